package org.fascicle.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part that all builders of descriptions share: card and equations. */
abstract sealed class CardBuilder<B extends CardBuilder<B>>
        permits NodeDescription.Builder, CouplingDescription.Builder, DelayDescription.Builder, NoiseDescription.Builder,
                InstrumentDescription.Builder {

    private final String id;
    private String title;
    private String leavesOut = "";
    private final List<Citation> citations = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Preset> presets = new ArrayList<>();
    private String equations = "";

    CardBuilder(String id) {
        this.id = id;
        this.title = id;
    }

    abstract B self();

    /** Name in prose. */
    public B title(String text) {
        title = text;
        return self();
    }

    /** Adds a citation; the DOI may be empty. */
    public B cite(String text, String doi) {
        citations.add(new Citation(text, doi));
        return self();
    }

    /** Says what is deliberately not modelled. */
    public B leavesOut(String text) {
        leavesOut = text;
        return self();
    }

    /** Adds a parameter of any value. */
    public B parameter(String name, double value, String unit, String about) {
        return parameter(name, value, unit, about, Range.any());
    }

    /** Adds a parameter with legal values. */
    public B parameter(String name, double value, String unit, String about, Range legal) {
        parameters.add(new Parameter(name, value, unit, about, legal));
        return self();
    }

    /** Adds a parameter whose default is a formula of others; a user gives it or them, not both. */
    public B derived(String name, String formula, String unit, String about) {
        parameters.add(Parameter.derived(name, formula, unit, about, Range.any()));
        return self();
    }

    /** Adds a choice; the first option is the default. */
    public B choice(String name, String about, Option... options) {
        choices.add(new Choice(name, about, List.of(options)));
        return self();
    }

    /** Adds a choice in which other words mean something too, e.g. the label of a sensor; the first option is the default. */
    public B openChoice(String name, String about, String other, Option... options) {
        choices.add(new Choice(name, about, List.of(options), other));
        return self();
    }

    /** Adds a preset: values by name, as in an experiment file. */
    public B preset(String name, String about, Map<String, String> values) {
        presets.add(new Preset(name, about, values));
        return self();
    }

    /** The equations, one per line. */
    public B equations(String text) {
        equations = text.strip();
        return self();
    }

    final Card card() {
        return new Card(id, title, citations, parameters, choices, presets, leavesOut);
    }

    final String text() {
        return equations;
    }
}

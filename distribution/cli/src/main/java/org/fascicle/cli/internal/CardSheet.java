package org.fascicle.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.api.Analysis;
import org.fascicle.api.Bound;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.Description;
import org.fascicle.api.ForwardModel;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.Option;
import org.fascicle.api.Parameter;
import org.fascicle.api.Preset;
import org.fascicle.api.Range;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;

/** Lays out the card of a plugin of any kind. */
public final class CardSheet {

    private static final List<String> NAMED = List.of("name", "meaning");

    private final List<Sheet.Table> tables = new ArrayList<>();

    private CardSheet() {
    }

    /** The card of a plugin. */
    public static Sheet of(Plugin plugin) {
        Card card = Kind.card(plugin.service());
        Optional<Description> description = description(plugin.service());
        var sheet = new CardSheet();
        sheet.parameters(card);
        description.ifPresent(sheet::quantities);
        if (plugin.service() instanceof Analysis analysis) {
            sheet.subject(analysis);
        }
        card.choices().forEach(sheet::choice);
        sheet.table("presets", List.of("name", "values"), card.presets().stream().map(CardSheet::preset));
        return new Sheet(plugin, card, description.map(CardSheet::lines).orElse(List.of()),
                description.map(CardSheet::latex).orElse(List.of()), sheet.tables);
    }

    /** What a plugin of equations says; empty for the others. */
    static Optional<Description> description(Object service) {
        if (service instanceof NodeModel model) {
            return Optional.of(model.description());
        } else if (service instanceof Coupling coupling) {
            return Optional.of(coupling.description());
        } else if (service instanceof DelayHandler handler) {
            return Optional.of(handler.description());
        } else if (service instanceof NoiseProcess process) {
            return Optional.of(process.description());
        }
        return service instanceof ForwardModel instrument ? Optional.of(instrument.description()) : Optional.empty();
    }

    private static List<String> lines(Description description) {
        return description.equations().lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
    }

    /** Equations that cannot be read stand as they are in the card, and have no LaTeX. */
    private static List<String> latex(Description description) {
        try {
            return Fascicle.latex(description);
        } catch (InputException e) {
            return List.of();
        }
    }

    private void table(String title, List<String> header, Stream<List<String>> rows) {
        var table = new Sheet.Table(title, header, rows.toList());
        if (!table.rows().isEmpty()) {
            tables.add(table);
        }
    }

    private void parameters(Card card) {
        table("parameters", List.of("name", "default", "unit", "range", "meaning"), card.parameters().stream().map(p ->
                List.of(p.name(), initial(p), p.unit(), p.legal().isUnbounded() ? "any" : p.legal().toString(), p.about())));
    }

    private static String initial(Parameter p) {
        return p.isDerived() ? "= " + p.formula() : Numbers.text(p.value());
    }

    private void quantities(Description description) {
        if (description instanceof NodeDescription node) {
            states(node.states());
            table("inputs", List.of("name", "base", "unit", "meaning"), node.inputs().stream().map(in ->
                    List.of(in.name(), Numbers.text(in.base()), in.unit(), in.about())));
            table("outputs", List.of("name", "meaning"), node.outputs().stream().map(out -> List.of(out.name(), out.about())));
        } else if (description instanceof CouplingDescription coupling) {
            table("quantities", List.of("name", "unit", "meaning"), coupled(coupling));
        } else if (description instanceof NoiseDescription noise) {
            states(noise.states());
            table("keys an experiment has to give", NAMED, noise.multiplied() ? multiplied() : Stream.empty());
        } else if (description instanceof InstrumentDescription instrument) {
            states(instrument.states());
            table("quantities", List.of("name", "unit", "meaning"), Stream.of(
                    List.of(instrument.source(), "source", "what is recorded"),
                    List.of(instrument.reading(), instrument.unit(), "the reading")));
            table("files", List.of("name", "unit", "meaning"), instrument.tables().stream().map(file ->
                    List.of(file.name(), String.join(", ", file.units()), file.about())));
        }
    }

    private static Stream<List<String>> multiplied() {
        return Stream.of(List.of("times", "what the noise is multiplied by: an expression of states and parameters"),
                List.of("sense", "ito or stratonovich"));
    }

    private void subject(Analysis analysis) {
        table("applies to", List.of("of", "meaning"), Stream.of(switch (analysis.subject()) {
            case SAMPLES -> List.of("MONITOR", "what it recorded: samples of shape (time, region)");
            case WEIGHTS -> List.of("connectome", "its weights as simulated: shape (target, source)");
        }));
        table("files", NAMED, analysis.arrays().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(file -> List.of(file.getKey(), file.getValue())));
    }

    private static Stream<List<String>> coupled(CouplingDescription coupling) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("c", "port", "what the region receives"));
        rows.add(List.of(coupling.source(), "source", "what a source region sends, delayed"));
        if (!coupling.target().isEmpty()) {
            rows.add(List.of(coupling.target(), "target", "the same of the region itself, or what against: names"));
        }
        return rows.stream();
    }

    private void states(List<StateVariable> states) {
        table("states", List.of("name", "at t = 0", "unit", "bounds", "usually", "meaning"), states.stream().map(s ->
                List.of(s.name(), s.initial(), s.unit(), bound(s.bound()), s.usual().isUnbounded() ? "" : s.usual().toString(),
                        s.about())));
    }

    private static String bound(Bound bound) {
        if (bound instanceof Bound.Clamp clamp) {
            return new Range(clamp.low(), clamp.high(), true, true).toString();
        }
        return bound instanceof Bound.Wrap wrap ? "circle, " + Numbers.text(wrap.low()) + " to " + Numbers.text(wrap.high())
                : "none";
    }

    private void choice(Choice choice) {
        Stream<List<String>> options = choice.options().stream().map(option -> List.of(option.name(),
                option.about() + units(option) + (option.equals(choice.options().get(0)) ? " (default)" : "")));
        Stream<List<String>> other = choice.isOpen() ? Stream.of(List.of("or", choice.other())) : Stream.empty();
        table("choice " + choice.name() + ": " + choice.about(), List.of("option", "meaning"), Stream.concat(options, other));
    }

    private static String units(Option option) {
        return option.units().entrySet().stream().map(unit -> "; " + unit.getKey() + " is in " + unit.getValue())
                .collect(Collectors.joining());
    }

    private static List<String> preset(Preset preset) {
        return List.of(preset.name(), preset.about() + "\n" + preset.values().entrySet().stream()
                .map(CardSheet::setting).collect(Collectors.joining(", ")));
    }

    private static String setting(Map.Entry<String, String> value) {
        return value.getKey() + " = " + value.getValue();
    }
}

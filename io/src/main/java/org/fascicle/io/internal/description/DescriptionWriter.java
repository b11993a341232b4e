package org.fascicle.io.internal.description;

import java.util.List;
import org.fascicle.api.Bound;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.Description;
import org.fascicle.api.Input;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.Output;
import org.fascicle.api.Parameter;
import org.fascicle.api.Preset;
import org.fascicle.api.Range;
import org.fascicle.api.StateVariable;
import org.fascicle.api.Table;

/** Description → text. */
public final class DescriptionWriter {

    private DescriptionWriter() {
    }

    /** The text. */
    public static String write(Description description) {
        var out = YamlMapping.block();
        out.put("kind", Kinds.of(description)).put("id", description.card().id());
        card(out, description.card());
        if (description instanceof NodeDescription node) {
            node(out, node);
        } else if (description instanceof CouplingDescription coupling) {
            out.put("source", coupling.source()).put("target", coupling.target());
        } else if (description instanceof NoiseDescription noise) {
            out.put("states", states(noise.states()));
            if (noise.multiplied()) {
                out.put("multiplied", true);
            }
        } else if (description instanceof InstrumentDescription instrument) {
            out.put("states", states(instrument.states())).put("source", instrument.source()).put("reading", instrument.reading())
                    .always("unit", instrument.unit()).put("model-time", instrument.modelTime())
                    .put("tables", tables(instrument.tables()));
        } else if (!(description instanceof DelayDescription)) {
            throw new IllegalArgumentException("unknown kind of description: " + description.getClass().getName());
        }
        return out.put("equations", description.equations()).text();
    }

    private static void node(YamlMapping out, NodeDescription node) {
        if (node.dynamics().isPresent()) {
            throw new IllegalArgumentException(node.card().id()
                    + " is Java code (dynamics); only equations can be written as text");
        }
        var inputs = YamlMapping.block();
        for (Input input : node.inputs()) {
            inputs.always(input.name(), YamlMapping.line().put("base", input.base()).always("unit", input.unit())
                    .put("about", input.about()));
        }
        var outputs = YamlMapping.block();
        for (Output output : node.outputs()) {
            outputs.always(output.name(), output.about());
        }
        out.put("states", states(node.states())).put("inputs", inputs).put("outputs", outputs)
                .put("model-time", node.modelTime());
    }

    private static void card(YamlMapping out, Card card) {
        out.always("title", card.title());
        out.put("citations", card.citations().stream()
                .map(c -> YamlMapping.block().always("text", c.text()).put("doi", c.doi())).toList());
        out.put("leaves-out", card.leavesOut());
        var parameters = YamlMapping.block();
        card.parameters().forEach(p -> parameters.always(p.name(), parameter(p)));
        var choices = YamlMapping.block();
        card.choices().forEach(c -> choices.always(c.name(), choice(c)));
        var presets = YamlMapping.block();
        card.presets().forEach(p -> presets.always(p.name(), preset(p)));
        out.put("parameters", parameters).put("choices", choices).put("presets", presets);
    }

    private static YamlMapping parameter(Parameter p) {
        var out = YamlMapping.line();
        if (p.isDerived()) {
            out.put("formula", p.formula());
        }
        if (!p.isDerived() || !Double.isNaN(p.value())) {
            out.put("value", p.value());
        }
        return out.always("unit", p.unit()).put("about", p.about()).put("legal", range(p.legal()));
    }

    private static YamlMapping choice(Choice choice) {
        var options = YamlMapping.block();
        choice.options().forEach(option -> {
            var units = YamlMapping.line();
            option.units().forEach(units::always);
            options.always(option.name(), YamlMapping.line().always("about", option.about()).put("units", units));
        });
        return YamlMapping.block().put("about", choice.about()).put("options", options).put("other", choice.other());
    }

    private static YamlMapping tables(List<Table> tables) {
        var out = YamlMapping.block();
        tables.forEach(table -> out.always(table.name(), YamlMapping.line()
                .always("units", String.join(", ", table.units())).put("about", table.about())));
        return out;
    }

    private static YamlMapping preset(Preset preset) {
        var values = YamlMapping.line();
        preset.values().forEach(values::always);
        return YamlMapping.block().put("about", preset.about()).always("values", values);
    }

    private static YamlMapping states(List<StateVariable> states) {
        var out = YamlMapping.block();
        states.forEach(s -> out.always(s.name(), YamlMapping.line().always("initial", s.initial()).always("unit", s.unit())
                .put("about", s.about()).put("bound", bound(s.bound())).put("usual", range(s.usual()))));
        return out;
    }

    private static YamlMapping bound(Bound bound) {
        var out = YamlMapping.line();
        if (bound instanceof Bound.Clamp clamp) {
            out.put("clamp", clamp.low(), clamp.high());
        } else if (bound instanceof Bound.Wrap wrap) {
            out.put("wrap", wrap.low(), wrap.high());
        }
        return out;
    }

    /** Only what differs from "any number": finite ends belong to the range, infinite ones do not, unless it says otherwise. */
    private static YamlMapping range(Range range) {
        var out = YamlMapping.line();
        if (!Double.isInfinite(range.low())) {
            out.put("low", range.low());
        }
        if (!Double.isInfinite(range.high())) {
            out.put("high", range.high());
        }
        if (range.lowIncluded() == Double.isInfinite(range.low())) {
            out.put("low-included", range.lowIncluded());
        }
        if (range.highIncluded() == Double.isInfinite(range.high())) {
            out.put("high-included", range.highIncluded());
        }
        return out;
    }
}

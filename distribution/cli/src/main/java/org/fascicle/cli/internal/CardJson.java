package org.fascicle.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fascicle.api.Analysis;
import org.fascicle.api.Bound;
import org.fascicle.api.Card;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.Description;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.StateVariable;

/** A card for programs: everything the plugin says, under names that stay. */
final class CardJson {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private CardJson() {
    }

    /** A tree for {@link JsonText}. */
    static Map<String, Object> of(Sheet sheet) {
        var json = new CardJson();
        json.origin(sheet);
        json.members.put("equations", sheet.equations());
        json.members.put("latex", sheet.latex());
        json.members.put("parameters", sheet.card().parameters().stream().map(CardJson::parameter).toList());
        CardSheet.description(sheet.plugin().service()).ifPresent(json::quantities);
        if (sheet.plugin().service() instanceof Analysis analysis) {
            json.members.put("applies_to", analysis.subject().name().toLowerCase(Locale.ROOT));
            json.members.put("files", new TreeMap<>(analysis.arrays()).entrySet().stream().map(file ->
                    object("name", file.getKey(), "meaning", file.getValue())).toList());
        }
        json.choices(sheet.card());
        json.members.put("leaves_out", sheet.card().leavesOut());
        return json.members;
    }

    private void origin(Sheet sheet) {
        members.put("kind", sheet.plugin().kind().id());
        members.put("id", sheet.card().id());
        members.put("title", sheet.card().title());
        members.put("origin", sheet.plugin().origin());
        members.put("version", sheet.plugin().version());
        members.put("citations", sheet.card().citations().stream().map(c -> object("text", c.text(), "doi", c.doi())).toList());
    }

    private static Map<String, Object> parameter(Parameter p) {
        return object("name", p.name(), "default", p.value(), "formula", p.formula(), "unit", p.unit(), "range", range(p.legal()),
                "meaning", p.about());
    }

    private static Map<String, Object> range(Range range) {
        return object("low", range.low(), "high", range.high(), "low_included", range.lowIncluded(), "high_included",
                range.highIncluded());
    }

    private void quantities(Description description) {
        if (description instanceof NodeDescription node) {
            members.put("model_time", node.modelTime());
            states(node.states());
            members.put("inputs", node.inputs().stream().map(in ->
                    object("name", in.name(), "base", in.base(), "unit", in.unit(), "meaning", in.about())).toList());
            members.put("outputs", node.outputs().stream().map(out ->
                    object("name", out.name(), "meaning", out.about())).toList());
        } else if (description instanceof CouplingDescription coupling) {
            members.put("source", coupling.source());
            members.put("target", coupling.target());
        } else if (description instanceof NoiseDescription noise) {
            states(noise.states());
            members.put("multiplied", noise.multiplied());
        } else if (description instanceof InstrumentDescription instrument) {
            members.put("model_time", instrument.modelTime());
            states(instrument.states());
            members.put("source", instrument.source());
            members.put("reading", instrument.reading());
            members.put("unit", instrument.unit());
            members.put("files", instrument.tables().stream().map(file ->
                    object("name", file.name(), "units", file.units(), "meaning", file.about())).toList());
        }
    }

    private void states(List<StateVariable> states) {
        members.put("states", states.stream().map(s -> object("name", s.name(), "initial", s.initial(), "unit", s.unit(), "bound",
                bound(s.bound()), "usual", range(s.usual()), "meaning", s.about())).toList());
    }

    private static Map<String, Object> bound(Bound bound) {
        if (bound instanceof Bound.Clamp clamp) {
            return object("type", "clamp", "low", clamp.low(), "high", clamp.high());
        }
        return bound instanceof Bound.Wrap wrap ? object("type", "wrap", "low", wrap.low(), "high", wrap.high())
                : object("type", "free");
    }

    private void choices(Card card) {
        members.put("choices", card.choices().stream().map(choice -> object("name", choice.name(), "meaning", choice.about(),
                "default", choice.names().get(0), "options", choice.options().stream().map(option ->
                        object("name", option.name(), "meaning", option.about(), "units", option.units())).toList(),
                "other", choice.other())).toList());
        members.put("presets", card.presets().stream().map(preset ->
                object("name", preset.name(), "meaning", preset.about(), "values", preset.values())).toList());
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return object;
    }
}

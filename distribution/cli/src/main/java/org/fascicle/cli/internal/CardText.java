package org.fascicle.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.Bound;
import org.fascicle.api.Card;
import org.fascicle.api.Citation;
import org.fascicle.api.Coupling;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.Description;
import org.fascicle.api.ForwardModel;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.Parameter;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;

/** A plugin's card as text: what it says of itself, nothing added. */
final class CardText {

    private final List<String> lines = new ArrayList<>();

    private CardText() {
    }

    /** The lines of a plugin's card. */
    static List<String> of(Plugin plugin) {
        var text = new CardText();
        Card card = Kind.card(plugin.service());
        text.lines.add(card.id() + " - " + card.title());
        text.lines.add(plugin.kind().title() + " of " + (plugin.origin() + " " + plugin.version()).strip());
        description(plugin.service()).ifPresent(text::describe);
        text.settings(card);
        text.paragraph("leaves out", card.leavesOut());
        text.section("cite", card.citations().stream().map(CardText::citation).toList());
        text.lines.add("");
        return text.lines;
    }

    private static Optional<Description> description(Object service) {
        if (service instanceof NodeModel model) {
            return Optional.of(model.description());
        } else if (service instanceof Coupling coupling) {
            return Optional.of(coupling.description());
        } else if (service instanceof DelayHandler handler) {
            return Optional.of(handler.description());
        } else if (service instanceof NoiseProcess process) {
            return Optional.of(process.description());
        } else if (service instanceof ForwardModel instrument) {
            return Optional.of(instrument.description());
        }
        return Optional.empty();
    }

    private void describe(Description description) {
        section("equations", description.equations().lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList());
        if (description instanceof NodeDescription node) {
            states(node.states());
            section("inputs", node.inputs().stream()
                    .map(in -> in.name() + " = " + Numbers.text(in.base(), in.unit()) + "  " + in.about()).toList());
            section("outputs", node.outputs().stream().map(out -> out.name() + "  " + out.about()).toList());
        } else if (description instanceof NoiseDescription noise) {
            states(noise.states());
        } else if (description instanceof InstrumentDescription instrument) {
            states(instrument.states());
            section("reading", List.of(instrument.reading() + " in " + instrument.unit() + ", of " + instrument.source()));
        }
    }

    private void settings(Card card) {
        section("parameters", card.parameters().stream().map(CardText::parameter).toList());
        for (var choice : card.choices()) {
            section(choice.name() + ": " + choice.about(),
                    choice.options().stream().map(option -> option.name() + "  " + option.about()).toList());
        }
        section("presets", card.presets().stream().map(p -> p.name() + "  " + p.about() + "  " + p.values()).toList());
    }

    private void states(List<StateVariable> states) {
        section("states", states.stream().map(s -> s.name() + " = " + s.initial() + " at t = 0, in " + s.unit() + bound(s.bound())
                + "  " + s.about()).toList());
    }

    private static String bound(Bound bound) {
        if (bound instanceof Bound.Clamp clamp) {
            return ", kept in " + Numbers.text(clamp.low()) + " to " + Numbers.text(clamp.high());
        } else if (bound instanceof Bound.Wrap wrap) {
            return ", wrapped to " + Numbers.text(wrap.low()) + " to " + Numbers.text(wrap.high());
        }
        return "";
    }

    private static String parameter(Parameter p) {
        String value = p.isDerived() ? p.formula() + " in " + p.unit() : Numbers.text(p.value(), p.unit());
        String legal = p.legal().isUnbounded() ? "" : "  (" + p.legal() + ")";
        return p.name() + " = " + value + "  " + p.about() + legal;
    }

    private static String citation(Citation citation) {
        return citation.text() + (citation.doi().isEmpty() ? "" : "  https://doi.org/" + citation.doi());
    }

    private void paragraph(String title, String text) {
        section(title, text.isEmpty() ? List.of() : text.lines().toList());
    }

    private void section(String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add(title);
            content.forEach(line -> lines.add("  " + line));
        }
    }
}

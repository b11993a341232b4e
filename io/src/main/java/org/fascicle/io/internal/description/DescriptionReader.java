package org.fascicle.io.internal.description;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fascicle.api.Card;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.Description;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Places;
import org.fascicle.io.internal.experiment.Field;
import org.fascicle.io.internal.experiment.Page;
import org.fascicle.io.internal.experiment.Section;
import org.fascicle.io.internal.yaml.Lines;
import org.fascicle.io.internal.yaml.TreeReader;

/** Text → description. */
public final class DescriptionReader {

    private DescriptionReader() {
    }

    /** Reads a description, or throws everything that is wrong with it. */
    public static Description read(String name, String text) throws InputException {
        var problems = new ArrayList<Problem>();
        var lines = new HashMap<String, Integer>();
        var tree = new TreeReader(problems, lines).read(text);
        tree.map(Lines::of).ifPresent(known -> known.forEach(lines::putIfAbsent));
        var page = new Page(Path.of(""), problems);
        Optional<Description> description = tree.flatMap(root -> description(new Field(page, "", root)));
        if (description.isEmpty() || !problems.isEmpty()) {
            throw new InputException(placed(problems, new Places(name, lines)));
        }
        return description.get();
    }

    private static List<Problem> placed(List<Problem> problems, Places places) {
        return problems.stream().map(p -> new Problem(p.level(), places.of(p.path()).orElse(""),
                p.path().isEmpty() ? p.what() : p.path() + ": " + p.what(), p.legal())).toList();
    }

    private static Optional<Description> description(Field root) {
        return root.section().flatMap(section -> {
            var kind = section.need("kind", "model").flatMap(at -> at.oneOf(Kinds.ALL));
            var card = CardReader.read(root, section);
            String equations = section.get("equations").flatMap(Field::text).orElse("");
            Optional<Description> read = kind.flatMap(k ->
                    card.flatMap(c -> guarded(root, () -> body(k, c, equations, section))));
            if (kind.isPresent()) {
                section.close();
            }
            return read;
        });
    }

    private static Description body(String kind, Card card, String equations, Section section) {
        return switch (kind) {
            case "model" -> new NodeDescription(card, StateReader.read(section), Ports.inputs(section), Ports.outputs(section),
                    equations,
                    text(section, "model-time", ""), Optional.empty());
            case "coupling" -> new CouplingDescription(card, text(section, "source", "x_j"), text(section, "target", ""),
                    equations);
            case "delay" -> new DelayDescription(card, equations);
            case "noise" -> new NoiseDescription(card, StateReader.read(section), equations,
                    section.get("multiplied").flatMap(Field::flag).orElse(false));
            default -> new InstrumentDescription(card, StateReader.read(section), text(section, "source", "z"),
                    text(section, "reading", "y"), text(section, "unit", "1"), equations, text(section, "model-time", ""),
                    CardReader.entries(section.get("tables"), CardReader::table));
        };
    }

    /** A text, or what stands for it where it is left out. */
    static String text(Section section, String key, String absent) {
        return section.get(key).flatMap(Field::text).orElse(absent);
    }

    /** What a constructor refuses becomes a problem of this place. */
    static <T> Optional<T> guarded(Field at, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException e) {
            return at.refuse(e.getMessage(), "");
        }
    }

    /** The texts behind the keys of a mapping. */
    static Map<String, String> texts(Optional<Field> field) {
        var texts = new LinkedHashMap<String, String>();
        field.flatMap(Field::section).ifPresent(section -> section.rest().forEach(
                entry -> entry.text().ifPresent(text -> texts.put(entry.key(), text))));
        return texts;
    }
}

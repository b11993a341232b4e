package org.fascicle.io.internal.description;

import static org.fascicle.io.internal.description.DescriptionReader.guarded;
import static org.fascicle.io.internal.description.DescriptionReader.text;
import static org.fascicle.io.internal.description.DescriptionReader.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.Citation;
import org.fascicle.api.Option;
import org.fascicle.api.Parameter;
import org.fascicle.api.Preset;
import org.fascicle.api.Table;
import org.fascicle.io.internal.experiment.Field;
import org.fascicle.io.internal.experiment.Section;

/** id, title, citations, parameters, choices, presets. */
final class CardReader {

    private CardReader() {
    }

    static Optional<Card> read(Field root, Section section) {
        var id = section.need("id", "my-model").flatMap(Field::text);
        String title = text(section, "title", id.orElse(""));
        var citations = new ArrayList<Citation>();
        section.get("citations").ifPresent(at -> at.items().forEach(item -> citation(item).ifPresent(citations::add)));
        String leavesOut = text(section, "leaves-out", "");
        var parameters = entries(section.get("parameters"), CardReader::parameter);
        var choices = entries(section.get("choices"), CardReader::choice);
        var presets = entries(section.get("presets"), CardReader::preset);
        return id.flatMap(i -> guarded(root, () -> new Card(i, title, citations, parameters, choices, presets, leavesOut)));
    }

    /** Reads each entry of a mapping; refuses its unknown keys. */
    static <T> List<T> entries(Optional<Field> field, BiFunction<Field, Section, T> reader) {
        var read = new ArrayList<T>();
        field.flatMap(Field::section).ifPresent(all -> all.rest().forEach(entry -> entry.section().ifPresent(section -> {
            guarded(entry, () -> reader.apply(entry, section)).ifPresent(read::add);
            section.close();
        })));
        return read;
    }

    private static Optional<Citation> citation(Field field) {
        return field.section().map(section -> {
            var citation = new Citation(text(section, "text", ""), text(section, "doi", ""));
            section.close();
            return citation;
        });
    }

    private static Parameter parameter(Field at, Section section) {
        String formula = text(section, "formula", "");
        double value = formula.isEmpty() ? section.need("value", "0.1").flatMap(Reals::read).orElse(Double.NaN)
                : section.get("value").flatMap(Reals::read).orElse(Double.NaN);
        return new Parameter(at.key(), value, text(section, "unit", "1"), text(section, "about", ""),
                Reals.range(section.get("legal")), formula);
    }

    private static Choice choice(Field at, Section section) {
        return new Choice(at.key(), text(section, "about", ""), entries(section.get("options"),
                (option, inner) -> new Option(option.key(), text(inner, "about", ""), texts(inner.get("units")))),
                text(section, "other", ""));
    }

    static Table table(Field at, Section section) {
        return new Table(at.key(), List.of(text(section, "units", "1").split(", *")), text(section, "about", ""));
    }

    private static Preset preset(Field at, Section section) {
        return new Preset(at.key(), text(section, "about", ""), texts(section.get("values")));
    }
}

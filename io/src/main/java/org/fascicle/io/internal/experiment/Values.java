package org.fascicle.io.internal.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fascicle.api.Nearest;
import org.fascicle.api.experiment.Value;
import org.fascicle.io.internal.yaml.Tree;

/** All forms of a value: scalar, list, file, distribution, by label, expression. */
public final class Values {

    private static final List<String> FORMS =
            List.of("values", "file", "uniform", "normal", "lorentz", "by-label", "expression");
    private static final List<String> OF_A_FILE = List.of("file", "unit", "variable", "row", "labels");

    private Values() {
    }

    /** The value at a place. */
    public static Optional<Value> read(Field field) {
        if (field.tree() instanceof Tree.Leaf leaf) {
            var value = Scalars.read(leaf.text());
            return value.isPresent() ? value : field.refuse(leaf.text() + " is no finite number", "");
        }
        if (field.tree() instanceof Tree.Sequence) {
            return many(field, "");
        }
        return field.tree() instanceof Tree.Mapping ? field.section().flatMap(section -> form(field, section))
                : field.unexpected("a value");
    }

    /** Adds the value of a setting; the labels that come with a file become a setting of their own, gain.labels. */
    static void setting(Field field, Map<String, Value> settings) {
        if (field.tree() instanceof Tree.Mapping mapping && mapping.members().containsKey("file")) {
            var members = new LinkedHashMap<>(mapping.members());
            var labels = Optional.ofNullable(members.remove("labels"));
            labels.flatMap(at -> labels(new Field(field.page(), field.path() + ".labels", at.value())))
                    .ifPresent(value -> settings.put(field.key() + ".labels", value));
            members.keySet().stream().filter(key -> !OF_A_FILE.contains(key)).toList().forEach(key -> {
                members.remove(key);
                field.page().error(field.path() + "." + key, "unknown key", Nearest.hintOrKnown(key, OF_A_FILE));
            });
            read(new Field(field.page(), field.path(), new Tree.Mapping(members, mapping.line())))
                    .ifPresent(value -> settings.put(field.key(), value));
        } else {
            read(field).ifPresent(value -> settings.put(field.key(), value));
        }
    }

    /** Labels: a file of them, or a list. */
    private static Optional<Value> labels(Field field) {
        if (field.tree() instanceof Tree.Sequence) {
            var texts = new ArrayList<Value>();
            field.items().forEach(item -> item.text().ifPresent(text -> texts.add(Value.of(text))));
            return texts.size() == field.items().size() ? Optional.of(new Value.Many(texts, "")) : Optional.empty();
        }
        return field.file().map(path -> new Value.FromFile(path, Optional.empty(), OptionalInt.empty(), ""));
    }

    /** The values behind names of the model: parameters, initial values. */
    static Map<String, Value> byName(Field field) {
        var values = new LinkedHashMap<String, Value>();
        field.section().ifPresent(section -> section.rest().forEach(
                entry -> read(entry).ifPresent(value -> values.put(entry.key(), value))));
        return values;
    }

    private static Optional<Value> form(Field field, Section section) {
        var forms = section.keys().stream().filter(FORMS::contains).toList();
        if (forms.size() != 1) {
            return noForm(field, section, forms);
        }
        String unit = section.get("unit").flatMap(Field::text).orElse("");
        var inner = section.get(forms.get(0));
        Optional<Value> value = inner.flatMap(at -> switch (forms.get(0)) {
            case "values" -> many(at, unit);
            case "file" -> file(at, section, unit);
            case "by-label" -> byLabel(at, unit);
            case "expression" -> at.text().map(Value.Expression::new);
            default -> Distributions.read(at, forms.get(0), unit);
        });
        section.close();
        return value;
    }

    private static Optional<Value> noForm(Field field, Section section, List<String> forms) {
        if (forms.size() > 1) {
            return field.refuse(String.join(" and ", forms) + " together", "one of them is needed");
        }
        for (String key : section.keys()) {
            var near = Nearest.to(key, FORMS);
            if (near.isPresent()) {
                field.page().error(field.path() + "." + key, "unknown key", Nearest.hintOrKnown(key, FORMS));
                return Optional.empty();
            }
        }
        return field.refuse("a mapping without a form of value", "one of these keys is needed: " + String.join(", ", FORMS));
    }

    private static Optional<Value> many(Field field, String unit) {
        if (!(field.tree() instanceof Tree.Sequence)) {
            return field.unexpected("a list");
        }
        var items = new ArrayList<Value>();
        boolean whole = true;
        for (Field item : field.items()) {
            var value = read(item);
            value.ifPresent(items::add);
            whole &= value.isPresent();
        }
        return whole ? Optional.of(new Value.Many(items, unit)) : Optional.empty();
    }

    private static Optional<Value> file(Field field, Section section, String unit) {
        var variable = section.get("variable").flatMap(Field::text);
        var row = section.get("row").flatMap(at -> at.whole(0)).map(Long::intValue);
        return field.file().map(path -> new Value.FromFile(path, variable,
                row.isPresent() ? OptionalInt.of(row.get()) : OptionalInt.empty(), unit));
    }

    private static Optional<Value> byLabel(Field field, String unit) {
        return field.section().map(section -> {
            var values = new LinkedHashMap<String, Value>();
            int prefix = field.path().length() + 1;
            section.rest().forEach(entry -> read(entry).ifPresent(value -> values.put(entry.path().substring(prefix), value)));
            return new Value.ByLabel(values, unit);
        });
    }

    /** The form of a mapping: "uniform" for {@code {uniform: [0, 1], unit: Hz}}; empty if it has none, or other keys too. */
    static Optional<String> form(Tree tree) {
        if (tree instanceof Tree.Mapping mapping && mapping.members().keySet().stream()
                .allMatch(key -> FORMS.contains(key) || key.equals("unit"))) {
            return mapping.members().keySet().stream().filter(FORMS::contains).findFirst();
        }
        return Optional.empty();
    }
}

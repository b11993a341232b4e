package org.fascicle.io.internal.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.Nearest;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Value.Quantity;
import org.fascicle.api.experiment.Varied;
import org.fascicle.io.internal.yaml.Tree;

/** The section {@code sweep:}: path → a list of values, or {@code {linspace: [0, 3, 31]}} and the like. */
final class Sweeps {

    private static final List<String> FORMS = List.of("values", "linspace", "logspace", "geomspace");
    private static final String FORM = "a list of values, or e.g. {linspace: [0, 3, 31]},";

    /** Of values, which are all made when the file is read. */
    private static final int MOST = 100_000;

    private Sweeps() {
    }

    static List<Varied> read(Field field) {
        var varied = new ArrayList<Varied>();
        int prefix = field.path().length() + 1;
        field.section().ifPresent(section -> section.rest().forEach(entry ->
                read(entry, entry.path().substring(prefix)).ifPresent(varied::add)));
        return varied;
    }

    private static Optional<Varied> read(Field field, String path) {
        if (field.tree() instanceof Tree.Sequence) {
            return values(field, path, "");
        }
        if (!(field.tree() instanceof Tree.Mapping)) {
            return field.unexpected(FORM);
        }
        return field.section().flatMap(section -> form(field, path, section));
    }

    private static Optional<Varied> form(Field field, String path, Section section) {
        var forms = section.keys().stream().filter(FORMS::contains).toList();
        if (forms.size() != 1) {
            var typo = section.keys().stream().filter(key -> Nearest.to(key, FORMS).isPresent()).findFirst();
            return typo.isPresent() && forms.isEmpty()
                    ? field.refuse("unknown key '" + typo.get() + "'", Nearest.hint(typo.get(), FORMS))
                    : field.refuse(forms.isEmpty() ? "no values" : String.join(" and ", forms) + " together",
                            "one of these keys is needed: " + String.join(", ", FORMS));
        }
        String unit = section.get("unit").flatMap(Field::text).orElse("");
        var varied = section.get(forms.get(0)).flatMap(at -> forms.get(0).equals("values") ? values(at, path, unit)
                : spaced(at, path, forms.get(0), unit));
        section.close();
        return varied;
    }

    private static Optional<Varied> values(Field field, String path, String unit) {
        if (!(field.tree() instanceof Tree.Sequence)) {
            return field.unexpected("a list");
        }
        if (field.items().isEmpty()) {
            return field.refuse("an empty list", FORM + " is needed");
        }
        var values = new ArrayList<Value>();
        for (Field item : field.items()) {
            Values.read(item).map(value -> with(unit, value)).ifPresent(values::add);
        }
        return values.size() == field.items().size() ? Optional.of(new Varied(path, values)) : Optional.empty();
    }

    private static Value with(String unit, Value value) {
        return value instanceof Quantity number && number.unit().isEmpty() ? Value.of(number.value(), unit) : value;
    }

    private static Optional<Varied> spaced(Field field, String path, String law, String unit) {
        var ends = new ArrayList<Quantity>();
        for (Field item : field.tree() instanceof Tree.Sequence ? field.items() : List.<Field>of()) {
            if (Values.read(item).orElse(null) instanceof Quantity number) {
                ends.add(number);
            }
        }
        if (ends.size() != 3 || field.items().size() != 3) {
            return field.refuse("not three numbers", "first, last and how many are needed: " + law + ": [1, 3, 5]");
        }
        double count = ends.get(2).value();
        if (count < 1 || count != Math.rint(count) || count > MOST || !ends.get(2).unit().isEmpty()) {
            return field.refuse(ends.get(2) + " values", "a whole number from 1 to " + MOST + " is needed");
        }
        var units = List.of(unit, ends.get(0).unit(), ends.get(1).unit()).stream().filter(u -> !u.isEmpty()).distinct().toList();
        if (units.size() > 1) {
            return field.refuse("units " + String.join(" and ", units), "one and the same unit is needed");
        }
        return spaced(field, path, law, ends.get(0).value(), ends.get(1).value(), (int) count,
                units.isEmpty() ? "" : units.get(0));
    }

    private static Optional<Varied> spaced(Field field, String path, String law, double from, double to, int count, String unit) {
        if (law.equals("geomspace") && !(from * to > 0)) {
            return field.refuse("geomspace from " + from + " to " + to, "both ends must have one sign, and not be 0");
        }
        if (law.equals("logspace") && !Double.isFinite(StrictMath.pow(10, Math.max(from, to)))) {
            return field.refuse("logspace to 10^" + Math.max(from, to),
                    "its ends are exponents: [-2, 1, 4] goes from 0.01 to 10");
        }
        return Optional.of(switch (law) {
            case "linspace" -> Varied.linspace(path, from, to, count, unit);
            case "logspace" -> Varied.logspace(path, from, to, count, unit);
            default -> Varied.geomspace(path, from, to, count, unit);
        });
    }
}

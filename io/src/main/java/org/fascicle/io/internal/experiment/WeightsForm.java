package org.fascicle.io.internal.experiment;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.io.internal.yaml.Tree;

/** {@code connectome}, {@code {constant: 1}}, {@code {random: {uniform: [0, 0.2]}, density: 0.5}}, {@code {file: w.npy}}. */
final class WeightsForm {

    private static final List<String> FORMS = List.of("constant", "random", "file");

    private WeightsForm() {
    }

    static Optional<Weights> read(Field field) {
        if (field.tree() instanceof Tree.Leaf) {
            return field.oneOf(List.of("connectome")).map(word -> new Weights.FromConnectome());
        }
        return field.section().flatMap(section -> {
            var forms = FORMS.stream().filter(section::has).toList();
            if (forms.size() != 1) {
                return field.refuse(forms.isEmpty() ? "no form of weights" : String.join(" and ", forms) + " together",
                        "connectome, {constant: 1}, {random: {uniform: [0, 0.2]}} or {file: w.npy} is needed");
            }
            var weights = switch (forms.get(0)) {
                case "constant" -> constant(section);
                case "random" -> random(section);
                default -> Values.read(field).map(value -> (Weights) new Weights.Given((Value.FromFile) value));
            };
            if (!forms.get(0).equals("file")) {
                section.close();
            }
            return weights;
        });
    }

    private static Optional<Weights> constant(Section section) {
        var weight = section.get("constant").flatMap(Field::number);
        boolean self = section.get("self").flatMap(Field::flag).orElse(false);
        return weight.map(w -> new Weights.Constant(w, self));
    }

    private static Optional<Weights> random(Section section) {
        var law = section.get("random").flatMap(WeightsForm::law);
        boolean self = section.get("self").flatMap(Field::flag).orElse(false);
        var density = section.get("density");
        double share = density.flatMap(Field::number).orElse(1.0);
        if (share < 0 || share > 1) {
            return density.flatMap(at -> at.refuse(share + "", "0 to 1 is needed"));
        }
        return law.map(l -> new Weights.Random(l, share, self));
    }

    private static Optional<Value> law(Field field) {
        return Values.read(field).flatMap(value -> value instanceof Value.Uniform || value instanceof Value.Normal
                || value instanceof Value.Lorentz ? Optional.of(value)
                : field.refuse("no distribution", "e.g. {uniform: [0, 0.2]}"));
    }
}

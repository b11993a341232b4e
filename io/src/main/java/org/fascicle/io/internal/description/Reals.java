package org.fascicle.io.internal.description;

import java.util.Optional;
import org.fascicle.api.Range;
import org.fascicle.io.internal.experiment.Field;
import org.fascicle.io.internal.yaml.Tree;

/** Numbers, infinite ones included, and ranges of them. */
final class Reals {

    private Reals() {
    }

    static Optional<Double> read(Field field) {
        if (field.tree() instanceof Tree.Leaf leaf) {
            switch (leaf.text()) {
                case ".inf" -> {
                    return Optional.of(Double.POSITIVE_INFINITY);
                }
                case "-.inf" -> {
                    return Optional.of(Double.NEGATIVE_INFINITY);
                }
                case ".nan" -> {
                    return Optional.of(Double.NaN);
                }
                default -> {
                    return field.number();
                }
            }
        }
        return field.number();
    }

    /** {@code {low: 0, high: 1, low-included: false}}; all numbers where there is none. */
    static Range range(Optional<Field> field) {
        return field.flatMap(Field::section).flatMap(section -> {
            double low = section.get("low").flatMap(Reals::read).orElse(Double.NEGATIVE_INFINITY);
            double high = section.get("high").flatMap(Reals::read).orElse(Double.POSITIVE_INFINITY);
            boolean lowIn = section.get("low-included").flatMap(Field::flag).orElse(!Double.isInfinite(low));
            boolean highIn = section.get("high-included").flatMap(Field::flag).orElse(!Double.isInfinite(high));
            section.close();
            return DescriptionReader.guarded(field.get(), () -> new Range(low, high, lowIn, highIn));
        }).orElse(Range.any());
    }
}

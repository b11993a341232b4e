package org.fascicle.io.internal.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.experiment.Regions;
import org.fascicle.io.internal.yaml.Tree;

/** {@code all}, {@code rest}, a label, glob, index or range, a list of these, or {@code {hemisphere: left, network: Vis}}. */
final class RegionsForm {

    private RegionsForm() {
    }

    static Optional<Regions> read(Field field) {
        if (field.tree() instanceof Tree.Mapping) {
            return field.section().map(RegionsForm::having);
        }
        if (field.tree() instanceof Tree.Leaf leaf) {
            return Optional.of(switch (leaf.text()) {
                case "all" -> new Regions.All();
                case "rest" -> new Regions.Rest();
                default -> new Regions.Named(List.of(leaf.text()));
            });
        }
        return named(field);
    }

    private static Optional<Regions> named(Field field) {
        var patterns = new ArrayList<String>();
        field.items().forEach(item -> item.text().ifPresent(patterns::add));
        if (field.items().isEmpty()) {
            return field.refuse("an empty list of regions", "labels, globs, indices, ranges, all or rest are needed");
        }
        return patterns.size() == field.items().size() ? Optional.of(new Regions.Named(patterns)) : Optional.empty();
    }

    private static Regions having(Section section) {
        var properties = new LinkedHashMap<String, String>();
        section.rest().forEach(entry -> entry.text().ifPresent(text -> properties.put(entry.key(), text)));
        return new Regions.Having(properties);
    }
}

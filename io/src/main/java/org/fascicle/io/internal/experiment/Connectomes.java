package org.fascicle.io.internal.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.PrepareStep;
import org.fascicle.api.experiment.Value;
import org.fascicle.io.internal.yaml.Tree;

/** The section {@code connectome:}. */
public final class Connectomes {

    private static final List<String> ORIENTATIONS = List.of("target-source", "source-target");

    private Connectomes() {
    }

    /** Reads it; what is wrong is reported at its place. */
    public static Optional<ConnectomeSource> read(Field field) {
        if (field.tree() instanceof Tree.Leaf leaf) {
            return field.refuse("'" + leaf.text() + "'", "{source: connectivity.zip} or {atlas: aal90} is needed");
        }
        return field.section().map(Connectomes::read);
    }

    private static ConnectomeSource read(Section section) {
        var source = section.get("source").flatMap(Field::file);
        var atlas = section.get("atlas").flatMap(Field::text);
        var loader = section.get("loader").flatMap(Field::text);
        var weights = section.get("weights").flatMap(Connectomes::matrix);
        var lengths = section.get("lengths").flatMap(Connectomes::lengths);
        var labels = section.get("labels").flatMap(Connectomes::labels);
        var centres = section.get("centres").flatMap(Connectomes::matrix);
        boolean reorder = section.get("reorder").flatMap(at -> at.oneOf(List.of("by-label"))).isPresent();
        var prepare = section.get("prepare").map(Connectomes::steps).orElse(List.of());
        var orientation = section.get("orientation").flatMap(at -> at.oneOf(ORIENTATIONS));
        boolean negative = section.get("allow-negative").flatMap(Field::flag).orElse(false);
        return new ConnectomeSource(source, atlas, loader, weights, lengths, labels, centres, prepare, orientation, reorder,
                negative, section.settings());
    }

    private static Optional<Value> matrix(Field field) {
        return field.tree() instanceof Tree.Leaf leaf
                ? field.refuse("'" + leaf.text() + "'", "{file: " + leaf.text() + "} is needed")
                : Values.read(field);
    }

    /** A file, or the word that stands for the distances of the centres. */
    private static Optional<Value> lengths(Field field) {
        return field.tree() instanceof Tree.Leaf leaf && leaf.text().equals(ConnectomeSource.FROM_CENTRES)
                ? Optional.of(Value.of(leaf.text())) : matrix(field);
    }

    /** Labels stay words even where they look like numbers. */
    private static Optional<Value> labels(Field field) {
        if (!(field.tree() instanceof Tree.Sequence)) {
            return matrix(field);
        }
        var words = new ArrayList<Value>();
        field.items().forEach(item -> item.text().ifPresent(text -> words.add(Value.of(text))));
        return words.size() == field.items().size() ? Optional.of(new Value.Many(words, "")) : Optional.empty();
    }

    private static List<PrepareStep> steps(Field field) {
        var steps = new ArrayList<PrepareStep>();
        for (Field item : field.items()) {
            if (item.tree() instanceof Tree.Mapping) {
                item.section().ifPresent(section -> section.rest().forEach(entry ->
                        Values.read(entry).ifPresent(value -> steps.add(new PrepareStep(entry.key(), Optional.of(value))))));
            } else {
                item.text().ifPresent(name -> steps.add(PrepareStep.of(name)));
            }
        }
        return steps;
    }
}

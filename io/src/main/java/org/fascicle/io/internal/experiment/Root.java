package org.fascicle.io.internal.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.api.experiment.Combination;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Places;
import org.fascicle.io.internal.yaml.Tree;

/** The top level of the file. */
public final class Root {

    private static final List<String> RESERVED = List.of("tune");

    /** More members than any experiment may have: checking says how many are possible. */
    private static final long MOST = Integer.MAX_VALUE;

    private Root() {
    }

    /**
     * The experiment without the parts that cannot be read; empty if a population cannot be read, because half of all names
     * would then seem unknown.
     */
    public static Optional<Experiment> read(Field file, String text, Places places) {
        return file.section().flatMap(section -> {
            var builder = Experiment.builder().file(text, places);
            scalars(section, builder);
            boolean whole = populations(section, builder);
            networks(section, builder);
            members(section, builder);
            reserved(section);
            section.close();
            return whole ? Optional.of(builder.build()) : Optional.empty();
        });
    }

    private static void scalars(Section section, Experiment.Builder builder) {
        section.get("title").flatMap(Field::text).ifPresent(builder::title);
        section.get("seed").flatMap(at -> at.whole(Long.MIN_VALUE)).ifPresent(builder::seed);
        section.get("duration").flatMap(Values::read).ifPresent(builder::duration);
        section.get("dt").flatMap(Values::read).ifPresent(builder::dt);
        section.get("integrator").flatMap(Root::integrator).ifPresent(builder::integrator);
        section.get("inputs").flatMap(at -> at.oneOf(List.of("per-step", "per-stage")))
                .ifPresent(word -> builder.inputsPerStage(word.equals("per-stage")));
        section.get("connectome").flatMap(Connectomes::read).ifPresent(builder::connectome);
        section.get("output").flatMap(Field::text).ifPresent(builder::output);
    }

    private static Optional<Integrator> integrator(Field field) {
        if (field.tree() instanceof Tree.Leaf leaf) {
            return Optional.of(Integrator.of(leaf.text()));
        }
        return field.section().flatMap(section -> {
            var method = section.need("method", "heun").flatMap(Field::text);
            var settings = section.settings();
            return method.map(id -> new Integrator(id, settings));
        });
    }

    private static boolean populations(Section section, Experiment.Builder builder) {
        var entries = section.need("populations", "{cortex: {regions: all, model: hopf}}").map(Field::named).orElse(List.of());
        var read = entries.stream().map(Populations::read).toList();
        read.forEach(population -> population.ifPresent(builder::add));
        return !read.isEmpty() && read.stream().allMatch(Optional::isPresent);
    }

    private static void networks(Section section, Experiment.Builder builder) {
        entries(section.get("projections"), Projections::read).forEach(builder::add);
        entries(section.get("stimulus"), Stimuli::read).forEach(builder::add);
        var written = section.get("monitors");
        var monitors = entries(written, Monitors::read);
        monitors.forEach(builder::add);
        var lost = lost(written, monitors);
        for (AnalysisRequest analysis : entries(section.get("analysis"), Analyses::read)) {
            if (!lost.contains(analysis.of())) {
                builder.add(analysis);
            }
        }
    }

    /** Monitors that are in the file but could not be read: what is of them is left out without another message. */
    private static Set<String> lost(Optional<Field> written, List<Monitor> read) {
        var lost = new HashSet<String>();
        if (written.map(Field::tree).orElse(null) instanceof Tree.Mapping mapping) {
            lost.addAll(mapping.members().keySet());
        }
        read.forEach(monitor -> lost.remove(monitor.name()));
        return lost;
    }

    private static <T> List<T> entries(Optional<Field> written, Function<Field, Optional<T>> reader) {
        return written.map(Field::named).orElse(List.of()).stream().flatMap(at -> reader.apply(at).stream()).toList();
    }

    private static void members(Section section, Experiment.Builder builder) {
        section.get("repeat").flatMap(at -> at.whole(1)).ifPresent(members -> builder.repeat((int) Math.min(members, MOST)));
        section.get("sweep").ifPresent(at -> Sweeps.read(at).forEach(builder::vary));
        section.get("combine").flatMap(at -> at.oneOf(List.of("grid", "zip"))).ifPresent(word -> {
            builder.combine(word.equals("zip") ? Combination.ZIP : Combination.GRID);
            if (!section.has("sweep")) {
                section.get("combine").ifPresent(at -> at.refuse("there is no sweep to combine", "add sweep: or remove it"));
            }
        });
    }

    private static void reserved(Section section) {
        for (String key : RESERVED) {
            if (section.has(key)) {
                section.get(key).ifPresent(at -> at.refuse("reserved for a later version", "remove it"));
            }
        }
    }
}

package org.fascicle.io.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.io.internal.experiment.Connectomes;
import org.fascicle.io.internal.experiment.Field;
import org.fascicle.io.internal.experiment.Page;
import org.fascicle.io.internal.yaml.Overrides;
import org.fascicle.io.internal.yaml.TreeReader;

/** The section {@code connectome:} of an experiment by itself, as YAML. */
public final class ConnectomeText {

    private ConnectomeText() {
    }

    /**
     * What was read.
     *
     * @param source empty if it is no such section; to be used only if there are no problems
     * @param problems in the order they were found
     */
    public record Read(Optional<ConnectomeSource> source, List<Problem> problems) {
        /** Copies. */
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the section.
     *
     * @param folder where its files are relative to
     * @param yaml what stands below {@code connectome:}
     * @param sets path=value, put into it before
     */
    public static Read read(Path folder, String yaml, List<String> sets) {
        var problems = new ArrayList<Problem>();
        var lines = new HashMap<String, Integer>();
        var source = new TreeReader(problems, lines).read(yaml)
                .map(tree -> new Overrides(problems, lines).apply(tree, sets))
                .flatMap(tree -> Connectomes.read(new Field(new Page(folder, problems), "connectome", tree)));
        return new Read(source, problems);
    }
}

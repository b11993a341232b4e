package org.fascicle.api.experiment;

import java.util.Map;
import java.util.Optional;

/**
 * Where in a file each path of an experiment stands; empty when the experiment was built in Java.
 *
 * @param file name of the file as the user gave it, "" if there is none
 * @param lines line, from 1, by path: "populations.cortex.parameters.J_i" → 14; 0 if the command line gave it
 */
public record Places(String file, Map<String, Integer> lines) {

    /** Copies. */
    public Places {
        lines = Ordered.copy(lines);
    }

    /** No file. */
    public static Places none() {
        return new Places("", Map.of());
    }

    /** "experiment.yaml:14" or "command line" for a path or the nearest enclosing one that has a line; empty without a file. */
    public Optional<String> of(String path) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        for (String at = path;; at = at.substring(0, at.lastIndexOf('.'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return Optional.of(line == 0 ? "command line" : file + ":" + line);
            }
            if (at.lastIndexOf('.') < 0) {
                return Optional.of(file);
            }
        }
    }
}

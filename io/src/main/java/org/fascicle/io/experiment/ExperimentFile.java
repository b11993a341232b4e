package org.fascicle.io.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Places;
import org.fascicle.io.internal.experiment.Field;
import org.fascicle.io.internal.experiment.Page;
import org.fascicle.io.internal.experiment.Root;
import org.fascicle.io.internal.yaml.Lines;
import org.fascicle.io.internal.yaml.Overrides;
import org.fascicle.io.internal.yaml.Tree;
import org.fascicle.io.internal.yaml.TreeReader;

/**
 * Reads experiment files: YAML 1.2 in UTF-8, at most 4 MiB, no tags. Paths in the file are relative to its folder.
 *
 * <pre>{@code
 * Reading reading = ExperimentFile.read(Path.of("resting-state.yaml"), List.of("projections.long_range.strength=0.3"));
 * }</pre>
 */
public final class ExperimentFile {

    private static final long LIMIT = 4L << 20;

    private ExperimentFile() {
    }

    /**
     * Reads a file.
     *
     * @param file where it is
     * @param sets path=value, put into the file before it is read; they become comments at the end of the experiment's text
     * @return what could be read, and everything that is wrong, a missing file included
     */
    public static Reading read(Path file, List<String> sets) {
        try {
            long size = Files.size(file);
            if (Files.isDirectory(file) || size > LIMIT) {
                return failed(file, Files.isDirectory(file) ? "is a folder; an experiment file is needed"
                        : "is " + size + " bytes; an experiment file has at most " + LIMIT);
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return read(file, text, sets);
        } catch (NoSuchFileException e) {
            return failed(file, "no such file");
        } catch (CharacterCodingException e) {
            return failed(file, "is no UTF-8 text");
        } catch (IOException e) {
            return failed(file, "cannot be read: " + e.getMessage());
        }
    }

    private static Reading read(Path file, String text, List<String> sets) {
        var problems = new ArrayList<Problem>();
        var lines = new HashMap<String, Integer>();
        Optional<Tree> tree = new TreeReader(problems, lines).read(text)
                .map(read -> new Overrides(problems, lines).apply(read, sets));
        var known = tree.map(Lines::of).orElseGet(HashMap::new);
        known.putAll(lines);
        var places = new Places(file.toString(), known);
        var folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Optional<Experiment> experiment = tree.flatMap(root ->
                Root.read(new Field(new Page(folder, problems), "", root), withSets(text, sets), places));
        return new Reading(experiment, problems, places);
    }

    private static String withSets(String text, List<String> sets) {
        if (sets.isEmpty()) {
            return text;
        }
        var all = new StringBuilder(text.endsWith("\n") ? text : text + "\n");
        sets.forEach(set -> all.append("# --set ").append(set.replaceAll("\\R", " ")).append('\n'));
        return all.toString();
    }

    private static Reading failed(Path file, String what) {
        return new Reading(Optional.empty(), List.of(Problem.error("", what, "")), new Places(file.toString(), Map.of()));
    }
}

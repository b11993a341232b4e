package org.fascicle.distribution.guide;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fascicle.api.InputException;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.Problem;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Recording;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Recorder;
import org.fascicle.io.description.DescriptionText;
import org.fascicle.io.experiment.ExperimentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every experiment of the guide, run. */
class GuideTest {

    private static final Pattern EXPERIMENT = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

    /** The files that the experiments name. */
    private static final Map<String, String> FILES = Map.ofEntries(
            entry("weights.csv", rows(6, "0,1,2,0,1,0.5")), entry("lengths.csv", rows(6, "10,20,30,40,50,60")),
            entry("labels.txt", "Thal_L\nThal_R\nA_L\nB_L\nA_R\nB_R\n"), entry("gain.csv", "1\n1.1\n1\n0.9\n"),
            entry("pull.csv", rows(2, "0,0.1,0.1,0")), entry("past.csv", "1,0\n1,0\n1,0\n"),
            entry("signal.csv", rows(20, "0,1,0.5")), entry("leads.csv", rows(4, "1,0.5,2")),
            entry("contacts.csv", "30,0,40\n30,0,44\n"), entry("centres.csv", "20,0,40\n-20,0,40\n0,30,40\n"),
            entry("up.csv", rows(3, "0,0,1")), entry("film.csv", rows(40, "10\n-10")),
            entry("correlation.csv", "1,0.5,0\n0.5,1,0.2\n0,0.2,1\n"));

    @TempDir
    private Path folder;

    static Stream<String> experiments() throws IOException {
        return EXPERIMENT.matcher(Files.readString(guide())).results().map(m -> m.group(1)).toList().stream();
    }

    @Test
    void theGuideHoldsExperiments() throws IOException {
        assertTrue(experiments().count() >= 4);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void whatTheGuideShowsRuns(String text) throws IOException {
        for (var file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        var reading = ExperimentFile.read(Files.writeString(folder.resolve("experiment.yaml"), text), List.of());
        assertEquals(List.of(), reading.problems());
        Check check = Fascicle.load().check(reading.experiment().orElseThrow());
        assertEquals(List.of(), check.problems().stream().filter(Problem::isError).toList());
        var plan = assertInstanceOf(Check.Ready.class, check).plan();
        for (Recording recording : Recorder.members(plan).stream().flatMap(List::stream).toList()) {
            assertTrue(Arrays.stream(recording.samples().values()).allMatch(Double::isFinite), recording.outline().variable());
        }
    }

    @Test
    void theModelThatTheGuideShowsAsATextHolds() throws IOException, InputException {
        var text = Pattern.compile("(?ms)^```yaml text\\n(.*?)^```$").matcher(Files.readString(guide()));
        assertTrue(text.find(), "the guide shows a model as a text");
        var description = assertInstanceOf(NodeDescription.class, DescriptionText.read(text.group(1)));
        assertEquals(List.of(), Fascicle.problems(description));
    }

    private static String rows(int count, String row) {
        return String.join("\n", Collections.nCopies(count, row)) + "\n";
    }

    private static Path guide() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path guide = at.resolve("docs/guide.md");
            if (Files.exists(guide)) {
                return guide;
            }
        }
        throw new IllegalStateException("docs/guide.md is in no folder above " + Path.of("").toAbsolutePath());
    }
}

package org.fascicle.engine.internal.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fascicle.api.Bound;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.Problem;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Run;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.fascicle.engine.TextArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an experiment says, check answers with problems, never with an exception; and what it accepts can be run. */
class AnyInputTest {

    private static final int TRIALS = 2000;

    private static List<Path> files(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        files.add(TextArrays.write(folder, "scalar", new double[] {1}).file());
        files.add(TextArrays.write(folder, "two", new double[] {1, 2}, 2).file());
        files.add(TextArrays.write(folder, "square", new double[] {0, 1, 2, 1, 0, 3, 1, 2, 0}, 3, 3).file());
        files.add(TextArrays.write(folder, "rows", new double[80], 40, 2).file());
        files.add(TextArrays.write(folder, "cube", new double[8], 2, 2, 2).file());
        files.add(TextArrays.write(folder, "empty", new double[0], 0, 2).file());
        files.add(TextArrays.write(folder, "nan", new double[] {1, Double.NaN}, 1, 2).file());
        files.add(Files.writeString(folder.resolve("broken.cells"), "2 2\n1\n"));
        files.add(Files.writeString(folder.resolve("labels.txt"), "a\nb\nc\n"));
        files.add(folder);
        files.add(folder.resolve("missing.cells"));
        return files;
    }

    private static RegionInstrument lowPass() {
        InstrumentDescription description = InstrumentDescription.named("low-pass").parameter("tau", 15, "ms", "")
                .state("s", "0", "source", "", Bound.free()).reading("y", "source").equations("s' = (z - s)/tau\ny = s").build();
        return () -> description;
    }

    @Test
    void noInputMakesCheckThrow(@TempDir Path folder) throws IOException {
        var atlas = GivenAtlas.of(4, 0, 1, 2, 0, 1, 0, 0, 1, 1, 1, 0, 2, 0, 0, 1, 0)
                .lengths(0, 9, 4, 3, 9, 0, 3, 5, 4, 3, 0, 8, 3, 5, 8, 0);
        var lab = Lab.with(atlas, lowPass());
        List<Path> files = files(folder);
        int ready = 0;
        for (int seed = 0; seed < TRIALS; seed++) {
            var experiment = new Mutation(new Random(seed), files, seed % 4 == 0 ? 0.005 : 0.08).next();
            try {
                Check check = lab.check(experiment);
                ready += check instanceof Check.Ready ? 1 : 0;
                answers(check);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ": " + experiment.build(), e);
            }
        }
        assertTrue(ready > TRIALS / 20, "only " + ready + " of " + TRIALS + " experiments were sound: mutate less");
        assertTrue(ready < TRIALS * 3 / 4, ready + " of " + TRIALS + " experiments were sound: mutate more");
    }

    private static void answers(Check check) {
        if (check instanceof Check.Refused refused) {
            assertTrue(refused.problems().stream().anyMatch(Problem::isError));
        } else if (check instanceof Check.Ready ready) {
            assertFalse(ready.problems().stream().anyMatch(Problem::isError));
            try (Run run = ready.plan().start()) {
                run.advance(40);
            }
        }
        for (Problem problem : check.problems()) {
            assertFalse(problem.toString().contains("null"), problem.toString());
            assertFalse(problem.toString().contains("Exception"), problem.toString());
        }
    }
}

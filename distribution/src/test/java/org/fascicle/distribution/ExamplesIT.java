package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.fascicle.api.data.DataArray;
import org.fascicle.io.hdf5.ResultFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped examples, run as their first lines say, whole, with little memory. */
class ExamplesIT {

    @TempDir
    private Path folder;

    private Program fascicle;

    @BeforeEach
    void littleMemory() {
        fascicle = new Program(folder).with("JAVA_OPTS", "-Xmx256m");
    }

    @Test
    void theRestingStateGivesBoldThatVariesAndAFunctionalConnectivity() throws Exception {
        Path result = run("resting-state");

        DataArray bold = Bits.array(result, "/monitors/bold/bold");
        assertEquals("290x90", bold.shape());
        assertVaries(bold);
        assertConnectivity(Bits.array(result, "/analysis/fc/fc"), 90);
    }

    @Test
    void withDelaysOfItsOwnForEachLinkItGivesSomethingElse() throws Exception {
        DataArray bold = Bits.array(run("delays"), "/monitors/bold/bold");

        assertEquals("290x90", bold.shape());
        assertVaries(bold);
        assertTrue(!Arrays.equals(bold.values(), Bits.array(run("resting-state"), "/monitors/bold/bold").values()), "differs");
    }

    @Test
    void tenOscillatorsOfTheQuickstartEndUpInStep() throws Exception {
        DataArray x = Bits.array(run("quickstart"), "/monitors/trace/x");

        assertEquals("1000x10", x.shape());
        assertVaries(x);
    }

    @Test
    void thalamusAndCortexBothOscillate() throws Exception {
        Path result = run("thalamus-cortex");

        DataArray thalamus = Bits.array(result, "/monitors/fast/x");
        DataArray cortex = Bits.array(result, "/monitors/fast/E");
        assertEquals("4000x10", thalamus.shape());
        assertEquals("4000x80", cortex.shape());
        assertVaries(thalamus);
        assertVaries(cortex);
    }

    @Test
    void theThalamusWithStepsOfItsOwnAndTheCortexBothGoOn() throws Exception {
        Path result = run("spindles");

        DataArray relay = Bits.array(result, "/monitors/potentials/V_t");
        DataArray cortex = Bits.array(result, "/monitors/activity/E");
        assertEquals("2000x2", relay.shape());
        assertEquals("2000x88", cortex.shape());
        assertVaries(relay);
        assertVaries(cortex);
        double[] late = Arrays.copyOfRange(relay.values(), 2 * 500, 2 * 2000);
        assertTrue(Arrays.stream(late).allMatch(v -> -100 < v && v < 120), "between what potassium and calcium can do");
        assertTrue(Arrays.stream(late).max().getAsDouble() > -40, "bursts");
    }

    @Test
    void theSweepGoesFromEachForItselfToAllInStep() throws Exception {
        Path result = run("sweep");

        DataArray synchrony = Bits.array(result, "/analysis/sync/synchrony");
        double[] k = Bits.array(result, "/member/projections/all_to_all/k").values();
        assertEquals("63", synchrony.shape());
        assertEquals("63x400x80", Bits.array(result, "/monitors/trace/x").shape());
        assertEquals("63x80", Bits.array(result, "/parameters/brain/f").shape());
        for (int m = 0; m < 63; m++) {
            double expected = synchrony.values()[m];
            assertTrue(k[m] > 0.004 || expected < 0.3, "k = " + k[m] + ": " + expected);
            assertTrue(k[m] < 0.024 || expected > 0.9, "k = " + k[m] + ": " + expected);
        }
    }

    @Test
    void electrodesLobesAndBoldSeeTheAlphaRhythm() throws Exception {
        Path result = run("sensors");

        DataArray eeg = Bits.array(result, "/monitors/eeg/eeg");
        assertEquals("1000x19", eeg.shape());
        assertVaries(eeg);
        for (int k = 0; k < 1000; k++) {
            int at = k;
            double mean = IntStream.range(0, 19).mapToDouble(i -> eeg.at(at, i)).sum() / 19;
            assertEquals(0, mean, 0.7, "the average is the reference; what is left is noise of 0.5/sqrt(19)");
        }
        assertEquals("1000x7", Bits.array(result, "/monitors/lobes/psp").shape());
        assertVaries(Bits.array(result, "/monitors/arriving/c"));
        assertVaries(Bits.array(result, "/monitors/bold/bold"));
    }

    private Path run(String example) throws Exception {
        var ended = fascicle.run("run", Program.home().resolve("examples/" + example + ".yaml").toString());
        assertEquals(0, ended.code(), ended.err());
        Path result = folder.resolve(example + ".h5");
        assertEquals("complete", ResultFile.open(result).attributes().get("status"));
        return result;
    }

    private static void assertVaries(DataArray samples) {
        assertTrue(Arrays.stream(samples.values()).allMatch(Double::isFinite), "finite");
        for (int region = 0; region < samples.length(1); region++) {
            double first = samples.at(0, region);
            int at = region;
            assertTrue(IntStream.range(0, samples.length(0)).anyMatch(t -> samples.at(t, at) != first),
                    "region " + region + " varies");
        }
    }

    private static void assertConnectivity(DataArray fc, int regions) {
        assertEquals(regions + "x" + regions, fc.shape());
        double low = 1;
        double high = -1;
        for (int i = 0; i < regions; i++) {
            assertEquals(1, fc.at(i, i), 1e-12);
            for (int j = 0; j < i; j++) {
                assertEquals(fc.at(j, i), fc.at(i, j), 0, "symmetric");
                low = Math.min(low, fc.at(i, j));
                high = Math.max(high, fc.at(i, j));
            }
        }
        assertTrue(-0.999 < low && low < high - 0.1 && high < 0.999, "off the diagonal " + low + " to " + high);
    }
}

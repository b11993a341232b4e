package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.fascicle.distribution.Shared;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The formulas that the tests of noise rely on are those of the published reference. */
class NoiseTheoryTest {

    private final Map<?, ?> process = process();

    @Test
    void theVarianceOfTheExactUpdateIsSigmaSquaredTauHalf() {
        assertEquals(0.3 * 0.3 * 5 / 2, number("exact_update", "variance"), 1e-15);
    }

    @Test
    void theVarianceOfEulerIsThatOfItsRecursion() {
        assertEquals(0.3 * 0.3 * 5 / (2 - 0.1 / 5), number("euler_maruyama", "variance"), 1e-14);
    }

    @Test
    void theAutocorrelationIsExponential() {
        var table = (Map<?, ?>) ((Map<?, ?>) process.get("exact_update")).get("acf_at");
        assertEquals(5, table.size());
        table.forEach((lag, value) -> assertEquals(StrictMath.exp(-Double.parseDouble(lag.toString()) / 5),
                ((Number) value).doubleValue(), 1e-14, lag + " ms"));
    }

    private double number(String part, String name) {
        return ((Number) ((Map<?, ?>) process.get(part)).get(name)).doubleValue();
    }

    private static Map<?, ?> process() {
        try {
            String text = Files.readString(Shared.file("reference/noise_statistics/case.json"));
            var all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
            return (Map<?, ?>) all.get("ornstein_uhlenbeck");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

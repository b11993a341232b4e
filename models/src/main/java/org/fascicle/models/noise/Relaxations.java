package org.fascicle.models.noise;

import static org.fascicle.api.Range.above;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fascicle.api.NoiseDescription;

/**
 * Ten independent Ornstein-Uhlenbeck processes of variance 1 whose corner frequencies lie evenly on a logarithmic axis from
 * {@code low} to {@code top}: with variances v_k their sum has the spectral density 2/π Σ v_k f_k/(f_k² + f²), which is
 * nearly a power law between the corners. Each is advanced by its exact solution and starts in its stationary law. top is high
 * or, where that is less, a fifth of the step rate, so that nothing is folded back from beyond the Nyquist frequency.
 */
final class Relaxations {

    static final int COUNT = 10;

    private Relaxations() {
    }

    /** Declares the corners and x0 to x9, the processes. */
    static void declare(NoiseDescription.Builder noise) {
        noise.parameter("low", 0.1, "Hz", "corner below which the spectrum is flat", above(0))
                .parameter("high", 1000, "Hz", "corner above which it leaves its law, at most a fifth of 1/dt", above(0));
        for (int k = 0; k < COUNT; k++) {
            noise.state("x" + k, "normal()", "1", "relaxation %d of %d, slowest first".formatted(k + 1, COUNT));
        }
    }

    /** Lines that define spacing (on the logarithmic axis), a0 to a9 (decay within a step) and n0 to n9 (new values of x). */
    static String lines() {
        return """
                top = min(high, 0.2/dt)
                spacing = log(top/low)/%d
                """.formatted(COUNT - 1)
                + each(k -> "a%d = exp(-2*pi*low*exp(%d*spacing)*dt)\n".formatted(k, k))
                + each(k -> "n%d = a%d*x%d + sqrt(1 - a%d^2)*normal()\n".formatted(k, k, k, k))
                + each(k -> "x%d = n%d\n".formatted(k, k));
    }

    /** A text per process, joined. */
    static String each(IntFunction<String> text) {
        return IntStream.range(0, COUNT).mapToObj(text).collect(Collectors.joining());
    }

    /** A sum with a term per process. */
    static String sum(IntFunction<String> term) {
        return IntStream.range(0, COUNT).mapToObj(term).collect(Collectors.joining(" + "));
    }
}

package org.fascicle.distribution.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.Parameter;
import org.fascicle.distribution.gallery.Figure.Curve;
import org.fascicle.distribution.gallery.Figure.Panel;
import org.fascicle.distribution.gallery.Figure.Scale;
import org.fascicle.distribution.trial.Recorded;

/** Half a second of a noise of amplitude 1, and the spectrum of eight regions. */
final class NoisePicture {

    /** Amplitudes, whose defaults are 0: the first that a process has is set to 1. */
    private static final Set<String> AMPLITUDES = Set.of("std", "sigma", "area");
    private static final int REGIONS = 8;
    private static final int SHOWN = 500;
    private static final double RATE = 1000;

    private NoisePicture() {
    }

    static Optional<Picture> of(NoiseDescription noise) {
        String settings = noise.card().parameters().stream()
                .filter(p -> AMPLITUDES.contains(p.name()) && p.value() == 0 && !p.isDerived()).findFirst()
                .map(NoisePicture::one).orElse("");
        String experiment = """
                seed: 1
                duration: 32.768 s
                dt: 1 ms
                populations:
                  p: { size: %d, model: signal, noise: { x: { process: %s%s } } }
                monitors:
                  trace: { of: p.x, sample: raw }
                """.formatted(REGIONS, noise.card().id(), settings);
        return Studio.record(experiment).map(recorded -> new Picture(Svg.of(figure(noise, recorded)),
                "Amplitude 1, steps of 1 ms: a stretch of one region, and the spectral density of eight regions over 33 s.",
                experiment));
    }

    /** 1 in the unit that the parameter has on a port that is a pure number. */
    private static String one(Parameter amplitude) {
        String unit = amplitude.unit().equals("port") ? "" : " " + amplitude.unit().replace("port*", "").replace("port", "1");
        return ", " + amplitude.name() + ": 1" + unit;
    }

    private static Figure figure(NoiseDescription noise, Recorded recorded) {
        double[] x = recorded.series("trace", "x", 0);
        double[] ms = recorded.times("trace", "x");
        var trace = new Panel(Scale.of("time", "ms"), Scale.of("", "1"),
                List.of(new Curve("", Arrays.copyOf(ms, SHOWN), Arrays.copyOf(x, SHOWN))));
        var series = new ArrayList<double[]>();
        IntStream.range(0, REGIONS).forEach(region -> series.add(recorded.series("trace", "x", region)));
        Spectrum spectrum = Spectrum.of(series.toArray(double[][]::new), RATE);
        var beside = new Panel(Scale.decades("frequency", "Hz"), Scale.decades("density", "1/Hz"),
                List.of(new Curve("", spectrum.hz(), spectrum.density())));
        return new Figure(noise.card().title() + ": a stretch and its spectrum", List.of(trace), Optional.of(beside));
    }
}

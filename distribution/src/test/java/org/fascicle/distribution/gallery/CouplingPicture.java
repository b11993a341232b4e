package org.fascicle.distribution.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.CouplingDescription;
import org.fascicle.distribution.gallery.Figure.Curve;
import org.fascicle.distribution.gallery.Figure.Panel;
import org.fascicle.distribution.gallery.Figure.Scale;
import org.fascicle.distribution.trial.Recorded;

/** What a region receives from one source through a link of weight 1, over what the source shows. */
final class CouplingPicture {

    private static final double[] STANDARD = {-3, 3};
    private static final Map<String, double[]> RANGES = Map.of("sigmoidal", new double[] {-1200, 1200},
            "sigmoidal-jansen-rit", new double[] {-5, 20}, "pre-sigmoidal", new double[] {0, 1},
            "logistic-post", new double[] {-6, 8}, "kuramoto", new double[] {-4, 4});
    private static final int STEPS = 400;
    /** What receiving regions show, where that matters. */
    private static final List<Integer> RECEIVING = List.of(-1, 0, 1);

    private CouplingPicture() {
    }

    static Optional<Picture> of(CouplingDescription coupling) {
        double[] range = RANGES.getOrDefault(coupling.card().id(), STANDARD);
        boolean against = !coupling.target().isEmpty();
        return Studio.record(experiment(coupling, range, against)).map(recorded ->
                new Picture(Svg.of(figure(coupling, recorded, against)), caption(coupling, against), ""));
    }

    private static String caption(CouplingDescription coupling, boolean against) {
        return "What a region receives through a link of weight 1, default parameters"
                + (against ? "; " + coupling.target() + " is what the region itself shows." : ".");
    }

    private static String experiment(CouplingDescription coupling, double[] range, boolean against) {
        return """
                duration: %d ms
                dt: 1 ms
                integrator: euler
                populations:
                  source: { size: 1, model: gallery-ramp, parameters: { from: %s, speed: %s } }
                  target: { size: %d, model: gallery-still, initial: { x: %s } }
                projections:
                  link: { from: source.x, to: target.c, coupling: %s, weights: { constant: 1 } }
                monitors:
                  trace: { of: [source.x, target.c], sample: raw }
                """.formatted(STEPS, range[0], (range[1] - range[0]) / STEPS, against ? RECEIVING.size() : 1,
                against ? RECEIVING.toString() : "0", coupling.card().id());
    }

    private static Figure figure(CouplingDescription coupling, Recorded recorded, boolean against) {
        double[] x = recorded.series("trace", "x", 0);
        var curves = new ArrayList<Curve>();
        for (int i = 0; i < (against ? RECEIVING.size() : 1); i++) {
            String name = against ? coupling.target() + " = " + RECEIVING.get(i) : "";
            curves.add(new Curve(name, x, recorded.series("trace", "c", i)));
        }
        return new Figure(coupling.card().title() + ": what is received over what is sent",
                List.of(new Panel(Scale.of(coupling.source(), "1"), Scale.of("c", "1"), curves)), Optional.empty());
    }
}

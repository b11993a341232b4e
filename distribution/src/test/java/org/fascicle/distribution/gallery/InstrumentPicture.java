package org.fascicle.distribution.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;
import org.fascicle.distribution.gallery.Figure.Curve;
import org.fascicle.distribution.gallery.Figure.Panel;
import org.fascicle.distribution.gallery.Figure.Scale;
import org.fascicle.distribution.trial.Recorded;

/** What an instrument shows of one second of activity. */
final class InstrumentPicture {

    private static final double SECOND = 1000;

    private InstrumentPicture() {
    }

    static Optional<Picture> of(InstrumentDescription instrument) {
        String experiment = """
                duration: 30 s
                dt: 10 ms
                populations:
                  p: { size: 1, model: signal }
                stimulus:
                  second: { to: p.x, waveform: pulse, amplitude: 1, start: 1 s, length: 1 s }
                monitors:
                  seen: { of: p.x, forward: %s, period: 100 ms }
                """.formatted(instrument.card().id());
        return Studio.record(experiment).map(recorded -> new Picture(Svg.of(figure(instrument, recorded)),
                "Default parameters: activity of 1 from 1 s to 2 s, 0 before and after.", experiment));
    }

    private static Figure figure(InstrumentDescription instrument, Recorded recorded) {
        Recording seen = recorded.recordings().get(0);
        DataArray samples = seen.samples();
        double[] seconds = Arrays.stream(samples.axes().get(0).coordinates().orElseThrow()).map(ms -> ms / SECOND).toArray();
        double[] shown = new double[seconds.length];
        Arrays.setAll(shown, k -> samples.at(k, 0));
        return new Figure(instrument.card().title() + ": response to one second of activity",
                List.of(new Panel(Scale.of("time", "s"), Scale.of("", samples.unit()),
                        List.of(new Curve(seen.outline().variable(), seconds, shown)))), Optional.empty());
    }
}

package org.fascicle.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Fascicle;
import org.junit.jupiter.api.Test;

/**
 * What every instrument with sensors keeps. It looks at regions on a sphere of 60 mm, whose centres and orientations are known,
 * from the places that {@link #tables()} gives it: ten sensors on a sphere of 95 mm, unless overridden.
 */
public abstract class SensorInstrumentContract extends ForwardModelContract {

    private static final String NODES = "nodes";
    private static final int SENSORS = 10;

    @Override
    protected abstract SensorInstrument instrument();

    /** What a user gives as files, in the units that the description declares first. */
    protected Map<String, DataArray> tables() {
        boolean asks = instrument().description().tables().stream().anyMatch(table -> table.name().equals("sensors"));
        return asks ? Map.of("sensors", Head.sensors(SENSORS)) : Map.of();
    }

    @Test
    public void itsGainHasALabelledRowPerSensorAndAColumnPerRegion() throws InputException {
        DataArray gain = gain(Head.regions(7));
        assertEquals(2, gain.rank(), "axes of the gain: sensors, regions");
        assertEquals(7, gain.length(1), "columns of the gain for 7 regions");
        List<String> labels = gain.axes().get(0).labels();
        assertEquals(gain.length(0), labels.size(), "labels of the sensors");
        assertEquals(labels.size(), new HashSet<>(labels).size(), "a label of a sensor occurs twice: " + labels);
    }

    @Test
    public void itsGainIsFiniteAndNotAllZero() throws InputException {
        DataArray gain = gain(Head.regions(30));
        double largest = 0;
        for (double each : gain.values()) {
            assertTrue(Double.isFinite(each), "a gain is " + each);
            largest = Math.max(largest, Math.abs(each));
        }
        assertTrue(largest > 0, "no sensor sees any region");
    }

    @Test
    public void itsGainIsTheSameEveryTime() throws InputException {
        Trial.sameBits(gain(Head.regions(9)).values(), gain(Head.regions(9)).values(), "the gain, asked for twice");
    }

    @Test
    public void columnsBelongToRegionsInWhateverOrder() throws InputException {
        var turned = new ArrayList<>(Head.regions(8));
        Collections.reverse(turned);
        DataArray gain = gain(Head.regions(8));
        DataArray other = gain(turned);
        for (int i = 0; i < gain.length(0); i++) {
            for (int j = 0; j < 8; j++) {
                assertEquals(gain.at(i, j), other.at(i, 7 - j), 1e-9 * Math.abs(gain.at(i, j)) + Double.MIN_NORMAL,
                        "sensor " + i + ", region " + j + ", regions in the opposite order");
            }
        }
    }

    /** Nothing but an {@link InputException} may come of settings that are not enough. */
    @Test
    public void whatIsMissingIsSaid() {
        var bare = new Parcellation("", List.of(Region.labelled("a"), Region.labelled("b")));
        try {
            instrument().gain(bare, Settings.defaults(instrument().description().card()));
        } catch (InputException missing) {
            missing.problems().forEach(problem -> assertTrue(!problem.path().isBlank() && !problem.legal().isBlank(),
                    "'" + problem + "' does not say where, or what helps"));
        }
    }

    /** Twice as much activity, to the bit: doubling is exact. */
    @Test
    public void theReadingIsLinear() {
        double[] once = run(swinging(20, 0.5), RunOptions.standard(), 1000).samples(reading());
        double[] twice = run(swinging(20, 1), RunOptions.standard(), 1000).samples(reading());
        for (int k = 0; k < once.length; k++) {
            once[k] *= 2;
        }
        Trial.sameBits(once, twice, "readings of twice the activity");
    }

    @Test
    public void aSilentBrainIsNotSeen() {
        for (double y : run(swinging(20, 0), Trial.PLAIN, 1000).finite("silent regions").samples(reading())) {
            assertEquals(0, y, 0, "the reading of silent regions");
        }
    }

    @Test
    public void threadsAndStridesChangeNoBit() {
        Trial plain = run(swinging(600, 1), Trial.PLAIN, 1000).finite("sources between -1 and 1");
        plain.sameBits(run(swinging(600, 1), Trial.PARALLEL, 7), "1 and 2 threads, strides of 1000 and 7");
    }

    private String reading() {
        return instrument().description().reading();
    }

    private DataArray gain(List<Region> regions) throws InputException {
        Settings settings = Settings.defaults(instrument().description().card());
        return new Placed(instrument(), tables()).gain(Head.parcellation(regions), settings);
    }

    private Population swinging(int size, double amplitude) {
        return Population.of(NODES, Relay.ID, size).with("omega", Value.of(0.05, "1/ms"))
                .starting("x", new Value.Uniform(-amplitude, amplitude, sourceUnit()))
                .starting("y", new Value.Uniform(-amplitude, amplitude, sourceUnit()));
    }

    private Trial run(Population nodes, RunOptions options, long stride) {
        var monitor = new Monitor("watch", List.of(new Endpoint(NODES, "x")), Optional.of(Placed.ID), Sampling.RAW,
                Optional.empty(), Optional.empty(), Optional.empty(), false, Map.of());
        Experiment experiment = Experiment.builder().dt(Value.of(1, "ms")).duration(Value.of(50, "ms")).add(nodes).add(monitor)
                .build();
        return Trial.of(Fascicle.load().with(new Relay(sourceUnit(), "1")).with(new Placed(instrument(), tables())), experiment,
                options, stride);
    }

    /** The instrument under a name of its own, given regions that have places, and tables, without files. */
    private record Placed(SensorInstrument instrument, Map<String, DataArray> tables) implements SensorInstrument {

        private static final String ID = "testkit-placed";

        @Override
        public InstrumentDescription description() {
            InstrumentDescription d = instrument.description();
            var card = new Card(ID, d.card().title(), d.card().citations(), d.card().parameters(), d.card().choices(),
                    d.card().presets(), d.card().leavesOut());
            return new InstrumentDescription(card, d.states(), d.source(), d.reading(), d.unit(), d.equations(), d.modelTime(),
                    d.tables());
        }

        @Override
        public DataArray gain(Parcellation regions, Settings settings) throws InputException {
            boolean placed = regions.regions().stream().allMatch(region -> region.centre().isPresent());
            var all = new HashMap<>(settings.arrays());
            all.putAll(tables);
            return instrument.gain(placed ? regions : Head.parcellation(Head.regions(regions.size())),
                    new Settings(settings.numbers(), settings.options(), all, settings.seed()));
        }
    }
}

package org.fascicle.testkit;

import static org.fascicle.api.Range.between;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.fascicle.api.Bound;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.Dynamics;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Each contract catches the mistake it is there for. */
class BrokenTest {

    @Test
    void aModelWithoutAMeaningIsCaught() {
        breaks("state x does not say",
                contract(() -> model().state("x", "1", "1", "").equations("x' = -x/1[ms]").build())::itSaysWhatItIs);
    }

    @Test
    void anAddressInsteadOfADoiIsCaught() {
        breaks("is no DOI",
                contract(() -> growing("-x/1[ms]").cite("A paper", "https://example.org/paper").build())::itSaysWhatItIs);
    }

    @Test
    void aWrongUnitIsCaught() {
        breaks("x'", contract(() -> growing("-x").build())::itsNamesAndUnitsHold);
    }

    @Test
    void aModelThatChangesItsMindIsCaught() {
        var calls = new AtomicInteger();
        breaks("expected", contract(() -> growing("-x/" + calls.incrementAndGet() + "[ms]").build())::itSaysTheSameEveryTime);
    }

    @Test
    void anExplosionIsCaught() {
        breaks("diverged", contract(() -> growing("x^3/0.01[ms]").build())::itStaysFiniteFromItsDefaultStart);
    }

    @Test
    void aHoleInTheUsualRangeIsCaught() {
        NodeModel model = () -> model().state("x", "1", "1", "size", Bound.free(), between(-1, 1))
                .output("root", "its root").equations("x' = -x/1[ms]\nroot = sqrt(x)").build();
        breaks("seed", contract(model)::itStaysFiniteFromEveryUsualState);
    }

    @Test
    void codeThatMixesRegionsIsCaught() {
        Dynamics average = block -> {
            double[] x = block.get("x");
            for (int i = 0; i < block.n(); i++) {
                block.derivative("x")[i] = x[0] - x[i];
            }
        };
        breaks("alone and among others", contract(() -> model().state("x", "1", "1", "size", Bound.free(),
                between(0, 1)).dynamics(average).build())::regionsWithoutLinksDoNotFeelEachOther);
    }

    @Test
    void codeThatRemembersIsCaught() {
        var calls = new AtomicInteger();
        Dynamics counting = block -> {
            for (int i = 0; i < block.n(); i++) {
                block.derivative("x")[i] = calls.incrementAndGet() * 1e-6;
            }
        };
        breaks("1 and 2 threads",
                contract(() -> model().state("x", "1", "1", "size").dynamics(counting).build())::threadsAndBlocksChangeNoBit);
    }

    @Test
    void aCouplingThatIsNotFiniteIsCaught() {
        Coupling coupling = () -> CouplingDescription.named("kit-bad").title("Bad").equations("c = 1/(sum(x_j)*0)").build();
        var contract = new CouplingContract() {
            @Override
            protected Coupling coupling() {
                return coupling;
            }
        };
        breaks("", contract::whatItSendsIsFinite);
    }

    @Test
    void silentNoiseIsCaught() {
        NoiseProcess process = () -> NoiseDescription.named("kit-bad").title("Bad").equations("eta = 0*normal()").build();
        var contract = new NoiseContract() {
            @Override
            protected NoiseProcess process() {
                return process;
            }

            @Override
            protected Map<String, Value> settings() {
                return Map.of();
            }
        };
        breaks("settings()", contract::theSeedDecides);
    }

    @Test
    void aDelayOfAnotherLengthIsCaught() {
        var contract = new DelayContract() {
            @Override
            protected DelayHandler handler() {
                return new Plugins.Synapse();
            }

            @Override
            protected OptionalDouble delayMs(double lengthMm) {
                return OptionalDouble.of(lengthMm / 5);
            }
        };
        breaks("0 mm", contract::delaysAreWhatTheyShouldBe);
    }

    @Test
    void anInstrumentThatDriftsIsCaught() {
        RegionInstrument instrument = () -> InstrumentDescription.named("kit-bad").title("Bad").reading("y", "1")
                .state("s", "1", "1", "not at rest", Bound.free())
                .parameter("gain", 1, "1/source", "scale").equations("s' = (gain*z - s)/1[s]\ny = s").build();
        var contract = new RegionInstrumentContract() {
            @Override
            protected RegionInstrument instrument() {
                return instrument;
            }
        };
        breaks("drifts", contract::aSilentSourceGivesASteadyReading);
    }

    @Test
    void sensorsThatSeeTheWrongRegionAreCaught() {
        breaks("opposite order", sensors((i, j, regions) -> i + j + 1)::columnsBelongToRegionsInWhateverOrder);
    }

    @Test
    void aGainThatIsNotFiniteIsCaught() {
        breaks("a gain is", sensors((i, j, regions) -> 1.0 / i)::itsGainIsFiniteAndNotAllZero);
    }

    @FunctionalInterface
    private interface Entry {
        double at(int sensor, int region, Parcellation regions);
    }

    private static SensorInstrumentContract sensors(Entry entry) {
        var instrument = new SensorInstrument() {
            @Override
            public InstrumentDescription description() {
                return InstrumentDescription.named("kit-bad").title("Bad").reading("y", "1")
                        .parameter("scale", 1, "1/source", "its scale").equations("y = scale*z").build();
            }

            @Override
            public DataArray gain(Parcellation regions, Settings settings) {
                int n = regions.size();
                var gain = new double[2 * n];
                for (int k = 0; k < gain.length; k++) {
                    gain[k] = entry.at(k / n, k % n, regions);
                }
                return new DataArray("gain", "1", List.of(Axis.labelled("sensor", List.of("a", "b")),
                        Axis.labelled("region", regions.labels())), gain);
            }
        };
        return new SensorInstrumentContract() {
            @Override
            protected SensorInstrument instrument() {
                return instrument;
            }
        };
    }

    private static void breaks(String message, Executable test) {
        AssertionError error = assertThrows(AssertionError.class, test);
        assertTrue(error.getMessage().contains(message), error::getMessage);
    }

    private static NodeModelContract contract(NodeModel model) {
        return new NodeModelContract() {
            @Override
            protected NodeModel model() {
                return model;
            }
        };
    }

    private static NodeDescription.Builder model() {
        return NodeDescription.named("kit-bad").title("Bad");
    }

    private static NodeDescription.Builder growing(String derivative) {
        return model().state("x", "1", "1", "size").equations("x' = " + derivative);
    }
}

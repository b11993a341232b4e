package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.network.Likeness;
import org.fascicle.engine.internal.network.NetworkCompiler;
import org.fascicle.engine.internal.network.Peers;
import org.fascicle.engine.internal.run.AssembledPlan;
import org.junit.jupiter.api.Test;

/** Experiments side by side in one network have the bits that each has alone. */
class PeersTest {

    private static final int N = 11;
    private static final int STEPS = 120;

    private final Lab lab = Lab.with(atlas());

    private static GivenAtlas atlas() {
        var random = new Random(3);
        double[] weights = random.doubles(N * N).map(w -> w < 0.2 ? 0 : w / N).toArray();
        double[] lengths = random.doubles(N * N).map(l -> Math.floor(60 * l * l)).toArray();
        return GivenAtlas.of(N, weights).lengths(lengths);
    }

    private static Experiment.Builder net(long seed, double tau, double strength, double speed, double sigma) {
        var ou = new Noise("ou", Map.of("std", Value.of(sigma, "1/ms")), false, Optional.empty());
        return experiment(1, STEPS).seed(seed).connectome(ConnectomeSource.atlas("given"))
                .add(Population.of("p", "leak", new Regions.All()).with("tau", Value.of(tau, "ms"))
                        .starting("x", new Value.Uniform(-1, 1, "")).noisy("c", ou))
                .add(Projection.of("now", of("p", "x"), of("p", "c"), "diffusive").with("k", Value.of(0.1, "1/ms"))
                        .strength(strength))
                .add(Projection.of("later", of("p", "x"), of("p", "c"), "linear").with("a", Value.of(0.1, "1/ms"))
                        .strength(0.5 * strength)
                        .delayed(new Delay("conduction", Map.of("speed", Value.of(speed, "mm/ms")), "nearest")))
                .add(Monitor.raw("m", of("p", "x")));
    }

    private Checked checked(Experiment.Builder experiment) {
        return ((AssembledPlan) lab.plan(experiment)).network().peers().first();
    }

    private void assertSameBits(List<Experiment.Builder> experiments) {
        var peers = new Peers(experiments.stream().map(this::checked).toList());
        assertTrue(peers.members().stream().allMatch(member -> Likeness.of(peers.first(), member)));
        List<Frame> together;
        try (var run = new LoopRun(NetworkCompiler.compile(peers, RunOptions.standard()), Crew.ALONE)) {
            together = Lab.frames(run, 50);
        }
        for (int member = 0; member < experiments.size(); member++) {
            double[][] alone = lab.run(experiments.get(member));
            int which = member;
            double[][] own = together.stream().filter(frame -> frame.member() == which).map(Frame::values)
                    .toArray(double[][]::new);
            assertEquals(STEPS, own.length);
            for (int step = 0; step < STEPS; step++) {
                assertArrayEquals(alone[step], own[step], "member " + member + ", step " + (step + 1));
            }
        }
    }

    @Test
    void membersThatDifferInSeedAloneHaveTheBitsOfEachAlone() {
        assertSameBits(IntStream.range(0, 5).mapToObj(seed -> net(seed, 10, 1, 1, 0.2)).toList());
    }

    @Test
    void membersThatDifferInNumbersOfAllKindsHaveTheBitsOfEachAlone() {
        assertSameBits(List.of(net(1, 10, 1, 1, 0.2), net(1, 12, 1, 1, 0.2), net(1, 10, 0.3, 1, 0.2), net(1, 10, 1, 1, 0.7)));
    }

    @Test
    void membersWithDelaysOfTheirOwnHaveTheBitsOfEachAlone() {
        assertSameBits(List.of(net(1, 10, 1, 0.5, 0.2), net(2, 10, 1, 1, 0.2), net(1, 10, 0, 7, 0.2)));
    }

    @Test
    void oneMemberIsTheExperimentItself() {
        assertSameBits(List.of(net(9, 10, 1, 1, 0.2)));
    }

    @Test
    void experimentsWithOtherEquationsOrRecordingsAreNotAlike() {
        Checked one = checked(net(1, 10, 1, 1, 0.2));
        assertFalse(Likeness.of(one, checked(net(1, 10, 1, 1, 0.2).add(Monitor.raw("other", of("p", "x"))))));
        assertFalse(Likeness.of(one, checked(net(1, 10, 1, 1, 0.2).dt(Value.of(2, "ms")))));
        assertFalse(Likeness.of(one, checked(net(1, 10, 1, 1, 0.2)
                .add(Projection.of("more", of("p", "x"), of("p", "c"), "linear").with("a", Value.of(0.1, "1/ms"))))));
        assertTrue(Likeness.of(one, checked(net(2, 11, 2, 2, 0.3))));
    }
}

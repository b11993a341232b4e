package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.network.Network;

/** Compares the step with the fastest time constant: the diagonal of the Jacobian at the initial state, by finite differences. */
public final class Stiffness {

    private static final double STEP = 1e-6;

    private Stiffness() {
    }

    /**
     * A time constant shorter than dt.
     *
     * @param timeConstantMs 1/|∂f/∂x|
     * @param where population, state, region
     * @param dtMs step of that population
     * @param path where that step is given
     */
    public record Fast(double timeConstantMs, String where, double dtMs, String path) {
    }

    /** By member: the shortest time constant, if it is shorter than dt. */
    public static List<Optional<Fast>> of(Network network) {
        var state = new LoopState(network);
        state.begin(new Samples(network.peers(), 0, 0));
        var fastest = new Fast[network.peers().count()];
        state.blocks().forEach(block -> look(network, block, fastest));
        return Arrays.stream(fastest).map(Optional::ofNullable).toList();
    }

    private static void look(Network network, BlockState block, Fast[] fastest) {
        CheckedPopulation population = network.checked().populations().get(block.block().population());
        Lanes lanes = block.lanes();
        double unitMs = population.time() == ModelTime.SECONDS ? 1000 : 1;
        double dtMs = population.pace().dtMs();
        for (int s = 0; s < lanes.flow().states(); s++) {
            double[] diagonal = diagonal(lanes, s);
            for (int i = 0; i < block.block().n(); i++) {
                int lane = block.block().offset() + i;
                int member = lane / population.size();
                double constant = unitMs / Math.abs(diagonal[i]);
                if (constant < dtMs && (fastest[member] == null || constant < fastest[member].timeConstantMs())) {
                    fastest[member] = new Fast(constant, population.name() + "." + population.model().states().get(s).name()
                            + ", region " + population.labels().get(lane % population.size()), dtMs, path(population));
                }
            }
        }
    }

    private static String path(CheckedPopulation population) {
        return population.pace().count() > 1 ? "populations." + population.name() + ".dt" : "dt";
    }

    private static double[] diagonal(Lanes lanes, int s) {
        double[] x = lanes.state(s);
        double[] kept = x.clone();
        double[] before = lanes.derivative(s, 0).clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += STEP * Math.max(1, Math.abs(x[i]));
        }
        double[] after = lanes.derivative(s, 0);
        var diagonal = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            diagonal[i] = (after[i] - before[i]) / (x[i] - kept[i]);
        }
        System.arraycopy(kept, 0, x, 0, x.length);
        return diagonal;
    }
}

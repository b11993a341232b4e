package org.fascicle.engine;

import java.util.Map;
import org.fascicle.api.Bound;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.Option;
import org.fascicle.api.Range;

/** Plugins of three lines. */
public final class Small {

    private Small() {
    }

    /** A model of that description. */
    public static NodeModel model(NodeDescription description) {
        return () -> description;
    }

    /** x' = c: adds up what it is given. */
    public static NodeModel adder() {
        return model(NodeDescription.named("adder").state("x", "0", "1", "sum").input("c", 0, "1/ms", "what is added")
                .equations("x' = c").build());
    }

    /** x' = -x/tau + c: the solution is e^(-t/tau). */
    public static NodeModel leak() {
        return model(NodeDescription.named("leak").parameter("tau", 10, "ms", "time constant", Range.above(0))
                .state("x", "1", "1", "level").input("c", 0, "1/ms", "inflow").equations("x' = -x/tau + c").build());
    }

    /** A circle: (x, y) turns with w. */
    public static NodeModel rotor() {
        return model(NodeDescription.named("rotor").parameter("w", 0.1, "1/ms", "angular velocity")
                .state("x", "1", "1", "").state("y", "0", "1", "").input("c", 0, "1/ms", "push of x")
                .equations("x' = -w*y + c\ny' = w*x").build());
    }

    /** Passes on its input u; has no state. */
    public static NodeModel signal() {
        return model(NodeDescription.named("signal").input("u", 0, "1", "the signal").output("twice", "2 u")
                .equations("twice = 2*u").build());
    }

    /** An angle on [0, 2 pi). */
    public static NodeModel phase() {
        return model(NodeDescription.named("phase").parameter("w", 1, "1/ms", "angular velocity")
                .state("theta", "0", "1", "angle", Bound.wrap(0, 2 * Math.PI)).input("c", 0, "1/ms", "")
                .equations("theta' = w + c").build());
    }

    /** c = a sum(x_j). */
    public static Coupling linear() {
        CouplingDescription description = CouplingDescription.named("linear").parameter("a", 1, "port/source", "gain")
                .equations("c = a*sum(x_j)").build();
        return () -> description;
    }

    /** c = k (sum(x_j) - x_i in-strength). */
    public static Coupling diffusive() {
        CouplingDescription description = CouplingDescription.named("diffusive").target("x_i")
                .parameter("k", 1, "port/source", "gain")
                .equations("c = k*(sum(x_j) - x_i*sum(1))").build();
        return () -> description;
    }

    /** c = a sum(x_j^2): a channel that is no plain quantity. */
    public static Coupling squares() {
        CouplingDescription description = CouplingDescription.named("squares").parameter("a", 1, "port/source^2", "gain")
                .equations("c = a*sum(x_j*x_j)").build();
        return () -> description;
    }

    /** delay = length/speed. */
    public static DelayHandler conduction() {
        DelayDescription description = DelayDescription.named("conduction")
                .parameter("speed", 1, "mm/ms", "speed", Range.above(0)).equations("delay = length/speed").build();
        return () -> description;
    }

    /** eta = sigma normal()/sqrt(dt). */
    public static NoiseProcess white() {
        NoiseDescription description = NoiseDescription.named("white").parameter("sigma", 0, "port*sqrt(ms)", "diffusion")
                .equations("eta = sigma*normal()/sqrt(dt)").build();
        return () -> description;
    }

    /** The exact Ornstein-Uhlenbeck recurrence, from its stationary law. */
    public static NoiseProcess ou() {
        NoiseDescription description = NoiseDescription.named("ou").parameter("std", 1, "port", "stationary deviation")
                .parameter("tau", 10, "ms", "memory").parameter("mean", 0, "port", "mean")
                .choice("start", "first value", new Option("stationary", "drawn", Map.of()),
                        new Option("mean", "the mean", Map.of()))
                .state("eta", "where(start == \"stationary\", mean + std*normal(), mean)", "port", "noise")
                .equations("eta = mean + (eta - mean)*exp(-dt/tau) + std*sqrt(1 - exp(-2*dt/tau))*normal()").build();
        return () -> description;
    }

    /** All of these. */
    public static Object[] all() {
        return new Object[] {adder(), leak(), rotor(), signal(), phase(), linear(), diffusive(), squares(), conduction(),
                white(), ou(),
            new TextArrays()};
    }
}

package org.fascicle.forward;

import static org.fascicle.api.Bound.clamp;
import static org.fascicle.api.Range.above;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.Map;
import java.util.TreeMap;
import org.fascicle.api.Bound;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.Option;
import org.fascicle.api.Range;
import org.fascicle.api.RegionInstrument;

/**
 * BOLD by the balloon model: activity z drives a vasodilatory signal s, that blood flow f, that volume v and deoxyhaemoglobin q,
 * all relative to rest, in seconds. At rest (z = 0) the reading is 0; discard the first 20 s. κ and γ are rates, not times.
 * Friston, Harrison, Penny 2003, NeuroImage 19:1273; other constants of the signal: Stephan et al. 2007, NeuroImage 38:387.
 */
@ServiceProvider(RegionInstrument.class)
public final class Bold implements RegionInstrument {

    /** Keeps flow and volume positive: both are divided by. */
    private static final Bound POSITIVE = clamp(1e-6, Double.POSITIVE_INFINITY);

    /** 1/1.54 s and 1/(1.44 s · 1 s). */
    private static final Map<String, String> TVB_KINETICS = Map.of(
            "kappa", 1 / 1.54 + " 1/s", "gamma", 1 / 1.44 + " 1/s^2", "tau", "0.98 s", "alpha", "0.32", "rho", "0.4", "V0", "4");

    @Override
    public InstrumentDescription description() {
        var bold = InstrumentDescription.named("bold")
                .title("BOLD, balloon model")
                .cite("Friston, Harrison, Penny 2003, NeuroImage 19:1273-1302", "10.1016/S1053-8119(03)00202-7")
                .cite("Stephan et al. 2007, NeuroImage 38:387-401", "10.1016/j.neuroimage.2007.07.040")
                .leavesOut("Scanner noise, slice timing, the post-stimulus undershoot of viscoelastic volume, and "
                        + "neurovascular differences between regions unless they are given.")
                .modelTime("s");
        kinetics(bold);
        signal(bold);
        presets(bold);
        return bold
                .source("z")
                .reading("bold", "1")
                .state("s", "0", "1", "vasodilatory signal", Bound.free())
                .state("f", "1", "1", "blood flow", POSITIVE)
                .state("v", "1", "1", "blood volume", POSITIVE)
                .state("q", "1", "1", "deoxyhaemoglobin", Bound.free())
                .equations("""
                        E(flow) = 1 - (1 - rho)^(1/flow)                # oxygen extraction; E(1) = rho
                        s' = epsilon*z - kappa*s - gamma*(f - 1)
                        f' = s
                        v' = (1/tau)*(f - v^(1/alpha))                  # products by constants: a division costs as much as ten
                        q' = (1/tau)*(1/E(1)*f*E(f) - v^(1/alpha)*q/v)
                        nonlinear = k1*(1 - q) + k2*(1 - q/v) + k3*(1 - v)
                        linear = (k1 + k2)*(1 - q) + (k3 - k2)*(1 - v)
                        bold = V0*where(signal == "nonlinear", nonlinear, linear)
                        """)
                .build();
    }

    private static void kinetics(InstrumentDescription.Builder bold) {
        bold.parameter("epsilon", 1, "1/s^2/source", "efficacy: what one unit of activity adds to s' per second")
                .parameter("kappa", 0.65, "1/s", "rate of signal decay", above(0))
                .parameter("gamma", 0.41, "1/s^2", "rate of flow-dependent elimination, squared", above(0))
                .parameter("tau", 0.98, "s", "transit time", above(0))
                .parameter("alpha", 0.32, "1", "stiffness of the vessels (Grubb's exponent)", above(0))
                .parameter("rho", 0.34, "1", "oxygen extraction at rest", new Range(0, 1, false, false));
    }

    private static void signal(InstrumentDescription.Builder bold) {
        bold.parameter("V0", 0.02, "1", "blood volume at rest as a fraction; 4 instead of 0.04 gives per cent", above(0))
                .derived("k1", "7*rho", "1", "weight of the intravascular signal of deoxyhaemoglobin")
                .parameter("k2", 2, "1", "weight of its concentration")
                .derived("k3", "2*rho - 0.2", "1", "weight of the volume")
                .choice("signal", "how flow, volume and deoxyhaemoglobin make the signal",
                        new Option("nonlinear", "k1 (1 - q) + k2 (1 - q/v) + k3 (1 - v)"),
                        new Option("linear", "(k1 + k2) (1 - q) + (k3 - k2) (1 - v), the same to first order"));
    }

    private static void presets(InstrumentDescription.Builder bold) {
        bold.preset("friston-2003", "the defaults", Map.of("kappa", "0.65 1/s", "gamma", "0.41 1/s^2", "tau", "0.98 s",
                        "alpha", "0.32", "rho", "0.34", "V0", "0.02"))
                .preset("stephan-2007", "signal constants at 1.5 T, echo time 40 ms: k1 = 4.3 nu0 E0 TE, k2 = eps0 r0 E0 TE, "
                        + "k3 = 1 - eps0 with nu0 = 40.3 Hz, r0 = 25 Hz, E0 = 0.4, eps0 = 0.5",
                        Map.of("rho", "0.4", "k1", "2.77264", "k2", "0.2", "k3", "0.5"))
                .preset("tvb", "The Virtual Brain, revised constants; reading in per cent", tvb("2.77264", "0.2"))
                .preset("tvb-classical", "The Virtual Brain, classical constants; reading in per cent", tvb("2.8", "0.8"));
    }

    private static Map<String, String> tvb(String k1, String k2) {
        var values = new TreeMap<>(TVB_KINETICS);
        values.putAll(Map.of("k1", k1, "k2", k2, "k3", "0.5"));
        return values;
    }
}

package org.fascicle.models;

import static org.fascicle.api.Bound.clamp;
import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Range;

/**
 * The dynamic mean field: one NMDA gating variable for the excitatory and one GABA gating variable for the inhibitory population
 * of a region. γ_e and γ_i are pure numbers since rates are per ms in the equations; an isolated node rests at S_e = 0.165 and
 * 3.08 Hz.
 * Deco et al. 2014, J. Neurosci. 34:7886; the regional gain M is that of Deco et al. 2021, Sci. Adv. 7:eabf4752.
 */
@ServiceProvider(NodeModel.class)
public final class WongWangExcInh implements NodeModel {

    private static final Range USUAL = between(0, 1);

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("wong-wang-exc-inh")
                .title("Reduced Wong-Wang, excitatory and inhibitory")
                .cite("Deco et al. 2014, J. Neurosci. 34:7886-7898", "10.1523/JNEUROSCI.5068-13.2014")
                .cite("Deco et al. 2021, Sci. Adv. 7:eabf4752", "10.1126/sciadv.abf4752")
                .leavesOut("AMPA dynamics (taken as instantaneous) and everything faster than the gating variables; the "
                        + "inhibitory weight J_i is a parameter, not tuned here.");
        response(model, "e", 310, 125, 0.16, "excitatory");
        response(model, "i", 615, 177, 0.087, "inhibitory");
        kinetics(model);
        synapses(model);
        return model
                .state("S_e", "0.001", "1", "excitatory (NMDA) gating", clamp(0, 1), USUAL)
                .state("S_i", "0.001", "1", "inhibitory (GABA) gating", clamp(0, 1), USUAL)
                .input("c", 0, "1", "long-range input, in units of S_e")
                .input("I_o", 0.382, "nA", "overall effective external input")
                .input("I_ext", 0, "nA", "further current into the excitatory population")
                .input("I_ext_i", 0, "nA", "further current into the inhibitory population")
                .output("H_e", "excitatory firing rate")
                .output("H_i", "inhibitory firing rate")
                .output("x_e", "excitatory input current")
                .output("x_i", "inhibitory input current")
                .equations("""
                        x_e = w_p*J_N*S_e - J_i*S_i + W_e*I_o + J_N*c + I_ext
                        x_i = J_N*S_e - J_ii*S_i + W_i*I_o + lambda*J_N*c + I_ext_i
                        H_e = linoid(d_e*M*(a_e*x_e - b_e))/d_e     # u/(1 - exp(-d_e*u)) with u = M*(a_e*x_e - b_e)
                        H_i = linoid(d_i*M*(a_i*x_i - b_i))/d_i
                        S_e' = -S_e/tau_e + (1 - S_e)*gamma_e*H_e
                        S_i' = -S_i/tau_i + gamma_i*H_i
                        """)
                .build();
    }

    private static void response(NodeDescription.Builder model, String q, double a, double b, double d, String which) {
        model.parameter("a_" + q, a, "Hz/nA", "gain of the " + which + " response", above(0))
                .parameter("b_" + q, b, "Hz", "threshold of the " + which + " response")
                .parameter("d_" + q, d, "s", "curvature of the " + which + " response", above(0));
    }

    private static void kinetics(NodeDescription.Builder model) {
        model.parameter("gamma_e", 0.641, "1", "excitatory kinetic factor", atLeast(0))
                .parameter("gamma_i", 1, "1", "inhibitory kinetic factor", atLeast(0))
                .parameter("tau_e", 100, "ms", "NMDA decay time", above(0))
                .parameter("tau_i", 10, "ms", "GABA decay time", above(0))
                .parameter("M", 1, "1", "regional gain of both responses, inside the exponent too", atLeast(0));
    }

    private static void synapses(NodeDescription.Builder model) {
        model.parameter("w_p", 1.4, "1", "local excitatory recurrence", atLeast(0))
                .parameter("J_N", 0.15, "nA", "excitatory synaptic coupling", atLeast(0))
                .parameter("J_i", 1, "nA", "local feedback inhibition", atLeast(0))
                .parameter("J_ii", 1, "nA", "inhibition of the inhibitory population by itself", atLeast(0))
                .parameter("W_e", 1, "1", "share of I_o that reaches the excitatory population", atLeast(0))
                .parameter("W_i", 0.7, "1", "share of I_o that reaches the inhibitory population", atLeast(0))
                .parameter("lambda", 0, "1", "share of the long-range input that reaches the inhibitory population", atLeast(0));
    }
}

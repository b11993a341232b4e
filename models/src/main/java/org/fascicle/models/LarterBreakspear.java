package org.fascicle.models;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * Pyramidal cells with calcium, potassium, sodium and leak channels (mean potential V, open potassium channels W) and inhibitory
 * interneurons (Z); its default behaviour is chaotic. The port c takes the place of the mean rate ⟨Q_V⟩ of other regions: the
 * paper couples Q_V, The Virtual Brain couples V through the coupling hyperbolic-tangent. Pure numbers, time in ms.
 * Breakspear, Terry, Friston 2003, Network: Comput. Neural Syst. 14:703.
 */
@ServiceProvider(NodeModel.class)
public final class LarterBreakspear implements NodeModel {

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("larter-breakspear")
                .title("Larter-Breakspear")
                .cite("Breakspear, Terry, Friston 2003, Network: Comput. Neural Syst. 14:703-732", "10.1088/0954-898X/14/4/305")
                .leavesOut("Dynamics of calcium and sodium channels (they follow V at once), and dendrites.")
                .modelTime("ms");
        channel(model, "Ca", 1.1, 1, -0.01, 0.15, "calcium");
        channel(model, "K", 2, -0.7, 0, 0.3, "potassium");
        channel(model, "Na", 6.7, 0.53, 0.3, 0.15, "sodium");
        kinetics(model);
        synapses(model);
        rates(model);
        return model
                .state("V", "-0.3", "1", "mean potential of pyramidal cells", Bound.free(), between(-0.6, 0.3))
                .state("W", "0.1", "1", "fraction of open potassium channels", Bound.free(), between(0, 0.6))
                .state("Z", "0.01", "1", "mean potential of interneurons", Bound.free(), between(-0.3, 0.3))
                .input("c", 0, "1", "long-range input, in the place of the mean rate of other regions")
                .input("I_ext", 0.3, "1", "subcortical current")
                .output("Q_V", "firing rate of pyramidal cells")
                .output("Q_Z", "firing rate of interneurons")
                .equations("""
                        m_Ca = 0.5*(1 + tanh((V - T_Ca)/delta_Ca))
                        m_K = 0.5*(1 + tanh((V - T_K)/delta_K))
                        m_Na = 0.5*(1 + tanh((V - T_Na)/delta_Na))
                        Q_V = 0.5*Q_max*(1 + tanh((V - V_T)/d_V))
                        Q_Z = 0.5*Q_max*(1 + tanh((Z - Z_T)/d_Z))
                        calcium = (g_Ca + (1 - C)*r_NMDA*a_ee*Q_V + C*r_NMDA*a_ee*c)*m_Ca*(V - V_Ca)
                        sodium = (g_Na*m_Na + (1 - C)*a_ee*Q_V + C*a_ee*c)*(V - V_Na)
                        V' = t_s*(-calcium - g_K*W*(V - V_K) - g_L*(V - V_L) - sodium - a_ie*Z*Q_Z + a_ne*I_ext)
                        W' = t_s*phi*(m_K - W)/tau_K
                        Z' = t_s*b*(a_ni*I_ext + a_ei*V*Q_V)
                        """)
                .build();
    }

    private static void channel(NodeDescription.Builder model, String ion, double conductance, double potential,
            double threshold, double spread, String name) {
        model.parameter("g_" + ion, conductance, "1", "conductance of " + name, atLeast(0))
                .parameter("V_" + ion, potential, "1", "equilibrium potential of " + name)
                .parameter("T_" + ion, threshold, "1", "threshold of " + name + " channels")
                .parameter("delta_" + ion, spread, "1", "spread of that threshold", above(0));
    }

    private static void kinetics(NodeDescription.Builder model) {
        model.parameter("g_L", 0.5, "1", "conductance of the leak", atLeast(0))
                .parameter("V_L", -0.5, "1", "equilibrium potential of the leak")
                .parameter("phi", 0.7, "1", "temperature factor of potassium channels", atLeast(0))
                .parameter("tau_K", 1, "1", "relaxation time of potassium channels", above(0))
                .parameter("b", 0.1, "1", "speed of the interneurons")
                .parameter("t_s", 1, "1", "scale of time: 2 runs twice as fast", above(0));
    }

    private static void synapses(NodeDescription.Builder model) {
        model.parameter("a_ee", 0.4, "1", "weight from pyramidal to pyramidal cells")
                .parameter("a_ei", 2, "1", "weight from pyramidal cells to interneurons")
                .parameter("a_ie", 2, "1", "weight from interneurons to pyramidal cells")
                .parameter("a_ne", 1, "1", "weight of the subcortical current on pyramidal cells")
                .parameter("a_ni", 0.4, "1", "weight of the subcortical current on interneurons")
                .parameter("r_NMDA", 0.25, "1", "NMDA receptors per AMPA receptor", atLeast(0))
                .parameter("C", 0.1, "1", "share of excitation that comes from other regions", between(0, 1));
    }

    private static void rates(NodeDescription.Builder model) {
        model.parameter("V_T", 0, "1", "threshold of pyramidal cells")
                .parameter("Z_T", 0, "1", "threshold of interneurons")
                .parameter("d_V", 0.65, "1", "spread of the threshold of pyramidal cells", above(0))
                .parameter("d_Z", 0.7, "1", "spread of the threshold of interneurons", above(0))
                .parameter("Q_max", 1, "1", "largest firing rate", atLeast(0));
    }
}

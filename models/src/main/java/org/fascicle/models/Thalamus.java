package org.fascicle.models;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Range;

/**
 * Thalamocortical relay (_t) and reticular (_r) populations with T-type calcium and h-currents, which make spindles. Fast: it
 * needs steps of about 0.01 ms. Potentials in mV, currents through I_L, I_e, I_g in mV over τ, those through I_LK, I_T, I_h in
 * µA/cm² over C_m; calcium in mM as a pure number; voltages inside rate functions in mV. One file in spite of its length: it is
 * one set of equations. Schellenberger Costa et al. 2016, PLoS Comput. Biol. 12:e1005022.
 */
@ServiceProvider(NodeModel.class)
public final class Thalamus implements NodeModel {

    private static final Range VOLTS = between(-85, -50);
    private static final Range GATE = between(0, 1);
    private static final String CONDUCTANCE = "mS/cm^2";

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("thalamus")
                .title("Thalamus, relay and reticular populations")
                .cite("Schellenberger Costa et al. 2016, PLoS Comput. Biol. 12:e1005022", "10.1371/journal.pcbi.1005022")
                .leavesOut("Fast sodium and potassium currents (firing is a sigmoid of the potential), and differences between "
                        + "thalamic nuclei.");
        membrane(model);
        firing(model);
        synapses(model);
        calcium(model);
        states(model);
        ports(model);
        return model.equations(EQUATIONS).build();
    }

    private static final String EQUATIONS = """
            Q(V) = Q_max*sigmoid(C1*(V - theta)/sigma_theta)
            leak(V) = g_L*(V - E_L)
            potassium(V) = g_LK*(V - E_K)
            Q_t = Q(V_t)
            Q_r = Q(V_r)
            m_t = sigmoid((V_t + 59[mV])/6.2[mV])
            m_r = sigmoid((V_r + 52[mV])/7.4[mV])
            I_T_t = g_T_t*m_t^2*h_t*(V_t - E_Ca)
            I_T_r = g_T_r*m_r^2*h_r*(V_r - E_Ca)
            I_h = g_h*(m1 + g_inc*m2)*(V_t - E_h)
            I_et = g_AMPA*s_et*(V_t - E_AMPA)
            I_gt = g_GABA*s_gt*(V_t - E_GABA)
            I_er = g_AMPA*s_er*(V_r - E_AMPA)
            I_gr = g_GABA*s_gr*(V_r - E_GABA)
            V_t' = -(leak(V_t) + I_et + I_gt + I_ext_t)/tau - (potassium(V_t) + I_T_t + I_h)/C_m
            V_r' = -(leak(V_r) + I_er + I_gr + I_ext_r)/tau - (potassium(V_r) + I_T_r)/C_m
            rise_t = 211.4 + exp((V_t + 115.2[mV])/5[mV])
            tau_h_t = (30.8 + rise_t/(1 + exp((V_t + 86[mV])/3.2[mV])))/3.7371928*1[ms]
            tau_h_r = (85 + 1/(exp((V_r + 48[mV])/4[mV]) + exp(-(V_r + 407[mV])/50[mV])))/3.7371928*1[ms]
            h_t' = (sigmoid(-(V_t + 81[mV])/4[mV]) - h_t)/tau_h_t
            h_r' = (sigmoid(-(V_r + 80[mV])/5[mV]) - h_r)/tau_h_r
            m_h = sigmoid(-(V_t + 75[mV])/5.5[mV])
            tau_m = (20 + 1000/(exp((V_t + 71.5[mV])/14.2[mV]) + exp(-(V_t + 89[mV])/11.6[mV])))*1[ms]
            P = k1*Ca^4/(k1*Ca^4 + k2)
            m1' = (m_h*(1 - m2) - m1)/tau_m - k3*P*m1 + k4*m2
            m2' = k3*P*m1 - k4*m2
            Ca' = alpha_Ca*I_T_t - (Ca - Ca0)/tau_Ca
            s_et' = x_et
            x_et' = gamma_e^2*(c_t - s_et) - 2*gamma_e*x_et
            s_gt' = x_gt
            x_gt' = gamma_r^2*(N_tr*Q_r - s_gt) - 2*gamma_r*x_gt
            s_er' = x_er
            x_er' = gamma_e^2*(N_rt*Q_t + c_r - s_er) - 2*gamma_e*x_er
            s_gr' = x_gr
            x_gr' = gamma_r^2*(N_rr*Q_r - s_gr) - 2*gamma_r*x_gr
            """;

    private static void membrane(NodeDescription.Builder model) {
        model.parameter("tau", 20, "ms", "membrane time constant", above(0))
                .parameter("C_m", 1, "uF/cm^2", "membrane capacitance", above(0))
                .parameter("g_L", 1, "1", "leak", atLeast(0))
                .parameter("E_L", -70, "mV", "reversal potential of the leak")
                .parameter("g_LK", 0.018, CONDUCTANCE, "potassium leak", atLeast(0))
                .parameter("E_K", -100, "mV", "reversal potential of potassium")
                .parameter("g_T_t", 3, CONDUCTANCE, "T-type calcium conductance of relay cells", atLeast(0))
                .parameter("g_T_r", 2.3, CONDUCTANCE, "T-type calcium conductance of reticular cells", atLeast(0))
                .parameter("E_Ca", 120, "mV", "reversal potential of calcium")
                .parameter("g_h", 0.062, CONDUCTANCE, "conductance of the h-current", atLeast(0))
                .parameter("E_h", -40, "mV", "reversal potential of the h-current")
                .parameter("g_inc", 2, "1", "conductance of a channel bound to protein, over that of a free one", atLeast(0));
    }

    private static void firing(NodeDescription.Builder model) {
        model.parameter("Q_max", 0.4, "1/ms", "largest firing rate", atLeast(0))
                .parameter("theta", -58.5, "mV", "potential at which half of the cells fire")
                .parameter("sigma_theta", 6, "mV", "spread of thresholds", above(0))
                .parameter("C1", Math.PI / Math.sqrt(3), "1", "pi/sqrt(3): slope of a logistic law from its spread", above(0));
    }

    private static void synapses(NodeDescription.Builder model) {
        model.parameter("gamma_e", 0.07, "1/ms", "rate of AMPA synapses", above(0))
                .parameter("gamma_r", 0.1, "1/ms", "rate of GABA synapses", above(0))
                .parameter("g_AMPA", 1, "ms", "AMPA conductance over that of the leak", atLeast(0))
                .parameter("g_GABA", 1, "ms", "GABA conductance over that of the leak", atLeast(0))
                .parameter("E_AMPA", 0, "mV", "reversal potential of AMPA synapses")
                .parameter("E_GABA", -70, "mV", "reversal potential of GABA synapses")
                .parameter("N_rt", 3, "1", "connections from relay to reticular cells", atLeast(0))
                .parameter("N_tr", 5, "1", "connections from reticular to relay cells", atLeast(0))
                .parameter("N_rr", 25, "1", "connections between reticular cells", atLeast(0));
    }

    private static void calcium(NodeDescription.Builder model) {
        model.parameter("k1", 2.5e7, "1/ms", "rate at which calcium (mM, to the fourth) binds protein", above(0))
                .parameter("k2", 4e-4, "1/ms", "rate at which it comes loose", above(0))
                .parameter("k3", 0.1, "1/ms", "rate at which bound protein binds h-channels", atLeast(0))
                .parameter("k4", 0.001, "1/ms", "rate at which these come loose", atLeast(0))
                .parameter("alpha_Ca", -51.8e-6, "cm^2/(uA*ms)", "inflow of calcium (mM) per current")
                .parameter("tau_Ca", 10, "ms", "decay of calcium", above(0))
                .parameter("Ca0", 2.4e-4, "1", "calcium at rest, mM", atLeast(0));
    }

    private static void states(NodeDescription.Builder model) {
        model.state("V_t", "-70[mV]", "mV", "potential of relay cells", Bound.free(), VOLTS)
                .state("V_r", "-70[mV]", "mV", "potential of reticular cells", Bound.free(), VOLTS)
                .state("Ca", "2.4e-4", "1", "calcium in relay cells, mM", Bound.free(), between(2e-4, 1e-3))
                .state("h_t", "0", "1", "T-current of relay cells, not inactivated", Bound.free(), GATE)
                .state("h_r", "0", "1", "T-current of reticular cells, not inactivated", Bound.free(), GATE)
                .state("m1", "0", "1", "open h-channels without protein", Bound.free(), between(0, 0.5))
                .state("m2", "0", "1", "open h-channels bound to protein", Bound.free(), between(0, 0.5));
        synapse(model, "et", "excitation of relay cells");
        synapse(model, "gt", "inhibition of relay cells");
        synapse(model, "er", "excitation of reticular cells");
        synapse(model, "gr", "inhibition of reticular cells");
    }

    private static void synapse(NodeDescription.Builder model, String which, String about) {
        model.state("s_" + which, "0", "1/ms", about, Bound.free(), between(0, 0.1))
                .state("x_" + which, "0", "1/ms^2", "derivative of s_" + which, Bound.free(), between(-0.001, 0.001));
    }

    private static void ports(NodeDescription.Builder model) {
        model.input("c_t", 0, "1/ms", "long-range input to relay cells")
                .input("c_r", 0, "1/ms", "long-range input to reticular cells")
                .input("I_ext_t", 0, "mV", "current out of relay cells, over that of the leak: negative depolarises")
                .input("I_ext_r", 0, "mV", "current out of reticular cells, over that of the leak: negative depolarises")
                .output("Q_t", "firing rate of relay cells")
                .output("Q_r", "firing rate of reticular cells");
    }
}

package org.fascicle.forward;

import static org.fascicle.api.Range.above;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.Option;
import org.fascicle.api.RegionInstrument;

/**
 * BOLD by convolution of activity z with a haemodynamic response h: c(t) = ∫ h(s) z(t - s) ds over the last {@code length}.
 * Before t = 0 there was no activity; discard the first {@code length}. The response is a damped oscillation (the first-order
 * Volterra kernel of the balloon model, of which k1 V0 (c - 1) is shown), a gamma function, a difference of damped
 * oscillations, or a difference of gamma functions. It costs length/step numbers of memory per region: {@code integrate-every:
 * 4 ms} is plenty. Friston et al. 2000, NeuroImage 12:466; Boynton et al. 1996, J. Neurosci. 16:4207; Polonsky et al. 2000,
 * Nat. Neurosci. 3:1153; Glover 1999, NeuroImage 9:416.
 */
@ServiceProvider(RegionInstrument.class)
public final class BoldHrf implements RegionInstrument {

    @Override
    public InstrumentDescription description() {
        var bold = InstrumentDescription.named("bold-hrf")
                .title("BOLD, convolution")
                .cite("Friston, Mechelli, Turner, Price 2000, NeuroImage 12:466-477", "10.1006/nimg.2000.0630")
                .cite("Boynton, Engel, Glover, Heeger 1996, J. Neurosci. 16:4207-4221", "10.1523/JNEUROSCI.16-13-04207.1996")
                .cite("Polonsky, Blake, Braun, Heeger 2000, Nat. Neurosci. 3:1153-1159", "10.1038/80676")
                .cite("Glover 1999, NeuroImage 9:416-429", "10.1006/nimg.1998.0419")
                .leavesOut("All that is not linear in the activity (see bold), scanner noise, slice timing.")
                .modelTime("s");
        choices(bold);
        volterra(bold);
        others(bold);
        return bold
                .source("z")
                .reading("bold", "1")
                .equations("""
                        omega = sqrt(1/tau_f - 1/(4*tau_s^2))
                        volterra(s) = exp(-s/(2*tau_s))*sin(omega*s)/omega/3
                        gamma_shaped(s) = a*(s/((n - 1)*tau))^(n - 1)*exp(n - 1 - s/tau)
                        waves(s) = amp_1*exp(-s/tau_1)*sin(2*pi*f_1*s) - amp_2*exp(-s/tau_2)*sin(2*pi*f_2*s)
                        mixture(s) = exp(-lambda*s)*((lambda*s)^(a_1 - 1)/gamma_1 - ratio*(lambda*s)^(a_2 - 1)/gamma_2)
                        simple(s) = where(kernel == "volterra", volterra(s), gamma_shaped(s))
                        double(s) = where(kernel == "double-exponential", a/peak*waves(s), mixture(s))
                        h(s) = where(kernel == "volterra" or kernel == "gamma", simple(s), double(s))
                        late(s) = where(s < dt, h(length - dt), h(max(s - 1.5*dt, 0)))/dt     # as The Virtual Brain does it
                        c = convolve(epsilon*z, where(scale == "integral", h(t), late(t)), length)
                        bold = where(kernel == "volterra", k1*V0*(c - 1), c)
                        """)
                .build();
    }

    private static void choices(InstrumentDescription.Builder bold) {
        bold.choice("kernel", "the haemodynamic response",
                        new Option("volterra", "damped oscillation e^(-t/2 tau_s) sin(omega t)/(3 omega);"
                                + " shown is k1 V0 (c - 1)"),
                        new Option("gamma", "gamma function with exponent n - 1, largest value a"),
                        new Option("double-exponential", "difference of two damped oscillations, largest value a"),
                        new Option("mixture-of-gammas", "difference of two gamma functions, response and undershoot"))
                .choice("scale", "what a sum over the past is multiplied by",
                        new Option("integral", "the step, so that the amplitude does not depend on it"),
                        new Option("sum", "nothing, and the newest step comes one late: The Virtual Brain, which has 4 ms"))
                .parameter("length", 20, "s", "how far back the response reaches", above(0))
                .parameter("epsilon", 1, "1/source", "efficacy: what one unit of activity counts");
    }

    private static void volterra(InstrumentDescription.Builder bold) {
        bold.parameter("tau_s", 0.8, "s", "volterra: decay time of the signal", above(0))
                .parameter("tau_f", 0.4, "s", "volterra: feedback of flow; its period is shorter the smaller it is", above(0))
                .parameter("k1", 5.6, "1", "volterra: weight of the intravascular signal")
                .parameter("V0", 0.02, "1", "volterra: blood volume at rest as a fraction", above(0));
    }

    private static void others(InstrumentDescription.Builder bold) {
        bold.parameter("tau", 1.08, "s", "gamma: time constant; the peak is at (n - 1) tau", above(0))
                .parameter("n", 3, "1", "gamma: phase delay, exponent + 1", above(1))
                .parameter("a", 0.1, "1", "gamma, double-exponential: largest value of the response")
                .parameter("tau_1", 7.22, "s", "double-exponential: decay of the response", above(0))
                .parameter("f_1", 0.03, "Hz", "double-exponential: frequency of the response")
                .parameter("amp_1", 0.1, "1", "double-exponential: amplitude of the response")
                .parameter("tau_2", 7.4, "s", "double-exponential: decay of what is subtracted", above(0))
                .parameter("f_2", 0.12, "Hz", "double-exponential: frequency of what is subtracted")
                .parameter("amp_2", 0.1, "1", "double-exponential: amplitude of what is subtracted")
                .parameter("peak", 0.08312255956025322, "1", "double-exponential: largest value of the difference, to divide by; "
                        + "this one belongs to the defaults, at 5.94 s", above(0))
                .parameter("a_1", 6, "1", "mixture-of-gammas: shape of the response", above(1))
                .parameter("a_2", 13, "1", "mixture-of-gammas: shape of the undershoot", above(1))
                .parameter("lambda", 1, "1/s", "mixture-of-gammas: rate", above(0))
                .parameter("ratio", 0.4, "1", "mixture-of-gammas: share of the undershoot")
                .parameter("gamma_1", 120, "1", "mixture-of-gammas: gamma function of a_1, (a_1 - 1)! if that is whole", above(0))
                .parameter("gamma_2", 479001600, "1", "mixture-of-gammas: gamma function of a_2", above(0));
    }
}

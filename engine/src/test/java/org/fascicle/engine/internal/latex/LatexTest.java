package org.fascicle.engine.internal.latex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.InputException;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NoiseDescription;
import org.junit.jupiter.api.Test;

/** Every expected text was written by hand, from how the papers print the equation. */
class LatexTest {

    @Test
    void aDerivativeIsADotAndADivisionAFraction() throws InputException {
        assertEquals(List.of("\\dot{S} &= -\\frac{S}{\\tau_S} + (1 - S)\\,\\gamma\\,H"), of("S' = -S/tau_S + (1 - S)*gamma*H"));
    }

    @Test
    void theTimeConstantStaysOnTheLeft() throws InputException {
        assertEquals(List.of("\\tau_e\\,\\dot{E} &= -E + (k_e - r_e\\,E)\\,S_e(\\alpha_e\\,(c_{ee}\\,E - c_{ei}\\,I + P))",
                        "S_e(x) &= c_e\\,\\sigma(a_e\\,(x - b_e)) - s\\,c_e\\,\\sigma(-a_e\\,b_e)",
                        "\\sigma(z) &= \\frac{1}{1 + e^{-z}}"),
                of("""
                        tau_e*E' = -E + (k_e - r_e*E)*S_e(alpha_e*(c_ee*E - c_ei*I + P))
                        S_e(x) = c_e*sigmoid(a_e*(x - b_e)) - s*c_e*sigmoid(-a_e*b_e)
                        """));
    }

    @Test
    void aSumBeforeADerivativeKeepsItsParentheses() throws InputException {
        assertEquals(List.of("(a + b)\\,\\dot{x} &= c"), of("(a + b)*x' = c"));
    }

    @Test
    void powersStandHigh() throws InputException {
        assertEquals(List.of("\\dot{v} &= v^2 - (\\pi\\,\\tau\\,r)^2 + \\eta",
                        "y &= x_1^{2\\,n} + (a^2)^3 + \\left(\\frac{a}{b}\\right)^2"),
                of("""
                        v' = v^2 - (pi*tau*r)^2 + eta
                        y = x1^(2*n) + (a^2)^3 + (a/b)^2
                        """));
    }

    @Test
    void whereIsCases() throws InputException {
        assertEquals(List.of("f_2 &= \\begin{cases} 0 & \\text{if } x_2 < -0.25 \\\\ "
                                + "a_a\\,(x_2 + 0.25) & \\text{otherwise} \\end{cases}",
                        "h &= 4\\,(x_1 - x_0) + \\left(\\begin{cases} -0.1\\,z^7 & \\text{if } z < 0 \\\\ 0 & \\text{otherwise} "
                                + "\\end{cases}\\right)"),
                of("""
                        f2 = where(x2 < -0.25, 0, a_a*(x2 + 0.25))
                        h = 4*(x1 - x0) + where(z < 0, -0.1*z^7, 0)
                        """));
    }

    @Test
    void aChainOfWheresIsOneBrace() throws InputException {
        assertEquals(List.of("m &= \\begin{cases} 1 & \\text{if } a \\ge b \\land c \\ne 0 \\\\ 2 & \\text{if } \\lnot d \\\\ "
                        + "3 & \\text{otherwise} \\end{cases}"),
                of("m = where(a >= b and c != 0, 1, where(not d, 2, 3))"));
    }

    @Test
    void numbersAndUnitsAreSetAsInPrint() throws InputException {
        assertEquals(List.of("m &= \\sigma\\left(\\frac{V + 59\\,\\mathrm{mV}}{6.2\\,\\mathrm{mV}}\\right)",
                        "k &= 2.5 \\times 10^{7} + 10^{-5}", "q &= 0.05\\,\\mathrm{nA}/\\sqrt{\\mathrm{ms}}",
                        "w &= x \\cdot 1\\,\\mathrm{ms}^{-1}", "\\sigma(z) &= \\frac{1}{1 + e^{-z}}"),
                of("""
                        m = sigmoid((V + 59[mV])/6.2[mV])
                        k = 2.5e7 + 1e-5
                        q = 0.05[nA/sqrt(ms)]
                        w = x*1[ms^-1]
                        """));
    }

    @Test
    void namesAreSymbolsAndWordsStandUpright() throws InputException {
        assertEquals(List.of("\\dot{\\mathrm{Ca}} &= \\alpha_{\\mathrm{Ca}}\\,I_{T,t} "
                                + "- \\frac{\\mathrm{Ca} - \\mathrm{Ca}_0}{\\tau_{\\mathrm{Ca}}}",
                        "I_{\\mathrm{ext},t} &= g_{LK} + \\sigma_\\theta + \\mathrm{growth} + \\omega + \\beta"),
                of("""
                        Ca' = alpha_Ca*I_T_t - (Ca - Ca0)/tau_Ca
                        I_ext_t = g_LK + sigma_theta + growth + ω + beta
                        """));
    }

    @Test
    void elementaryFunctionsHaveTheirNames() throws InputException {
        assertEquals(List.of("a &= \\tanh(x) + \\ln(y) + \\sqrt{z} + \\left|u\\right| + \\max(v, w)",
                        "b &= e^{-x} + \\exp\\left(-\\frac{x}{\\tau}\\right) + \\left[I_E\\right]_+",
                        "H &= \\frac{\\operatorname{linoid}(d\\,(a\\,x - b))}{d}",
                        "\\left[z\\right]_+ &= \\max(z, 0)", "\\operatorname{linoid}(z) &= \\frac{z}{1 - e^{-z}}"),
                of("""
                        a = tanh(x) + log(y) + sqrt(z) + abs(u) + max(v, w)
                        b = exp(-x) + exp(-x/tau) + positive(I_E)
                        H = linoid(d*(a*x - b))/d
                        """));
    }

    @Test
    void signsDoNotMeet() throws InputException {
        assertEquals(List.of("y &= a - (b - c) + d\\,(-e)", "z &= a\\,(b\\,c) - (b + c)"),
                of("""
                        y = a - (b - c) + d*(-e)
                        z = a*(b*c) - (b + c)
                        """));
    }

    @Test
    void aCouplingSumsOverItsSources() throws InputException {
        var diffusive = CouplingDescription.named("diffusive").target("x_i").equations("c = k*(sum(x_j) - x_i*sum(1))").build();
        var saturating = CouplingDescription.named("s").equations("c = a*sum(b + x_j)*2 + sum(a*sin(x_j))").build();

        assertEquals(List.of("c_i &= k\\,\\left(\\sum_j w_{ij}\\,x_j(t - \\tau_{ij}) - x_i\\,\\sum_j w_{ij}\\right)"),
                Latex.of(diffusive));
        assertEquals(List.of("c_i &= \\left(a\\,\\sum_j w_{ij}\\,(b + x_j(t - \\tau_{ij}))\\right) \\cdot 2 "
                + "+ \\sum_j w_{ij}\\,a\\,\\sin(x_j(t - \\tau_{ij}))"), Latex.of(saturating));
    }

    @Test
    void aCouplingWithAParameterSigmaSpellsTheSigmoidOut() throws InputException {
        var sigmoidal = CouplingDescription.named("sigmoidal").equations("c = sigmoid((sum(x_j) - m)/sigma)").build();

        assertEquals(List.of("c_i &= \\operatorname{sigmoid}\\left("
                        + "\\frac{\\sum_j w_{ij}\\,x_j(t - \\tau_{ij}) - m}{\\sigma}\\right)",
                "\\operatorname{sigmoid}(z) &= \\frac{1}{1 + e^{-z}}"), Latex.of(sigmoidal));
    }

    @Test
    void aNoisesNextValueFollowsFromTheLast() throws InputException {
        var noise = NoiseDescription.named("brown").state("eta", "0", "port", "noise")
                .equations("eta = eta*exp(-dt/tau) + std*sqrt(1 - exp(-2*dt/tau))*normal()").build();

        assertEquals(List.of("\\eta &\\leftarrow \\eta\\,\\exp\\left(-\\frac{\\Delta t}{\\tau}\\right) + \\mathrm{std}\\,"
                + "\\sqrt{1 - \\exp\\left(-\\frac{2\\,\\Delta t}{\\tau}\\right)}\\,\\mathcal{N}(0, 1)"), Latex.of(noise));
    }

    @Test
    void aDelayHasASourceAndATarget() throws InputException {
        var delay = DelayDescription.named("gamma").equations("delay = length/max(gamma(shape, v/shape), slowest)").build();

        assertEquals(List.of("\\tau_{ij} &= \\frac{L_{ij}}{\\max\\left(\\operatorname{Gamma}\\left(\\mathrm{shape}, "
                + "\\frac{v}{\\mathrm{shape}}\\right), \\mathrm{slowest}\\right)}"), Latex.of(delay));
    }

    @Test
    void theNameOfAnOptionIsText() throws InputException {
        assertEquals(List.of("n &= \\begin{cases} 1 & \\text{if } \\mathrm{form} = \\text{by\\_n} \\\\ "
                        + "0 & \\text{otherwise} \\end{cases}"),
                of("n = where(form == \"by_n\", 1, 0)"));
    }

    @Test
    void javaCodeHasNoLines() throws InputException {
        assertEquals(List.of(), of(""));
    }

    @Test
    void whatIsNoEquationIsRefused() {
        assertThrows(InputException.class, () -> of("x' = (a"));
    }

    private static List<String> of(String equations) throws InputException {
        return Latex.of(NodeDescription.named("model").equations(equations).build());
    }
}

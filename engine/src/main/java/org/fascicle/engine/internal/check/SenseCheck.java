package org.fascicle.engine.internal.check;

import java.util.List;
import org.fascicle.engine.internal.checked.CheckedNoise;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.Method;

/** Whether the integrator reads multiplied noise in the sense that was said. In Itô's sense every scheme can. */
final class SenseCheck {

    private final Problems problems;

    SenseCheck(Problems problems) {
        this.problems = problems;
    }

    void check(List<CheckedPopulation> populations, Method method) {
        for (CheckedPopulation population : populations) {
            for (CheckedNoise noise : population.noise()) {
                if (noise.times().isPresent() && !noise.times().get().held() && method != Method.HEUN) {
                    problems.error("populations.%s.noise.%s.sense".formatted(population.name(), noise.target()),
                            "%s evaluates what noise is multiplied by once, which is Ito's sense".formatted(method.id()),
                            "take integrator: heun for stratonovich; or say sense: ito and add the difference, sigma^2/2*g*dg/dx"
                                    + " for white noise times g(x), to the equation");
                }
            }
        }
    }
}

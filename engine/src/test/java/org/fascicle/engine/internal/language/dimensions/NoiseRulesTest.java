package org.fascicle.engine.internal.language.dimensions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.Option;
import org.junit.jupiter.api.Test;

class NoiseRulesTest {

    private static List<String> problems(NoiseDescription noise) {
        return DimensionCheck.check(noise).stream().map(Object::toString).toList();
    }

    private static void assertOnly(String expected, NoiseDescription noise) {
        assertEquals(List.of(expected), problems(noise));
    }

    @Test
    void whiteNoiseIsADiffusion() {
        assertEquals(List.of(), problems(white("port*sqrt(ms)")));
        assertOnly("white: eta: right side is port/sqrt(ms); expected port", white("port"));
    }

    private static NoiseDescription white(String unit) {
        return NoiseDescription.named("white").parameter("sigma", 0, unit, "").equations("eta = sigma*normal()/sqrt(dt)").build();
    }

    @Test
    void everyOptionIsCheckedWithItsOwnUnits() {
        assertEquals(List.of(), problems(coloured("port/sqrt(ms)")));
        assertOnly("coloured: formula of std: right side is port*sqrt(ms); expected port", coloured("port"));
    }

    private static NoiseDescription coloured(String plainUnit) {
        return NoiseDescription.named("coloured")
                .parameter("tau", 100, "ms", "")
                .parameter("sigma", 0, "port", "")
                .derived("std", "where(form == \"scaled\", sigma*sqrt(0.5), sigma*sqrt(tau/2))", "port", "")
                .choice("form", "", new Option("scaled", ""), new Option("plain", "", Map.of("sigma", plainUnit)))
                .state("eta", "std*normal()", "port", "")
                .equations("eta = eta*exp(-dt/tau) + std*sqrt(1 - exp(-2*dt/tau))*normal()")
                .build();
    }

    @Test
    void anOptionThatDoesNotExistIsFound() {
        var noise = NoiseDescription.named("n").parameter("s", 0, "port", "")
                .choice("form", "", new Option("scaled", ""), new Option("plain", ""))
                .equations("eta = where(form == \"scald\", s, 2*s)*normal()").build();
        assertOnly("n: eta: 'form' has no option \"scald\" at column 21; did you mean \"scaled\"?", noise);
    }

    @Test
    void noiseKnowsItsStepAndTheTime() {
        assertEquals(List.of(), problems(NoiseDescription.named("fading")
                .parameter("sigma", 0, "port", "").parameter("tau", 100, "ms", "")
                .equations("eta = sigma*exp(-t/tau)*normal()*sqrt(tau/dt)").build()));
    }
}

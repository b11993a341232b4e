package org.fascicle.distribution.promises;

/** Three networks with noise and delays whose bits are watched. What is compared is the monitor called watched. */
enum Network {

    /** Gates with bounds, coloured noise, conduction delays, an instrument. */
    WONG_WANG("""
            populations:
              brain:
                regions: all
                model: wong-wang-exc-inh
                initial: { S_e: { uniform: [0.05, 0.25] } }
                noise: { S_e: { process: ornstein-uhlenbeck, sigma: 0.01 Hz, form: scaled, tau: 100 ms } }
            projections:
              long: { from: brain.S_e, to: brain.c, coupling: diffusive, k: 0.2, delay: { handler: conduction, speed: 6 m/s } }
            monitors:
              watched: { of: brain, sample: raw }
              bold: { of: brain.S_e, forward: bold, period: 100 ms }
            """, "brain.S_i"),

    /** Sigmoids, white noise, delays. */
    WILSON_COWAN("""
            populations:
              brain:
                regions: all
                model: wilson-cowan
                preset: neurolib
                initial: { E: { uniform: [0, 0.2] } }
                parameters: { P: 0.7 }
                noise: { E: { process: white, sigma: 0.01 1/sqrt(ms) } }
            projections:
              long: { from: brain.E, to: brain.c_E, coupling: linear, delay: { handler: conduction, speed: 3 m/s } }
            monitors:
              watched: { of: brain, sample: raw }
            """, "brain.I"),

    /** A hyperbolic tangent at every source, white noise, delays. */
    TANH("""
            populations:
              brain:
                regions: all
                model: hopf
                initial: { x: { uniform: [-0.5, 0.5] } }
                noise: { x: { process: white, sigma: 0.05 } }
            projections:
              long:
                from: brain.x
                to: brain.c_x
                coupling: hyperbolic-tangent
                strength: 0.2
                delay: { handler: conduction, speed: 6 m/s }
            monitors:
              watched: { of: brain, sample: raw }
            """, "brain.y");

    /** Steps of a whole run. */
    static final int STEPS = 1000;

    private final String parts;
    private final String other;

    Network(String parts, String other) {
        this.parts = parts;
        this.other = other;
    }

    /** As an experiment file. */
    String text(long seed) {
        return """
                seed: %s
                dt: 1 ms
                duration: %s ms
                connectome: { atlas: aal90, prepare: [row] }
                """.formatted(seed, STEPS) + parts;
    }

    /** With monitors that the other text has not, before and after those it has. */
    String withOtherMonitors(long seed) {
        String earlier = "monitors:\n  earlier: { of: %s, sample: average, period: 4 ms }\n".formatted(other);
        String later = "  later: { of: %s, sample: subsample, period: 50 ms, discard: 100 ms }\n".formatted(other);
        return text(seed).replace("monitors:\n", earlier) + later;
    }
}

package org.fascicle.api.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything a simulation needs to be told.
 *
 * @param title for people
 * @param seed of everything random
 * @param duration simulated time
 * @param dt step of the integrator
 * @param integrator the method
 * @param inputsPerStage whether undelayed links are read again at each integrator stage
 * @param connectome structural connectivity
 * @param populations in order
 * @param projections in order, which is the order of summation
 * @param stimuli in order
 * @param monitors in order
 * @param analyses in order
 * @param repeat number of members with seeds seed, seed + 1, …
 * @param output result file as written
 * @param text the experiment file, "" when built in Java
 * @param places lines of the file
 */
public record Experiment(String title, long seed, Optional<Value> duration, Optional<Value> dt, Integrator integrator,
        boolean inputsPerStage, Optional<ConnectomeSource> connectome, List<Population> populations, List<Projection> projections,
        List<Stimulus> stimuli, List<Monitor> monitors, List<AnalysisRequest> analyses, int repeat, Optional<String> output,
        String text, Places places) {

    /** Copies the lists. */
    public Experiment {
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        stimuli = List.copyOf(stimuli);
        monitors = List.copyOf(monitors);
        analyses = List.copyOf(analyses);
    }

    /** Starts an experiment: Heun, seed 0, no connectome. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Experiment}. */
    public static final class Builder {

        private String title = "";
        private long seed;
        private Optional<Value> duration = Optional.empty();
        private Optional<Value> dt = Optional.empty();
        private Integrator integrator = Integrator.of("heun");
        private boolean inputsPerStage;
        private Optional<ConnectomeSource> connectome = Optional.empty();
        private final List<Population> populations = new ArrayList<>();
        private final List<Projection> projections = new ArrayList<>();
        private final List<Stimulus> stimuli = new ArrayList<>();
        private final List<Monitor> monitors = new ArrayList<>();
        private final List<AnalysisRequest> analyses = new ArrayList<>();
        private int repeat = 1;
        private Optional<String> output = Optional.empty();
        private String text = "";
        private Places places = Places.none();

        private Builder() {
        }

        /** For people. */
        public Builder title(String words) {
            title = words;
            return this;
        }

        /** Seed of everything random. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** Simulated time. */
        public Builder duration(Value time) {
            duration = Optional.of(time);
            return this;
        }

        /** Step. */
        public Builder dt(Value time) {
            dt = Optional.of(time);
            return this;
        }

        /** Method: euler, heun, rk4. */
        public Builder integrator(Integrator method) {
            integrator = method;
            return this;
        }

        /** Whether undelayed links are read again at each stage. */
        public Builder inputsPerStage(boolean on) {
            inputsPerStage = on;
            return this;
        }

        /** Structural connectivity. */
        public Builder connectome(ConnectomeSource from) {
            connectome = Optional.of(from);
            return this;
        }

        /** Adds a population. */
        public Builder add(Population added) {
            populations.add(added);
            return this;
        }

        /** Adds a projection. */
        public Builder add(Projection added) {
            projections.add(added);
            return this;
        }

        /** Adds a stimulus. */
        public Builder add(Stimulus added) {
            stimuli.add(added);
            return this;
        }

        /** Adds a monitor. */
        public Builder add(Monitor added) {
            monitors.add(added);
            return this;
        }

        /** Adds an analysis. */
        public Builder add(AnalysisRequest added) {
            analyses.add(added);
            return this;
        }

        /** Number of members. */
        public Builder repeat(int members) {
            repeat = members;
            return this;
        }

        /** Result file. */
        public Builder output(String file) {
            output = Optional.of(file);
            return this;
        }

        /** The file this was read from. */
        public Builder file(String contents, Places lines) {
            text = contents;
            places = lines;
            return this;
        }

        /** The experiment. */
        public Experiment build() {
            return new Experiment(title, seed, duration, dt, integrator, inputsPerStage, connectome, populations, projections,
                    stimuli, monitors, analyses, repeat, output, text, places);
        }
    }
}

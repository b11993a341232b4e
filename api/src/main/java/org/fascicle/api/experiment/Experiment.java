package org.fascicle.api.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
 * @param repeat number of members with seeds seed, seed + 1, … for each combination of swept values
 * @param sweep in what else members differ
 * @param output result file as written
 * @param text the experiment file, "" when built in Java
 * @param places lines of the file
 */
public record Experiment(String title, long seed, Optional<Value> duration, Optional<Value> dt, Integrator integrator,
        boolean inputsPerStage, Optional<ConnectomeSource> connectome, List<Population> populations, List<Projection> projections,
        List<Stimulus> stimuli, List<Monitor> monitors, List<AnalysisRequest> analyses, int repeat, Sweep sweep,
        Optional<String> output, String text, Places places) {

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

    /** Whether this is an ensemble of runs rather than one. */
    public boolean isEnsemble() {
        return repeat > 1 || !sweep.varied().isEmpty();
    }

    /** One run: this experiment without {@code repeat} and {@code sweep}. */
    public Experiment alone() {
        return new Experiment(title, seed, duration, dt, integrator, inputsPerStage, connectome, populations, projections,
                stimuli, monitors, analyses, 1, Sweep.none(), output, text, places);
    }

    /** This experiment with another seed. */
    public Experiment seeded(long other) {
        return new Experiment(title, other, duration, dt, integrator, inputsPerStage, connectome, populations, projections,
                stimuli, monitors, analyses, repeat, sweep, output, text, places);
    }

    /** This experiment with a population instead of the one of its name. */
    public Experiment with(Population other) {
        return parts(replaced(populations, other, Population::name), projections, stimuli);
    }

    /** This experiment with a projection instead of the one of its name. */
    public Experiment with(Projection other) {
        return parts(populations, replaced(projections, other, Projection::name), stimuli);
    }

    /** This experiment with a stimulus instead of the one of its name. */
    public Experiment with(Stimulus other) {
        return parts(populations, projections, replaced(stimuli, other, Stimulus::name));
    }

    private static <T> List<T> replaced(List<T> all, T other, Function<T, String> name) {
        return all.stream().map(each -> name.apply(each).equals(name.apply(other)) ? other : each).toList();
    }

    private Experiment parts(List<Population> people, List<Projection> links, List<Stimulus> pushes) {
        return new Experiment(title, seed, duration, dt, integrator, inputsPerStage, connectome, people, links, pushes, monitors,
                analyses, repeat, sweep, output, text, places);
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
        private final List<Varied> varied = new ArrayList<>();
        private Combination combination = Combination.GRID;
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

        /** Number of members with seeds of their own, for each combination of swept values. */
        public Builder repeat(int members) {
            repeat = members;
            return this;
        }

        /** Adds a quantity in which members differ. */
        public Builder vary(Varied quantity) {
            varied.add(quantity);
            return this;
        }

        /** How the values of several quantities are put together; every one with every other if not said. */
        public Builder combine(Combination how) {
            combination = how;
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
                    stimuli, monitors, analyses, repeat, new Sweep(varied, combination), output, text, places);
        }
    }
}

package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fascicle.api.Bound;
import org.fascicle.api.Nearest;
import org.fascicle.api.StateVariable;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Outline;
import org.fascicle.engine.internal.checked.CheckedInstrument;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.checked.Mixture;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Spelling;
import org.fascicle.engine.internal.units.Dimension;

/** Resolves one monitor into recordings, one for each quantity. */
final class MonitorCheck {

    private final Context context;
    private final Monitor monitor;
    private final List<CheckedPopulation> populations;
    private final long steps;
    private final String path;

    MonitorCheck(Context context, Monitor monitor, List<CheckedPopulation> populations, long steps) {
        this.context = context;
        this.monitor = monitor;
        this.populations = populations;
        this.steps = steps;
        this.path = "monitors." + monitor.name();
    }

    /** When samples are taken, in steps. */
    private record Times(long period, long after, long until) {

        long samples(boolean start) {
            return Math.max(0, until / period - after / period) + (start ? 1 : 0);
        }
    }

    List<CheckedRecording> check() {
        var recordings = new ArrayList<CheckedRecording>();
        Optional<Times> times = times();
        int occurrence = 0;
        if (monitor.forward().isEmpty()) {
            monitor.settings().keySet().stream().filter(key -> !ColumnsCheck.isOwn(key)).forEach(key -> context.problems()
                    .error(path + "." + key, "a monitor without forward has no setting '%s'".formatted(key), "remove it"));
        }
        if (monitor.of().isEmpty()) {
            context.problems().error(path, "nothing to record", "say of: POPULATION.QUANTITY");
        }
        for (Endpoint endpoint : monitor.of()) {
            int index = population(endpoint);
            if (index >= 0) {
                for (Expr quantity : quantities(endpoint, populations.get(index))) {
                    recording(index, quantity, times, occurrence++).ifPresent(recordings::add);
                }
            }
        }
        return recordings;
    }

    private Optional<Times> times() {
        var reader = new Steps(context.problems(), context.dtMs());
        OptionalLong period = monitor.period().isPresent()
                ? reader.of(monitor.period().get(), path + ".period", "period", 1) : OptionalLong.of(1);
        if (monitor.period().isEmpty() && monitor.sample() != Sampling.RAW) {
            context.problems().error(path, "no period", "say period: e.g. 10 ms (or sample: raw for every step)");
        }
        if (monitor.sample() == Sampling.RAW && period.isPresent() && period.getAsLong() != 1) {
            context.problems().error(path + ".period", "sample: raw records every step", "for a period use subsample or average");
        }
        OptionalLong after = time(reader, monitor.discard(), "discard", 0);
        OptionalLong until = time(reader, monitor.until(), "until", steps);
        if (monitor.recordStart() && after.orElse(0) > 0) {
            context.problems().error(path + ".record-start",
                    "record-start adds t = 0, and discard: %s drops it".formatted(Shown.of(monitor.discard().orElseThrow())),
                    "remove record-start or discard");
        }
        if (period.isEmpty() || after.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        var times = new Times(period.getAsLong(), after.getAsLong(), Math.min(steps, until.getAsLong()));
        if (times.samples(false) == 0) {
            context.problems().warning(path, "no sample falls due", "period, discard and until leave none within the duration");
        }
        return Optional.of(times);
    }

    private OptionalLong time(Steps reader, Optional<Value> value, String name, long fallback) {
        return value.isPresent() ? reader.of(value.get(), path + "." + name, name, 0) : OptionalLong.of(fallback);
    }

    private int population(Endpoint endpoint) {
        for (int i = 0; i < populations.size(); i++) {
            if (populations.get(i).name().equals(endpoint.population())) {
                return i;
            }
        }
        if (context.isDeclared(endpoint.population())) {
            return -1;
        }
        List<String> known = populations.stream().map(CheckedPopulation::name).toList();
        String hint = Nearest.hint(endpoint.population(), known);
        context.problems().error(path + ".of", "no population '%s'".formatted(endpoint.population()),
                (hint.isEmpty() ? "" : hint + " ") + "populations: " + String.join(", ", known));
        return -1;
    }

    private List<Expr> quantities(Endpoint endpoint, CheckedPopulation population) {
        var reader = QuantityCheck.of(context, population);
        if (!endpoint.expression().isEmpty()) {
            return reader.read(endpoint.expression(), population.name(), path + ".of").stream().toList();
        }
        if (population.model().states().isEmpty()) {
            context.problems().error(path + ".of", "%s has no states".formatted(population.name()),
                    "name a quantity: " + String.join(", ", QuantityCheck.quantities(population).keySet()));
        }
        return population.model().states().stream()
                .flatMap(state -> reader.read(state.name(), population.name(), path + ".of").stream())
                .toList();
    }

    private Optional<CheckedRecording> recording(int index, Expr quantity, Optional<Times> times, int occurrence) {
        CheckedPopulation population = populations.get(index);
        Optional<Dimension> dimension = QuantityCheck.of(context, population).dimension(quantity, path + ".of");
        if (dimension.isEmpty() || !canBeAveraged(population, quantity)) {
            return Optional.empty();
        }
        Optional<CheckedInstrument> instrument = Optional.empty();
        if (monitor.forward().isPresent()) {
            instrument = new InstrumentCheck(context, monitor, population, path).check(dimension.get());
            if (instrument.isEmpty()) {
                return Optional.empty();
            }
        }
        if (times.isEmpty() || !stepsFit(times.get(), instrument)) {
            return Optional.empty();
        }
        Display display = instrument.isPresent() ? Display.of(instrument.get(), dimension.get())
                : Display.of(population, quantity, dimension.get());
        var columns = new ColumnsCheck(context, monitor, population, path);
        Optional<Mixture> mixture = mixture(columns, instrument);
        Outline outline = outline(population, quantity, times.get(), instrument, mixture, display);
        return Optional.of(new CheckedRecording(outline, index, quantity, monitor.sample(), times.get().period(),
                times.get().after(), times.get().until(), monitor.recordStart(), display.scale(), instrument, mixture,
                columns.noise(outline.labels(), display.unit(), occurrence)));
    }

    private Optional<Mixture> mixture(ColumnsCheck columns, Optional<CheckedInstrument> instrument) {
        Optional<Mixture> sensors = instrument.flatMap(CheckedInstrument::gain).map(gain -> new Mixture(gain, false));
        if (sensors.isPresent() && ColumnsCheck.pools(monitor)) {
            context.problems().error(path + ".pool", "%s shows sensors, pool means regions".formatted(monitor.forward().get()),
                    "remove pool, or record the regions in a monitor of their own");
        }
        return sensors.or(columns::pools);
    }

    private boolean canBeAveraged(CheckedPopulation population, Expr quantity) {
        if ((monitor.sample() == Sampling.AVERAGE || ColumnsCheck.pools(monitor)) && quantity instanceof Expr.Name name) {
            int state = population.state(name.text());
            if (state >= 0 && population.model().states().get(state).bound() instanceof Bound.Wrap) {
                context.problems().error(path + (monitor.sample() == Sampling.AVERAGE ? ".sample" : ".pool"),
                        "%s.%s is wrapped around a circle: its average means nothing"
                                .formatted(population.name(), name.text()),
                        "record {%1$s: \"sin(%2$s)\"} and {%1$s: \"cos(%2$s)\"}".formatted(population.name(), name.text()));
                return false;
            }
        }
        return true;
    }

    /** A sample falls due at the end of a step of the instrument. */
    private boolean stepsFit(Times times, Optional<CheckedInstrument> instrument) {
        int every = instrument.map(CheckedInstrument::every).orElse(1);
        if (times.period() % every != 0) {
            context.problems().error(path + ".integrate-every", "%s ms does not go into the period, %s ms".formatted(
                    Shown.number(every * context.dtMs()), Shown.number(times.period() * context.dtMs())),
                    "the period must be a multiple of integrate-every");
            return false;
        }
        return true;
    }

    private Outline outline(CheckedPopulation population, Expr quantity, Times times, Optional<CheckedInstrument> instrument,
            Optional<Mixture> mixture, Display display) {
        String spelled = Spelling.of(quantity);
        String variable = instrument.map(i -> i.description().reading())
                .orElse(quantity instanceof Expr.Name name ? name.text() : "expression");
        String about = instrument.map(i -> i.description().card().title() + " of " + spelled)
                .orElseGet(() -> about(population, spelled));
        List<String> labels = mixture.map(m -> m.weights().axes().get(0).labels()).orElse(population.labels());
        List<Integer> regions = mixture.isPresent() ? List.of() : Arrays.stream(population.regions()).boxed().toList();
        String columns = mixture.isEmpty() ? "region" : mixture.get().means() ? "pool" : "sensor";
        return new Outline(monitor.name(), variable, about, population.name(), population.model().card().id(), display.unit(),
                labels, regions, times.period() * context.dtMs(),
                monitor.sample() == Sampling.AVERAGE, times.samples(monitor.recordStart()), columns);
    }

    private static String about(CheckedPopulation population, String quantity) {
        return population.model().states().stream().filter(s -> s.name().equals(quantity)).map(StateVariable::about).findFirst()
                .or(() -> population.model().inputs().stream().filter(i -> i.name().equals(quantity))
                        .map(i -> i.about()).findFirst())
                .or(() -> population.model().outputs().stream().filter(o -> o.name().equals(quantity))
                        .map(o -> o.about()).findFirst())
                .orElse(quantity);
    }
}

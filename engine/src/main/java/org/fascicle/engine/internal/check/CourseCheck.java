package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.Input;
import org.fascicle.api.Option;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.Course;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Units;

/** Resolves what a stimulus does in the course of time. */
final class CourseCheck {

    private static final String ROWS = "values";
    private static final Choice BETWEEN = new Choice("between", "what is between two rows",
            List.of(new Option("hold", "the earlier one"), new Option("linear", "a straight line")));

    private final Context context;
    private final Stimulus stimulus;
    private final CheckedPopulation population;
    private final Input port;
    private final int lanes;
    private final String path;

    /** For a stimulus of a known waveform on so many lanes of a population. */
    CourseCheck(Context context, Stimulus stimulus, CheckedPopulation population, Input port, int lanes) {
        this.context = context;
        this.stimulus = stimulus;
        this.population = population;
        this.port = port;
        this.lanes = lanes;
        this.path = "stimulus." + stimulus.name();
    }

    Optional<Course> check() {
        boolean drawn = stimulus.waveform().equals(Waveforms.NOISE);
        if (drawn != stimulus.noise().isPresent()) {
            context.problems().error(path + ".noise", drawn ? "a stimulus of noise, but of which?"
                    : "noise in a waveform of its own",
                    drawn ? "add e.g. noise: {process: white, sigma: …}" : "waveform: noise, or remove the key");
        }
        if (stimulus.waveform().equals(Waveforms.DATA)) {
            return rows();
        }
        for (String needed : Waveforms.needed(stimulus.waveform())) {
            if (!stimulus.settings().containsKey(needed)) {
                context.problems().error(path + "." + needed, "is missing", "e.g. %s: 50 ms".formatted(needed));
            }
        }
        boolean edges = stimulus.settings().containsKey("rise") || stimulus.settings().containsKey("fall");
        Equations equations = Waveforms.equations(stimulus.waveform(), edges).orElseThrow();
        Values values = values(Waveforms.card(stimulus.waveform()), equations, Set.of());
        pulsesEnd(values);
        if (drawn) {
            return stimulus.noise().flatMap(noise -> drawn(noise, equations, values));
        }
        return Optional.of(new Course.Formula(equations, values));
    }

    private Values values(Card card, Equations equations, Set<String> others) {
        return new SettingsCheck(context, card, equations, population.time(),
                Map.of(Base.PORT, Units.dimension(port.unit(), population.time().unit())), LaneSet.single(stimulus.name()),
                others).resolve(stimulus.settings(), Optional.empty(), path);
    }

    private void pulsesEnd(Values values) {
        if (values.numbers().containsKey("width") && values.at("width", 0) > values.at("period", 0)) {
            context.problems().error(path + ".width", "pulses are longer than the time between them",
                    "a width of at most the period is needed");
        }
    }

    private Optional<Course> drawn(Noise noise, Equations window, Values values) {
        LaneSet own = new LaneSet("stimulus:" + stimulus.name(), population.regions(), population.labels(),
                !context.isLost(population.name()));
        return new NoiseCheck(context, own, path + ".noise").check(port.name(), false, noise, population.model(),
                population.time())
                .map(checked -> new Course.Drawn(checked, window, values));
    }

    /** The period is one step unless it is said. */
    private Optional<Course> rows() {
        Card plain = Waveforms.card(Waveforms.DATA);
        Card card = new Card(plain.id(), plain.title(), plain.citations(), Stream.concat(plain.parameters().stream(), Stream.of(
                new Parameter("period", context.dtMs(), "ms", "time between rows", Range.above(0)))).toList(),
                List.of(BETWEEN), plain.presets(), plain.leavesOut());
        Values values = values(card, Waveforms.equations(Waveforms.DATA, false).orElseThrow(), Set.of(ROWS));
        double start = values.at("start", 0);
        return table().map(rows -> new Course.Rows(rows, start, values.at("period", 0), start + values.at("length", 0),
                values.options().get(BETWEEN.name()).equals("linear")));
    }

    private Optional<double[][]> table() {
        Value given = stimulus.settings().get(ROWS);
        String at = path + "." + ROWS;
        Wanted wanted = new Wanted(ROWS, port.unit(), Units.parse(port.unit()).dimension(), population.time());
        if (given instanceof Value.FromFile file) {
            return context.files().read(file, at).flatMap(array -> table(array, file.unit(), at, wanted));
        } else if (given instanceof Value.Many many && !many.items().isEmpty()) {
            LaneSet each = new LaneSet(stimulus.name(), new int[many.items().size()],
                    Collections.nCopies(many.items().size(), ""));
            return new Columns(context, each).resolve(many, at, wanted, new double[1]).map(column -> cut(column, 1));
        }
        context.problems().error(at, given == null ? "is missing" : Shown.of(given) + " is no series",
                "write %s: {file: FILE, unit: %s} with a row for each instant, or a list".formatted(ROWS, port.unit()));
        return Optional.empty();
    }

    private Optional<double[][]> table(DataArray array, String unit, String at, Wanted wanted) {
        int width = array.rank() == 2 ? array.length(1) : 1;
        boolean judged = lanes > 0 && !context.isLost(population.name());
        if (array.rank() > 2 || array.values().length == 0 || judged && width != 1 && width != lanes) {
            context.problems().error(at, "the file holds %s values".formatted(array.shape()),
                    "rows of 1 value for all, or of one for each of the %d regions, are needed".formatted(lanes));
            return Optional.empty();
        }
        return new Columns(context, LaneSet.single(stimulus.name()))
                .converted(array.values(), unit.isEmpty() ? array.unit() : unit, at, wanted).map(values -> cut(values, width));
    }

    private static double[][] cut(double[] values, int width) {
        var rows = new double[values.length / width][];
        Arrays.setAll(rows, r -> Arrays.copyOfRange(values, r * width, (r + 1) * width));
        return rows;
    }
}

package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Projection;
import org.fascicle.engine.Kind;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.network.Links;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.random.StreamDraws;

/** Turns the lengths of links into delays in ms, by a delay handler, and these into steps. */
final class DelayCheck {

    /** Keys that are no settings. */
    private static final Set<String> KEYS = Set.of("handler", "steps");

    private static final int MOST_DRAWS = 16;
    private static final int LONGEST = 1 << 24;
    private static final List<String> ROUNDING = List.of("nearest", "floor", "ceil", "linear");

    private final Context context;
    private final Projection projection;
    private final String path;
    private final CheckedPopulation from;
    private final CheckedPopulation to;

    DelayCheck(Context context, Projection projection, String path, CheckedPopulation from, CheckedPopulation to) {
        this.context = context;
        this.projection = projection;
        this.path = path + ".delay";
        this.from = from;
        this.to = to;
    }

    Optional<Links> links(Delay delay, int[] target, int[] source, double[] weight, Optional<double[]> lengths) {
        if (!ROUNDING.contains(delay.steps())) {
            context.problems().error(path + ".steps", "unknown rounding '" + delay.steps() + "'", String.join(", ", ROUNDING));
            return Optional.empty();
        }
        return context.find(Kind.DELAY, delay.handler(), path + ".handler").flatMap(plugin -> {
            DelayDescription description = context.described(plugin, ((DelayHandler) plugin.service())::description);
            return Descriptions.equations(context, description, path + ".handler")
                    .flatMap(equations -> delaysMs(description, equations, delay, target, source, lengths))
                    .flatMap(delays -> stepped(delays, delay.steps(), target, source, weight));
        });
    }

    private Optional<double[]> delaysMs(DelayDescription description, Equations equations, Delay delay, int[] target,
            int[] source, Optional<double[]> lengths) {
        var settings = new LinkSettings(context, description.card(), from, to, target, source, path);
        boolean whole = settings.take(delay.settings());
        Values values = new SettingsCheck(context, description.card(), equations, ModelTime.PHYSICAL, Map.of(),
                LaneSet.single(projection.name() + ".delay"), KEYS).resolve(settings.others(), Optional.empty(), path);
        if (!whole) {
            return Optional.empty();
        }
        Map<String, Binding> names = new HashMap<>();
        values.numbers().forEach((name, column) -> names.put(name, new Binding.Constant(column[0])));
        settings.byLink().forEach((name, column) -> names.put(name, new Binding.Fixed(column)));
        names.put("length", new Binding.Column(0));
        names.put("dt", new Binding.Constant(context.dtMs()));
        ColumnProgram program = ColumnProgram.passing(equations, names, values.options(), Map.of("delay", 1), 2, "");
        if (program.reads().contains("length") && lengths.isEmpty()) {
            context.problems().error(path, "delay handler %s needs tract lengths, and there are none".formatted(delay.handler()),
                    "give lengths: {file: …, unit: mm} (or a length such as 60 mm), or a connectome that has them");
            return Optional.empty();
        }
        int n = target.length;
        var columns = new double[program.slots()][n];
        columns[0] = lengths.orElse(columns[0]);
        var index = new long[n];
        Arrays.setAll(index, k -> (long) target[k] * from.size() + source[k]);
        program.run(columns, 0, n, new StreamDraws(StreamDraws.keys(context.seed(), projection.name() + ".delay", MOST_DRAWS),
                index));
        warnOfNothing(description, delay, program, columns[1]);
        return Optional.of(columns[1]);
    }

    /** What depends on its settings alone, and was given none. */
    private void warnOfNothing(DelayDescription description, Delay delay, ColumnProgram program, double[] delays) {
        boolean forgotten = delay.settings().isEmpty() && !description.card().parameters().isEmpty()
                && !program.reads().contains("length");
        if (forgotten && delays.length > 0 && Arrays.stream(delays).allMatch(ms -> ms == 0)) {
            context.problems().warning(path, "delay handler %s has no settings: every delay is 0".formatted(delay.handler()),
                    "give " + description.card().parameters().get(0).name());
        }
    }

    private Optional<Links> stepped(double[] delays, String rounding, int[] target, int[] source, double[] weight) {
        for (int k = 0; k < delays.length; k++) {
            if (!(delays[k] >= 0 && delays[k] / context.dtMs() <= LONGEST)) {
                context.problems().error(path, "delay of link %s <- %s is %s ms".formatted(to.labels().get(target[k]),
                        from.labels().get(source[k]), Shown.number(delays[k])),
                        "must be 0 or more, and at most %d steps".formatted(LONGEST));
                return Optional.empty();
            }
        }
        if (rounding.equals("linear")) {
            return Optional.of(interpolated(delays, target, source, weight));
        }
        int[] steps = Arrays.stream(delays).mapToInt(ms -> steps(ms / context.dtMs(), rounding)).toArray();
        return Optional.of(Links.sorted(to.size(), from.size(), target, source, steps, weight));
    }

    /** Quotients within 1e-9 of a whole number are that number. */
    private static double settled(double quotient) {
        double whole = Math.rint(quotient);
        return Math.abs(quotient - whole) <= 1e-9 * Math.max(1, Math.abs(whole)) ? whole : quotient;
    }

    private static int steps(double quotient, String rounding) {
        double settled = settled(quotient);
        return (int) switch (rounding) {
            case "floor" -> Math.floor(settled);
            case "ceil" -> Math.ceil(settled);
            default -> Math.rint(settled);
        };
    }

    /** A link between two steps becomes two links. */
    private Links interpolated(double[] delays, int[] target, int[] source, double[] weight) {
        int n = delays.length;
        var targets = new int[2 * n];
        var sources = new int[2 * n];
        var steps = new int[2 * n];
        var weights = new double[2 * n];
        int count = 0;
        for (int k = 0; k < n; k++) {
            double quotient = settled(delays[k] / context.dtMs());
            int low = (int) Math.floor(quotient);
            double part = quotient - low;
            for (int side = 0; side <= (part == 0 ? 0 : 1); side++) {
                targets[count] = target[k];
                sources[count] = source[k];
                steps[count] = low + side;
                weights[count++] = part == 0 ? weight[k] : side == 0 ? weight[k] * (1 - part) : weight[k] * part;
            }
        }
        return Links.sorted(to.size(), from.size(), Arrays.copyOf(targets, count), Arrays.copyOf(sources, count),
                Arrays.copyOf(steps, count), Arrays.copyOf(weights, count));
    }
}

package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fascicle.api.Input;
import org.fascicle.api.Nearest;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.StateVariable;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.CheckedNoise;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.Drive;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Past;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.units.Units;

/** Resolves one population: model, parameters, input bases, initial values, history, noise. */
final class PopulationCheck {

    /** Beyond so many of its unit, a state has diverged. */
    private static final double LIMIT = 1e6;

    private final Context context;
    private final Population population;
    private final LaneSet lanes;
    private final long steps;
    private final String path;

    PopulationCheck(Context context, Population population, LaneSet lanes, long steps) {
        this.context = context;
        this.population = population;
        this.lanes = lanes;
        this.steps = steps;
        this.path = "populations." + population.name();
    }

    /** The population; empty if its model is unknown or faulty. Other mistakes are reported, and defaults used instead. */
    Optional<CheckedPopulation> check() {
        return context.find(Kind.MODEL, population.model(), path + ".model").flatMap(this::check);
    }

    private Optional<CheckedPopulation> check(Plugin plugin) {
        NodeDescription model = context.described(plugin, ((NodeModel) plugin.service())::description);
        Optional<Equations> equations = Descriptions.equations(context, model, path + ".model");
        return equations.map(parsed -> new Resolver(model, parsed).resolve());
    }

    /** The part that knows the model. */
    private final class Resolver {

        private final NodeDescription model;
        private final Equations equations;
        private final ModelTime time;

        Resolver(NodeDescription model, Equations equations) {
            this.model = model;
            this.equations = equations;
            this.time = ModelTime.of(model.modelTime());
        }

        CheckedPopulation resolve() {
            var inputs = new TreeSet<>(model.inputs().stream().map(Input::name).toList());
            var settings = new SettingsCheck(context, model.card(), equations, time, Map.of(), lanes, inputs);
            Values values = settings.resolve(population.parameters(), population.preset(), path + ".parameters");
            Map<String, Value> wished = settings.withPreset(population.parameters(), population.preset().filter(
                    p -> model.card().preset(p).isPresent()), path + ".parameters");
            reportUnknownStates(population.initial(), "initial");
            reportUnknownStates(population.history(), "history");
            Map<String, Past> history = new HistoryCheck(context, lanes, path).check(population.history(), model.states(),
                    this::wanted);
            return new CheckedPopulation(population.name(), model, equations, time, lanes.regions(), lanes.labels(), values,
                    drives(wished), initial(values, history), history, OwnStep.of(context, population.dt(), path + ".dt"),
                    limits(), noise());
        }

        private Wanted wanted(StateVariable state) {
            return new Wanted(state.name(), state.unit(), Units.parse(state.unit()).dimension(), time);
        }

        private void reportUnknownStates(Map<String, Value> given, String key) {
            List<String> known = model.states().stream().map(StateVariable::name).toList();
            for (String name : given.keySet()) {
                if (!known.contains(name)) {
                    String hint = Nearest.hint(name, known);
                    context.problems().error(path + "." + key + "." + name,
                            "%s has no state '%s'".formatted(model.card().id(), name),
                            (hint.isEmpty() ? "" : hint + " ") + "states: " + String.join(", ", known));
                }
            }
        }

        private Map<String, Drive> drives(Map<String, Value> wished) {
            Map<String, Drive> drives = new LinkedHashMap<>();
            for (Input input : model.inputs()) {
                Wanted wanted = new Wanted(input.name(), input.unit(), Units.parse(input.unit()).dimension(), time);
                double[] base = {wanted.internal(input.base())};
                Value value = wished.get(input.name());
                drives.put(input.name(), value == null ? new Drive.Held(base)
                        : new DriveCheck(context, lanes, steps)
                                .resolve(value, path + ".parameters." + input.name(), wanted, base));
            }
            return drives;
        }

        private double[][] initial(Values values, Map<String, Past> history) {
            if (population.initialAll().isPresent()) {
                return notContradicting(history, allStates(population.initialAll().get()));
            }
            var initial = new double[model.states().size()][];
            for (int s = 0; s < initial.length; s++) {
                initial[s] = spread(initial(model.states().get(s), values, history));
            }
            return initial;
        }

        private double[] initial(StateVariable state, Values values, Map<String, Past> history) {
            double[] standard = Descriptions.initial(context.seed(), population.name(), state, values, lanes, time);
            Value given = population.initial().get(state.name());
            Past past = history.get(state.name());
            String at = path + ".initial." + state.name();
            double[] resolved = given == null ? standard
                    : new Columns(context, lanes).resolve(given, at, wanted(state), standard).orElse(standard);
            if (past == null) {
                return resolved;
            }
            double[] last = spread(HistoryCheck.atZero(past));
            if (given != null && !Arrays.equals(spread(resolved), last)) {
                reportContradiction(state, at);
            }
            return last;
        }

        private double[][] notContradicting(Map<String, Past> history, double[][] initial) {
            for (int s = 0; s < initial.length; s++) {
                Past past = history.get(model.states().get(s).name());
                if (past != null && !Arrays.equals(initial[s], spread(HistoryCheck.atZero(past)))) {
                    reportContradiction(model.states().get(s), path + ".initial");
                }
            }
            return initial;
        }

        private void reportContradiction(StateVariable state, String at) {
            context.problems().error(at,
                    "%s has both an initial value and a history that ends in another one".formatted(state.name()),
                    "the history ends with t = 0, which is the initial value; give one of the two");
        }

        private double[] spread(double[] values) {
            if (values.length == lanes.count()) {
                return values;
            }
            var column = new double[lanes.count()];
            Arrays.fill(column, values[0]);
            return column;
        }

        /** One array for all states: states × regions. */
        private double[][] allStates(Value value) {
            var zeros = new double[model.states().size()][lanes.count()];
            if (!(value instanceof Value.FromFile file)) {
                context.problems().error(path + ".initial", Shown.of(value) + " is no file",
                        "write {file: FILE} or one value per state");
                return zeros;
            }
            Optional<DataArray> array = context.files().read(file, path + ".initial");
            if (array.isEmpty() || !lanes.known()) {
                return zeros;
            }
            int states = zeros.length;
            int n = lanes.count();
            if (!holdsStates(array.get(), states, n)) {
                context.problems().error(path + ".initial", "the file holds " + array.get().shape() + " values",
                        "states x regions = %dx%d are needed".formatted(states, n));
                return zeros;
            }
            for (int s = 0; s < states; s++) {
                double[] row = Arrays.copyOfRange(array.get().values(), s * n, (s + 1) * n);
                zeros[s] = new Columns(context, lanes).converted(row,
                        file.unit().isEmpty() ? model.states().get(s).unit() : file.unit(),
                        path + ".initial", wanted(model.states().get(s))).orElse(zeros[s]);
            }
            return zeros;
        }

        /** Whether an array is states × regions; a single state or region needs no axis of its own. */
        private static boolean holdsStates(DataArray array, int states, int n) {
            boolean fits = array.rank() < 2 ? states == 1 || n == 1 : array.length(0) == states || states == 1;
            return array.values().length == states * n && array.rank() <= 2 && fits;
        }

        private double[] limits() {
            return model.states().stream().mapToDouble(state -> Math.abs(wanted(state).internal(LIMIT))).toArray();
        }

        private List<CheckedNoise> noise() {
            var checked = new ArrayList<CheckedNoise>();
            for (Map.Entry<String, Noise> entry : population.noise().entrySet()) {
                String at = path + ".noise." + entry.getKey();
                boolean onState = model.states().stream().anyMatch(s -> s.name().equals(entry.getKey()));
                boolean onPort = model.inputs().stream().anyMatch(i -> i.name().equals(entry.getKey()));
                if (!onState && !onPort) {
                    List<String> known = new ArrayList<>(model.states().stream().map(StateVariable::name).toList());
                    known.addAll(model.inputs().stream().map(Input::name).toList());
                    String hint = Nearest.hint(entry.getKey(), known);
                    context.problems().error(at, "%s has no state or input '%s'".formatted(model.card().id(), entry.getKey()),
                            (hint.isEmpty() ? "" : hint + " ") + "it has: " + known.stream().collect(Collectors.joining(", ")));
                    continue;
                }
                new NoiseCheck(context, lanes, at).check(entry.getKey(), onState, entry.getValue(), model, time)
                        .ifPresent(checked::add);
            }
            return checked;
        }
    }
}

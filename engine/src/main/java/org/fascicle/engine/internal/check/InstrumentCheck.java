package org.fascicle.engine.internal.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fascicle.api.ForwardModel;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.Table;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.Kind;
import org.fascicle.engine.internal.checked.CheckedInstrument;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.Method;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;

/** Resolves the forward model of a monitor. */
final class InstrumentCheck {

    /** Keys that are no settings. */
    private static final Set<String> KEYS = Set.of("of", "forward", "sample", "period", "discard", "until", "record-start",
            "preset", "integrator", "integrate-every", "noise", "pool");

    private final Context context;
    private final Monitor monitor;
    private final CheckedPopulation population;
    private final String path;

    InstrumentCheck(Context context, Monitor monitor, CheckedPopulation population, String path) {
        this.context = context;
        this.monitor = monitor;
        this.population = population;
        this.path = path;
    }

    Optional<CheckedInstrument> check(Dimension source) {
        return context.find(Kind.FORWARD, monitor.forward().orElseThrow(), path + ".forward").flatMap(plugin -> {
            var forward = (ForwardModel) plugin.service();
            InstrumentDescription description = context.described(plugin, forward::description);
            return Descriptions.equations(context, description, path + ".forward")
                    .flatMap(equations -> resolve(forward, description, equations, source));
        });
    }

    private Optional<CheckedInstrument> resolve(ForwardModel forward, InstrumentDescription description, Equations equations,
            Dimension source) {
        ModelTime time = ModelTime.of(description.modelTime());
        Map<String, Value> settings = new LinkedHashMap<>(monitor.settings());
        Method method = method(settings.remove("integrator"));
        int every = every(settings.remove("integrate-every"));
        Optional<String> preset = preset(settings.remove("preset"));
        Map<String, Value> arrays = new TreeMap<>();
        settings.keySet().removeIf(ColumnsCheck::isOwn);
        settings.forEach((name, value) -> {
            if (forward instanceof SensorInstrument sensors && SensorCheck.isTable(sensors, name)) {
                arrays.put(name, value);
            }
        });
        arrays.keySet().forEach(settings::remove);
        Set<String> keys = new TreeSet<>(KEYS);
        description.tables().forEach((Table table) -> keys.add(table.name()));
        Dimension bound = time.isPure() ? source.without(Base.TIME) : source;
        Values values = new SettingsCheck(context, description.card(), equations, time, Map.of(Base.SOURCE, bound),
                LaneSet.single(monitor.name()), keys).resolve(settings, preset, path);
        Optional<DataArray> gain = forward instanceof SensorInstrument sensors
                ? new SensorCheck(context, sensors, population, bound, path).gain(values, arrays) : Optional.empty();
        if (forward instanceof SensorInstrument && gain.isEmpty()) {
            return Optional.empty();
        }
        var checked = new CheckedInstrument(description, equations, time, values, method, every, gain);
        return new ConvolutionCheck(context, path).holds(checked) ? Optional.of(checked) : Optional.empty();
    }

    private Method method(Value value) {
        if (value == null) {
            return Method.HEUN;
        }
        Optional<Method> found = value instanceof Value.Text text ? Method.named(text.text()) : Optional.empty();
        if (found.isEmpty()) {
            context.problems().error(path + ".integrator", Shown.of(value) + " is no integrator",
                    String.join(", ", Method.ids()));
        }
        return found.orElse(Method.HEUN);
    }

    /** Steps of the experiment that make one of the instrument. */
    private int every(Value value) {
        return value == null ? 1 : (int) new Steps(context.problems(), context.dtMs())
                .of(value, path + ".integrate-every", "integrate-every", 1).orElse(1);
    }

    private Optional<String> preset(Value value) {
        if (value != null && !(value instanceof Value.Text)) {
            context.problems().error(path + ".preset", Shown.of(value) + " is no name of a preset", "");
        }
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}

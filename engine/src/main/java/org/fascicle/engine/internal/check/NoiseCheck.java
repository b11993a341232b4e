package org.fascicle.engine.internal.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.api.Input;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.StateVariable;
import org.fascicle.api.experiment.Noise;
import org.fascicle.engine.Kind;
import org.fascicle.engine.internal.checked.CheckedNoise;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;

/** Resolves noise on a state's derivative or on a port. */
final class NoiseCheck {

    /** Keys that are no settings. */
    private static final Set<String> KEYS = Set.of("process", "shared", "correlation");

    private final Context context;
    private final LaneSet lanes;
    private final String path;

    NoiseCheck(Context context, LaneSet lanes, String path) {
        this.context = context;
        this.lanes = lanes;
        this.path = path;
    }

    Optional<CheckedNoise> check(String target, boolean onState, Noise noise, NodeDescription model, ModelTime time) {
        noise.correlation().ifPresent(value -> context.problems().error(path + ".correlation",
                "correlated noise is not available in this version", "shared: true gives all regions the same noise"));
        return context.find(Kind.NOISE, noise.process(), path + ".process").flatMap(plugin -> {
            NoiseDescription description = ((NoiseProcess) plugin.service()).description();
            return Descriptions.equations(context, description, path + ".process")
                    .map(equations -> new CheckedNoise(target, onState, description, equations,
                            values(description, equations, noise, port(target, onState, model, time), time), noise.shared()));
        });
    }

    private Values values(NoiseDescription description, Equations equations, Noise noise, Dimension port, ModelTime time) {
        LaneSet own = new LaneSet(lanes.owner() + "." + lastName(), lanes.regions(), lanes.labels(), lanes.known());
        return new SettingsCheck(context, description.card(), equations, time, Map.of(Base.PORT, port), own, KEYS)
                .resolve(noise.settings(), Optional.empty(), path);
    }

    private String lastName() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Unit of what the noise is added to: a port, or the derivative of a state. */
    private static Dimension port(String target, boolean onState, NodeDescription model, ModelTime time) {
        if (onState) {
            StateVariable state = model.states().stream().filter(s -> s.name().equals(target)).findFirst().orElseThrow();
            Dimension dimension = Units.parse(state.unit()).dimension();
            return time.isPure() ? dimension : dimension.over(Dimension.TIME);
        }
        Input input = model.inputs().stream().filter(i -> i.name().equals(target)).findFirst().orElseThrow();
        return Units.parse(input.unit()).dimension();
    }
}

package org.fascicle.engine.internal.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.api.Input;
import org.fascicle.api.InputException;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.StateVariable;
import org.fascicle.api.experiment.Noise;
import org.fascicle.engine.Kind;
import org.fascicle.engine.internal.checked.CheckedNoise;
import org.fascicle.engine.internal.checked.Correlation;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.Function;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;

/** Resolves noise on a state's derivative or on a port. */
final class NoiseCheck {

    /** Keys that are no settings. */
    private static final Set<String> KEYS = Set.of("process", "shared", "correlation", "times", "sense");

    private final Context context;
    private final LaneSet lanes;
    private final String path;

    NoiseCheck(Context context, LaneSet lanes, String path) {
        this.context = context;
        this.lanes = lanes;
        this.path = path;
    }

    Optional<CheckedNoise> check(String target, boolean onState, Noise noise, NodeDescription model, ModelTime time) {
        Optional<FactorCheck.Found> times = noise.times().flatMap(factor ->
                new FactorCheck(context, lanes.owner(), path + ".times").check(factor, target, onState, model, time));
        return context.find(Kind.NOISE, noise.process(), path + ".process").flatMap(plugin -> {
            NoiseDescription description = context.described(plugin, ((NoiseProcess) plugin.service())::description);
            if (description.multiplied() && noise.times().isEmpty()) {
                context.problems().error(path, noise.process() + " noise is multiplied by what?",
                        "add e.g. times: x and sense: stratonovich (with integrator: heun) or sense: ito");
            }
            Dimension port = port(target, onState, model, time);
            Dimension bound = times.map(found -> port.over(found.dimension())).orElse(port);
            return Descriptions.equations(context, description, path + ".process")
                    .map(equations -> new CheckedNoise(target, onState, description, equations,
                            values(description, equations, noise, bound, time), noise.shared(),
                            correlation(noise, description, equations), times.map(FactorCheck.Found::multiplier)));
        });
    }

    private Values values(NoiseDescription description, Equations equations, Noise noise, Dimension port, ModelTime time) {
        LaneSet own = new LaneSet(lanes.owner() + "." + lastName(), lanes.regions(), lanes.labels(), lanes.known());
        return new SettingsCheck(context, description.card(), equations, time, Map.of(Base.PORT, port), own, KEYS)
                .resolve(noise.settings(), Optional.empty(), path);
    }

    private Optional<Correlation> correlation(Noise noise, NoiseDescription description, Equations equations) {
        if (noise.correlation().isEmpty()) {
            return Optional.empty();
        }
        if (noise.shared()) {
            context.problems().error(path + ".correlation", "correlated and shared",
                    "keep one: shared regions have correlation 1");
        }
        if (drawsOtherLaws(description, equations)) {
            context.problems().error(path + ".correlation", "%s draws other than normal numbers".formatted(noise.process()),
                    "only those can be correlated; remove the key, or take another process");
        }
        return new CorrelationCheck(context, lanes, path + ".correlation").check(noise.correlation().get());
    }

    private static boolean drawsOtherLaws(NoiseDescription description, Equations equations) {
        return equations.statements().stream().anyMatch(s -> drawsOtherLaws(s.expr()))
                || description.states().stream().anyMatch(s -> drawsOtherLaws(initial(s)));
    }

    private static boolean drawsOtherLaws(Expr expr) {
        return expr instanceof Expr.Call call && call.function().isDraw() && call.function() != Function.NORMAL
                || expr.parts().stream().anyMatch(NoiseCheck::drawsOtherLaws);
    }

    private static Expr initial(StateVariable state) {
        try {
            return Expressions.parse(state.initial());
        } catch (InputException e) {
            throw new IllegalStateException("descriptions are checked before they are used", e);
        }
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

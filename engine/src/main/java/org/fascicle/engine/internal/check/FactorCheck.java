package org.fascicle.engine.internal.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.Parameter;
import org.fascicle.api.experiment.Factor;
import org.fascicle.api.experiment.Sense;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Multiplier;
import org.fascicle.engine.internal.language.dimensions.DimensionCheck;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;

/** Resolves what noise on a state is multiplied by. */
final class FactorCheck {

    private final Context context;
    private final String owner;
    private final String path;

    FactorCheck(Context context, String owner, String path) {
        this.context = context;
        this.owner = owner;
        this.path = path;
    }

    /** A factor and what it is measured in. */
    record Found(Multiplier multiplier, Dimension dimension) {
    }

    /** The factor; empty if it cannot be had, which is reported. */
    Optional<Found> check(Factor factor, String target, boolean onState, NodeDescription model, ModelTime time) {
        if (!onState) {
            context.problems().error(path, "noise on input %s, times %s".formatted(target, factor.expression()),
                    "only noise on a state can be multiplied: an input is held over the step; put it on the state whose"
                            + " derivative the input adds to");
            return Optional.empty();
        }
        var reader = new QuantityCheck(context, known(model, time), time);
        return reader.read(factor.expression(), owner, path).flatMap(expr -> reader.dimension(expr, path)
                .map(dimension -> new Found(new Multiplier(expr, factor.sense() == Sense.ITO), dimension)));
    }

    /** States, inputs, what the equations define, parameters whose unit is no matter of options, and time. */
    private static Map<String, Dimension> known(NodeDescription model, ModelTime time) {
        Map<String, Dimension> known = new TreeMap<>(DimensionCheck.dimensionsOf(model));
        for (Parameter parameter : model.card().parameters()) {
            boolean fixed = model.card().choices().stream().flatMap(choice -> choice.options().stream())
                    .noneMatch(option -> option.units().containsKey(parameter.name()));
            if (fixed) {
                known.put(parameter.name(), Units.dimension(parameter.unit(), time.unit()));
            }
        }
        known.put("t", time.isPure() ? Dimension.NONE : Dimension.TIME);
        return known;
    }
}

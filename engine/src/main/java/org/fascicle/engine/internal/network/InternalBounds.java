package org.fascicle.engine.internal.network;

import java.util.List;
import org.fascicle.api.Bound;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.units.Units;

/** Bounds of states with their ends in internal units, as columns hold them. */
final class InternalBounds {

    private InternalBounds() {
    }

    static List<Bound> of(List<StateVariable> states, ModelTime time) {
        return states.stream().map(state -> of(state, time)).toList();
    }

    private static Bound of(StateVariable state, ModelTime time) {
        if (state.bound() instanceof Bound.Clamp clamp) {
            return Bound.clamp(internal(clamp.low(), state, time), internal(clamp.high(), state, time));
        } else if (state.bound() instanceof Bound.Wrap wrap) {
            return Bound.wrap(internal(wrap.low(), state, time), internal(wrap.high(), state, time));
        }
        return state.bound();
    }

    private static double internal(double end, StateVariable state, ModelTime time) {
        return Units.internal(end, state.unit(), time.unit());
    }
}

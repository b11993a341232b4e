package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.Map;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;

/** Compiles functions of time, t in ms. */
final class Formulas {

    private Formulas() {
    }

    static Port.Formula of(Equations equations, String result, Map<String, double[]> numbers) {
        var slots = new Slots();
        slots.take(2);
        Scope scope = new Scope(new Values(numbers, Map.of()), ModelTime.PHYSICAL, 0, 1).bind("t", 0);
        return new Port.Formula(scope.compile(equations, Map.of(result, 1), slots, new ArrayList<>()));
    }
}

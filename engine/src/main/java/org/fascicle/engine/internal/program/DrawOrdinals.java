package org.fascicle.engine.internal.program;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Place;

/**
 * The number of each draw in the order of the text, from 0, whether it is used or not: random numbers must not depend on what
 * else is computed. A draw that a one-line function copied is one draw.
 */
final class DrawOrdinals {

    private final Map<Expr.Call, Integer> ordinals = new IdentityHashMap<>();
    private int next;

    DrawOrdinals(Equations equations) {
        for (var statement : equations.statements()) {
            var places = new TreeMap<Place, Integer>();
            collect(statement.expr(), places);
            places.replaceAll((place, none) -> next++);
            number(statement.expr(), places);
        }
    }

    int of(Expr.Call draw) {
        return ordinals.get(draw);
    }

    private static void collect(Expr expr, Map<Place, Integer> places) {
        if (expr instanceof Expr.Call call && call.function().isDraw()) {
            places.put(call.place(), 0);
        }
        expr.parts().forEach(part -> collect(part, places));
    }

    private void number(Expr expr, Map<Place, Integer> places) {
        if (expr instanceof Expr.Call call && call.function().isDraw()) {
            ordinals.put(call, places.get(call.place()));
        }
        expr.parts().forEach(part -> number(part, places));
    }
}

package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fascicle.api.Bound;
import org.fascicle.engine.internal.checked.Method;
import org.fascicle.engine.internal.checked.Multiplier;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Operator;
import org.fascicle.engine.internal.language.Place;
import org.fascicle.engine.internal.language.Rewrite;
import org.fascicle.engine.internal.language.Statement;
import org.fascicle.engine.internal.program.ColumnProgram;

/**
 * Compiles the steps of a scheme: each stage becomes one program, from the model's equations at the stage's states to what the
 * scheme makes of their derivatives. Names of the scheme are told from those of the model by a blank. Noise that is multiplied by
 * a function g of the state is e = g eta, with g of the start of the step, which is kept in a column (Itô), or of each stage
 * (Stratonovich).
 */
final class StepCompiler {

    /** Noise as it is drawn, where it is multiplied. */
    private static final String PURE = "eta";

    private final Scheme scheme;
    private final List<String> states;
    private final List<Bound> bounds;
    private final boolean[] forced;
    /** By state: what the noise on its derivative is multiplied by. */
    private final List<Optional<Multiplier>> times;
    /** Columns of what stages define, by stage and name. */
    private final List<Map<String, Integer>> defined = new ArrayList<>();
    private final int[] noise;

    /** Hands out columns where noise is not multiplied; as below. */
    StepCompiler(Method method, List<String> states, List<Bound> bounds, boolean[] forced, Slots slots) {
        this(method, states, bounds, forced, Collections.nCopies(states.size(), Optional.empty()), slots);
    }

    /**
     * Hands out columns.
     *
     * @param states names; their slots are 0, 1, … and those of their derivatives come next
     * @param bounds by state, in internal units
     * @param forced by state: whether noise adds to its derivative
     * @param times by state: what that is multiplied by
     * @param slots from which columns are taken
     */
    StepCompiler(Method method, List<String> states, List<Bound> bounds, boolean[] forced, List<Optional<Multiplier>> times,
            Slots slots) {
        this.scheme = Scheme.of(method);
        this.states = states;
        this.bounds = bounds;
        this.forced = forced;
        this.times = times;
        for (Scheme.Stage stage : scheme.stages()) {
            Map<String, Integer> columns = new HashMap<>();
            for (String name : stage.equations().defined()) {
                states.forEach(state -> columns.put(own(name, state), slots.take()));
            }
            defined.add(columns);
        }
        this.noise = new int[states.size()];
        for (int s = 0; s < noise.length; s++) {
            if (times.get(s).filter(Multiplier::held).isPresent()) {
                defined.get(0).put(own(Scheme.NOISE, states.get(s)), slots.take());
            }
            noise[s] = forced[s] ? slots.take() : -1;
        }
    }

    /** Slots at which a stage finds the states. */
    private Map<String, Integer> statesAt(int stage) {
        Map<String, Integer> at = new HashMap<>();
        for (int s = 0; s < states.size(); s++) {
            at.put(states.get(s), stage == 0 ? s : defined.get(stage - 1).get(own(Scheme.PREDICTED, states.get(s))));
        }
        return at;
    }

    /**
     * Compiles the stages.
     *
     * @param scope names of the model
     * @param equations of the model
     * @param code from the slots of the states to the model's Java code, if it is written in Java
     * @param h step in the model's own unit of time
     * @param slots after all columns have been handed out
     * @param compiled receives the programs
     */
    List<Stage> compile(Supplier<Scope> scope, Equations equations, Optional<Function<Map<String, Integer>, Derivatives>> code,
            double h, Slots slots, List<ColumnProgram> compiled) {
        var stages = new ArrayList<Stage>();
        for (int k = 0; k < scheme.stages().size(); k++) {
            Map<String, Integer> at = statesAt(k);
            Scope names = scope.get().bind(at).bind(own("h", ""), h);
            for (int s = 0; s < states.size(); s++) {
                names.bind(own("x", states.get(s)), s);
                if (forced[s]) {
                    names.bind(own(times.get(s).isPresent() ? PURE : Scheme.NOISE, states.get(s)), noise[s]);
                }
                if (code.isPresent()) {
                    names.bind(own("f", states.get(s)), states.size() + s);
                }
            }
            defined.subList(0, k).forEach(names::bind);
            ColumnProgram program = names.compile(statements(k, equations), defined.get(k), slots, compiled);
            stages.add(new Stage(scheme.stages().get(k).at(), code.map(of -> of.apply(at)), program));
        }
        return stages;
    }

    private Equations statements(int stage, Equations equations) {
        var statements = new ArrayList<Statement>();
        for (Statement s : equations.statements()) {
            boolean rate = s instanceof Statement.Derivative;
            statements.add(rate ? new Statement.Define(own("f", s.name()), s.expr(), s.line()) : s);
        }
        for (int i = 0; i < states.size(); i++) {
            String state = states.get(i);
            times.get(i).map(Multiplier::expression).ifPresent(g -> statements.add(new Statement.Define(own(Scheme.NOISE, state),
                    new Expr.Binary(Operator.MULTIPLY, g, new Expr.Name(own(PURE, state), g.place()), g.place()), 0)));
        }
        for (Statement s : scheme.stages().get(stage).equations().statements()) {
            for (int i = 0; i < states.size(); i++) {
                statements.add(new Statement.Define(own(s.name(), states.get(i)), right(s, i), s.line()));
            }
        }
        return new Equations(statements);
    }

    /** The right side of a scheme's equation for a state. */
    private Expr right(Statement statement, int state) {
        Expr whole = forced[state] ? statement.expr() : withoutNoise(statement.expr());
        Expr own = Rewrite.names(whole, name ->
                new Expr.Name(own(name.text(), name.text().equals("h") ? "" : states.get(state)), name.place()));
        boolean value = statement.name().equals(Scheme.PREDICTED) || statement.name().equals(Scheme.NEXT);
        return value && bounds.get(state) instanceof Bound.Clamp clamp ? clamped(own, clamp) : own;
    }

    private static Expr withoutNoise(Expr expr) {
        return Rewrite.top(expr, e -> e instanceof Expr.Binary sum && sum.operator() == Operator.ADD && isNoise(sum.right())
                ? Optional.of(withoutNoise(sum.left())) : Optional.empty());
    }

    private static boolean isNoise(Expr expr) {
        return expr instanceof Expr.Name name && name.text().equals(Scheme.NOISE)
                || expr instanceof Expr.Binary product && product.operator() == Operator.MULTIPLY && isNoise(product.right());
    }

    private static Expr clamped(Expr expr, Bound.Clamp clamp) {
        Place place = expr.place();
        return new Expr.Call(org.fascicle.engine.internal.language.Function.CLAMP,
                List.of(expr, new Expr.Number(clamp.low(), "", place), new Expr.Number(clamp.high(), "", place)), place);
    }

    private static String own(String name, String state) {
        return name + " " + state;
    }

    /** By state: slot of the value after the step. */
    int[] next() {
        Map<String, Integer> last = defined.get(defined.size() - 1);
        return states.stream().mapToInt(state -> last.get(own(Scheme.NEXT, state))).toArray();
    }

    /** By state: slot in which noise is expected, -1 if there is none. */
    int[] noise() {
        return noise;
    }
}

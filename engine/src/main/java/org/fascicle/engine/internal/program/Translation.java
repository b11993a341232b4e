package org.fascicle.engine.internal.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Exponents;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Function;
import org.fascicle.engine.internal.language.Operator;
import org.fascicle.engine.internal.language.Relation;

/** Syntax trees to values. A bound name wins over a definition: in noise, {@code eta} on the right is the previous value. */
final class Translation {

    private final Graph graph;
    private final Equations equations;
    private final Map<String, Binding> names;
    private final Map<String, String> options;
    private final ToDoubleFunction<Expr.Number> numbers;
    private final DrawOrdinals ordinals;
    private final Map<String, Integer> definitions = new HashMap<>();
    private final List<String> underway = new ArrayList<>();
    private final Set<String> reads = new TreeSet<>();

    Translation(Graph graph, Equations equations, Map<String, Binding> names, Map<String, String> options,
            ToDoubleFunction<Expr.Number> numbers) {
        this.graph = graph;
        this.equations = equations;
        this.names = names;
        this.options = options;
        this.numbers = numbers;
        this.ordinals = new DrawOrdinals(equations);
    }

    /** The bound names that were needed so far. */
    Set<String> reads() {
        return reads;
    }

    /** The value of a left side: {@code H} or {@code S'}. */
    int leftSide(String left) {
        if (left.endsWith("'")) {
            var state = left.substring(0, left.length() - 1);
            return of(equations.derivative(state).orElseThrow(() -> missing("derivative", left)));
        }
        return equations.definition(left).isPresent() ? definition(left) : name(left);
    }

    private int name(String name) {
        var binding = names.get(name);
        if (binding == null) {
            return equations.definition(name).isEmpty() && name.equals("pi") ? graph.constant(Math.PI) : definition(name);
        }
        reads.add(name);
        if (binding instanceof Binding.Constant c) {
            return graph.constant(c.value());
        }
        return binding instanceof Binding.Fixed f ? graph.fixed(f.column()) : graph.slot(((Binding.Column) binding).slot());
    }

    private int definition(String name) {
        var before = definitions.get(name);
        if (before != null) {
            return before;
        }
        var expr = equations.definition(name).orElseThrow(() -> missing("value", name));
        if (underway.contains(name)) {
            throw new IllegalArgumentException("circular definition: " + String.join(" → ", underway) + " → " + name);
        }
        underway.add(name);
        int value = of(expr);
        underway.remove(name);
        definitions.put(name, value);
        return value;
    }

    private static IllegalArgumentException missing(String what, String name) {
        return new IllegalArgumentException("no " + what + " for '" + name + "'");
    }

    private int of(Expr expr) {
        if (expr instanceof Expr.Number n) {
            return graph.constant(numbers.applyAsDouble(n));
        }
        if (expr instanceof Expr.Name n) {
            return name(n.text());
        }
        if (expr instanceof Expr.Unary u) {
            int operand = of(u.operand());
            return u.operator() == Operator.NOT ? graph.apply(Operation.EQUAL, operand, graph.constant(0))
                    : graph.apply(Operation.NEGATE, operand);
        }
        if (expr instanceof Expr.Binary b) {
            return binary(b);
        }
        if (expr instanceof Expr.Comparison c) {
            return comparison(c);
        }
        if (expr instanceof Expr.Call c) {
            return call(c);
        }
        throw new IllegalArgumentException(expr.place() + ": a text is no value");
    }

    private int binary(Expr.Binary b) {
        if (b.operator() == Operator.POWER) {
            var exponent = Exponents.whole(b.right());
            return exponent.isPresent() ? wholePower(of(b.left()), exponent.getAsInt())
                    : graph.apply(Operation.POWER, of(b.left()), of(b.right()));
        }
        int left = of(b.left());
        int right = of(b.right());
        return switch (b.operator()) {
            case ADD -> graph.apply(Operation.ADD, left, right);
            case SUBTRACT -> graph.apply(Operation.SUBTRACT, left, right);
            case MULTIPLY -> graph.apply(Operation.MULTIPLY, left, right);
            case DIVIDE -> graph.apply(Operation.DIVIDE, left, right);
            case AND -> graph.apply(Operation.MULTIPLY, truth(left), truth(right));
            case OR -> graph.apply(Operation.MAX, truth(left), truth(right));
            default -> throw new IllegalStateException(b.operator() + " between two values");
        };
    }

    private int truth(int value) {
        return graph.apply(Operation.NOT_EQUAL, value, graph.constant(0));
    }

    /** Products by squaring, lowest bit of the exponent first; 1 over them for a negative exponent. */
    private int wholePower(int base, int exponent) {
        int square = base;
        int product = -1;
        for (long bits = Math.abs((long) exponent); bits != 0; bits >>= 1) {
            if ((bits & 1) != 0) {
                product = product < 0 ? square : graph.apply(Operation.MULTIPLY, product, square);
            }
            if (bits > 1) {
                square = graph.apply(Operation.MULTIPLY, square, square);
            }
        }
        int power = product < 0 ? graph.constant(1) : product;
        return exponent < 0 ? graph.apply(Operation.DIVIDE, graph.constant(1), power) : power;
    }

    private int comparison(Expr.Comparison c) {
        if (c.left() instanceof Expr.Text || c.right() instanceof Expr.Text) {
            return graph.constant(option(c.left()).equals(option(c.right())) == (c.relation() == Relation.EQUAL) ? 1 : 0);
        }
        int left = of(c.left());
        int right = of(c.right());
        return switch (c.relation()) {
            case LESS -> graph.apply(Operation.LESS, left, right);
            case LESS_OR_EQUAL -> graph.apply(Operation.LESS_OR_EQUAL, left, right);
            case GREATER -> graph.apply(Operation.LESS, right, left);
            case GREATER_OR_EQUAL -> graph.apply(Operation.LESS_OR_EQUAL, right, left);
            case EQUAL -> graph.apply(Operation.EQUAL, left, right);
            case NOT_EQUAL -> graph.apply(Operation.NOT_EQUAL, left, right);
        };
    }

    private String option(Expr side) {
        if (side instanceof Expr.Text text) {
            return text.text();
        }
        if (side instanceof Expr.Name name && options.containsKey(name.text())) {
            return options.get(name.text());
        }
        throw new IllegalArgumentException(side.place() + ": a text can only be compared with a choice");
    }

    private int call(Expr.Call c) {
        if (c.function() == Function.WHERE) {
            return where(c.arguments());
        }
        var x = new ArrayList<Integer>();
        c.arguments().forEach(argument -> x.add(of(argument)));
        return switch (c.function()) {
            case EXP, LOG, SQRT, SIN, COS, TANH, ABS, FLOOR, SIGMOID,
                    LINOID -> graph.apply(Operation.valueOf(c.function().name()), x.get(0));
            case MIN, MAX -> graph.apply(Operation.valueOf(c.function().name()), x.get(0), x.get(1));
            case TAN -> graph.apply(Operation.DIVIDE, graph.apply(Operation.SIN, x.get(0)), graph.apply(Operation.COS, x.get(0)));
            case POSITIVE -> graph.apply(Operation.MAX, x.get(0), graph.constant(0));
            case CLAMP -> graph.apply(Operation.MIN, graph.apply(Operation.MAX, x.get(0), x.get(1)), x.get(2));
            case MOD -> modulo(x.get(0), x.get(1));
            case NORMAL, UNIFORM, POISSON, GAMMA -> draw(c, x);
            default -> throw new IllegalArgumentException(c.place() + ": " + c.function().text()
                    + "() has been left in the equations");
        };
    }

    private int modulo(int x, int y) {
        int whole = graph.apply(Operation.FLOOR, graph.apply(Operation.DIVIDE, x, y));
        return graph.apply(Operation.SUBTRACT, x, graph.apply(Operation.MULTIPLY, whole, y));
    }

    private int where(List<Expr> arguments) {
        int condition = of(arguments.get(0));
        if (graph.node(condition) instanceof Node.Constant c) {
            return of(arguments.get(c.value() != 0 ? 1 : 2));
        }
        return graph.apply(Operation.WHERE, condition, of(arguments.get(1)), of(arguments.get(2)));
    }

    private int draw(Expr.Call c, List<Integer> arguments) {
        int occurrence = ordinals.of(c);
        if (c.function() == Function.UNIFORM && !arguments.isEmpty()) {
            int width = graph.apply(Operation.SUBTRACT, arguments.get(1), arguments.get(0));
            int share = graph.draw(Draw.UNIFORM, occurrence, List.of());
            return graph.apply(Operation.ADD, arguments.get(0), graph.apply(Operation.MULTIPLY, width, share));
        }
        return graph.draw(Draw.valueOf(c.function().name()), occurrence, arguments);
    }
}

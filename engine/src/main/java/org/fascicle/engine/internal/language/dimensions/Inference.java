package org.fascicle.engine.internal.language.dimensions;

import java.util.Optional;
import org.fascicle.api.Choice;
import org.fascicle.api.Nearest;
import org.fascicle.engine.internal.language.Exponents;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Function;
import org.fascicle.engine.internal.language.Operator;
import org.fascicle.engine.internal.language.Place;
import org.fascicle.engine.internal.language.Relation;
import org.fascicle.engine.internal.language.Spelling;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.UnknownUnit;

/**
 * The dimension of the right side of one line, and everything wrong with it. Empty means that anything fits: a bare 0, or
 * something that has been reported already.
 */
final class Inference {

    private static final Optional<Dimension> ANY = Optional.empty();
    private static final Optional<Dimension> PURE = Optional.of(Dimension.NONE);

    private final Scope scope;
    private final Findings findings;
    private final String left;
    private final int line;
    private boolean failed;

    Inference(Scope scope, Findings findings, String left, int line) {
        this.scope = scope;
        this.findings = findings;
        this.left = left;
        this.line = line;
    }

    /** The dimension of a whole right side; empty after a mistake, so that it is not reported again wherever the name is used. */
    Optional<Dimension> whole(Expr expr) {
        var dimension = of(expr);
        return failed ? ANY : dimension;
    }

    private Optional<Dimension> of(Expr expr) {
        if (expr instanceof Expr.Number n) {
            return number(n);
        }
        if (expr instanceof Expr.Name n) {
            return name(n);
        }
        if (expr instanceof Expr.Unary u) {
            return u.operator() == Operator.NOT ? pure("not", u.operand()) : of(u.operand());
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
        return refuse("the text " + Spelling.of(expr), expr.place(),
                "a text can only be compared with a choice: form == \"scaled\"");
    }

    private Optional<Dimension> number(Expr.Number n) {
        if (n.unit().isEmpty()) {
            return n.value() == 0 ? ANY : PURE;
        }
        try {
            return Optional.of(scope.surroundings().dimension(n.unit()));
        } catch (UnknownUnit e) {
            return refuse(e.getMessage(), n.place(), "");
        }
    }

    private Optional<Dimension> name(Expr.Name n) {
        scope.use(n.text());
        if (scope.choice(n.text()).isPresent()) {
            var example = n.text() + " == \"" + scope.choice(n.text()).get().names().get(0) + "\"";
            return refuse("'" + n.text() + "' is a choice and has no value", n.place(), "compare it: " + example);
        }
        if (!scope.knows(n.text())) {
            return refuse("unknown name '" + n.text() + "'", n.place(), scope.suggestion(n.text()));
        }
        return scope.dimension(n.text());
    }

    private Optional<Dimension> binary(Expr.Binary b) {
        return switch (b.operator()) {
            case ADD, SUBTRACT -> same(b.operator().sign(), b.place(), b.left(), b.right());
            case MULTIPLY -> join(of(b.left()), of(b.right()), false);
            case DIVIDE -> join(of(b.left()), of(b.right()), true);
            case POWER -> power(b);
            default -> {
                pure(b.operator().sign(), b.left());
                yield pure(b.operator().sign(), b.right());
            }
        };
    }

    private static Optional<Dimension> join(Optional<Dimension> x, Optional<Dimension> y, boolean quotient) {
        return x.flatMap(a -> y.map(b -> quotient ? a.over(b) : a.times(b)));
    }

    private Optional<Dimension> power(Expr.Binary b) {
        var whole = Exponents.whole(b.right());
        if (whole.isPresent()) {
            return whole.getAsInt() == 0 ? PURE : of(b.left()).map(d -> d.power(whole.getAsInt()));
        }
        pure("the exponent of ^", b.right());
        return pure("the base of ^, where the exponent is no written whole number,", b.left());
    }

    private Optional<Dimension> comparison(Expr.Comparison c) {
        if (c.left() instanceof Expr.Text || c.right() instanceof Expr.Text) {
            choice(c);
        } else {
            same(c.relation().sign(), c.place(), c.left(), c.right());
        }
        return PURE;
    }

    private void choice(Expr.Comparison c) {
        var side = c.left() instanceof Expr.Text ? c.right() : c.left();
        var text = c.left() instanceof Expr.Text t ? t : (Expr.Text) c.right();
        var choice = side instanceof Expr.Name name ? scope.choice(name.text()) : Optional.<Choice>empty();
        if (choice.isEmpty()) {
            refuse("'" + Spelling.of(side) + "' is compared with a text, but is no choice", side.place(),
                    "a text can only be compared with a choice");
            return;
        }
        scope.use(choice.get().name());
        var options = choice.get().names();
        if (!options.contains(text.text())) {
            refuse("'" + choice.get().name() + "' has no option \"" + text.text() + "\"", text.place(),
                    Nearest.to(text.text(), options).map(n -> "did you mean \"" + n + "\"?")
                            .orElse("options are " + String.join(", ", options)));
        } else if (c.relation() != Relation.EQUAL
                && c.relation() != Relation.NOT_EQUAL) {
            refuse("options have no order", c.place(), "compare with == or !=");
        }
    }

    private Optional<Dimension> call(Expr.Call c) {
        if (!scope.isAllowed(c.function())) {
            return refuse(c.function().text() + "()", c.place(), switch (c.function()) {
                case SUM -> "sums belong in couplings";
                case CONVOLVE -> "convolutions belong in instruments";
                default -> "random numbers are drawn in noise, delays and initial values only";
            });
        }
        var x = c.arguments();
        var name = c.function().text();
        return switch (c.function()) {
            case EXP, LOG, SIN, COS, TAN, TANH, SIGMOID, LINOID, FLOOR, POISSON -> pure(name, x.get(0));
            case ABS, POSITIVE, SUM -> of(x.get(0));
            case SQRT -> of(x.get(0)).flatMap(d -> root(c, d));
            case MIN, MAX, MOD -> same(name, c.place(), x.get(0), x.get(1));
            case CLAMP -> clamp(c);
            case WHERE -> where(c);
            case CONVOLVE -> convolve(c);
            case NORMAL -> PURE;
            case UNIFORM -> x.isEmpty() ? PURE : same(name, c.place(), x.get(0), x.get(1));
            case GAMMA -> {
                pure("the shape of gamma", x.get(0));
                yield of(x.get(1));
            }
        };
    }

    private Optional<Dimension> root(Expr.Call c, Dimension d) {
        return d.root(2).or(() -> refuse("no square root of " + d, c.place(), ""));
    }

    private Optional<Dimension> clamp(Expr.Call c) {
        var low = same("clamp", c.place(), c.arguments().get(0), c.arguments().get(1));
        var high = same("clamp", c.place(), c.arguments().get(0), c.arguments().get(2));
        return low.or(() -> high);
    }

    private Optional<Dimension> convolve(Expr.Call c) {
        var time = scope.surroundings().time();
        var length = of(c.arguments().get(2));
        if (length.isPresent() && !length.get().equals(time)) {
            return refuse("the length " + shown(c.arguments().get(2)) + " is " + named(length.get()), c.place(),
                    "convolve(x, kernel(t), length) needs a time");
        }
        return join(join(of(c.arguments().get(0)), of(c.arguments().get(1)), false), Optional.of(time), false);
    }

    /** Where a choice decides, the other side is looked at under another option. */
    private Optional<Dimension> where(Expr.Call c) {
        var decided = Decision.of(c.arguments().get(0), scope.surroundings().options());
        pure("the condition of where", c.arguments().get(0));
        return decided.isPresent() ? of(c.arguments().get(decided.get() ? 1 : 2))
                : same("where", c.place(), c.arguments().get(1), c.arguments().get(2));
    }

    private Optional<Dimension> same(String what, Place place, Expr a, Expr b) {
        var x = of(a);
        var y = of(b);
        if (x.isPresent() && y.isPresent() && !x.equals(y)) {
            return refuse(shown(a) + " is " + named(x.get()) + ", but " + shown(b) + " is " + named(y.get()), place, what
                    + " needs one unit");
        }
        return x.or(() -> y);
    }

    private Optional<Dimension> pure(String what, Expr argument) {
        var d = of(argument);
        if (d.isPresent() && !d.get().isNone()) {
            refuse(shown(argument) + " is " + d.get(), argument.place(), what + " needs a pure number");
        }
        return PURE;
    }

    private Optional<Dimension> refuse(String what, Place place, String legal) {
        failed = true;
        findings.error(left + ": " + what + " at " + place.within(line), legal);
        return ANY;
    }

    /** "dimensionless" or the unit. */
    static String named(Dimension d) {
        return d.isNone() ? "dimensionless" : d.toString();
    }

    private static String shown(Expr expr) {
        var text = Spelling.of(expr);
        return text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 37) + "…'";
    }
}

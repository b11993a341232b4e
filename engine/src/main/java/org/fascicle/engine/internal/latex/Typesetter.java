package org.fascicle.engine.internal.latex;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Function;
import org.fascicle.engine.internal.language.Operator;
import org.fascicle.engine.internal.language.Place;
import org.fascicle.engine.internal.language.Relation;

/** Sets expressions: divisions as fractions, {@code sum} as Σ_j w_ij, {@code where} as cases, no parentheses but those needed. */
final class Typesetter {

    private static final Map<Relation, String> RELATIONS = Map.of(Relation.LESS, "<", Relation.LESS_OR_EQUAL, "\\le",
            Relation.GREATER, ">", Relation.GREATER_OR_EQUAL, "\\ge", Relation.EQUAL, "=", Relation.NOT_EQUAL, "\\ne");

    private final Map<Place, List<Expr>> calls;
    private final Map<String, String> own;
    private final String sigmoid;
    private final Set<Function> used = EnumSet.noneOf(Function.class);

    /**
     * For the trees of one text.
     *
     * @param calls arguments of the calls of one-line functions
     * @param own spellings of names that mean something special here
     * @param sigmoid what 1/(1 + e^-z) is called
     */
    Typesetter(Map<Place, List<Expr>> calls, Map<String, String> own, String sigmoid) {
        this.calls = calls;
        this.own = own;
        this.sigmoid = sigmoid;
    }

    /** The built-in functions that were met so far. */
    Set<Function> used() {
        return used;
    }

    /** A whole expression. */
    String of(Expr expr) {
        return piece(expr).text();
    }

    /** As the first factor of a product. */
    String factor(Expr expr) {
        return piece(expr).within(Piece.PRODUCT);
    }

    private Piece piece(Expr expr) {
        if (expr instanceof Expr.Number n) {
            return number(n);
        }
        if (expr instanceof Expr.Name n) {
            return name(n);
        }
        if (expr instanceof Expr.Text t) {
            return new Piece("\\text{" + t.text().replaceAll("[_%#&$]", "\\\\$0") + "}", Piece.ATOM);
        }
        if (expr instanceof Expr.Unary u) {
            Piece of = piece(u.operand());
            return u.operator() == Operator.NOT ? new Piece("\\lnot " + of.within(Piece.NOT), Piece.NOT)
                    : new Piece("-" + of.unsigned(Piece.FACTOR), Piece.FACTOR, of.open());
        }
        if (expr instanceof Expr.Comparison c) {
            return new Piece(piece(c.left()).within(Piece.SUM) + " " + RELATIONS.get(c.relation()) + " "
                    + piece(c.right()).within(Piece.SUM), Piece.RELATION);
        }
        return expr instanceof Expr.Call call ? call(call) : binary((Expr.Binary) expr);
    }

    private static Piece number(Expr.Number n) {
        String digits = Numeral.of(n.value());
        if (n.unit().isEmpty()) {
            return new Piece(digits, digits.contains("10^") ? Piece.FACTOR : Piece.ATOM);
        }
        return new Piece(digits + "\\," + Numeral.unit(n.unit()), Piece.FACTOR);
    }

    private Piece name(Expr.Name name) {
        List<Expr> arguments = calls.get(name.place());
        if (arguments != null) {
            return new Piece(Symbol.of(name.text()).text() + list(arguments), Piece.TERM);
        }
        String special = own.get(name.text());
        return special == null ? new Piece(Symbol.of(name.text()).text(), Piece.ATOM)
                : new Piece(special, special.contains("(") ? Piece.TERM : Piece.ATOM);
    }

    private Piece binary(Expr.Binary b) {
        return switch (b.operator()) {
            case ADD -> sum(b, " + ");
            case SUBTRACT -> sum(b, " - ");
            case MULTIPLY -> product(piece(b.left()), piece(b.right()));
            case DIVIDE -> fraction(b);
            case POWER -> power(b);
            case AND -> new Piece(piece(b.left()).within(Piece.AND) + " \\land " + piece(b.right()).within(Piece.NOT), Piece.AND);
            default -> new Piece(piece(b.left()).within(Piece.OR) + " \\lor " + piece(b.right()).within(Piece.AND), Piece.OR);
        };
    }

    private Piece sum(Expr.Binary b, String sign) {
        return new Piece(piece(b.left()).within(Piece.SUM) + sign + piece(b.right()).unsigned(Piece.PRODUCT), Piece.SUM);
    }

    private static Piece product(Piece left, Piece right) {
        String first = left.open() ? Piece.parenthesised(left.text()) : left.within(Piece.PRODUCT);
        String second = right.unsigned(Piece.FACTOR);
        String between = Character.isDigit(second.charAt(0)) ? " \\cdot " : "\\,";
        return new Piece(first + between + second, Piece.PRODUCT, right.open() && right.strength() >= Piece.FACTOR);
    }

    /** A minus before the numerator is set before the fraction. */
    private Piece fraction(Expr.Binary b) {
        String under = of(b.right());
        if (b.left() instanceof Expr.Unary sign && sign.operator() == Operator.NEGATE) {
            return new Piece("-\\frac{" + of(sign.operand()) + "}{" + under + "}", Piece.FACTOR);
        }
        Piece over = piece(b.left());
        boolean signed = over.text().startsWith("-") && over.strength() >= Piece.PRODUCT;
        return signed ? new Piece("-\\frac{" + over.text().substring(1) + "}{" + under + "}", Piece.FACTOR)
                : new Piece("\\frac{" + over.text() + "}{" + under + "}", Piece.TERM);
    }

    private Piece power(Expr.Binary b) {
        return new Piece(piece(b.left()).within(Piece.ATOM) + raised(of(b.right())), Piece.TERM);
    }

    private static String raised(String exponent) {
        return exponent.length() == 1 ? "^" + exponent : "^{" + exponent + "}";
    }

    private Piece call(Expr.Call call) {
        used.add(call.function());
        List<Expr> arguments = call.arguments();
        return switch (call.function()) {
            case EXP -> exponential(of(arguments.get(0)));
            case SQRT -> new Piece("\\sqrt{" + of(arguments.get(0)) + "}", Piece.ATOM);
            case ABS -> new Piece("\\left|" + of(arguments.get(0)) + "\\right|", Piece.ATOM);
            case FLOOR -> new Piece("\\left\\lfloor " + of(arguments.get(0)) + " \\right\\rfloor", Piece.ATOM);
            case POSITIVE -> new Piece("\\left[" + of(arguments.get(0)) + "\\right]_+", Piece.TERM);
            case WHERE -> new Piece(cases(call), Piece.CASES);
            case SUM -> overSources(arguments.get(0));
            case NORMAL -> new Piece("\\mathcal{N}(0, 1)", Piece.TERM);
            case UNIFORM -> new Piece("\\mathcal{U}" + (arguments.isEmpty() ? "(0, 1)" : list(arguments)), Piece.TERM);
            default -> new Piece(functionName(call.function()) + list(arguments), Piece.TERM);
        };
    }

    private static Piece exponential(String exponent) {
        return new Piece(exponent.contains("\\frac") ? "\\exp" + Piece.parenthesised(exponent) : "e" + raised(exponent),
                Piece.TERM);
    }

    private String functionName(Function function) {
        return switch (function) {
            case LOG -> "\\ln";
            case SIN, COS, TAN, TANH, MIN, MAX -> "\\" + function.text();
            case SIGMOID -> sigmoid;
            case POISSON -> "\\operatorname{Pois}";
            case GAMMA -> "\\operatorname{Gamma}";
            default -> "\\operatorname{" + function.text() + "}";
        };
    }

    private String list(List<Expr> arguments) {
        return Piece.parenthesised(arguments.stream().map(this::of).collect(Collectors.joining(", ")));
    }

    /** The condition of each row is tried in turn; the last row is what remains. */
    private String cases(Expr.Call where) {
        var rows = new StringJoiner(" \\\\ ", "\\begin{cases} ", " \\end{cases}");
        Expr rest = where;
        while (rest instanceof Expr.Call next && next.function() == Function.WHERE) {
            rows.add(of(next.arguments().get(1)) + " & \\text{if } " + of(next.arguments().get(0)));
            rest = next.arguments().get(2);
        }
        return rows.add(of(rest) + " & \\text{otherwise}").toString();
    }

    private Piece overSources(Expr summand) {
        var weights = new Piece("\\sum_j w_{ij}", Piece.TERM);
        boolean one = summand instanceof Expr.Number n && n.value() == 1 && n.unit().isEmpty();
        String text = one ? weights.text() : product(weights, grouped(piece(summand))).text();
        return new Piece(text, Piece.FACTOR, true);
    }

    /** A product needs no parentheses behind the weights. */
    private static Piece grouped(Piece summand) {
        return summand.strength() == Piece.PRODUCT ? new Piece(summand.text(), Piece.FACTOR) : summand;
    }
}

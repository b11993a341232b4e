package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one expression from tokens, by climbing precedence: {@code or}, {@code and}, {@code not}, comparisons, sums, products,
 * signs, powers. Everything groups to the left, powers to the right; {@code -x^2} is -(x^2).
 */
final class ExpressionParser {

    static final Set<String> WORDS = Set.of("and", "or", "not");
    private static final int DEEPEST = 200;
    private static final Map<String, Operator> BINARY = Map.of("^", Operator.POWER, "*", Operator.MULTIPLY, "/", Operator.DIVIDE,
            "+", Operator.ADD, "-", Operator.SUBTRACT, "and", Operator.AND, "or", Operator.OR);
    private static final Map<String, Relation> RELATIONS = Map.of("<", Relation.LESS, "<=", Relation.LESS_OR_EQUAL,
            ">", Relation.GREATER, ">=", Relation.GREATER_OR_EQUAL, "==", Relation.EQUAL, "!=", Relation.NOT_EQUAL);

    private final List<Token> tokens;
    private final Calls functions;
    private int next;
    private int depth;

    /** Reads tokens, the last of which is END. */
    ExpressionParser(List<Token> tokens, Calls functions) {
        this.tokens = tokens;
        this.functions = functions;
    }

    /** The expression that all the tokens make. */
    Expr whole() throws SyntaxError {
        return all(0, "an operator or the end of the line expected");
    }

    /** The product that all the tokens make: what may stand before {@code *S'}. */
    Expr factor() throws SyntaxError {
        return all(Operator.MULTIPLY.strength(), "a sum before a derivative needs parentheses: (a + b)*S' = …; the end expected");
    }

    private Expr all(int weakest, String rule) throws SyntaxError {
        var expr = climb(weakest);
        if (peek().kind() != Token.Kind.END) {
            throw new SyntaxError(peek().place(), rule + ", found " + peek().shown());
        }
        return expr;
    }

    private Expr climb(int weakest) throws SyntaxError {
        if (++depth > DEEPEST) {
            throw new SyntaxError(peek().place(), "nested more than " + DEEPEST + " deep",
                    "define its parts in lines of their own");
        }
        var left = prefix();
        int chain = 0;
        while (true) {
            var token = peek();
            int strength = strength(token);
            if (strength < weakest) {
                break;
            }
            if (++chain > DEEPEST) {
                throw new SyntaxError(token.place(), "more than " + DEEPEST + " operations in a row",
                        "define parts in lines of their own");
            }
            next++;
            left = combine(token, left, strength);
        }
        depth--;
        return left;
    }

    private Expr combine(Token token, Expr left, int strength) throws SyntaxError {
        if (strength == Relation.STRENGTH) {
            var comparison = new Expr.Comparison(RELATIONS.get(token.text()), left, climb(strength + 1), token.place());
            if (strength(peek()) == Relation.STRENGTH) {
                throw new SyntaxError(peek().place(), "comparisons cannot be chained", "join them by 'and'");
            }
            return comparison;
        }
        var operator = BINARY.get(token.text());
        return new Expr.Binary(operator, left, climb(operator == Operator.POWER ? strength : strength + 1), token.place());
    }

    private int strength(Token token) {
        if (token.kind() == Token.Kind.SIGN && RELATIONS.containsKey(token.text())) {
            return Relation.STRENGTH;
        }
        boolean operator = token.kind() == Token.Kind.SIGN || token.isWord("and") || token.isWord("or");
        return operator && BINARY.containsKey(token.text()) ? BINARY.get(token.text()).strength() : -1;
    }

    private Expr prefix() throws SyntaxError {
        var token = peek();
        if (token.is("-")) {
            next++;
            return new Expr.Unary(Operator.NEGATE, climb(Operator.NEGATE.strength()), token.place());
        }
        if (token.isWord("not")) {
            next++;
            return new Expr.Unary(Operator.NOT, climb(Operator.NOT.strength()), token.place());
        }
        if (token.is("+")) {
            next++;
            return climb(Operator.NEGATE.strength());
        }
        return atom();
    }

    private Expr atom() throws SyntaxError {
        var token = tokens.get(next);
        if (token.kind() == Token.Kind.END) {
            throw expected("a value");
        }
        next++;
        if (token.kind() == Token.Kind.NUMBER) {
            return number(token);
        }
        if (token.kind() == Token.Kind.TEXT) {
            return new Expr.Text(token.text(), token.place());
        }
        if (token.kind() == Token.Kind.NAME && !WORDS.contains(token.text())) {
            return peek().is("(") ? call(token) : new Expr.Name(token.text(), token.place());
        }
        if (token.is("(")) {
            var inner = climb(0);
            close(token);
            return inner;
        }
        next--;
        throw expected("a value");
    }

    private Expr number(Token token) throws SyntaxError {
        double value = Double.parseDouble(token.text());
        if (Double.isInfinite(value)) {
            throw new SyntaxError(token.place(), "'" + token.text() + "' is too large a number");
        }
        if (peek().kind() == Token.Kind.UNIT) {
            return new Expr.Number(value, tokens.get(next++).text().strip(), token.place());
        }
        return new Expr.Number(value, "", token.place());
    }

    private Expr call(Token name) throws SyntaxError {
        var open = tokens.get(next++);
        var arguments = new ArrayList<Expr>();
        if (!peek().is(")")) {
            arguments.add(climb(0));
            while (peek().is(",")) {
                next++;
                arguments.add(climb(0));
            }
        }
        close(open);
        return functions.call(name, arguments);
    }

    private void close(Token open) throws SyntaxError {
        if (!peek().is(")")) {
            throw new SyntaxError(peek().place(), "')' expected, found " + peek().shown(), "'(' at " + open.place()
                    .within(peek().place().line()) + " is open");
        }
        next++;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private SyntaxError expected(String what) {
        return new SyntaxError(peek().place(), what + " expected, found " + peek().shown());
    }
}

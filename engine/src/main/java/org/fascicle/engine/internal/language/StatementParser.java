package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.Problem;

/** Reads logical lines: {@code name = …}, {@code S' = …}, {@code tau*S' = …}, {@code f(v) = …}. */
final class StatementParser {

    private static final int MOST_LINES = 1000;

    private final List<Problem> problems;
    private final OneLineFunctions functions = new OneLineFunctions();

    StatementParser(List<Problem> problems) {
        this.problems = problems;
    }

    List<Statement> read(List<List<Token>> lines) {
        if (lines.size() > MOST_LINES) {
            problems.add(Problem.error("", lines.size() + " equations", "at most " + MOST_LINES + " are possible"));
            return List.of();
        }
        var others = new ArrayList<List<Token>>();
        for (var line : lines) {
            attempt(() -> {
                if (!isFunction(line)) {
                    others.add(line);
                }
            });
        }
        functions.readAll(e -> problems.add(e.problem()));
        var statements = new ArrayList<Statement>();
        for (var line : others) {
            attempt(() -> statements.add(statement(line)));
        }
        return statements;
    }

    private boolean isFunction(List<Token> line) throws SyntaxError {
        int equals = indexOf(line, "=");
        if (equals < 4 || line.get(0).kind() != Token.Kind.NAME || !line.get(1).is("(") || !line.get(equals - 1).is(")")) {
            return false;
        }
        var parameters = new ArrayList<Token>();
        for (int i = 2; i < equals - 1; i++) {
            boolean wellFormed = i % 2 == 0 ? line.get(i).kind() == Token.Kind.NAME : line.get(i).is(",");
            if (!wellFormed) {
                throw new SyntaxError(line.get(i).place(), "a parameter list such as (v, w) expected, found " + line.get(i)
                        .shown());
            }
            if (i % 2 == 0) {
                parameters.add(line.get(i));
            }
        }
        functions.define(line.get(0), parameters, line.subList(equals + 1, line.size()));
        return true;
    }

    private Statement statement(List<Token> line) throws SyntaxError {
        int equals = indexOf(line, "=");
        if (equals < 0) {
            throw new SyntaxError(line.get(0).place(), "no '=' in this line",
                    "a line is name = …, S' = …, tau*S' = … or f(v) = …");
        }
        var expr = new ExpressionParser(line.subList(equals + 1, line.size()), functions).whole();
        var first = line.get(0);
        if (equals == 1 && isName(first)) {
            return new Statement.Define(first.text(), expr, first.place().line());
        }
        if (equals >= 2 && line.get(equals - 1).is("'") && isName(line.get(equals - 2))) {
            return new Statement.Derivative(line.get(equals - 2).text(), divided(expr, line, equals), first.place().line());
        }
        throw new SyntaxError(first.place(), "nothing can be assigned to this",
                "a line is name = …, S' = …, tau*S' = … or f(v) = …");
    }

    /** tau*S' = e means S' = (e)/tau. */
    private Expr divided(Expr expr, List<Token> line, int equals) throws SyntaxError {
        if (equals == 2) {
            return expr;
        }
        var sign = line.get(equals - 3);
        if (!sign.is("*")) {
            throw new SyntaxError(sign.place(), "before a derivative only a factor is possible", "write tau*S' = …");
        }
        var tokens = new ArrayList<>(line.subList(0, equals - 3));
        tokens.add(new Token(Token.Kind.END, "", sign.place()));
        return new Expr.Binary(Operator.DIVIDE, expr, new ExpressionParser(tokens, functions).factor(), sign.place());
    }

    private static boolean isName(Token token) {
        return token.kind() == Token.Kind.NAME && !ExpressionParser.WORDS.contains(token.text());
    }

    private static int indexOf(List<Token> line, String sign) {
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).is(sign)) {
                return i;
            }
        }
        return -1;
    }

    private void attempt(Reading reading) {
        try {
            reading.run();
        } catch (SyntaxError e) {
            problems.add(e.problem());
        }
    }

    private interface Reading {
        void run() throws SyntaxError;
    }
}

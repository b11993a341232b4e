package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads lines that {@link StatementParser} has found to be right, and leaves calls of one-line functions as they are. */
final class WrittenParser implements Calls {

    private final Set<String> functions = new HashSet<>();
    private final Map<Place, List<Expr>> calls = new HashMap<>();

    Written read(List<List<Token>> lines) throws SyntaxError {
        lines.stream().filter(WrittenParser::isDefinition).forEach(line -> functions.add(line.get(0).text()));
        var written = new ArrayList<Written.Line>();
        for (var line : lines) {
            written.add(line(line));
        }
        return new Written(written, calls);
    }

    /** The name of a one-line function stands for its call; the arguments are kept aside. */
    @Override
    public Expr call(Token name, List<Expr> arguments) {
        if (functions.contains(name.text())) {
            calls.put(name.place(), List.copyOf(arguments));
            return new Expr.Name(name.text(), name.place());
        }
        return new Expr.Call(Function.named(name.text()).orElseThrow(), arguments, name.place());
    }

    private Written.Line line(List<Token> line) throws SyntaxError {
        int equals = equals(line);
        Expr right = new ExpressionParser(line.subList(equals + 1, line.size()), this).whole();
        if (isDefinition(line)) {
            var parameters = line.subList(2, equals - 1).stream().filter(token -> token.kind() == Token.Kind.NAME)
                    .map(Token::text).toList();
            return new Written.Definition(line.get(0).text(), parameters, right);
        }
        if (equals == 1) {
            return new Written.Value(line.get(0).text(), right);
        }
        return new Written.Derivative(factor(line, equals), line.get(equals - 2).text(), right);
    }

    /** {@code tau*} of {@code tau*S' = …}. */
    private Optional<Expr> factor(List<Token> line, int equals) throws SyntaxError {
        if (equals == 2) {
            return Optional.empty();
        }
        var tokens = new ArrayList<>(line.subList(0, equals - 3));
        tokens.add(new Token(Token.Kind.END, "", line.get(equals - 3).place()));
        return Optional.of(new ExpressionParser(tokens, this).factor());
    }

    private static boolean isDefinition(List<Token> line) {
        int equals = equals(line);
        return equals >= 4 && line.get(0).kind() == Token.Kind.NAME && line.get(1).is("(") && line.get(equals - 1).is(")");
    }

    private static int equals(List<Token> line) {
        return IntStream.range(0, line.size()).filter(i -> line.get(i).is("=")).findFirst().orElse(0);
    }
}

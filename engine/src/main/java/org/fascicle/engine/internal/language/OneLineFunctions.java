package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fascicle.api.Nearest;

/**
 * The functions that a text may call: the built-in ones and its own, such as {@code S(v) = 2*e0*sigmoid(r*(v - v0))}, which are
 * replaced by their bodies. May be used before the line that defines them, never by themselves.
 */
final class OneLineFunctions implements Calls {

    private static final int LARGEST = 4000;

    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, Expr> bodies = new HashMap<>();
    private final List<String> underway = new ArrayList<>();

    /** Remembers a function; its body is read when it is first called. */
    void define(Token name, List<Token> parameters, List<Token> body) throws SyntaxError {
        if (Function.named(name.text()).isPresent()) {
            throw new SyntaxError(name.place(), "'" + name.text() + "' is a built-in function", "choose another name");
        }
        if (sources.containsKey(name.text())) {
            throw new SyntaxError(name.place(), "function '" + name.text() + "' is defined twice", "choose another name");
        }
        var names = parameters.stream().map(Token::text).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new SyntaxError(name.place(), "function '" + name.text() + "' has two parameters of one name", "rename one");
        }
        sources.put(name.text(), new Source(names, body, name));
    }

    /** Reads all bodies, so that a mistake in a function that nobody calls is found too. */
    void readAll(Consumer<SyntaxError> mistakes) {
        for (var source : sources.values()) {
            try {
                body(source);
            } catch (SyntaxError e) {
                mistakes.accept(e);
            }
        }
    }

    @Override
    public Expr call(Token name, List<Expr> arguments) throws SyntaxError {
        var source = sources.get(name.text());
        if (source != null) {
            check(name, arguments, source);
            return replace(body(source), binding(source, arguments), new int[1], name);
        }
        var function = Function.named(name.text()).orElseThrow(() -> unknown(name));
        if (!function.takes(arguments.size())) {
            throw new SyntaxError(name.place(), name.text() + "() takes " + function.arity() + ", found " + arguments.size());
        }
        if (function.isDraw() && !underway.isEmpty()) {
            throw new SyntaxError(name.place(), "a draw inside a function would be the same number in every call",
                    "write it where it is used");
        }
        return new Expr.Call(function, arguments, name.place());
    }

    private SyntaxError unknown(Token name) {
        var known = new ArrayList<>(Function.names());
        known.addAll(sources.keySet());
        var nearest = Nearest.to(name.text(), known);
        return new SyntaxError(name.place(), "unknown function '" + name.text() + "'",
                nearest.map(n -> "did you mean '" + n + "'?").orElse("functions are " + String.join(", ", known)));
    }

    private static void check(Token name, List<Expr> arguments, Source source) throws SyntaxError {
        int wanted = source.parameters().size();
        if (arguments.size() != wanted) {
            throw new SyntaxError(name.place(), name.text() + "() takes " + wanted
                    + (wanted == 1 ? " argument" : " arguments") + ", found " + arguments.size());
        }
    }

    private static Map<String, Expr> binding(Source source, List<Expr> arguments) {
        var binding = new HashMap<String, Expr>();
        for (int i = 0; i < arguments.size(); i++) {
            binding.put(source.parameters().get(i), arguments.get(i));
        }
        return binding;
    }

    private Expr body(Source source) throws SyntaxError {
        var name = source.name().text();
        if (underway.contains(name)) {
            throw new SyntaxError(source.name().place(), "function '" + name + "' calls itself",
                    "a function is one line without recursion");
        }
        if (!bodies.containsKey(name)) {
            underway.add(name);
            try {
                bodies.put(name, new ExpressionParser(source.body(), this).whole());
            } finally {
                underway.remove(name);
            }
        }
        return bodies.get(name);
    }

    private static Expr replace(Expr body, Map<String, Expr> binding, int[] size, Token call) throws SyntaxError {
        try {
            return Rewrite.names(body, name -> {
                var replacement = binding.getOrDefault(name.text(), name);
                size[0] += Rewrite.size(replacement);
                if (size[0] > LARGEST) {
                    throw new TooLarge();
                }
                return replacement;
            });
        } catch (TooLarge e) {
            throw new SyntaxError(call.place(), "written out, '" + call.text() + "' has more than " + LARGEST + " parts",
                    "define its argument in a line of its own");
        }
    }

    private record Source(List<String> parameters, List<Token> body, Token name) {
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

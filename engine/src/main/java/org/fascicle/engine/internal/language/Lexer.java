package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fascicle.api.Problem;

/** Cuts a text into logical lines of tokens. A line goes on while a parenthesis is open; {@code #} starts a comment. */
final class Lexer {

    private static final int MOST_TOKENS = 4000;
    private static final Pattern TOKEN = Pattern.compile(
            "(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)"
            + "|(?<name>[\\p{IsLatin}\\p{IsGreek}_][\\p{IsLatin}\\p{IsGreek}0-9_]*)"
            + "|\\[(?<unit>[^\\]\\n]*)\\]"
            + "|\"(?<text>[^\"\\n]*)\""
            + "|(?<sign><=|>=|==|!=|[-+*/^()<>,='])");

    private final List<Problem> problems;
    private final List<List<Token>> lines = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private int open;

    private Lexer(List<Problem> problems) {
        this.problems = problems;
    }

    /** Logical lines, each ending with an END token; lines that cannot be cut are left out and reported. */
    static List<List<Token>> lines(String text, List<Problem> problems) {
        var lexer = new Lexer(problems);
        var physical = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < physical.length; i++) {
            lexer.line(physical[i], i + 1);
        }
        lexer.finish();
        return lexer.lines;
    }

    private void line(String line, int number) {
        var matcher = TOKEN.matcher(line);
        int at = 0;
        while ((at = skipBlanks(line, at)) < line.length() && line.charAt(at) != '#') {
            if (!matcher.region(at, line.length()).lookingAt() || current.size() > MOST_TOKENS) {
                refuse(line, number, at);
                return;
            }
            add(matcher, new Place(number, at + 1));
            at = matcher.end();
        }
        if (open == 0) {
            end(new Place(number, at + 1));
        }
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private void add(Matcher m, Place place) {
        for (var kind : List.of(Token.Kind.NUMBER, Token.Kind.NAME, Token.Kind.UNIT, Token.Kind.TEXT, Token.Kind.SIGN)) {
            var group = m.group(switch (kind) {
                case NUMBER -> "number";
                case NAME -> "name";
                case UNIT -> "unit";
                case TEXT -> "text";
                default -> "sign";
            });
            if (group != null) {
                current.add(new Token(kind, group, place));
                count(current.get(current.size() - 1));
                return;
            }
        }
    }

    private void count(Token token) {
        if (token.is("(")) {
            open++;
        } else if (token.is(")")) {
            open = Math.max(0, open - 1);
        }
    }

    private void refuse(String line, int number, int at) {
        var place = new Place(number, at + 1);
        var what = current.size() > MOST_TOKENS
                ? new SyntaxError(place, "an equation of more than " + MOST_TOKENS + " words",
                        "define its parts in lines of their own")
                : new SyntaxError(place, "'" + Character.toString(line.codePointAt(at)) + "' means nothing here");
        problems.add(what.problem());
        current = new ArrayList<>();
        open = 0;
    }

    private void end(Place place) {
        if (!current.isEmpty()) {
            current.add(new Token(Token.Kind.END, "", place));
            lines.add(current);
        }
        current = new ArrayList<>();
        open = 0;
    }

    private void finish() {
        if (!current.isEmpty()) {
            var last = current.get(current.size() - 1);
            end(new Place(last.place().line(), last.place().column() + last.text().length()));
        }
    }
}

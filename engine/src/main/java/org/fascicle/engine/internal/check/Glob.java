package org.fascicle.engine.internal.check;

import java.util.regex.Pattern;

/** Patterns of labels: * stands for any text, ? for any letter. */
final class Glob {

    private Glob() {
    }

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    static boolean matches(String pattern, String label) {
        if (!isPattern(pattern)) {
            return pattern.equals(label);
        }
        var regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.matches(regex.toString(), label);
    }
}

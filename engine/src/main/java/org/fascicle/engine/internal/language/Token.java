package org.fascicle.engine.internal.language;

/**
 * The smallest piece of a text that means something.
 *
 * @param kind what it is
 * @param text as written; of units and texts, without brackets and quotes
 * @param place where it begins
 */
record Token(Kind kind, String text, Place place) {

    /** What a token can be. */
    enum Kind { NUMBER, UNIT, NAME, TEXT, SIGN, END }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    /** For messages. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the line";
            case UNIT -> "'[" + text + "]'";
            case TEXT -> "\"" + text + "\"";
            default -> "'" + text + "'";
        };
    }
}

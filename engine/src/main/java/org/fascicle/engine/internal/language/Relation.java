package org.fascicle.engine.internal.language;

/** How two values compare. A comparison with NaN never holds, except {@code !=}, which always does. */
public enum Relation {
    /** x &lt; y. */
    LESS("<"),
    /** x &lt;= y. */
    LESS_OR_EQUAL("<="),
    /** x &gt; y. */
    GREATER(">"),
    /** x &gt;= y. */
    GREATER_OR_EQUAL(">="),
    /** x == y. */
    EQUAL("=="),
    /** x != y. */
    NOT_EQUAL("!=");

    static final int STRENGTH = 3;

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** As written. */
    public String sign() {
        return sign;
    }
}

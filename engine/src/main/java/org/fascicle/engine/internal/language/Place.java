package org.fascicle.engine.internal.language;

/**
 * Where something stands in a text.
 *
 * @param line from 1
 * @param column from 1
 */
public record Place(int line, int column) implements Comparable<Place> {

    /** In the order of reading. */
    @Override
    public int compareTo(Place other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** "line 2, column 7". */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }

    /** "column 7" for whoever knows the line already, else "line 2, column 7". */
    public String within(int knownLine) {
        return line == knownLine ? "column " + column : toString();
    }
}

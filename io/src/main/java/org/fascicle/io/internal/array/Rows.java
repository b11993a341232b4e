package org.fascicle.io.internal.array;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.InputException;

/** The rows of a table of text, one after the other; blank lines and comments are left out. */
interface Rows {

    /** The next row, if there is one. */
    Optional<Row> next() throws IOException, InputException;

    /**
     * A row.
     *
     * @param line number of its line, from 1
     * @param fields without quotes and surrounding blanks
     */
    record Row(long line, List<String> fields) {

        /** Whether at least one field is a number. */
        boolean hasNumber() {
            return fields.stream().anyMatch(field -> Numbers.parse(field).isPresent());
        }
    }
}

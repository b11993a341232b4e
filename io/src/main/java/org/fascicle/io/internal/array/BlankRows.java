package org.fascicle.io.internal.array;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fields separated by white space; {@code #} starts a comment. */
final class BlankRows implements Rows {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final BufferedReader lines;
    private long line;

    BlankRows(BufferedReader lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Row> next() throws IOException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            int comment = text.indexOf('#');
            String content = (comment < 0 ? text : text.substring(0, comment)).replace("\ufeff", "").strip();
            if (!content.isEmpty()) {
                return Optional.of(new Row(line, List.of(BLANKS.split(content))));
            }
        }
        return Optional.empty();
    }
}

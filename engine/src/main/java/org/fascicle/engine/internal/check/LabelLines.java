package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Labels as people keep them in text files: one per line, with a number before it or a point behind it or neither, or all in one
 * line, separated by commas, semicolons or tabs. {@code #} begins a comment; a title line is recognised by its being one too
 * many.
 */
final class LabelLines {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;\\t]\\s*");
    private static final Pattern BLANKS = Pattern.compile("[,;\\s]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern COUNT = Pattern.compile("\\d+");
    private static final Set<String> TITLES = Set.of("label", "labels", "name", "names", "region", "regions", "roi");

    private LabelLines() {
    }

    /** The labels of n regions; possibly another number of them. */
    static List<String> labels(List<String> lines, int n) {
        List<String> content = lines.stream().filter(line -> !line.startsWith("#")).map(line -> line.replace("\ufeff", ""))
                .toList();
        if (content.size() == 1 && n > 1) {
            return Arrays.stream(SEPARATOR.split(content.get(0))).map(LabelLines::unquoted).toList();
        }
        if (!content.isEmpty() && content.stream().map(LabelLines::fields).allMatch(LabelLines::isLabelledPoint)) {
            return content.stream().map(line -> unquoted(fields(line)[0])).toList();
        }
        if (!content.isEmpty() && content.stream().map(SEPARATOR::split).allMatch(LabelLines::isCounted)) {
            return content.stream().map(line -> unquoted(SEPARATOR.split(line)[1])).toList();
        }
        List<String> labels = content.stream().map(LabelLines::unquoted).toList();
        boolean titled = labels.size() == n + 1 && TITLES.contains(labels.get(0).toLowerCase(Locale.ROOT));
        return titled ? labels.subList(1, labels.size()) : labels;
    }

    private static String[] fields(String line) {
        return BLANKS.split(line);
    }

    /** Label, x, y, z. */
    private static boolean isLabelledPoint(String... fields) {
        return fields.length >= 4 && Arrays.stream(fields, 1, 4).allMatch(field -> NUMBER.matcher(field).matches());
    }

    /** A number, then the label. */
    private static boolean isCounted(String... fields) {
        return fields.length == 2 && COUNT.matcher(fields[0]).matches();
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}

package org.fascicle.io.internal.array;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.fascicle.api.InputException;

/**
 * What the header of a .npy file says, e.g. {@code {'descr': '<f8', 'fortran_order': False, 'shape': (90, 90), }}.
 *
 * @param type how a value is stored
 * @param fortran whether the first index runs fastest
 * @param lengths of the axes
 */
record NpyHeader(NpyType type, boolean fortran, int... lengths) {

    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*('([^']*)'|\\[)");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\sL]*)\\)");

    static NpyHeader parse(String name, String text) throws InputException {
        var descr = DESCR.matcher(text);
        var order = ORDER.matcher(text);
        var shape = SHAPE.matcher(text);
        if (!descr.find() || !order.find() || !shape.find()) {
            throw new InputException(name, "has a damaged header: " + text.strip(), "descr, fortran_order and shape are needed");
        }
        if (descr.group(2) == null) {
            throw new InputException(name, "holds records (structured array)", "save one field, e.g. np.save(f, a['x'])");
        }
        return new NpyHeader(NpyType.of(name, descr.group(2)), order.group(1).equals("True"), lengths(name, shape.group(1)));
    }

    private static int[] lengths(String name, String text) throws InputException {
        var parts = Arrays.stream(text.replace("L", "").split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
        var lengths = new int[parts.size()];
        for (int i = 0; i < lengths.length; i++) {
            if (!parts.get(i).matches("\\d{1,9}")) {
                throw new InputException(name, "declares the shape (" + text + ")", "an axis has at most 999999999 entries");
            }
            lengths[i] = Integer.parseInt(parts.get(i));
        }
        return lengths;
    }

    /** Product of the lengths; the largest long if it is larger. */
    long cells() {
        long cells = 1;
        for (int length : lengths) {
            cells = length == 0 ? 0 : cells > Long.MAX_VALUE / length ? Long.MAX_VALUE : cells * length;
        }
        return cells;
    }

    String shape() {
        return lengths.length == 0 ? "scalar" : String.join("x", Arrays.stream(lengths).mapToObj(Integer::toString).toList());
    }
}

package org.fascicle.io.internal.hdf5;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limit;
import org.fascicle.api.data.Source;

/**
 * Sparse matrices of MATLAB's -v7.3: a group with the attribute MATLAB_sparse, the number of rows, that holds {@code data} and
 * {@code ir}, value and row of each cell that is not 0, column by column, and {@code jc}, where each column starts. Without such
 * cells only {@code jc} is there.
 */
public final class MatlabSparse {

    private static final String ROWS = "MATLAB_sparse";
    private static final int DEPTH = 16;
    private static final int GROUPS = 20_000;

    private MatlabSparse() {
    }

    /** Whether a group is one matrix. */
    public static boolean is(Node node) {
        return node instanceof Group && node.getAttributes().containsKey(ROWS);
    }

    /** All of them below a group; what MATLAB hides (#refs#) is left out. */
    public static List<Group> below(Group root) {
        var found = new ArrayList<Group>();
        collect(root, 0, found);
        return found;
    }

    private static void collect(Group group, int depth, List<Group> found) {
        for (Node node : group.getChildren().values()) {
            if (found.size() < GROUPS && depth < DEPTH && node instanceof Group inner && !node.getName().startsWith("#")) {
                if (is(node)) {
                    found.add(inner);
                } else {
                    collect(inner, depth + 1, found);
                }
            }
        }
    }

    /**
     * The whole matrix, zeros included.
     *
     * @throws InputException if it has more cells than the limit, or if its parts do not fit together
     */
    public static DataArray read(Source source, Group group) throws InputException {
        String name = source.name() + "/" + Hdf5File.name(group);
        double[] starts = numbers(source, name, group, "jc");
        double[] rows = numbers(source, name, group, "ir");
        double[] data = numbers(source, name, group, "data");
        long height = height(group);
        int width = starts.length - 1;
        if (width < 0 || height < 0 || rows.length != data.length || starts[0] != 0 || starts[width] != data.length) {
            throw damaged(name, "jc, ir and data do not fit together");
        }
        long most = source.limits().cells();
        if ((double) height * width > most) {
            throw new InputException(name, "declares " + height + "x" + width + " cells", Limit.CELLS.rule(most));
        }
        var values = new double[(int) height * width];
        for (int column = 0; column < width; column++) {
            if (!(starts[column + 1] >= starts[column] && starts[column + 1] <= data.length)) {
                throw damaged(name, "column " + column + " ends before it starts");
            }
            for (int k = (int) starts[column]; k < (int) starts[column + 1]; k++) {
                if (!(rows[k] >= 0 && rows[k] < height)) {
                    throw damaged(name, "row " + rows[k] + " of " + height);
                }
                values[(int) rows[k] * width + column] = data[k];
            }
        }
        return DataArray.of(name, "", values, (int) height, width);
    }

    private static InputException damaged(String name, String what) {
        return new InputException(name, "is a damaged sparse matrix: " + what, "save it again: save -v7.3, or full(…)");
    }

    private static long height(Group group) {
        Attribute rows = group.getAttribute(ROWS);
        return rows != null && rows.getData() instanceof Number number ? number.longValue() : -1;
    }

    private static double[] numbers(Source source, String name, Group group, String part) throws InputException {
        Node found = group.getChildren().get(part);
        if (found == null && !part.equals("jc")) {
            return new double[0];
        }
        if (!(found instanceof Dataset dataset)) {
            throw damaged(name, "it has no " + part);
        }
        if (dataset.isEmpty()) {
            return new double[0];
        }
        Hdf5File.requireSmall(source, dataset);
        return Flat.numbers(dataset).orElseThrow(() -> new InputException(name, "holds no real numbers", ""));
    }
}

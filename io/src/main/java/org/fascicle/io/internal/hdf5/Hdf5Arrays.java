package org.fascicle.io.internal.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.ColumnMajor;
import org.fascicle.io.internal.array.Texts;

/**
 * Data sets → arrays. Those with the attribute MATLAB_class were written column by column, so that their axes come in the
 * opposite order; their letters are numbers, and their cell arrays are references.
 */
public final class Hdf5Arrays {

    private static final String CLASS = "MATLAB_class";

    private final Source source;
    private final HdfFile file;

    /** Arrays of an open file. */
    public Hdf5Arrays(Source source, HdfFile file) {
        this.source = source;
        this.file = file;
    }

    /** Whether it can be read as numbers, judged by its type alone. */
    public static boolean isNumeric(Dataset dataset) {
        boolean plain = !dataset.isEmpty() && !dataset.isCompound() && !dataset.isVariableLength();
        return plain && !isLetters(dataset) && !(dataset.getDataType() instanceof Reference)
                && (dataset.getJavaType() != String.class || dataset.getDataType() instanceof EnumDataType);
    }

    /** Whether it can be read as texts, judged by its type alone. */
    public static boolean isText(Dataset dataset) {
        return !dataset.isEmpty() && !(dataset.getDataType() instanceof EnumDataType)
                && (dataset.getJavaType() == String.class || isLetters(dataset) || dataset.getDataType() instanceof Reference);
    }

    /**
     * Its values with axes that are only lengths, or its texts.
     *
     * @throws InputException if it is too large, or neither numbers nor texts
     */
    public DataArray read(Dataset dataset) throws InputException {
        String name = source.name() + "/" + Hdf5File.name(dataset);
        Hdf5File.requireSmall(source, dataset);
        if (isText(dataset)) {
            return Texts.of(name, texts(name, dataset));
        }
        double[] values = numbers(dataset).orElseThrow(() -> new InputException(name, "holds no numbers", ""));
        int[] shape = dataset.getDimensions();
        if (attribute(dataset, CLASS).isEmpty()) {
            return DataArray.of(name, attribute(dataset, "units").orElse(""), values, shape);
        }
        int[] turned = reversed(shape);
        boolean list = turned.length == 2 && (turned[0] == 1 || turned[1] == 1);
        return DataArray.of(name, "", ColumnMajor.toRowMajor(values, turned), list ? new int[] {values.length} : turned);
    }

    /** Numbers; truth values as 0 and 1. */
    private static Optional<double[]> numbers(Dataset dataset) {
        if (!(dataset.getDataType() instanceof EnumDataType)) {
            return Flat.numbers(dataset);
        }
        var words = flat(dataset.getData());
        boolean truths = words.stream().allMatch(w -> w.equals("TRUE") || w.equals("FALSE"));
        return truths ? Optional.of(words.stream().mapToDouble(w -> w.equals("TRUE") ? 1 : 0).toArray()) : Optional.empty();
    }

    private List<String> texts(String name, Dataset dataset) throws InputException {
        if (isLetters(dataset)) {
            return letters(dataset);
        }
        if (!(dataset.getDataType() instanceof Reference)) {
            return flat(dataset.getData());
        }
        var texts = new ArrayList<String>();
        for (double address : Flat.numbers(dataset).orElse(new double[0])) {
            if (!(file.getNodeByAddress((long) address) instanceof Dataset item) || !isLetters(item)) {
                throw new InputException(name, "is a cell array that holds more than texts",
                        "name a variable of numbers or texts");
            }
            Hdf5File.requireSmall(source, item);
            texts.add(String.join("", letters(item)));
        }
        return texts;
    }

    /** One text per row of letters; MATLAB's rows are columns here. */
    private static List<String> letters(Dataset dataset) {
        int[] shape = dataset.getDimensions();
        double[] codes = Flat.numbers(dataset).orElse(new double[0]);
        int rows = shape.length == 2 ? shape[1] : 1;
        var texts = new ArrayList<String>();
        for (int row = 0; row < rows; row++) {
            var text = new StringBuilder();
            for (int k = row; k < codes.length; k += rows) {
                text.append((char) codes[k]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<String> flat(Object data) {
        var words = new ArrayList<String>();
        if (data instanceof Object[] items) {
            Arrays.stream(items).forEach(item -> words.addAll(flat(item)));
        } else {
            words.add(String.valueOf(data));
        }
        return words;
    }

    private static boolean isLetters(Dataset dataset) {
        return attribute(dataset, CLASS).filter("char"::equals).isPresent();
    }

    private static Optional<String> attribute(Node node, String name) {
        Attribute found = node.getAttribute(name);
        return found != null && found.getData() instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static int[] reversed(int... shape) {
        var turned = new int[shape.length];
        Arrays.setAll(turned, i -> shape[shape.length - 1 - i]);
        return turned;
    }
}

package org.fascicle.io.array;

import aQute.bnd.annotation.spi.ServiceProvider;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Variables;
import org.fascicle.io.internal.hdf5.Hdf5Arrays;
import org.fascicle.io.internal.hdf5.Hdf5File;
import org.fascicle.io.internal.hdf5.MatlabSparse;
import org.fascicle.io.internal.hdf5.Superblock;

/**
 * Any HDF5 file: a data set by its path ({@code variable: connectivity/weights}); numbers of any width, truth values, texts.
 * MATLAB's {@code -v7.3} is HDF5 too; its arrays come with rows and columns as MATLAB shows them, fields of structures as
 * {@code S/sc}. Sparse matrices come with all their zeros.
 */
@ServiceProvider(ArrayReader.class)
public final class Hdf5Reader implements ArrayReader {

    @Override
    public Card card() {
        return Card.of("hdf5", "HDF5 (.h5), MATLAB -v7.3 (.mat)");
    }

    @Override
    public boolean reads(Source source) {
        return Superblock.startsHdf5(source);
    }

    @Override
    public DataArray read(Source source, Optional<String> variable) throws IOException, InputException {
        Optional<String> wanted = variable.map(path -> path.replaceAll("^/+|/+$", ""));
        return Hdf5File.read(source, file -> {
            var sparse = MatlabSparse.below(file);
            var datasets = Hdf5File.datasets(file).stream().filter(d -> !MatlabSparse.is(d.getParent())).toList();
            var names = new ArrayList<>(names(datasets.stream().filter(Hdf5Arrays::isNumeric).toList()));
            names.addAll(names(sparse));
            if (wanted.isPresent() || names.isEmpty()) {
                names.addAll(names(datasets.stream().filter(Hdf5Arrays::isText).toList()));
            }
            String chosen = Variables.choose(source, names, wanted);
            return file.getByPath(chosen) instanceof Group group ? MatlabSparse.read(source, group)
                    : new Hdf5Arrays(source, file).read(file.getDatasetByPath(chosen));
        });
    }

    private static List<String> names(List<? extends Node> nodes) {
        return nodes.stream().map(Hdf5File::name).toList();
    }
}

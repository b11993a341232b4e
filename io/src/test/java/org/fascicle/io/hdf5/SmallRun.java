package org.fascicle.io.hdf5;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Citation;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Provenance;

/** A small run with everything a result can have. */
final class SmallRun {

    static final List<String> LABELS = List.of("V1", "Précuneus");

    private SmallRun() {
    }

    static Outline outline(String monitor, String variable, String population, long samples) {
        return new Outline(monitor, variable, "what " + variable + " is", population, "hopf", "µV", LABELS, List.of(0, 1), 1,
                false, samples);
    }

    static Provenance provenance(String experiment, List<DataArray> parameters) {
        var parcellation = new Parcellation("two", List.of(
                new Region("V1", Hemisphere.LEFT, Optional.of(new Vector3(-1, 2, 3)), Optional.empty(), Map.of()),
                Region.labelled("Précuneus")));
        var connectome = new Connectome(parcellation, new DenseMatrix(2, 2, new double[] {0, 1, 0.5, 0}),
                Optional.of(new DenseMatrix(2, 2, new double[] {0, 10, 10, 0})), true);
        return new Provenance("A title", 42, 0.1, 100, "heun", HistoryFormat.FLOAT32, "0.1.0", "threefry", experiment,
                List.of(new Provenance.PluginUse("model", "hopf", "org.fascicle.models", "0.1.0")),
                List.of(new Provenance.InputFile("w \"x\".npy", "00ff")), List.of(new Citation("Deco et al. 2013", "10.1/x")),
                Optional.of(connectome), List.of("remove-self", "row"), parameters, Optional.empty());
    }

    static Provenance provenance() {
        return provenance("title: A title\n", List.of(DataArray.of("cortex/a", "1/ms", new double[] {0.5}),
                DataArray.of("cortex/θ", "µF/cm²", new double[] {1, 2}, 2)));
    }
}

package org.fascicle.io.atlas;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Card;
import org.fascicle.api.Citation;
import org.fascicle.api.InputException;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.atlas.DistanceRule;
import org.fascicle.io.internal.atlas.EllipsoidLayout;
import org.fascicle.io.internal.atlas.Generated;
import org.fascicle.io.internal.atlas.RegionTable;

/**
 * A connectome that is made up, for first steps without data: real labels, hemispheres and lobes or networks, but positions on
 * two mirrored half ellipsoids and weights by the exponential distance rule W_ij = e^(-lambda d_ij). Neither means anything
 * anatomically; every output says SYNTHETIC. The same bits everywhere.
 *
 * <p>lambda: 0.18/mm is what tracing in the macaque gives, and almost local at human distances; tractography in humans is nearer
 * to 0.03/mm, the default. The largest row sum is 1; lengths are the distances in mm; the diagonal is 0.
 */
@ServiceProvider(AtlasLoader.class)
public final class SyntheticLoader implements AtlasLoader {

    private static final String ID = "synthetic";
    private static final Parameter LAMBDA =
            new Parameter("lambda", 0.03, "1/mm", "decay of the weight with distance", Range.atLeast(0));
    private static final Parameter HOMOTOPIC =
            new Parameter("homotopic", 0, "1", "least weight of the link between mirrored regions, before scaling",
                    Range.between(0, 1));
    private static final int DENSE = 5000;

    @Override
    public Card card() {
        return Card.of(ID, "Synthetic connectome (" + String.join(", ", RegionTable.NAMES) + ")")
                .with(new Citation("Ercsey-Ravasz et al. 2013, Neuron 80:184-197", "10.1016/j.neuron.2013.07.036"))
                .with(LAMBDA, HOMOTOPIC, Generated.regionsParameter());
    }

    @Override
    public boolean reads(Source source) {
        return source.path().isEmpty() && (RegionTable.NAMES.contains(source.name()) || source.name().equals(ID));
    }

    @Override
    public Atlas read(Source source, Settings options) throws InputException {
        var regions = Generated.regions(ID, source, options);
        if (regions.size() > DENSE) {
            throw new InputException("regions", regions.size() + " regions, all of them linked", "at most " + DENSE);
        }
        List<Vector3> centres = EllipsoidLayout.of(regions);
        var rule = new DistanceRule(centres, number(options, LAMBDA), number(options, HOMOTOPIC));
        Matrix lengths = rule.lengths();
        return new Atlas(Generated.placed(source.name(), regions, centres), Optional.of(rule.weights()), Optional.of(lengths),
                true,
                List.of(Generated.remark(source.name())));
    }

    private static double number(Settings options, Parameter parameter) {
        return options.numbers().getOrDefault(parameter.name(), parameter.value());
    }
}

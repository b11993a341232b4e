package org.fascicle.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Card;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.data.Source;

/** A connectome made in the test, asked for as {@code atlas: given}; regions are r0, r1, … unless they are given. */
public record GivenAtlas(List<Region> regions, double[] weights, Optional<double[]> lengths) implements AtlasLoader {

    /** Weights without lengths, row = target. */
    public static GivenAtlas of(int n, double... weights) {
        return new GivenAtlas(numbered(n), weights, Optional.empty());
    }

    /** These lengths too, in mm. */
    public GivenAtlas lengths(double... mm) {
        return new GivenAtlas(regions, weights, Optional.of(mm));
    }

    private static List<Region> numbered(int n) {
        return IntStream.range(0, n).mapToObj(i -> Region.labelled("r" + i)).toList();
    }

    @Override
    public Card card() {
        return Card.of("given", "Given in a test");
    }

    @Override
    public boolean reads(Source source) {
        return source.name().equals("given");
    }

    @Override
    public Atlas read(Source source, Settings options) {
        return new Atlas(new Parcellation("", regions), Optional.of(matrix(weights)), lengths.map(this::matrix), false,
                List.of());
    }

    private Matrix matrix(double[] values) {
        int columns = regions.isEmpty() ? 0 : values.length / regions.size();
        return new DenseMatrix(regions.size(), columns, values);
    }
}

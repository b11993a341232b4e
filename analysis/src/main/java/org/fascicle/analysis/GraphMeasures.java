package org.fascicle.analysis;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.Arrays;
import java.util.List;
import org.fascicle.analysis.internal.graph.Clustering;
import org.fascicle.analysis.internal.graph.Communities;
import org.fascicle.analysis.internal.graph.Graph;
import org.fascicle.analysis.internal.graph.ShortestPaths;
import org.fascicle.api.Analysis;
import org.fascicle.api.Card;
import org.fascicle.api.Citation;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.Settings;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;

/**
 * Graph measures of the connectome as simulated; self-connections and negative weights are left out. Per region:
 * {@code in_strength}, {@code out_strength} (sums of weights), {@code in_degree}, {@code out_degree} (numbers of links),
 * {@code clustering} (weighted, directed, 0 to 1), {@code community} (from 0). One number each: {@code path_length} (mean over
 * all ordered pairs that are connected, a link of weight w being 1/w long), {@code efficiency} (mean of the inverse, unconnected
 * pairs counting 0), {@code unconnected_pairs}, {@code modularity} (of the communities), {@code negative_weights} (how many were
 * left out).
 * Rubinov and Sporns 2010, NeuroImage 52:1059.
 */
@ServiceProvider(Analysis.class)
public final class GraphMeasures implements Analysis {

    @Override
    public Card card() {
        return new Card("graph-measures", "Graph measures of the connectome",
                List.of(new Citation("Rubinov and Sporns 2010, NeuroImage 52:1059-1069", "10.1016/j.neuroimage.2009.10.003"),
                        new Citation("Fagiolo 2007, Phys. Rev. E 76:026107", "10.1103/PhysRevE.76.026107"),
                        new Citation("Blondel et al. 2008, J. Stat. Mech. P10008", "10.1088/1742-5468/2008/10/P10008"),
                        new Citation("Leicht and Newman 2008, Phys. Rev. Lett. 100:118703",
                                "10.1103/PhysRevLett.100.118703")),
                List.of(new Parameter("resolution", 1, "1", "larger gives more and smaller communities", Range.atLeast(0))),
                List.of(), List.of(),
                "Comparison with random graphs. Communities are good ones, not provably the best.");
    }

    @Override
    public Subject subject() {
        return Subject.WEIGHTS;
    }

    @Override
    public List<DataArray> apply(Recording recording, Settings settings) {
        DataArray weights = recording.samples();
        long negative = Arrays.stream(weights.values()).filter(w -> w < 0).count();
        var graph = new Graph(weights.length(0), weights.values());
        var paths = ShortestPaths.of(graph);
        var communities = Communities.of(graph, settings.number("resolution"));
        Axis regions = Axis.labelled("region", weights.axes().get(0).labels());
        return List.of(each("in_strength", regions, graph.inStrengths()), each("out_strength", regions, graph.outStrengths()),
                each("in_degree", regions, graph.inDegrees()), each("out_degree", regions, graph.outDegrees()),
                each("clustering", regions, Clustering.of(graph)),
                each("community", regions, Arrays.stream(communities.of()).asDoubleStream().toArray()),
                Scalars.of("path_length", paths.meanLength()), Scalars.of("efficiency", paths.efficiency()),
                Scalars.of("unconnected_pairs", paths.unconnected()), Scalars.of("modularity", communities.modularity()),
                Scalars.of("negative_weights", negative));
    }

    private static DataArray each(String name, Axis regions, double[] values) {
        return new DataArray(name, "1", List.of(regions), values);
    }
}

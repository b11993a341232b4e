package org.fascicle.api.run;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.Citation;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.data.DataArray;

/**
 * Where a result comes from.
 *
 * @param title of the experiment
 * @param seed of everything random
 * @param dtMs step in ms
 * @param durationMs simulated time in ms
 * @param integrator the method
 * @param history how what delayed links read was kept
 * @param engineVersion version of the engine
 * @param random the random number generator
 * @param experimentText the experiment file, "" when built in Java
 * @param plugins every plugin that took part
 * @param inputs every file that was read
 * @param citations what to cite, without repetition
 * @param connectome structural connectivity as simulated
 * @param preparation the steps that were applied to the weights, in order
 * @param parameters every parameter as simulated, named population/parameter, one value or one per region; where members of an
 *     ensemble differ in it, a first axis "member"
 * @param ensemble the members; empty for a single run
 */
public record Provenance(String title, long seed, double dtMs, double durationMs, String integrator, HistoryFormat history,
        String engineVersion, String random, String experimentText, List<PluginUse> plugins, List<InputFile> inputs,
        List<Citation> citations, Optional<Connectome> connectome, List<String> preparation, List<DataArray> parameters,
        Optional<Ensemble> ensemble) {

    /** Copies. */
    public Provenance {
        plugins = List.copyOf(plugins);
        inputs = List.copyOf(inputs);
        citations = List.copyOf(citations);
        preparation = List.copyOf(preparation);
        parameters = List.copyOf(parameters);
    }

    /** Number of members, 1 for a single run. */
    public int members() {
        return ensemble.map(Ensemble::size).orElse(1);
    }

    /** The same for an ensemble. */
    public Provenance of(Ensemble members, List<DataArray> theirParameters) {
        return new Provenance(title, seed, dtMs, durationMs, integrator, history, engineVersion, random, experimentText, plugins,
                inputs, citations, connectome, preparation, theirParameters, Optional.of(members));
    }

    /**
     * A plugin that took part.
     *
     * @param kind model, coupling, delay, noise, forward, loader, reader, analysis
     * @param id its id
     * @param origin bundle or module it came from
     * @param version version of that
     */
    public record PluginUse(String kind, String id, String origin, String version) {
    }

    /**
     * A file that was read.
     *
     * @param name as given
     * @param sha256 hex digest of its bytes
     */
    public record InputFile(String name, String sha256) {
    }
}

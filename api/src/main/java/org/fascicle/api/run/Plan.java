package org.fascicle.api.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.InputException;
import org.osgi.annotation.versioning.ProviderType;

/** A checked experiment with everything resolved. Immutable; may be started any number of times. */
@ProviderType
public interface Plan {

    /** Size. */
    Summary summary();

    /** Cost: does a dry run of one or two seconds, less for a run that is shorter. */
    Estimate estimate();

    /** Where everything comes from. */
    Provenance provenance();

    /** What will be recorded, of each member alike; {@link Frame#recording()} is an index into this list. */
    List<Outline> outlines();

    /** Starts at t = 0. */
    Run start();

    /**
     * Goes on from a checkpoint; the result has the bits of a run that was never stopped.
     *
     * @throws IOException if the bytes cannot be read, or belong to another experiment or version; an ensemble has no
     *     checkpoints
     */
    Run resume(InputStream checkpoint) throws IOException;

    /**
     * Does the analyses of the experiment.
     *
     * @param recordings what the run, or one member of it, gave
     * @return the arrays of each analysis, in the order of the experiment
     * @throws InputException if a recording is too short, naming the analysis
     */
    List<AnalysisResult> analyse(List<Recording> recordings) throws InputException;

    /**
     * What one analysis gave.
     *
     * @param name its name in the experiment
     * @param type id of the analysis
     * @param arrays what it gave
     */
    record AnalysisResult(String name, String type, List<DataArray> arrays) {
        /** Copies. */
        public AnalysisResult {
            arrays = List.copyOf(arrays);
        }
    }
}

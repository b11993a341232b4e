package org.fascicle.io.hdf5;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.api.run.Recording;
import org.fascicle.io.internal.hdf5.RecordedMonitors;

/**
 * A result that is there already, to be analysed: which monitors it has, and what they recorded. Nothing stays open.
 *
 * @param file the result
 * @param status complete, aborted or failed; "" if the file does not say
 * @param monitors names of its monitors, in the file's order
 * @param members members of an ensemble, 1 for a single run
 * @param ensemble whether it is an ensemble
 */
public record RecordedResult(Path file, String status, List<String> monitors, int members, boolean ensemble) {

    /** Copies. */
    public RecordedResult {
        monitors = List.copyOf(monitors);
    }

    /**
     * Looks into a file.
     *
     * @throws IOException if it cannot be opened
     * @throws InputException if it is no HDF5 file, a damaged one, or no result
     */
    public static RecordedResult open(Path file) throws IOException, InputException {
        return RecordedMonitors.open(file);
    }

    /**
     * What a monitor recorded: for each member its quantities in the file's order, as long as they really are. Of a member that
     * ended early, or was never begun, there may be no samples at all.
     *
     * @throws InputException if there is no such monitor, if something is damaged, or if it does not fit into memory
     */
    public List<List<Recording>> recordings(String monitor) throws IOException, InputException {
        return RecordedMonitors.read(this, monitor);
    }
}

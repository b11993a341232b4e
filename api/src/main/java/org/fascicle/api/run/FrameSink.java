package org.fascicle.api.run;

import java.io.IOException;

/** Takes frames, in the order in which a run gives them. */
public interface FrameSink extends AutoCloseable {

    /** Takes one frame. */
    void accept(Frame frame) throws IOException;

    @Override
    void close() throws IOException;
}

package org.fascicle.engine.internal.loop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.engine.internal.network.Network;

/**
 * All mutable columns of a run as big-endian doubles: magic, fingerprint, step, columns. Belongs to one assembled network: the same
 * experiment, plugins, number of blocks and history block.
 */
final class Checkpoint {

    private static final String MAGIC = "fascicle-checkpoint-1";

    private final Network network;
    private final LoopState state;

    Checkpoint(Network network, LoopState state) {
        this.network = network;
        this.state = state;
    }

    void write(long step, OutputStream to) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(to));
        out.writeUTF(MAGIC);
        out.writeUTF(network.fingerprint());
        out.writeLong(step);
        for (double[] column : columns()) {
            for (double value : column) {
                out.writeDouble(value);
            }
        }
        out.flush();
    }

    /** Fills the columns; returns the step. */
    long read(InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from));
        if (!MAGIC.equals(in.readUTF())) {
            throw new IOException("not a checkpoint of this version of Fascicle (" + MAGIC + " expected)");
        }
        String fingerprint = in.readUTF();
        if (!fingerprint.equals(network.fingerprint())) {
            throw new IOException("the checkpoint belongs to another experiment, other plugins or other run options: its fingerprint is "
                    + fingerprint + ", this network's is " + network.fingerprint());
        }
        long step = in.readLong();
        for (double[] column : columns()) {
            for (int i = 0; i < column.length; i++) {
                column[i] = in.readDouble();
            }
        }
        return step;
    }

    private List<double[]> columns() {
        var all = new ArrayList<double[]>();
        for (ChannelState channel : state.channels()) {
            for (double[][] part : channel.contents()) {
                all.addAll(List.of(part));
            }
        }
        for (BlockState block : state.blocks()) {
            all.addAll(List.of(block.lanes().columns()));
            block.sums().forEach(sum -> all.addAll(List.of(sum.contents())));
            block.taps().forEach(tap -> all.addAll(List.of(tap.contents())));
        }
        return all;
    }
}

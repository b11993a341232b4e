package org.fascicle.engine.internal.loop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.fascicle.engine.internal.network.Network;

/**
 * All mutable columns of a run, big-endian: magic, fingerprint, step, columns of doubles, columns of floats (histories of 32
 * bits), CRC-32. Belongs to one assembled network: the same experiment, plugins, number of blocks, history block and format.
 */
final class Checkpoint {

    private static final String MAGIC = "fascicle-checkpoint-4";

    private static final int CHUNK = 1024;

    private final Network network;
    private final LoopState state;

    Checkpoint(Network network, LoopState state) {
        this.network = network;
        this.state = state;
    }

    void write(long step, OutputStream to) throws IOException {
        var crc = new CRC32();
        var out = new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(to), crc));
        out.writeUTF(MAGIC);
        out.writeUTF(network.fingerprint());
        out.writeLong(step);
        var bytes = ByteBuffer.allocate(CHUNK * Double.BYTES);
        for (double[] column : columns(step)) {
            for (int i = 0; i < column.length; i += CHUNK) {
                int n = Math.min(CHUNK, column.length - i);
                bytes.clear().asDoubleBuffer().put(column, i, n);
                out.write(bytes.array(), 0, n * Double.BYTES);
            }
        }
        for (float[] column : floats()) {
            for (int i = 0; i < column.length; i += CHUNK) {
                int n = Math.min(CHUNK, column.length - i);
                bytes.clear().asFloatBuffer().put(column, i, n);
                out.write(bytes.array(), 0, n * Float.BYTES);
            }
        }
        out.writeLong(crc.getValue());
        out.flush();
    }

    /**
     * Fills the columns; returns the step.
     *
     * @throws IOException if the bytes are damaged or belong to another network; the columns are then undefined
     */
    long read(InputStream from) throws IOException {
        var crc = new CRC32();
        var in = new DataInputStream(new CheckedInputStream(new BufferedInputStream(from), crc));
        if (!MAGIC.equals(magic(in))) {
            throw new IOException("not a checkpoint of this version of Fascicle (" + MAGIC + " expected)");
        }
        String fingerprint = in.readUTF();
        if (!fingerprint.equals(network.fingerprint())) {
            throw new IOException("the checkpoint belongs to another experiment, other plugins or other run options:"
                    + " its fingerprint is " + fingerprint + ", this network's is " + network.fingerprint());
        }
        long step = in.readLong();
        var bytes = ByteBuffer.allocate(CHUNK * Double.BYTES);
        for (double[] column : columns(step)) {
            for (int i = 0; i < column.length; i += CHUNK) {
                int n = Math.min(CHUNK, column.length - i);
                in.readFully(bytes.array(), 0, n * Double.BYTES);
                bytes.clear().asDoubleBuffer().get(column, i, n);
            }
        }
        for (float[] column : floats()) {
            for (int i = 0; i < column.length; i += CHUNK) {
                int n = Math.min(CHUNK, column.length - i);
                in.readFully(bytes.array(), 0, n * Float.BYTES);
                bytes.clear().asFloatBuffer().get(column, i, n);
            }
        }
        long expected = crc.getValue();
        if (in.readLong() != expected || step < 0 || step > network.checked().steps()) {
            throw new IOException("the checkpoint is damaged: its checksum does not fit its contents");
        }
        return step;
    }

    private static String magic(DataInputStream in) throws IOException {
        try {
            return in.readUTF();
        } catch (EOFException | UTFDataFormatException e) {
            return "";
        }
    }

    private List<double[]> columns(long step) {
        var all = new ArrayList<double[]>();
        for (ChannelState channel : state.channels()) {
            all.addAll(channel.contents());
        }
        state.blocks().forEach(block -> all.addAll(block.contents(step)));
        state.together().ifPresent(together -> all.add(together.contents()));
        return all;
    }

    private List<float[]> floats() {
        return Arrays.stream(state.channels()).flatMap(channel -> channel.floats().stream()).toList();
    }
}

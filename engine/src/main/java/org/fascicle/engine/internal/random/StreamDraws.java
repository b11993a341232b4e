package org.fascicle.engine.internal.random;

import java.util.Optional;
import org.fascicle.engine.internal.program.Draw;
import org.fascicle.engine.internal.program.Draws;

/**
 * The draws of a text for a set of lanes at one step: a pure function of (seed, path, occurrence) (the key), region and step.
 * Belongs to one thread.
 */
public final class StreamDraws implements Draws {

    private final long[][] keys;
    private final int lanesEach;
    private final Regions regions;
    private final Optional<Mixture> mixture;
    /** Those of the independent draws that a mixture is made of. */
    private final Regions mixed;
    private final RawBits raw = new RawBits();
    /** The independent draws of the key and step for which they were last needed; no key is 0. */
    private final double[] z;
    private long keyOfZ;
    private long stepOfZ;
    private long step;

    /**
     * For lanes with these region indices.
     *
     * @param keys by member: one key per draw in the text
     * @param lanesEach lanes of each member; lanes behind those of the last belong to it
     * @param index region of each lane
     * @param mixture what normal numbers are made of, if regions are correlated
     */
    public StreamDraws(long[][] keys, int lanesEach, long[] index, Optional<Mixture> mixture) {
        this.keys = keys;
        this.lanesEach = lanesEach;
        this.regions = new Regions(index);
        this.mixture = mixture;
        this.mixed = mixture.map(Mixture::index).map(Regions::new).orElse(regions);
        this.z = new double[mixture.map(Mixture::width).orElse(0)];
    }

    /** For lanes with these region indices, all of one experiment; one key per draw in the text. */
    public StreamDraws(long[] keys, long[] index) {
        this(new long[][] {keys}, Math.max(1, index.length), index, Optional.empty());
    }

    /** Keys for so many draws of a text. */
    public static long[] keys(long seed, String path, int draws) {
        var keys = new long[draws];
        for (int i = 0; i < draws; i++) {
            keys[i] = StreamKey.of(seed, path, i);
        }
        return keys;
    }

    /** Goes to a step. */
    public void at(long newStep) {
        step = newStep;
    }

    @Override
    public void fill(Draw kind, int occurrence, double[][] arguments, double[] out, int from, int to) {
        for (int at = from; at < to;) {
            int member = Math.min(at / lanesEach, keys.length - 1);
            int end = member == keys.length - 1 ? to : Math.min(to, (member + 1) * lanesEach);
            fill(kind, keys[member][occurrence], arguments, out, at, end);
            at = end;
        }
    }

    private void fill(Draw kind, long key, double[][] arguments, double[] out, int from, int to) {
        switch (kind) {
            case NORMAL -> {
                if (mixture.isPresent()) {
                    mix(mixture.get(), key, out, from, to);
                } else {
                    Normals.column(raw, key, regions, step, out, from, to);
                }
            }
            case UNIFORM -> Uniforms.column(key, regions, step, out, from, to);
            case GAMMA -> {
                for (int i = from; i < to; i++) {
                    out[i] = Gammas.of(key, regions.at(i), step, arguments[0][i], arguments[1][i]);
                }
            }
            case POISSON -> {
                for (int i = from; i < to; i++) {
                    out[i] = Poissons.of(key, regions.at(i), step, arguments[0][i]);
                }
            }
        }
    }

    private void mix(Mixture mix, long key, double[] out, int from, int to) {
        if (keyOfZ != key || stepOfZ != step) {
            Normals.column(raw, key, mixed, step, z, 0, z.length);
            keyOfZ = key;
            stepOfZ = step;
        }
        for (int i = from; i < to; i++) {
            out[i] = mix.of(i, z);
        }
    }
}

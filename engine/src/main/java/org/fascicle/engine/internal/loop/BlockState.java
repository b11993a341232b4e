package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fascicle.api.run.Part;
import org.fascicle.engine.internal.checked.Stepping;
import org.fascicle.engine.internal.network.Block;
import org.fascicle.engine.internal.network.Network;
import org.fascicle.engine.internal.network.Outputs;
import org.fascicle.engine.internal.network.Port;
import org.fascicle.engine.internal.network.Sum;
import org.fascicle.engine.internal.program.Draws;
import org.fascicle.engine.internal.simd.RangeLoops;

/**
 * A block in motion. The cycle of a step is: {@link #integrate} to the new instant, {@link #early}; then, when every block whose
 * present links read has done so, {@link #late}. Noise is drawn before that, samples are developed after, many steps at once.
 */
final class BlockState {

    private static final Draws NO_DRAWS = Draws.none();

    private final Network network;
    private final Block block;
    private final ChannelState[] channels;
    private final Lanes lanes;
    private final List<NoiseState> noise = new ArrayList<>();
    private final List<SumState> sums = new ArrayList<>();
    private final List<PortState> early;
    private final List<PortState> late;
    private final List<TapState> taps = new ArrayList<>();
    private final Clock clock = new Clock();
    private final SubSteps substeps;

    BlockState(Network network, Block block, ChannelState[] channels) {
        this.network = network;
        this.block = block;
        this.channels = channels;
        this.lanes = new Lanes(block.flow(), block.width());
        block.noise().forEach(source -> noise.add(new NoiseState(source, block.width())));
        early = block.early().stream().map(this::portState).toList();
        late = block.late().stream().map(this::portState).toList();
        substeps = new SubSteps(this);
        block.taps().forEach(tap -> taps.add(
                new TapState(tap, network.checked().recordings().get(tap.recording()), block.offset(), block.n(),
                        block.width())));
    }

    private PortState portState(Port port) {
        var inflows = new ArrayList<List<SumState>>();
        for (Port.Contribution contribution : port.contributions()) {
            inflows.add(contribution.sums().stream().map(this::sumState).toList());
        }
        inflows.forEach(sums::addAll);
        return new PortState(port, lanes, inflows);
    }

    private SumState sumState(Sum sum) {
        boolean again = !(network.checked().stepping() instanceof Stepping.PerStep);
        return new SumState(sum, channels[sum.channel()], network.historyBlock(), again);
    }

    Block block() {
        return block;
    }

    Lanes lanes() {
        return lanes;
    }

    /** Mutable columns at a step, for checkpoints. */
    List<double[]> contents(long step) {
        var all = new ArrayList<>(List.of(lanes.columns()));
        noise.forEach(source -> all.addAll(source.contents(step * block.substeps())));
        sums.forEach(sum -> all.addAll(sum.contents()));
        all.addAll(substeps.contents());
        taps.forEach(tap -> all.addAll(List.of(tap.contents())));
        return all;
    }

    /** Fills the channels with what was before t = 0, then sets the initial values. */
    void prepare() {
        var unwatched = new Stopwatch();
        int longest = 0;
        for (Outputs outputs : List.of(block.before(), block.after())) {
            for (Outputs.Feed feed : outputs.feeds()) {
                longest = Math.max(longest, network.channels().get(feed.channel()).longest());
            }
        }
        for (long step = -longest; step < 0; step++) {
            setStates(step);
            base(early, step);
            feed(block.before(), step, unwatched);
            base(late, step);
            feed(block.after(), step, unwatched);
        }
        setStates(0);
    }

    private void base(List<PortState> ports, long step) {
        ports.forEach(port -> port.base(step, timeMs(step), clock));
    }

    private void setStates(long step) {
        for (int s = 0; s < block.flow().states(); s++) {
            Block.Past past = block.history().get(s);
            if (step < 0 && past instanceof Block.Past.Timed timed) {
                Arrays.fill(lanes.state(s), clock.at(timed.formula(), timeMs(step)));
            } else {
                double[] values = step < 0 && past instanceof Block.Past.Rows given
                        ? given.rows()[(int) (given.rows().length - 1 + step)] : block.initial()[s];
                System.arraycopy(values, 0, lanes.state(s), 0, block.width());
            }
        }
        Bounds.apply(lanes);
    }

    /**
     * From step to step + 1; returns the first lane that left every sensible range and its first such state, as
     * state &lt;&lt; 32 | lane; -1 if all is well.
     */
    long integrate(long step) {
        if (block.substeps() > 1) {
            substeps.take(step);
        } else {
            force(step);
            lanes.step(step * block.h(), block.h());
        }
        return settle();
    }

    /** Lends the noise on states, at a step of the block's own. */
    void force(long own) {
        for (int s = 0; s < block.flow().states(); s++) {
            int source = block.flow().forcing()[s];
            if (source >= 0) {
                lanes.force(s, noise.get(source).at(own));
            }
        }
    }

    /** After a step: evens out the lanes behind the last one; returns what {@link #integrate} does. */
    long settle() {
        for (int s = 0; s < block.limits().length; s++) {
            double[] state = lanes.state(s);
            Arrays.fill(state, block.n(), state.length, state[block.n() - 1]);
        }
        return RangeLoops.fastest().within(lanes.columns(), block.limits()) ? -1 : firstOutside();
    }

    private long firstOutside() {
        long bad = -1;
        for (int s = 0; s < block.limits().length; s++) {
            int lane = RangeLoops.firstOutside(lanes.state(s), block.limits()[s]);
            if (lane < block.n() && (bad < 0 || lane < (int) bad)) {
                bad = (long) s << 32 | lane;
            }
        }
        return bad;
    }

    /** Draws the noise of the instants (from, to]; a block with steps of its own draws after the first as it goes. */
    void draw(long from, long to) {
        if (block.substeps() == 1 || from < 0) {
            for (NoiseState source : noise) {
                for (long step = from + 1; step <= to; step++) {
                    source.draw(step);
                }
            }
        }
    }

    /** Draws the noise of the step of the block's own after this one. */
    void drawNext(long own) {
        noise.forEach(source -> source.draw(own + 1));
    }

    /** Turns what instruments saw at the instants (from, to] into samples. */
    void develop(long from, long to, Samples samples) {
        taps.forEach(tap -> tap.develop(from, to, samples));
    }

    /** What can be known of an instant from the block alone: ports without projections, outputs, channels. */
    void early(long step, Stopwatch watch) {
        fill(early, step, watch);
        feed(block.before(), step, watch);
    }

    /** The rest: delayed sums, ports with projections, outputs that need them, channels, samples. */
    void late(long step, Samples samples, Stopwatch watch) {
        fill(late, step, watch);
        feed(block.after(), step, watch);
        for (TapState tap : taps) {
            tap.observe(step, lanes.columns(), samples);
        }
        watch.lap(Part.MONITORS);
    }

    private void fill(List<PortState> ports, long step, Stopwatch watch) {
        for (PortState port : ports) {
            port.fill(step, timeMs(step), clock, watch);
            substeps.keep(port.port());
            add(port.port(), step * block.substeps(), step * block.h());
        }
    }

    /** Adds noise at a step of the block's own, then stimuli at a time in its own unit. */
    void add(Port port, long own, double t) {
        double[] column = lanes.columns()[port.slot()];
        for (int source : port.noise()) {
            add(column, noise.get(source).at(own));
        }
        for (Port.Kick kick : port.stimuli()) {
            Stimulation.add(kick, t, clock, source -> noise.get(source).at(own), column);
        }
    }

    private static void add(double[] to, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }

    private void feed(Outputs outputs, long step, Stopwatch watch) {
        derive(outputs, step * block.h());
        watch.lap(Part.INPUTS);
        for (Outputs.Feed feed : outputs.feeds()) {
            feed.program().ifPresent(program -> program.run(lanes.columns(), 0, block.width(), NO_DRAWS));
            channels[feed.channel()].write(step, block.offset(), lanes.columns()[feed.slot()], block.n());
        }
        watch.lap(Part.LINKS);
    }

    /** Computes what is derived from states and ports. */
    void derive(Outputs outputs, double t) {
        lanes.time(t);
        outputs.dynamics().ifPresent(code -> code.evaluate(lanes.columns(), block.width()));
        if (!outputs.program().isEmpty()) {
            outputs.program().run(lanes.columns(), 0, block.width(), NO_DRAWS);
        }
    }

    /** Time at a step, in ms. */
    double timeMs(long step) {
        return network.checked().timeMs(step);
    }

    /** Sets early ports to their base value and what noise and stimuli add, at a time in its own unit within a step. */
    void refill(long step, double timeMs, double t) {
        for (PortState port : early) {
            port.base(step, timeMs, clock);
            add(port.port(), step, t);
        }
    }

    /** Sets late ports to what they are in the midst of a step. */
    void reread(long step, double timeMs, double t) {
        for (PortState port : late) {
            port.again(step, timeMs, clock);
            add(port.port(), step, t);
        }
    }

    /** Delayed sums, in the order of ports and projections. */
    List<SumState> sums() {
        return sums;
    }

    ChannelState channel(int index) {
        return channels[index];
    }
}

package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Bound;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.internal.checked.CheckedInstrument;
import org.fascicle.engine.internal.language.Convolutions;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;

/** Turns a forward model into columns of its own. */
final class LensCompiler {

    private final CheckedInstrument instrument;
    private final InstrumentDescription description;
    private final double h;
    private final Kernels kernels;
    private int[] inputs;
    private int[] sums;

    LensCompiler(CheckedInstrument instrument, double dtMs) {
        this.instrument = instrument;
        this.description = instrument.description();
        this.h = instrument.time().ofMs(dtMs);
        this.kernels = new Kernels(instrument, dtMs);
    }

    Tap.Lens compile() {
        int states = description.states().size();
        var slots = new Slots();
        slots.take(2 * states);
        int time = slots.take();
        int source = slots.take();
        int reading = slots.take();
        inputs = kernels.split().convolutions().stream().mapToInt(c -> slots.take()).toArray();
        sums = kernels.split().convolutions().stream().mapToInt(c -> slots.take()).toArray();
        List<Bound> bounds = InternalBounds.of(description.states(), instrument.time());
        List<String> names = description.states().stream().map(StateVariable::name).toList();
        var steps = new StepCompiler(instrument.method(), names, bounds, new boolean[states], slots);
        var compiled = new ArrayList<ColumnProgram>();
        List<Stage> stages = steps.compile(() -> scope(time, source), kernels.split().rest(), Optional.empty(),
                instrument.every() * h, slots, compiled);
        List<Tap.Convolution> convolutions = kernels.compile(scope(time, source), inputs, sums, slots, compiled);
        ColumnProgram reads = scope(time, source).compile(kernels.split().rest(), Map.of(description.reading(), reading), slots,
                compiled);
        compiled.forEach(program -> slots.reserve(program.slots()));
        var forcing = new int[states];
        Arrays.fill(forcing, -1);
        Derivatives none = (columns, width) -> {
            throw new IllegalStateException("nobody asks for the derivatives of an instrument alone");
        };
        Flow flow = new Flow(states, stages, steps.next(), bounds, forcing, steps.noise(), none,
                compiled.stream().anyMatch(program -> program.reads().contains("t")) ? time : -1, slots.count());
        return new Tap.Lens(flow, source, reads, reading, initial(), h, instrument.every(), convolutions);
    }

    private Scope scope(int time, int source) {
        Scope scope = new Scope(instrument.values(), instrument.time(), 0, 1)
                .bind("dt", instrument.every() * h).bind("t", time).bind(description.source(), source);
        for (int s = 0; s < description.states().size(); s++) {
            scope.bind(description.states().get(s).name(), s);
        }
        for (int k = 0; k < sums.length; k++) {
            scope.bind(Convolutions.name(k), sums[k]);
        }
        return scope;
    }

    private double[] initial() {
        return description.states().stream().mapToDouble(this::initial).toArray();
    }

    private double initial(StateVariable state) {
        try {
            Equations equations = Equations.of("initial", Expressions.parse(state.initial()));
            var slots = new Slots();
            slots.take();
            ColumnProgram program = new Scope(instrument.values(), instrument.time(), 0, 1)
                    .compile(equations, Map.of("initial", 0), slots,
                    new ArrayList<>());
            var columns = new double[program.slots()][1];
            program.run(columns, 0, 1, Draws.none());
            return columns[0][0];
        } catch (InputException e) {
            throw new IllegalStateException("descriptions are checked before they are compiled", e);
        }
    }
}

package org.fascicle.engine.internal.check;

import org.fascicle.engine.internal.checked.CheckedInstrument;
import org.fascicle.engine.internal.network.Kernels;

/** Looks at the kernels of an instrument: how long they are in steps, and whether they are finite all along. */
final class ConvolutionCheck {

    private static final double MOST = 1 << 24;

    private final Context context;
    private final String path;

    ConvolutionCheck(Context context, String path) {
        this.context = context;
        this.path = path;
    }

    /** Whether all is well; reports what is not. */
    boolean holds(CheckedInstrument instrument) {
        var kernels = new Kernels(instrument, context.dtMs());
        boolean holds = true;
        for (int k = 0; k < kernels.split().convolutions().size(); k++) {
            holds &= holds(instrument, kernels, k);
        }
        return holds;
    }

    private boolean holds(CheckedInstrument instrument, Kernels kernels, int k) {
        String id = instrument.description().card().id();
        double stepMs = instrument.every() * context.dtMs();
        double steps = kernels.steps(k);
        if (!(steps >= 1 && steps <= MOST)) {
            context.problems().error(path + ".forward",
                    "the kernel of %s has %s steps of %s ms".formatted(id, Shown.number(steps), Shown.number(stepMs)),
                    "1 to %s are possible; give it another length, or longer steps (integrate-every: 4 ms)"
                            .formatted(Shown.number(MOST)));
            return false;
        }
        double[] weights = kernels.weights(k);
        for (int j = 0; j < weights.length; j++) {
            if (!Double.isFinite(weights[j])) {
                context.problems().error(path + ".forward",
                        "the kernel of %s is %s %s ms back".formatted(id, weights[j], Shown.number((j + 0.5) * stepMs)),
                        "look at its parameters: finite numbers are needed all along");
                return false;
            }
        }
        return true;
    }
}

package org.fascicle.engine.internal.check;

import java.util.Optional;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.network.Dependence;

/** Finds quantities that depend on inputs that receive projections: they are known only after the sums. */
final class Lateness {

    private Lateness() {
    }

    /** An input that the quantity depends on and that some projection of the experiment feeds. */
    static Optional<String> portBehind(Context context, CheckedPopulation population, Expr quantity) {
        return new Dependence(population).of(quantity).stream()
                .filter(name -> context.isFed(population.name(), name))
                .sorted()
                .findFirst();
    }
}

package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.api.Input;
import org.fascicle.api.Output;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedProjection;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Spelling;

/**
 * Where the named columns of a population's blocks are: states, derivatives, time, ports, outputs of Java code, derived
 * quantities. The same for all blocks of a population.
 */
final class Layout {

    private final CheckedPopulation population;
    private final Slots slots = new Slots();
    private final Map<String, Integer> named = new LinkedHashMap<>();
    private final Map<String, Integer> quantitySlots = new LinkedHashMap<>();
    private final List<Expr> derived = new ArrayList<>();
    private final Set<String> latePorts = new TreeSet<>();
    private final int timeSlot;

    Layout(Checked checked, int index) {
        population = checked.populations().get(index);
        for (StateVariable state : population.model().states()) {
            named.put(state.name(), slots.take());
        }
        slots.take(population.model().states().size());
        timeSlot = slots.take();
        for (Input input : population.model().inputs()) {
            named.put(input.name(), slots.take());
        }
        if (population.model().dynamics().isPresent()) {
            for (Output output : population.model().outputs()) {
                named.put(output.name(), slots.take());
            }
        }
        for (CheckedProjection projection : checked.projections()) {
            if (projection.to() == index) {
                latePorts.add(projection.port());
                projection.against().ifPresent(this::take);
            }
            if (projection.from() == index) {
                take(projection.source());
            }
        }
        for (CheckedRecording recording : checked.recordings()) {
            if (recording.population() == index) {
                take(recording.quantity());
            }
        }
    }

    private void take(Expr quantity) {
        boolean isColumn = quantity instanceof Expr.Name name && named.containsKey(name.text());
        if (!isColumn && !quantitySlots.containsKey(Spelling.of(quantity))) {
            quantitySlots.put(Spelling.of(quantity), slots.take());
            derived.add(quantity);
        }
    }

    Slots slots() {
        return slots;
    }

    int timeSlot() {
        return timeSlot;
    }

    int derivativeSlot(int state) {
        return population.model().states().size() + state;
    }

    /** Slots of states, ports and outputs of Java code by name. */
    Map<String, Integer> named() {
        return named;
    }

    /** Slot of a quantity that was asked for. */
    int slot(Expr quantity) {
        if (quantity instanceof Expr.Name name && named.containsKey(name.text())) {
            return named.get(name.text());
        }
        return quantitySlots.get(Spelling.of(quantity));
    }

    /** Whether a port receives projections. */
    boolean isLate(String port) {
        return latePorts.contains(port);
    }

    /** Whether a quantity depends on a port that receives projections. */
    boolean isLate(Expr quantity) {
        return new Dependence(population).of(quantity).stream().anyMatch(latePorts::contains);
    }

    /** Quantities that have to be computed: early ones, or late ones. */
    List<Expr> derived(boolean late) {
        return derived.stream().filter(quantity -> isLate(quantity) == late).toList();
    }
}

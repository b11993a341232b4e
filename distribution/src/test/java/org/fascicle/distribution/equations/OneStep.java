package org.fascicle.distribution.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.fascicle.api.Input;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Output;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.StateVariable;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;

/**
 * One Euler step of a model from random states, with random inputs and parameters: (x(h) - x(0))/h is the right-hand side.
 *
 * @param model looked at
 * @param start states, inputs and parameters by name, per region, in the units of the card
 * @param after the samples of the step
 */
record OneStep(NodeDescription model, Map<String, double[]> start, Recorded after) {

    private static final int REGIONS = 20;

    /** A power of two, so that dividing by it is exact. */
    private static final double STEP = 1.0 / 64;

    /** The formulas and ours round differently; no cancellation in them loses more than six digits. */
    private static final double RELATIVE = 1e-10;

    /** A formula of the values of one region. */
    @FunctionalInterface
    interface Formula {
        double at(Values values);
    }

    /** The values of one region by name. */
    @FunctionalInterface
    interface Values {
        double of(String name);
    }

    static OneStep of(String id) {
        var plugin = Fascicle.load().plugins().stream().filter(p -> p.kind() == Kind.MODEL && p.id().equals(id)).findFirst();
        NodeDescription model = ((NodeModel) plugin.orElseThrow().service()).description();
        Map<String, double[]> start = drawn(model, new Random(id.hashCode()));
        return new OneStep(model, start, Trial.of(text(model, start)).record());
    }

    /** Asserts the derivative of a state, per ms, in every region. */
    OneStep derivative(String state, Formula formula) {
        double[] before = start.get(state);
        for (int region = 0; region < REGIONS; region++) {
            double expected = formula.at(values(region));
            double found = (after.last("all", state, region) - before[region]) / STEP;
            assertEquals(expected, found, RELATIVE * Math.abs(expected) + 8 * Math.ulp(before[region]) / STEP,
                    model.card().id() + ": " + state + "' of region " + region);
        }
        return this;
    }

    /** Asserts an output at t = 0, in the unit in which it is recorded. */
    OneStep output(String name, Formula formula) {
        for (int region = 0; region < REGIONS; region++) {
            double expected = formula.at(values(region));
            assertEquals(expected, after.series("start", name, region)[0], RELATIVE * Math.abs(expected),
                    model.card().id() + ": " + name + " of region " + region);
        }
        return this;
    }

    private Values values(int region) {
        return name -> start.get(name)[region];
    }

    private static Map<String, double[]> drawn(NodeDescription model, Random random) {
        var start = new TreeMap<String, double[]>();
        for (StateVariable state : model.states()) {
            start.put(state.name(), many(random, state.usual().low(), state.usual().high()));
        }
        for (Input input : model.inputs()) {
            double spread = Map.of("nA", 0.05, "pA", 500.0, "1/ms", 0.1, "1/s", 100.0, "mV", 3.0).getOrDefault(input.unit(), 0.5);
            start.put(input.name(), many(random, input.base() - spread, input.base() + spread));
        }
        for (Parameter parameter : model.card().parameters()) {
            if (!parameter.isDerived()) {
                start.put(parameter.name(), values(parameter, random));
            }
        }
        return start;
    }

    private static double[] values(Parameter parameter, Random random) {
        Range legal = parameter.legal();
        if (Double.isFinite(legal.low()) && Double.isFinite(legal.high())) {
            return many(random, legal.low(), legal.high());
        }
        double middle = parameter.value();
        double spread = middle == 0 ? 0.3 : 0.2 * Math.abs(middle);
        return many(random, Math.max(legal.low(), middle - spread), middle + spread);
    }

    private static double[] many(Random random, double low, double high) {
        return DoubleStream.generate(() -> low + (high - low) * random.nextDouble()).limit(REGIONS).toArray();
    }

    private static String text(NodeDescription model, Map<String, double[]> start) {
        String states = lists(start, model.states().stream().map(StateVariable::name));
        var named = model.states().stream().map(StateVariable::name).toList();
        String others = lists(start, start.keySet().stream().filter(n -> !named.contains(n)));
        String outputs = model.outputs().stream().map(Output::name).map(n -> "node." + n).collect(Collectors.joining(", "));
        return """
                dt: %s ms
                duration: %s ms
                integrator: euler
                populations:
                  node: { size: %s, model: %s, initial: { %s }, parameters: { %s } }
                monitors:
                  all: { of: node, sample: raw }
                """.formatted(STEP, STEP, REGIONS, model.card().id(), states, others)
                + (outputs.isEmpty() ? "" : "  start: { of: [%s], sample: raw, record-start: true }\n".formatted(outputs));
    }

    private static String lists(Map<String, double[]> start, Stream<String> names) {
        return names.map(n -> n + ": " + Arrays.toString(start.get(n))).collect(Collectors.joining(", "));
    }
}

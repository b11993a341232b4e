package org.fascicle.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A set of lanes whose columns a {@link Dynamics} reads and writes: one array per variable, indexed 0 to {@link #n()} - 1.
 * Valid during the call only. Elementary functions are given here because the JDK's differ between versions in the last bit.
 */
@ProviderType
public interface Block {

    /** Number of lanes. */
    int n();

    /** Column of a state, parameter or input, in internal units (ms, mm, mV, nA). Read only. */
    double[] get(String name);

    /** Column that receives the derivative of a state, per ms (or per unit of the model's own time). */
    double[] derivative(String state);

    /** Column that receives a declared output. */
    double[] output(String name);

    /** A column for intermediate values; undefined on entry. */
    double[] scratch(int index);

    /** y = e^x. Columns may be the same. */
    void exp(double[] x, double[] y);

    /** y = ln x. */
    void log(double[] x, double[] y);

    /** y = tanh x. */
    void tanh(double[] x, double[] y);

    /** y = sin x. */
    void sin(double[] x, double[] y);

    /** y = cos x. */
    void cos(double[] x, double[] y);

    /** z = x^y for x > 0. */
    void pow(double[] x, double[] y, double[] z);
}

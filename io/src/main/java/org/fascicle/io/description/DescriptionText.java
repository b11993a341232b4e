package org.fascicle.io.description;

import org.fascicle.api.Description;
import org.fascicle.api.InputException;
import org.fascicle.io.internal.description.DescriptionReader;
import org.fascicle.io.internal.description.DescriptionWriter;

/**
 * A description as text and back; the round trip is the identity. The content of a {@code .model.yaml}:
 *
 * <pre>
 * kind: model                 # model | coupling | delay | noise | instrument
 * id: linear
 * parameters:
 *   gamma: { value: -10, unit: 1/ms, about: decay }
 * states:
 *   x: { initial: 1, unit: 1, about: activity }
 * inputs:
 *   c: { base: 0, unit: 1/ms }
 * equations: |-
 *   x' = gamma*x + c
 * </pre>
 *
 * <p>Where a unit is left out it is 1; {@code about}, {@code title} and the like may be left out.
 */
public final class DescriptionText {

    private DescriptionText() {
    }

    /**
     * Writes a description.
     *
     * @throws IllegalArgumentException if it is made of Java code ({@code dynamics}), or if a name occurs twice
     */
    public static String write(Description description) {
        return DescriptionWriter.write(description);
    }

    /** Reads a description; messages say "description:LINE". */
    public static Description read(String text) throws InputException {
        return read("description", text);
    }

    /**
     * Reads a description.
     *
     * @param name name of the file, for messages
     * @param text what it holds
     * @throws InputException with everything that is wrong, each with its line
     */
    public static Description read(String name, String text) throws InputException {
        return DescriptionReader.read(name, text);
    }
}

package org.fascicle.distribution.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.fascicle.api.Description;
import org.fascicle.api.InputException;
import org.fascicle.io.description.DescriptionText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A shipped plugin written down and read again is the same plugin. */
class DescriptionTextTest {

    @ParameterizedTest
    @MethodSource
    void textAndBackIsTheIdentity(String id, Description description) throws InputException {
        assertEquals(description, DescriptionText.read(DescriptionText.write(description)));
    }

    static Stream<Arguments> textAndBackIsTheIdentity() {
        return Stream.concat(Plugins.descriptions(), Plugins.sensors()).map(d -> Arguments.of(d.card().id(), d));
    }
}

package org.fascicle.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void anObjectKeepsItsOrder() {
        assertEquals("{\"id\": \"hopf\", \"a\": \"\"}", Json.object("id", "hopf", "a", ""));
    }

    @Test
    void quotesControlCharactersAndGreekAreEscaped() {
        assertEquals("\"a\\\"b\\\\c\\u000a\\u03c4\"", Json.string("a\"b\\c\n\u03c4"));
    }
}

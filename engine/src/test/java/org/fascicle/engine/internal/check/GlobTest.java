package org.fascicle.engine.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({"*, Thal_L", "*, ''", "Thal*, Thalamus_L", "*_L, Thal_L", "T*_?, Thal_L", "*a*a*, Thalamus_Pallidum_a",
        "Thal_L, Thal_L", "?, µ", "?, 🧠", "a**b, ab", "*.b, a.b", "[a]*, [a]b"})
    void aPatternFits(String pattern, String label) {
        assertTrue(Glob.matches(pattern, label));
    }

    @ParameterizedTest
    @CsvSource({"Thal*, rThalamus", "*_L, Thal_R", "T?, T", "T?, Thal", "'', a", "a*b*c, acb", "Thal, thal", "*.b, axb"})
    void aPatternDoesNotFit(String pattern, String label) {
        assertFalse(Glob.matches(pattern, label));
    }

    @Test
    void sixtyStarsAndALongLabelTakeNoTime() {
        String pattern = "a*".repeat(60) + "b";
        String label = "a".repeat(10_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertFalse(Glob.matches(pattern, label));
            assertTrue(Glob.matches(pattern, label + "b"));
        });
    }

    /** The oracle tries every length for a star, which takes for ever where labels are long. */
    @Test
    void itAgreesWithTryingEverything() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String pattern = word(random, "ab*?", 7);
            String label = word(random, "ab", 7);
            assertEquals(fits(pattern, label), Glob.matches(pattern, label), () -> pattern + " and " + label + ", seed 11");
        }
    }

    private static boolean fits(String pattern, String label) {
        if (pattern.isEmpty()) {
            return label.isEmpty();
        }
        String rest = pattern.substring(1);
        if (pattern.charAt(0) == '*') {
            return fits(rest, label) || !label.isEmpty() && fits(pattern, label.substring(1));
        }
        boolean first = !label.isEmpty() && (pattern.charAt(0) == '?' || pattern.charAt(0) == label.charAt(0));
        return first && fits(rest, label.substring(1));
    }

    private static String word(Random random, String letters, int longest) {
        var word = new StringBuilder();
        for (int n = random.nextInt(longest + 1); n > 0; n--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}

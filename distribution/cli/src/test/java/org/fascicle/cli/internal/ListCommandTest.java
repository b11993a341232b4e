package org.fascicle.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListCommandTest {

    @Test
    void allKindsAreListedAndCounted() {
        var list = Shop.list();

        assertEquals(0, list.code());
        assertEquals(List.of("  swing  Damped swing (swing.jar)"), list.section("node models"));
        assertEquals(List.of("  twin  Rope"), list.section("couplings"));
        assertTrue(list.out().contains("analyses: none installed"), list.out());
        String last = list.out().strip().lines().reduce("", (a, b) -> b);
        assertEquals(list.out().lines().filter(line -> line.matches("  \\S.*")).count() + " plugins", last);
    }

    @Test
    void titlesStandInOneColumn() {
        List<String> loaders = Shop.list("loaders").section("atlas loaders and array readers");

        int at = loaders.get(0).indexOf("  ", 2);
        assertTrue(loaders.size() > 5 && at > 0, loaders.toString());
        int column = loaders.stream().mapToInt(line -> line.substring(2).split(" ")[0].length()).max().orElseThrow() + 4;
        loaders.forEach(line -> assertTrue(line.charAt(column) != ' ' && line.charAt(column - 1) == ' ', line));
    }

    @Test
    void oneKindHoldsNoOther() {
        String list = Shop.list("models").out();

        assertTrue(list.contains("swing") && !list.contains("twin") && list.strip().endsWith("1 node models"), list);
    }

    @Test
    void wordsAreFoundInIdsTitlesAndCitationsWithoutCapitalsAndAccents() {
        assertTrue(Shop.list("DAMPED").out().contains("swing"), "title");
        assertTrue(Shop.list("montbrio", "phys").out().contains("swing"), "citation");
        assertTrue(Shop.list("021028").out().contains("swing"), "doi");
    }

    @Test
    void allWordsMustMatch() {
        var list = Shop.list("models", "swing", "rope");

        assertEquals(1, list.code());
        assertEquals("none of 1 node models with 'swing' and 'rope'", list.out().strip());
    }

    @Test
    void aWordThatMatchesIsCounted() {
        String list = Shop.list("noise", "wind").out();

        assertTrue(list.contains("  twin  Wind") && list.strip().endsWith("1 of 1 noise processes with 'wind'"), list);
        assertFalse(list.contains("none installed"), list);
    }

    @Test
    void aKindMisspeltNamesTheNearest() {
        var list = Shop.list("modles");

        assertEquals(2, list.code());
        assertTrue(list.err().contains("list modles: there are models, couplings, delays, noise, forward, loaders, analyses; "
                + "did you mean 'models'?"), list.err());
    }

    @Test
    void jsonOfNothingIsAnEmptyList() {
        assertEquals("[]", Shop.list("xylophone", "--json").out().strip());
    }
}

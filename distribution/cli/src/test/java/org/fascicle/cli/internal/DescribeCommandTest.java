package org.fascicle.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeCommandTest {

    @Test
    void aCardBeginsWithItsNameAndItsPaper() {
        var card = Shop.describe("swing");

        assertEquals(0, card.code());
        assertEquals(List.of("swing - Damped swing", "node model of swing.jar"), card.out().lines().limit(2).toList());
        assertEquals(List.of("  Montbrió 2015, Phys. Rev. X 5:021028", "    https://doi.org/10.1103/PhysRevX.5.021028"),
                card.section("citation"));
    }

    @Test
    void parametersStandInColumnsAndLongMeaningsGoOnBelow() {
        assertEquals(List.of(
                "  name   default   unit    range  meaning",
                "  tau_S  20        ms      > 0    how long it takes until a push that nobody repeats has become so",
                "                                  small that nobody would call it a swing any more",
                "  f      10        Hz      any    natural frequency",
                "  omega  = 2*pi*f  rad/ms  any    angular frequency"), Shop.describe("swing").section("parameters"));
    }

    @Test
    void statesInputsOutputsAndPresetsHaveTheirTables() {
        var card = Shop.describe("swing");

        assertEquals(List.of("  name  at t = 0  unit  bounds  usually  meaning",
                        "  x     0.1       1     0 to 1  0 to 1   displacement"),
                card.section("states"));
        assertEquals(List.of("  name  base  unit  meaning", "  c     0.5   1/ms  push"), card.section("inputs"));
        assertEquals(List.of("  name  meaning", "  H     height"), card.section("outputs"));
        assertEquals(List.of("  name  values", "  tall  of the playground", "        f = 2 Hz, tau_S = 40 ms"),
                card.section("presets"));
        assertEquals(List.of("  Friction of the air."), card.section("leaves out"));
    }

    @Test
    void equationsAreAsWrittenOrLatex() {
        assertEquals(List.of("  H = x^2", "  x' = -x/tau_S + c"), Shop.describe("swing").section("equations"));
        assertEquals(List.of("  \\begin{align*}", "    H &= x^2 \\\\", "    \\dot{x} &= -\\frac{x}{\\tau_S} + c",
                        "  \\end{align*}"),
                Shop.describe("swing", "--latex").section("equations"));
    }

    @Test
    void aChoiceNamesItsDefaultAndTheUnitsItChanges() {
        assertEquals(List.of("  option  meaning", "  scaled  by the root of tau (default)",
                        "  plain   as it is; sigma is in port/sqrt(ms)"),
                Shop.describe("twin").section("choice form: how sigma is meant"));
    }

    @Test
    void mistakesInEquationsAreToldBesideTheCard() {
        var card = Shop.describe("torn");

        assertEquals(List.of("  x' = y"), card.section("equations"));
        assertTrue(card.err().startsWith("fascicle: torn: x': unknown name 'y'"), card.err());
        assertEquals("", Shop.describe("swing").err());
    }

    @Test
    void oneIdOfTwoKindsIsTwoCards() {
        String cards = Shop.describe("twin").out();

        assertTrue(cards.contains("twin - Rope") && cards.contains("twin - Wind"), cards);
    }

    @Test
    void noLineIsWiderThanThePage() {
        for (String id : List.of("swing", "twin", "tvb-zip", "synthetic", "npy")) {
            Shop.describe(id).out().lines().forEach(line -> assertTrue(line.length() <= TextTable.WIDTH, line));
        }
    }

    @Test
    void jsonHoldsEverything() {
        String json = Shop.describe("swing", "--json").out();

        assertTrue(json.startsWith("[\n  {\n    \"kind\": \"model\",\n    \"id\": \"swing\","), json);
        assertTrue(json.contains("\"doi\": \"10.1103/PhysRevX.5.021028\""), json);
        assertTrue(json.contains("\"H &= x^2\""), json);
        assertTrue(json.contains("        \"name\": \"omega\",\n        \"default\": null,\n        \"formula\": \"2*pi*f\","),
                json);
        assertTrue(json.contains("          \"low\": 0,\n          \"high\": null,\n          \"low_included\": false,"), json);
        assertTrue(json.contains("\"bound\": {\n          \"type\": \"clamp\",\n          \"low\": 0,\n          \"high\": 1\n"),
                json);
        assertTrue(json.contains("\"values\": {\n          \"f\": \"2 Hz\",\n          \"tau_S\": \"40 ms\"\n        }"), json);
        assertTrue(json.contains("\"leaves_out\": \"Friction of the air.\""), json);
    }

    @Test
    void anUnknownIdNamesTheNearest() {
        var ended = Shop.describe("swng");

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("'swng' is not installed; did you mean 'swing'?"), ended.err());
    }

    @Test
    void aPartOfAnIdNamesThoseThatHaveIt() {
        var ended = Shop.describe("tvb");

        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("did you mean 'tvb-h5' or 'tvb-zip'?"), ended.err());
    }

    @Test
    void whatIsLikeNothingProposesNothing() {
        assertFalse(Shop.describe("xylophone").err().contains("did you mean"), "nothing is near");
    }
}

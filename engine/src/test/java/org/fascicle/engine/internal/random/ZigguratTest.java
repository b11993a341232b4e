package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class ZigguratTest {

    @Test
    void everyLayerHasTheSameArea() {
        for (var i = 1; i < Ziggurat.LAYERS; i++) {
            var height = curve(Ziggurat.edge(i + 1)) - curve(Ziggurat.edge(i));
            assertEquals(Ziggurat.V, Ziggurat.edge(i) * height, 1e-11);
        }
    }

    @Test
    void theLowestLayerHasItsRectangleAndTheTail() {
        var tail = Math.sqrt(Math.PI / 2) * Erf.erfc(Ziggurat.R / Math.sqrt(2));
        // V is published with twelve digits
        assertEquals(Ziggurat.V, Ziggurat.R * curve(Ziggurat.R) + tail, 2e-14);
        assertEquals(Ziggurat.V, Ziggurat.edge(0) * curve(Ziggurat.R), 1e-17);
    }

    @Test
    void theEdgesFallToTheSummit() {
        for (var i = 0; i < Ziggurat.LAYERS; i++) {
            assertTrue(Ziggurat.edge(i) > Ziggurat.edge(i + 1));
        }
        assertEquals(Ziggurat.R, Ziggurat.edge(1));
        assertEquals(0, Ziggurat.edge(Ziggurat.LAYERS));
    }

    @Test
    void aDistanceThatIsSureLiesInsideTheNextEdgeAndFewDistancesInsideItAreNotSure() {
        for (var i = 0; i < Ziggurat.LAYERS; i++) {
            assertEquals(Ziggurat.edge(i), 0x1p63 * Ziggurat.UNIT[i]);
            var units = Ziggurat.SURE[i] >> 10;
            if (units > 0) {
                // the farthest on either side: distance units - 1 stands for positions units - 1 and -units
                assertTrue(units * 0x1p10 * Ziggurat.UNIT[i] < Ziggurat.edge(i + 1), "layer " + i);
                assertTrue((units + 8) * 0x1p10 * Ziggurat.UNIT[i] > Ziggurat.edge(i + 1), "layer " + i);
            } else {
                assertEquals(Ziggurat.LAYERS - 1, i);
            }
        }
    }

    private static double curve(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }
}

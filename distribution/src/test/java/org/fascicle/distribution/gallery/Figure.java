package org.fascicle.distribution.gallery;

import java.util.List;
import java.util.Optional;

/**
 * A picture before it is drawn.
 *
 * @param title for those who cannot see it
 * @param stacked panels with one horizontal axis, from top to bottom
 * @param beside a square panel on the right
 */
record Figure(String title, List<Panel> stacked, Optional<Panel> beside) {

    /** Copies. */
    Figure {
        stacked = List.copyOf(stacked);
    }

    /**
     * Curves over two axes.
     *
     * @param x horizontal axis
     * @param y vertical axis
     * @param curves what is drawn; those with a name are in the legend
     */
    record Panel(Scale x, Scale y, List<Curve> curves) {
        /** Copies. */
        Panel {
            curves = List.copyOf(curves);
        }
    }

    /**
     * An axis.
     *
     * @param label quantity and unit
     * @param logarithmic whether decades are equally long
     */
    record Scale(String label, boolean logarithmic) {
        static Scale of(String quantity, String unit) {
            return new Scale(named(quantity, unit), false);
        }

        static Scale decades(String quantity, String unit) {
            return new Scale(named(quantity, unit), true);
        }

        private static String named(String quantity, String unit) {
            boolean pure = unit.isEmpty() || unit.equals("1");
            return pure ? quantity : quantity.isEmpty() ? unit : quantity + ", " + unit;
        }
    }

    /**
     * Points joined in order.
     *
     * @param name for the legend, or empty
     * @param x horizontal coordinates
     * @param y vertical coordinates
     */
    record Curve(String name, double[] x, double[] y) {
    }
}

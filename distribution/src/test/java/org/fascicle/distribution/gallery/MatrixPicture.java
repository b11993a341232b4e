package org.fascicle.distribution.gallery;

import java.util.Optional;
import org.fascicle.api.Card;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Value;

/** The weights of a connectome that a rule makes up; formats of files have no picture. */
final class MatrixPicture {

    private static final int REGIONS = 40;
    private static final int CELL = 6;
    private static final int LEVELS = 4;
    private static final int MARGIN = 30;

    private MatrixPicture() {
    }

    static Optional<Picture> of(Card rule) {
        if (rule.parameter("regions").isEmpty()) {
            return Optional.empty();
        }
        var source = ConnectomeSource.builder().loader(rule.id()).set("regions", Value.of(REGIONS)).build();
        return Studio.FASCICLE.connectome(source).connectome().map(connectome -> new Picture(drawn(rule, connectome.weights()),
                "Weights between " + REGIONS + " regions, defaults otherwise; rows are targets, darker is stronger.", ""));
    }

    /** Cells of one shade that lie side by side are one stroke. */
    private static String drawn(Card rule, Matrix weights) {
        int side = REGIONS * CELL;
        var text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + (side + 2 * MARGIN) + " "
                + (side + 2 * MARGIN) + "\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#767676\">\n<title>"
                + Svg.escaped(rule.title()) + ": weights</title>\n");
        text.append("<g transform=\"translate(" + MARGIN + " " + MARGIN + ") scale(" + CELL + ")\" stroke=\"#2f86c9\">\n");
        for (int level = 1; level <= LEVELS; level++) {
            text.append("<path stroke-opacity=\"" + level / (double) LEVELS + "\" d=\"" + strokes(weights, level) + "\"/>\n");
        }
        text.append("</g>\n<path d=\"M" + MARGIN + " " + MARGIN + "h" + side + "v" + side + "h-" + side
                + "z\" fill=\"none\" stroke=\"#767676\"/>\n");
        int middle = MARGIN + side / 2;
        text.append("<text x=\"" + middle + "\" y=\"" + (side + MARGIN + 20) + "\" text-anchor=\"middle\">source</text>\n");
        text.append("<text transform=\"translate(20 " + middle + ") rotate(-90)\" text-anchor=\"middle\">target</text>\n"
                + "</svg>\n");
        return text.toString();
    }

    private static String strokes(Matrix weights, int level) {
        double largest = largest(weights);
        var strokes = new StringBuilder();
        for (int i = 0; i < REGIONS; i++) {
            for (int j = 0; j < REGIONS; j++) {
                int from = j;
                while (j < REGIONS && level(weights.get(i, j), largest) == level) {
                    j++;
                }
                if (j > from) {
                    strokes.append("M" + from + " " + i + ".5h" + (j - from));
                }
            }
        }
        return strokes.toString();
    }

    private static double largest(Matrix weights) {
        double largest = 0;
        for (int i = 0; i < REGIONS; i++) {
            for (int j = 0; j < REGIONS; j++) {
                largest = Math.max(largest, weights.get(i, j));
            }
        }
        return largest;
    }

    /** 0 for no link, else 1 to 4. */
    private static int level(double weight, double largest) {
        return weight == 0 ? 0 : Math.min(LEVELS, 1 + (int) (LEVELS * Math.abs(weight) / largest));
    }
}

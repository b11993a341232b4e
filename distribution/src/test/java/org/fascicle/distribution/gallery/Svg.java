package org.fascicle.distribution.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.fascicle.distribution.gallery.Figure.Curve;
import org.fascicle.distribution.gallery.Figure.Panel;
import org.fascicle.distribution.gallery.Figure.Scale;

/**
 * Draws figures as SVG without a background, in tones that show on light and dark ones. All places are whole tenths of a pixel,
 * so that the text is the same everywhere.
 */
final class Svg {

    private static final List<String> COLOURS = List.of("#2f86c9", "#d9702b", "#2c9c74", "#b85a9a", "#a38b1e", "#8173cf");
    private static final String GREY = "#767676";
    private static final int WIDTH = 720;
    private static final int LEFT = 66;
    private static final int RIGHT = 14;
    private static final int BESIDE = 300;
    private static final int TOP = 24;
    private static final int BOTTOM = 40;
    private static final int ALONE = 190;
    private static final int ONE_OF_MANY = 92;
    /** So many points fit into 15 kB. */
    private static final int POINTS = 1500;

    private final StringBuilder text = new StringBuilder();
    private final int pointsPerCurve;

    private Svg(Figure figure) {
        long curves = figure.stacked().stream().mapToLong(p -> p.curves().size()).sum()
                + figure.beside().map(p -> p.curves().size()).orElse(0);
        pointsPerCurve = (int) (POINTS / Math.max(2, curves));
    }

    /** The picture. */
    static String of(Figure figure) {
        return new Svg(figure).draw(figure);
    }

    private String draw(Figure figure) {
        int panels = figure.stacked().size();
        int inner = panels == 1 ? ALONE : ONE_OF_MANY;
        int height = panels * (inner + TOP) + BOTTOM;
        int right = WIDTH - RIGHT - (figure.beside().isPresent() ? BESIDE : 0);
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + height
                + "\" font-family=\"sans-serif\" font-size=\"12\" fill=\"" + GREY + "\">\n<title>"
                + escaped(figure.title()) + "</title>\n");
        Ticks across = horizontal(figure.stacked());
        for (int p = 0; p < panels; p++) {
            int top = p * (inner + TOP) + TOP;
            panel(figure.stacked().get(p), new Box(LEFT, top, right - LEFT, inner), across, p == panels - 1, true);
        }
        figure.beside().ifPresent(panel -> {
            int side = Math.min(BESIDE - LEFT, height - TOP - BOTTOM);
            panel(panel, new Box(WIDTH - RIGHT - side, TOP, side, side), horizontal(List.of(panel)), true,
                    panel.x().logarithmic());
        });
        return text.append("</svg>\n").toString();
    }

    /** Where a panel lies, in pixels. */
    private record Box(int left, int top, int width, int height) {
    }

    private static Ticks horizontal(List<Panel> panels) {
        Scale scale = panels.get(0).x();
        return Ticks.around(scale, panels.stream().flatMap(p -> p.curves().stream()).flatMapToDouble(c -> DoubleStream.of(c.x())),
                !scale.logarithmic() && !scale.label().startsWith("time"));
    }

    private void panel(Panel panel, Box box, Ticks x, boolean labelled, boolean function) {
        Ticks y = Ticks.around(panel.y(), panel.curves().stream().flatMapToDouble(c -> DoubleStream.of(c.y())), true);
        frame(box, x, y, labelled);
        text.append("<g transform=\"translate(" + box.left + " " + box.top + ") scale(.1)\" fill=\"none\" stroke-width=\"13\""
                + " stroke-linejoin=\"round\">\n");
        for (int c = 0; c < panel.curves().size(); c++) {
            curve(panel.curves().get(c), box, x, y, COLOURS.get(c % COLOURS.size()), function);
        }
        text.append("</g>\n");
        legend(panel, box);
        if (labelled) {
            label(box.left + box.width / 2, box.top + box.height + 34, "middle", panel.x().label());
        }
    }

    private void frame(Box box, Ticks x, Ticks y, boolean labelled) {
        var lines = new StringBuilder("M" + box.left + " " + box.top + "v" + box.height + "h" + box.width);
        for (Ticks.Tick tick : x.marks(Math.max(3, box.width / 90))) {
            int at = box.left + (int) Math.rint(tick.at() * box.width);
            lines.append("M" + at + " " + (box.top + box.height) + "v5");
            if (labelled) {
                label(at, box.top + box.height + 18, "middle", tick.label());
            }
        }
        for (Ticks.Tick tick : y.marks(box.height / 28)) {
            int at = box.top + box.height - (int) Math.rint(tick.at() * box.height);
            lines.append("M" + box.left + " " + at + "h-5");
            label(box.left - 8, at + 4, "end", tick.label());
        }
        text.append("<path d=\"" + lines + "\" fill=\"none\" stroke=\"" + GREY + "\"/>\n");
    }

    private void curve(Curve curve, Box box, Ticks x, Ticks y, String colour, boolean function) {
        var points = new ArrayList<int[]>();
        for (int i = 0; i < curve.x().length; i++) {
            double across = x.place(curve.x()[i]);
            double up = y.place(curve.y()[i]);
            if (Double.isFinite(across) && Double.isFinite(up)) {
                points.add(new int[] {(int) Math.rint(10 * box.width * across), (int) Math.rint(10 * box.height * (1 - up))});
            }
        }
        if (points.isEmpty()) {
            return;
        }
        List<int[]> drawn = Thinning.of(points, pointsPerCurve, function);
        var path = new StringBuilder("M" + drawn.get(0)[0] + " " + drawn.get(0)[1] + (drawn.size() > 1 ? "l" : ""));
        for (int i = 1; i < drawn.size(); i++) {
            append(path, drawn.get(i)[0] - drawn.get(i - 1)[0], i > 1);
            append(path, drawn.get(i)[1] - drawn.get(i - 1)[1], true);
        }
        text.append("<path stroke=\"" + colour + "\" d=\"" + path + "\"/>\n");
    }

    /** A sign separates as well as a blank. */
    private static void append(StringBuilder path, int number, boolean separated) {
        path.append(separated && number >= 0 ? " " : "").append(number);
    }

    private void legend(Panel panel, Box box) {
        int at = box.left;
        for (int c = 0; c < panel.curves().size(); c++) {
            String name = panel.curves().get(c).name();
            if (!name.isEmpty()) {
                text.append("<text x=\"" + at + "\" y=\"" + (box.top - 8) + "\" fill=\"" + COLOURS.get(c % COLOURS.size())
                        + "\" font-weight=\"bold\">" + escaped(name) + "</text>\n");
                at += 8 * name.length() + 14;
            }
        }
        label(at + (at > box.left ? 2 : 0), box.top - 8, "start", panel.y().label());
    }

    private void label(int x, int y, String anchor, String content) {
        if (!content.isEmpty()) {
            text.append("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + escaped(content) + "</text>\n");
        }
    }

    static String escaped(String content) {
        return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

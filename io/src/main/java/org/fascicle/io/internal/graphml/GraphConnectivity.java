package org.fascicle.io.internal.graphml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Table;
import org.fascicle.io.internal.array.Variables;

/**
 * A graph as connectivity: an edge from source to target is the cell [target, source]; an undirected one is two cells. Names of
 * node data are those that the Connectome Mapper and NetworkX write.
 */
public final class GraphConnectivity {

    private static final List<String> LABELS = List.of("label", "dn_name", "name", "dn_fsname");
    private static final List<String> SIDES = List.of("hemisphere", "dn_hemisphere");
    private static final List<List<String>> POINTS = List.of(List.of("dn_position_x", "dn_position_y", "dn_position_z"),
            List.of("x", "y", "z"));
    private static final List<String> LENGTHS = List.of("length", "tract_length", "fiber_length_mean");
    private static final List<String> TAKEN = List.of("dn_correspondence_id");

    private final Source source;
    private final Graph graph;

    private GraphConnectivity(Source source, Graph graph) {
        this.source = source;
        this.graph = graph;
    }

    /** The whole graph: weights are the edge data "weight", or the only one that is no length; lengths those named so. */
    public static Atlas read(Source source) throws IOException, InputException {
        return new GraphConnectivity(source, GraphReader.read(source)).atlas();
    }

    /** One quantity of the edges as a matrix of rows = targets. */
    public static DataArray read(Source source, Optional<String> quantity) throws IOException, InputException {
        var connectivity = new GraphConnectivity(source, GraphReader.read(source));
        var graph = connectivity.graph;
        int n = graph.nodes().size();
        if ((long) n * n > source.limits().cells()) {
            throw new InputException(source.name(), n + " nodes", "read it whole: source: " + source.name());
        }
        var matrix = connectivity.matrix(Variables.choose(source, graph.quantities(), quantity));
        var values = new double[n * n];
        matrix.forEach((i, j, value) -> values[i * n + j] = value);
        List<String> labels = connectivity.labels();
        return new DataArray(source.name(), "", List.of(Axis.labelled("row", labels), Axis.labelled("column", labels)), values);
    }

    private Atlas atlas() throws InputException {
        var lengths = LENGTHS.stream().filter(graph.quantities()::contains).findFirst();
        var others = graph.quantities().stream().filter(name -> !LENGTHS.contains(name)).toList();
        var remarks = new ArrayList<Problem>();
        Optional<Matrix> weights = Optional.empty();
        if (others.contains("weight") || others.size() == 1) {
            weights = Optional.of(matrix(others.contains("weight") ? "weight" : others.get(0)));
        } else {
            remarks.add(Problem.warning(source.name(), others.isEmpty() ? "edges have no numbers"
                    : "edges have " + String.join(", ", others) + "; which of them are weights is not said",
                    "say weights: {file: " + source.name() + ", variable: " + (others.isEmpty() ? "…" : others.get(0)) + "}"));
        }
        weights.filter(GraphConnectivity::isAsymmetric).ifPresent(w -> remarks.add(Problem.note(source.name(),
                "|W-W'| > 0; edges go from source to target, so weights[target,source]")));
        Optional<Matrix> tracts = lengths.isPresent() ? Optional.of(matrix(lengths.get())) : Optional.empty();
        return new Atlas(parcellation(), weights, tracts, false, remarks);
    }

    private static boolean isAsymmetric(Matrix w) {
        var found = new boolean[1];
        w.forEach((i, j, value) -> found[0] |= w.get(j, i) != value);
        return found[0];
    }

    private Matrix matrix(String quantity) throws InputException {
        int n = graph.nodes().size();
        var cells = new HashMap<Long, Double>();
        for (Graph.Edge edge : graph.edges()) {
            double value = Table.number(edge.data().getOrDefault(quantity, "0")).orElse(0.0);
            put(cells, edge, edge.to(), edge.from(), value);
            if (!edge.directed() && edge.from() != edge.to()) {
                put(cells, edge, edge.from(), edge.to(), value);
            }
        }
        long[] places = cells.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        int[] rows = IntStream.range(0, places.length).map(k -> (int) (places[k] / n)).toArray();
        int[] columns = IntStream.range(0, places.length).map(k -> (int) (places[k] % n)).toArray();
        double[] values = IntStream.range(0, places.length).mapToDouble(k -> cells.get(places[k])).toArray();
        return Matrix.ofCells(n, n, rows, columns, values);
    }

    private void put(Map<Long, Double> cells, Graph.Edge edge, int row, int column, double value) throws InputException {
        if (cells.putIfAbsent((long) row * graph.nodes().size() + column, value) != null) {
            throw new InputException(source.name(), "line " + edge.line() + ": a second edge from '"
                    + graph.nodes().get(column).id() + "' to '" + graph.nodes().get(row).id() + "'",
                    "one edge per pair of nodes is needed");
        }
    }

    private List<String> labels() {
        var name = LABELS.stream().filter(key -> graph.common(List.of(key)).isPresent()
                && graph.texts(key, Graph.Node::id).stream().distinct().count() == graph.nodes().size()).findFirst();
        return graph.texts(name.orElse(""), Graph.Node::id);
    }

    private Parcellation parcellation() throws InputException {
        List<String> labels = labels();
        var sides = graph.common(SIDES);
        var points = points();
        var regions = new ArrayList<Region>();
        for (int i = 0; i < labels.size(); i++) {
            var data = graph.nodes().get(i).data();
            regions.add(new Region(labels.get(i), side(sides.map(data::get).orElse("")),
                    points.isEmpty() ? Optional.empty() : Optional.of(points.get(i)), Optional.empty(), groups(data)));
        }
        return new Parcellation("", regions);
    }

    private static Hemisphere side(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "left", "l", "lh" -> Hemisphere.LEFT;
            case "right", "r", "rh" -> Hemisphere.RIGHT;
            default -> Hemisphere.UNKNOWN;
        };
    }

    private List<Vector3> points() throws InputException {
        for (List<String> names : POINTS) {
            if (names.stream().allMatch(name -> graph.common(List.of(name)).isPresent())) {
                var points = new ArrayList<Vector3>();
                for (Graph.Node node : graph.nodes()) {
                    points.add(point(node, names));
                }
                return points;
            }
        }
        return List.of();
    }

    private Vector3 point(Graph.Node node, List<String> names) throws InputException {
        var xyz = new double[3];
        for (int k = 0; k < 3; k++) {
            String text = node.data().get(names.get(k));
            xyz[k] = Table.number(text).filter(Double::isFinite).orElseThrow(() -> new InputException(source.name(),
                    "node '" + node.id() + "' lies at '" + text + "'", "numbers are needed, in mm"));
        }
        return new Vector3(xyz[0], xyz[1], xyz[2]);
    }

    /** What is left: "dn_region" is called region, the way regions are chosen by property. */
    private static Map<String, String> groups(Map<String, String> data) {
        var groups = new TreeMap<String, String>();
        data.forEach((name, text) -> {
            boolean used = LABELS.contains(name) || SIDES.contains(name) || TAKEN.contains(name)
                    || POINTS.stream().anyMatch(names -> names.contains(name));
            if (!used) {
                groups.put(name.startsWith("dn_") ? name.substring(3) : name, text);
            }
        });
        return groups;
    }
}

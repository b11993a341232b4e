package org.fascicle.io.internal.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.atlas.AtlasParts;
import org.fascicle.io.internal.atlas.Centres;
import org.fascicle.io.internal.atlas.TvbMembers;

/** A connectivity in HDF5, in the layout of The Virtual Brain (all at the root) or of our results (/connectivity, /region_…). */
public final class Hdf5Connectivity {

    private static final String GROUPS = "region_groups";

    private final Source source;
    private final HdfFile file;
    private final Hdf5Arrays arrays;
    private final AtlasParts parts;

    private Hdf5Connectivity(Source source, HdfFile file) {
        this.source = source;
        this.file = file;
        this.arrays = new Hdf5Arrays(source, file);
        this.parts = new AtlasParts(source.name());
    }

    /**
     * Reads what is there.
     *
     * @throws InputException if there are neither weights nor tract lengths, or if something is damaged or does not fit
     */
    public static Atlas read(Source source) throws IOException, InputException {
        return Hdf5File.read(source, file -> new Hdf5Connectivity(source, file).atlas());
    }

    private Atlas atlas() throws InputException {
        boolean ours = find("connectivity/weights").isPresent() || find("connectivity/weights_value").isPresent();
        if (ours && find("connectivity/weights").isEmpty()) {
            throw new InputException(source.name(), "holds weights as a list of cells, as results of many regions do",
                    "use the file that the run read");
        }
        if (!ours && find("weights").isEmpty() && find("tract_lengths").isEmpty()) {
            var names = Hdf5File.datasets(file).stream().map(Hdf5File::name).limit(8).toList();
            throw new InputException(source.name(), "holds neither weights nor tract_lengths; it has " + String.join(", ", names),
                    "name the matrix: weights: {file: " + source.name() + ", variable: …}");
        }
        String prefix = ours ? "connectivity/" : "";
        number("weights", prefix + "weights");
        number("tract_lengths", prefix + "tract_lengths");
        number("hemispheres", "hemispheres");
        number("cortical", "cortical");
        number("orientations", "orientations");
        if (ours) {
            sides();
        }
        centres(ours ? "region_label" : "region_labels", ours ? "region_xyz" : "centres");
        groups();
        String name = text(ours ? "connectivity" : "", "parcellation");
        parts.named(name);
        boolean synthetic = !text(ours ? "connectivity" : "", "synthetic").isEmpty();
        return parts.atlas(synthetic, synthetic
                ? List.of(Problem.note(source.name(), "SYNTHETIC connectome: made up by a rule, not measured"))
                : TvbMembers.remarks(parts.asymmetry()));
    }

    private Optional<Dataset> find(String path) {
        Group at = file;
        String[] names = path.split("/");
        for (int i = 0; i < names.length - 1; i++) {
            if (!(at.getChildren().get(names[i]) instanceof Group inner)) {
                return Optional.empty();
            }
            at = inner;
        }
        return at.getChildren().get(names[names.length - 1]) instanceof Dataset found ? Optional.of(found) : Optional.empty();
    }

    private Optional<DataArray> array(String path) {
        var found = find(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(arrays.read(found.get()));
        } catch (InputException e) {
            parts.refuse(e);
            return Optional.empty();
        }
    }

    private void number(String part, String path) {
        array(path).ifPresent(array -> parts.put(part, path, array));
    }

    /** Our results say the side in words. */
    private void sides() {
        array("region_hemisphere").filter(a -> a.rank() == 1).ifPresent(words -> {
            double[] sides = words.axes().get(0).labels().stream().mapToDouble(word -> switch (word) {
                case "left" -> 0;
                case "right" -> 1;
                case "midline" -> 0.5;
                default -> Double.NaN;
            }).toArray();
            parts.put("hemispheres", "region_hemisphere", DataArray.of("hemispheres", "", sides, sides.length));
        });
    }

    private void centres(String labelPath, String pointPath) {
        List<String> labels = array(labelPath).map(a -> a.axes().get(0)).map(Axis::labels).orElse(List.of());
        var points = array(pointPath).filter(xyz -> Arrays.stream(xyz.values()).noneMatch(Double::isNaN));
        try {
            if (points.isPresent()) {
                parts.put(pointPath, Centres.of(source.name() + "/" + pointPath, labels, points.get()));
            } else if (!labels.isEmpty()) {
                parts.put(labelPath, new Centres(labels, List.of()));
            }
        } catch (InputException e) {
            parts.refuse(e);
        }
    }

    private void groups() {
        if (!(file.getChildren().get(GROUPS) instanceof Group group)) {
            return;
        }
        Map<String, List<String>> found = new TreeMap<>();
        for (String name : group.getChildren().keySet()) {
            array(GROUPS + "/" + name).ifPresent(texts -> found.put(name,
                    new ArrayList<>(texts.axes().get(0).labels().stream().map(text -> text.equals("-") ? "" : text).toList())));
        }
        int n = array("region_labels").or(() -> array("region_label")).map(a -> a.length(0)).orElse(-1);
        found.forEach((name, texts) -> {
            if (texts.size() != n) {
                parts.refuse(GROUPS + "/" + name, texts.size() + " texts for " + n + " regions", "one per region is needed");
            }
        });
        parts.groups(found);
    }

    private String text(String group, String attribute) {
        var node = group.isEmpty() ? file : file.getChildren().get(group);
        var found = node == null ? null : node.getAttribute(attribute);
        return found != null && found.getData() instanceof String text ? text : "";
    }
}

package org.fascicle.io.internal.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;
import org.fascicle.io.hdf5.RecordedResult;

/** Reads back what {@link MonitorGroups} wrote. */
public final class RecordedMonitors {

    private static final String DIMENSIONS = "dimensions";

    private final Group group;
    private final String place;
    private final String monitor;
    private final int members;

    private RecordedMonitors(Group group, String place, int members) {
        this.group = group;
        this.place = place + "/monitors/" + group.getName();
        this.monitor = group.getName();
        this.members = members;
    }

    /**
     * Which monitors there are.
     *
     * @throws InputException if the file is no result
     */
    public static RecordedResult open(Path file) throws IOException, InputException {
        return Hdf5File.read(source(file), hdf -> {
            Optional<Group> monitors = group(hdf, "monitors");
            if (monitors.isEmpty() && !RootAttributes.areIn(hdf)) {
                throw new InputException(file.toString(), "is no result of fascicle run: it has no /monitors",
                        "fascicle inspect shows what it has");
            }
            List<String> names = monitors.stream().flatMap(all -> all.getChildren().values().stream())
                    .filter(Group.class::isInstance).map(Node::getName).toList();
            Optional<Dataset> index = group(hdf, "member").flatMap(group -> dataset(group, "index"));
            return new RecordedResult(file, text(hdf, "status"), names, index.map(d -> d.getDimensions()[0]).orElse(1),
                    index.isPresent());
        });
    }

    /** What one of them recorded, member by member. */
    public static List<List<Recording>> read(RecordedResult result, String monitor) throws IOException, InputException {
        return Hdf5File.read(source(result.file()), hdf -> {
            Group found = group(hdf, "monitors").flatMap(all -> group(all, monitor)).orElseThrow(() -> new InputException(
                    result.file().toString(), "has no monitor '" + monitor + "'", "monitors: "
                    + String.join(", ", result.monitors())));
            return new RecordedMonitors(found, result.file().getFileName().toString(), result.members()).read(result.ensemble());
        });
    }

    private static Source source(Path file) throws IOException, InputException {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new InputException(file.toString(), Files.exists(file) ? "is a folder" : "does not exist",
                    "a result is needed");
        }
        return Source.of(file);
    }

    private List<List<Recording>> read(boolean ensemble) throws InputException {
        List<Dataset> variables = group.getChildren().values().stream().filter(Dataset.class::isInstance).map(Dataset.class::cast)
                .filter(d -> List.of(text(d, DIMENSIONS).split(" ")).contains("time")).toList();
        requireMemory(variables);
        double[] times = dataset(group, "time").flatMap(Flat::numbers).orElse(new double[0]);
        double[] valid = dataset(group, "n_valid").flatMap(Flat::numbers).orElse(new double[0]);
        var recordings = new ArrayList<List<Recording>>();
        for (int m = 0; m < members; m++) {
            recordings.add(new ArrayList<>());
        }
        for (Dataset variable : variables) {
            int[] shape = variable.getDimensions();
            double[] values = Flat.numbers(variable).orElseThrow(() -> damaged(variable.getName() + " holds no numbers"));
            if (shape.length != (ensemble ? 3 : 2) || ensemble && shape[0] != members
                    || shape[shape.length - 2] != times.length || ensemble && valid.length != members) {
                throw damaged(variable.getName() + " does not fit its axes");
            }
            Outline outline = outline(variable, variables, shape[shape.length - 2], shape[shape.length - 1]);
            for (int m = 0; m < members; m++) {
                int count = ensemble ? (int) valid[m] : times.length;
                recordings.get(m).add(recording(outline, times, values, m * times.length, count));
            }
        }
        return recordings;
    }

    private InputException damaged(String what) {
        return new InputException(place, what, "is the file damaged?");
    }

    /** Once as read, once more member by member. */
    private void requireMemory(List<Dataset> variables) throws InputException {
        double bytes = 2.0 * Double.BYTES * variables.stream().mapToDouble(d -> (double) d.getSize()).sum();
        long available = Runtime.getRuntime().maxMemory();
        if (bytes > available) {
            throw new InputException(place, "takes " + (long) (bytes / 1e6) + " MB, Java may use "
                    + available / 1_000_000 + " MB",
                    "give Java more memory (JAVA_OPTS=-Xmx8g)");
        }
    }

    private static Recording recording(Outline outline, double[] times, double[] all, int from, int count) {
        int columns = outline.labels().size();
        double[] values = from == 0 && count * columns == all.length ? all
                : Arrays.copyOfRange(all, from * columns, (from + count) * columns);
        return new Recording(outline, new DataArray(outline.variable(), outline.unit(),
                List.of(Axis.measured("time", "ms", Arrays.copyOf(times, count)),
                        Axis.labelled(Samples.place(outline), outline.labels())), values));
    }

    private Outline outline(Dataset variable, List<Dataset> all, int samples, int columns) throws InputException {
        List<String> labels = labels(text(variable, "labels"), columns);
        boolean sensors = text(variable, DIMENSIONS).endsWith("sensor");
        var period = group.getAttribute("period");
        if (period == null || !(period.getData() instanceof Number ms) || !(ms.doubleValue() > 0)) {
            throw damaged("the attribute period is missing");
        }
        return new Outline(monitor, name(variable, all), text(variable, "long_name"), text(variable, "population"),
                text(variable, "model"), text(variable, "units"), labels,
                sensors ? List.of() : IntStream.range(0, columns).boxed().toList(), ms.doubleValue(),
                text(variable, "cell_methods").contains("mean"), samples);
    }

    private List<String> labels(String name, int columns) {
        Optional<Object> found = dataset(group, name).map(Dataset::getData);
        return found.isPresent() && found.get() instanceof String[] labels && labels.length == columns ? List.of(labels)
                : IntStream.range(0, columns).mapToObj(Integer::toString).toList();
    }

    /** What several populations give under one name is called POPULATION_VARIABLE. */
    private static String name(Dataset variable, List<Dataset> all) {
        String own = own(variable);
        boolean shared = all.stream().filter(other -> own(other).equals(own)).count() > 1;
        return shared ? own : variable.getName();
    }

    private static String own(Dataset variable) {
        String prefix = Spelling.name(text(variable, "population") + "_");
        return variable.getName().startsWith(prefix) ? variable.getName().substring(prefix.length()) : variable.getName();
    }

    private static Optional<Group> group(Group parent, String name) {
        return parent.getChildren().get(name) instanceof Group found ? Optional.of(found) : Optional.empty();
    }

    private static Optional<Dataset> dataset(Group parent, String name) {
        return parent.getChildren().get(name) instanceof Dataset found && !found.isEmpty() ? Optional.of(found)
                : Optional.empty();
    }

    private static String text(Node node, String attribute) {
        var found = node.getAttributes().get(attribute);
        return found != null && found.getData() instanceof String text ? text : "";
    }
}

package org.fascicle.distribution.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.StateVariable;
import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.gallery.Figure.Curve;
import org.fascicle.distribution.gallery.Figure.Panel;
import org.fascicle.distribution.gallery.Figure.Scale;
import org.fascicle.distribution.trial.Recorded;

/** What a model does from its default initial values: its states over time, and in their plane if there are two. */
final class NodePicture {

    private static final int MOST_PANELS = 3;
    private static final int MOST_CURVES = 4;
    private static final double SECOND = 1000;
    private static final double LONG = 2 * SECOND;

    private NodePicture() {
    }

    static Optional<Picture> of(NodeDescription model) {
        return Scene.of(model.card().id()).stream().flatMap(scene -> of(model, scene).stream()).findFirst();
    }

    private static Optional<Picture> of(NodeDescription model, Scene scene) {
        List<List<String>> panels = scene.panels().isEmpty() ? byUnit(model.states()) : scene.panels();
        List<String> plane = scene.plane().isEmpty() && model.states().size() == 2 && scene.panels().isEmpty()
                ? model.states().stream().map(StateVariable::name).toList() : scene.plane();
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        List<String> quantities = Stream.concat(panels.stream().flatMap(List::stream), plane.stream()).distinct().toList();
        String experiment = scene.experiment(model.card().id(), quantities);
        return Studio.record(experiment).map(recorded -> new Picture(Svg.of(figure(model, panels, plane, recorded)),
                caption(scene), experiment));
    }

    private static List<List<String>> byUnit(List<StateVariable> states) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        states.forEach(state -> groups.computeIfAbsent(state.unit(), unit -> new ArrayList<>()).add(state.name()));
        return groups.values().stream().limit(MOST_PANELS).map(group -> group.stream().limit(MOST_CURVES).toList()).toList();
    }

    private static String caption(Scene scene) {
        String start = scene.population().isEmpty() && scene.stimulus().isEmpty() ? "Default parameters and initial values"
                : "Default initial values, and what the experiment below says";
        return start + "; Heun's method, steps of " + scene.dt() + ".";
    }

    private static Figure figure(NodeDescription model, List<List<String>> panels, List<String> plane, Recorded recorded) {
        double[] ms = recorded.times("trace", panels.get(0).get(0));
        boolean seconds = ms[ms.length - 1] >= LONG;
        double[] time = Arrays.stream(ms).map(t -> seconds ? t / SECOND : t).toArray();
        Scale x = Scale.of("time", seconds ? "s" : "ms");
        List<Panel> stacked = panels.stream().map(quantities -> {
            DataArray first = recorded.of("trace", quantities.get(0));
            return new Panel(x, Scale.of("", first.unit()), quantities.stream()
                    .map(name -> new Curve(name, time, recorded.series("trace", name, 0))).toList());
        }).toList();
        return new Figure(model.card().title() + ": time course", stacked, plane.isEmpty() ? Optional.empty()
                : Optional.of(plane(plane.get(0), plane.get(1), recorded)));
    }

    private static Panel plane(String across, String up, Recorded recorded) {
        return new Panel(Scale.of(across, recorded.of("trace", across).unit()), Scale.of(up, recorded.of("trace", up).unit()),
                List.of(new Curve("", recorded.series("trace", across, 0), recorded.series("trace", up, 0))));
    }
}

package org.fascicle.io.internal.hdf5;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;

/** /parameters/POPULATION/NAME: every parameter as simulated, one value or one per region. */
final class ParameterGroups {

    private ParameterGroups() {
    }

    static void write(Group root, List<DataArray> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        var all = root.group("parameters");
        Map<String, Group> groups = new HashMap<>();
        for (DataArray parameter : parameters) {
            int slash = parameter.name().indexOf('/');
            String owner = slash < 0 ? "experiment" : Spelling.name(parameter.name().substring(0, slash));
            var group = groups.computeIfAbsent(owner, all::group);
            put(group, Spelling.name(parameter.name().substring(slash + 1)), parameter);
        }
    }

    private static void put(Group group, String name, DataArray array) {
        int[] shape = array.axes().stream().mapToInt(Axis::length).toArray();
        group.put(name, array.values(), shape).with("units", Spelling.unit(array.unit()))
                .with("dimensions", String.join(" ", array.axes().stream().map(Axis::name).toList()));
    }
}

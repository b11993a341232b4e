package org.fascicle.io.internal.hdf5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fascicle.api.Citation;
import org.fascicle.api.run.Provenance;

/** /provenance: the experiment, plugins, inputs and citations as data sets, because attributes are short. */
final class ProvenanceGroup {

    private ProvenanceGroup() {
    }

    static void write(Group root, Provenance from) {
        var group = root.group("provenance");
        group.put("experiment_yaml", from.experimentText());
        group.put("plugins_json", Json.list(from.plugins().stream().map(ProvenanceGroup::plugin).toList()));
        group.put("inputs_json", Json.list(from.inputs().stream().map(ProvenanceGroup::input).toList()));
        group.put("citations", citations(from.citations()));
    }

    private static Map<String, String> plugin(Provenance.PluginUse plugin) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", plugin.kind());
        fields.put("id", plugin.id());
        fields.put("origin", plugin.origin());
        fields.put("version", plugin.version());
        return fields;
    }

    private static Map<String, String> input(Provenance.InputFile input) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", input.name());
        fields.put("sha256", input.sha256());
        return fields;
    }

    private static String citations(List<Citation> citations) {
        return citations.stream().map(c -> c.doi().isEmpty() ? c.text() : c.text() + " doi:" + c.doi())
                .collect(Collectors.joining("\n"));
    }
}

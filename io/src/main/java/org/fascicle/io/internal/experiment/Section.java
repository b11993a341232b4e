package org.fascicle.io.internal.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.api.Nearest;
import org.fascicle.api.experiment.Value;
import org.fascicle.io.internal.yaml.Tree;

/** A mapping being read key by key. The keys that were asked for are the known ones; {@link #close} refuses all others. */
public final class Section {

    private final Page page;
    private final String path;
    private final Tree.Mapping mapping;
    private final Set<String> asked = new LinkedHashSet<>();

    Section(Page page, String path, Tree.Mapping mapping) {
        this.page = page;
        this.path = path;
        this.mapping = mapping;
    }

    /** What stands behind a key, if it is there; a key with nothing behind it is an error. */
    public Optional<Field> get(String key) {
        asked.add(key);
        var member = mapping.members().get(key);
        if (member == null) {
            return Optional.empty();
        }
        var field = new Field(page, at(key), member.value());
        return member.value() instanceof Tree.Nothing ? field.refuse("has no value", "remove the key or give it one")
                : Optional.of(field);
    }

    /** What stands behind a key that has to be there. */
    public Optional<Field> need(String key, String example) {
        if (!mapping.members().containsKey(key)) {
            asked.add(key);
            page.error(at(key), "is missing", "e.g. " + key + ": " + example);
            return Optional.empty();
        }
        return get(key);
    }

    /** Whether a key is there. */
    public boolean has(String key) {
        return mapping.members().containsKey(key);
    }

    /** The keys, in order. */
    public Set<String> keys() {
        return mapping.members().keySet();
    }

    /** What nobody asked for yet. */
    public List<Field> rest() {
        var fields = new ArrayList<Field>();
        for (String key : mapping.members().keySet()) {
            if (!asked.contains(key)) {
                get(key).ifPresent(fields::add);
            }
        }
        return fields;
    }

    /** What nobody asked for yet, as settings of a plugin. */
    public Map<String, Value> settings() {
        var settings = new LinkedHashMap<String, Value>();
        rest().forEach(field -> Values.setting(field, settings));
        return settings;
    }

    /** Refuses what nobody asked for. */
    public void close() {
        for (String key : mapping.members().keySet()) {
            if (!asked.contains(key)) {
                page.error(at(key), "unknown key", Nearest.hintOrKnown(key, asked));
            }
        }
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

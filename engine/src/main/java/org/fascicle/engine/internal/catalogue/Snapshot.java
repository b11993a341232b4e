package org.fascicle.engine.internal.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;

/** What was installed at one moment: by kind, then id, then origin. */
public final class Snapshot {

    private static final Comparator<Plugin> ORDER =
            Comparator.comparing(Plugin::kind).thenComparing(Plugin::id).thenComparing(Plugin::origin);

    private final List<Plugin> plugins;

    /** Of these plugins; a class that one origin provides twice under one id counts once. */
    public Snapshot(List<Plugin> found) {
        var unique = new LinkedHashMap<List<Object>, Plugin>();
        found.forEach(p -> unique.putIfAbsent(List.of(p.kind(), p.id(), p.origin(), p.service().getClass().getName()), p));
        plugins = unique.values().stream().sorted(ORDER).toList();
    }

    /** All plugins. */
    public List<Plugin> plugins() {
        return plugins;
    }

    /** All plugins of a kind. */
    public List<Plugin> of(Kind kind) {
        return plugins.stream().filter(p -> p.kind() == kind).toList();
    }

    /** All plugins of a kind with a name, as {@link Plugin#named} understands it. */
    public List<Plugin> find(Kind kind, String id) {
        return Plugin.named(id, of(kind));
    }
}

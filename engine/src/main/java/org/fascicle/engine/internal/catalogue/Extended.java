package org.fascicle.engine.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.engine.Plugin;

/** Another catalogue and some plugins that a host gives by hand. */
public record Extended(Catalogue base, List<?> services) implements Catalogue {

    /** Copies. */
    public Extended {
        services = List.copyOf(services);
    }

    @Override
    public Snapshot snapshot() {
        var all = new ArrayList<Plugin>(base.snapshot().plugins());
        for (Object service : services) {
            if (service instanceof Plugin plugin) {
                all.add(plugin);
            } else {
                Loaded.describe(service).ifPresent(all::add);
            }
        }
        return new Snapshot(all);
    }
}

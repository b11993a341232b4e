package org.fascicle.engine.internal.osgi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.fascicle.engine.Plugin;
import org.fascicle.engine.internal.catalogue.Catalogue;
import org.fascicle.engine.internal.catalogue.Loaded;
import org.fascicle.engine.internal.catalogue.Snapshot;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * The plugins that are services of the framework right now. Nothing is kept between two snapshots, so that arrivals and
 * departures need no listening; a snapshot holds on to the plugin objects, which outlive their bundle.
 */
record Registered(BundleContext context) implements Catalogue {

    @Override
    public Snapshot snapshot() {
        var found = new ArrayList<Plugin>();
        for (Class<?> service : Loaded.SERVICES) {
            references(service).stream().sorted().forEach(reference -> plugin(reference).ifPresent(found::add));
        }
        return new Snapshot(found);
    }

    private <S> Collection<ServiceReference<S>> references(Class<S> service) {
        try {
            return context.getServiceReferences(service, null);
        } catch (InvalidSyntaxException e) {
            throw new AssertionError("no filter, no syntax", e);
        }
    }

    /** Empty if the plugin cannot be made or described, or left this moment. */
    private Optional<Plugin> plugin(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(context.getService(reference))
                .flatMap(service -> Loaded.describe(service, bundle.getSymbolicName(), bundle.getVersion().toString()));
    }
}

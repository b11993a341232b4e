package org.fascicle.engine.internal.osgi;

import com.google.inject.Guice;
import java.util.Hashtable;
import org.fascicle.api.run.Simulator;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.internal.catalogue.Catalogue;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Wires the engine over the framework's services and offers it as {@link Fascicle} and {@link Simulator}. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        var injector = Guice.createInjector(binder -> binder.bind(Catalogue.class).toInstance(new Registered(context)));
        var offered = new String[] {Fascicle.class.getName(), Simulator.class.getName()};
        context.registerService(offered, injector.getInstance(Fascicle.class), new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        // The framework withdraws the services.
    }
}

package org.fascicle.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Hashtable;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * The registrar half of a service loader mediator (OSGi Compendium 133): providers that an active bundle declares in
 * {@code META-INF/services} and offers as {@code osgi.serviceloader} capabilities become services, made when first asked for.
 * They go when their bundle goes. The framework's own bundle carries it, so that no weaving and no extra bundles are needed.
 */
final class Registrar implements BundleTrackerCustomizer<Boolean> {

    /** What the framework must say it offers, so that plugin bundles resolve. */
    static final String CAPABILITY =
            "osgi.extender;osgi.extender=\"osgi.serviceloader.registrar\";version:Version=\"1.0\"";

    private static final String NAMESPACE = "osgi.serviceloader";

    private final Consumer<String> complaints;

    private Registrar(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    /** Begins to look after bundles, those already active included. */
    static void open(BundleContext context, Consumer<String> complaints) {
        new BundleTracker<>(context, Bundle.ACTIVE, new Registrar(complaints)).open();
    }

    @Override
    public Boolean addingBundle(Bundle bundle, BundleEvent event) {
        for (BundleCapability offered : bundle.adapt(BundleWiring.class).getCapabilities(NAMESPACE)) {
            if (bundle.equals(offered.getRevision().getBundle())) {
                register(bundle, offered.getAttributes().get(NAMESPACE).toString());
            }
        }
        return true;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Boolean tracked) {
        // Only arrivals matter.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Boolean tracked) {
        // The framework withdraws the services of a bundle that stops.
    }

    private void register(Bundle bundle, String type) {
        for (String provider : providers(bundle, type)) {
            var properties = new Hashtable<String, Object>();
            properties.put("serviceloader.mediator", 0L);
            properties.put(".provider", provider);
            bundle.getBundleContext().registerService(type, new Factory(provider, complaints), properties);
        }
    }

    private List<String> providers(Bundle bundle, String type) {
        URL file = bundle.getEntry("META-INF/services/" + type);
        if (file == null) {
            complaints.accept(bundle.getSymbolicName() + ": offers " + type + " but has no META-INF/services/" + type);
            return List.of();
        }
        try (var lines = new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty())
                    .distinct().toList();
        } catch (IOException e) {
            complaints.accept(bundle.getSymbolicName() + ": META-INF/services/" + type + " cannot be read (" + e + ")");
            return List.of();
        }
    }

    /** Makes the provider when it is first asked for; one that cannot be made is named, and the rest goes on. */
    private record Factory(String provider, Consumer<String> complaints) implements ServiceFactory<Object> {

        @Override
        public Object getService(Bundle user, ServiceRegistration<Object> registration) {
            Bundle owner = registration.getReference().getBundle();
            try {
                return owner.loadClass(provider).getConstructor().newInstance();
            } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
                Throwable cause = e instanceof InvocationTargetException wrapper ? wrapper.getCause() : e;
                complaints.accept(owner.getSymbolicName() + ": plugin " + provider + " is left out: it cannot be made ("
                        + cause + ")");
                return null;
            }
        }

        @Override
        public void ungetService(Bundle user, ServiceRegistration<Object> registration, Object service) {
            // Plugins are stateless.
        }
    }
}

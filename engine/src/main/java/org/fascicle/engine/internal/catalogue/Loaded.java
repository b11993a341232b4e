package org.fascicle.engine.internal.catalogue;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.fascicle.api.Analysis;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Coupling;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.SensorInstrument;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;

/** The plugins that {@link ServiceLoader} finds, looked up once. A plugin that cannot be loaded is logged and left out. */
public record Loaded(Snapshot snapshot) implements Catalogue {

    private static final System.Logger LOG = System.getLogger(Loaded.class.getName());

    /** The service interfaces of the api. */
    public static final List<Class<?>> SERVICES = List.of(NodeModel.class, Coupling.class, DelayHandler.class, NoiseProcess.class,
            RegionInstrument.class, SensorInstrument.class, AtlasLoader.class, ArrayReader.class, Analysis.class);

    /** From the class path, and from the module path if the engine is a named module. */
    public static Loaded fromContext() {
        ModuleLayer layer = Loaded.class.getModule().getLayer();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? Loaded.class.getClassLoader() : context;
        return layer == null ? loadedBy(service -> ServiceLoader.load(service, loader)) : from(layer);
    }

    /** From a module layer and its parents. */
    public static Loaded from(ModuleLayer layer) {
        return loadedBy(service -> ServiceLoader.load(layer, service));
    }

    private static Loaded loadedBy(Function<Class<?>, ServiceLoader<?>> loaders) {
        var found = new ArrayList<Plugin>();
        for (Class<?> service : SERVICES) {
            collect(loaders.apply(service), found);
        }
        return new Loaded(new Snapshot(found));
    }

    private static void collect(ServiceLoader<?> loader, List<Plugin> found) {
        Iterator<?> iterator = loader.iterator();
        for (boolean more = true; more;) {
            try {
                more = iterator.hasNext();
                if (more) {
                    describe(iterator.next()).ifPresent(found::add);
                }
            } catch (ServiceConfigurationError e) {
                LOG.log(Level.WARNING, "a plugin cannot be loaded and is left out: {0}", e.getMessage());
            }
        }
    }

    /** A plugin with its origin; empty, with a warning, if its description cannot be built. */
    public static Optional<Plugin> describe(Object service) {
        Class<?> type = service.getClass();
        Module module = type.getModule();
        String origin = module.isNamed() ? module.getName() : type.getPackageName();
        String version = module.isNamed() ? module.getDescriptor().rawVersion().orElse("")
                : Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("");
        return describe(service, origin, version);
    }

    /** A plugin from a known origin; empty, with a warning, if its description cannot be built. */
    public static Optional<Plugin> describe(Object service, String origin, String version) {
        try {
            return Optional.of(new Plugin(Kind.of(service), Kind.card(service).id(), origin, version, service));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "plugin {0} of {1} cannot describe itself and is left out: {2}", service.getClass().getName(),
                    origin, e.toString());
            return Optional.empty();
        }
    }
}

package org.fascicle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.api.Analysis;
import org.junit.jupiter.api.Test;

/** The finished jar in its three worlds: class path, module path, OSGi. */
class JarIT {

    private static final Map<Class<?>, Set<String>> PLUGINS = Map.ofEntries(
            Map.entry(Analysis.class, names(FunctionalConnectivity.class, KuramotoOrder.class)));

    @Test
    void theClassPathFindsEveryPlugin() {
        PLUGINS.forEach((service, plugins) -> assertEquals(plugins,
                ServiceLoader.load(service).stream().map(p -> p.type().getName()).collect(Collectors.toSet())));
    }

    @Test
    void theModuleProvidesEveryPlugin() {
        var module = ModuleFinder.of(jar()).find("org.fascicle.analysis").orElseThrow().descriptor();
        var provided = module.provides().stream().collect(Collectors.toMap(p -> p.service(), p -> Set.copyOf(p.providers())));
        PLUGINS.forEach((service, plugins) -> assertEquals(plugins, provided.get(service.getName())));
        assertTrue(module.requires().stream().anyMatch(r -> r.name().equals("org.fascicle.api")));
    }

    @Test
    void theBundleOffersItsServicesToTheMediator() throws Exception {
        try (var jar = new JarFile(jar().toFile())) {
            var manifest = jar.getManifest().getMainAttributes();
            assertEquals("org.fascicle.analysis", manifest.getValue("Bundle-SymbolicName"));
            PLUGINS.values().stream().flatMap(Set::stream).forEach(plugin ->
                    assertTrue(manifest.getValue("Provide-Capability").contains("register:=\"" + plugin + "\""), plugin));
            assertTrue(manifest.getValue("Require-Capability").contains("osgi.serviceloader.registrar"));
        }
    }

    private static Path jar() {
        return Path.of(URI.create(KuramotoOrder.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static Set<String> names(Class<?>... plugins) {
        return Stream.of(plugins).map(Class::getName).collect(Collectors.toSet());
    }
}

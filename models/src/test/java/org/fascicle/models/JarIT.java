package org.fascicle.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseProcess;
import org.fascicle.models.noise.OrnsteinUhlenbeck;
import org.fascicle.models.noise.WhiteNoise;
import org.junit.jupiter.api.Test;

/** The finished jar in its three worlds: class path, module path, OSGi. */
class JarIT {

    private static final Set<String> NODES = names(Hopf.class, Linear.class, Signal.class, WilsonCowan.class, WongWangExcInh.class);
    private static final Set<String> NOISES = names(OrnsteinUhlenbeck.class, WhiteNoise.class);

    @Test
    void theClassPathFindsEveryPlugin() {
        assertEquals(NODES, found(NodeModel.class));
        assertEquals(NOISES, found(NoiseProcess.class));
    }

    @Test
    void theModuleProvidesEveryPlugin() {
        var module = ModuleFinder.of(jar()).find("org.fascicle.models").orElseThrow().descriptor();
        var provided = module.provides().stream().collect(Collectors.toMap(p -> p.service(), p -> Set.copyOf(p.providers())));
        assertEquals(NODES, provided.get(NodeModel.class.getName()));
        assertEquals(NOISES, provided.get(NoiseProcess.class.getName()));
        assertTrue(module.requires().stream().anyMatch(r -> r.name().equals("org.fascicle.api")));
    }

    @Test
    void theBundleOffersItsServicesToTheMediator() throws Exception {
        try (var jar = new JarFile(jar().toFile())) {
            var manifest = jar.getManifest().getMainAttributes();
            assertEquals("org.fascicle.models", manifest.getValue("Bundle-SymbolicName"));
            for (var plugin : NODES) {
                assertTrue(manifest.getValue("Provide-Capability").contains(plugin), plugin);
            }
            assertTrue(manifest.getValue("Require-Capability").contains("osgi.serviceloader.registrar"));
        }
    }

    private static Path jar() {
        return Path.of(URI.create(Hopf.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static Set<String> found(Class<?> service) {
        return ServiceLoader.load(service).stream().map(p -> p.type().getName()).collect(Collectors.toSet());
    }

    private static Set<String> names(Class<?>... plugins) {
        return Set.of(plugins).stream().map(Class::getName).collect(Collectors.toSet());
    }
}

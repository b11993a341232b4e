package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** The bundles in a framework that is not started by our launcher, with the service loader mediator that hosts use. */
class HostFrameworkIT {

    private static final Logger CHATTY = Logger.getLogger("org.apache.aries.spifly");

    @TempDir
    private Path folder;

    private Framework framework;

    @BeforeEach
    void start() throws Exception {
        CHATTY.setLevel(Level.WARNING);
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, folder.toString(),
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.slf4j;version=2.0", "felix.log.level", "1"));
        framework.start();
        var bundles = new ArrayList<Bundle>();
        for (Path jar : Stream.concat(mediator().stream(), ours().stream()).toList()) {
            bundles.add(framework.getBundleContext().installBundle("reference:" + jar.toUri()));
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(0);
    }

    @Test
    void theEngineIsAServiceThatSeesEveryPluginOnce() throws Exception {
        assertEquals(ids(), ids().stream().distinct().toList());
        assertTrue(ids().containsAll(List.of("MODEL hopf", "COUPLING diffusive", "DELAY conduction", "NOISE white",
                "FORWARD bold", "LOADER tvb-zip", "READER npy", "ANALYSIS functional-connectivity")), ids().toString());
    }

    @Test
    void pluginsLeaveAndComeBackWithTheirBundle() throws Exception {
        Bundle models = Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals("org.fascicle.models")).findFirst().orElseThrow();

        models.stop();
        assertTrue(ids().stream().noneMatch(id -> id.startsWith("MODEL ")), ids().toString());

        models.start();
        assertTrue(ids().contains("MODEL hopf"), ids().toString());
    }

    /** Through reflection: the classes of the bundles are not those of this test. */
    private List<String> ids() throws Exception {
        var context = framework.getBundleContext();
        Object engine = context.getService(context.getAllServiceReferences("org.fascicle.engine.Fascicle", null)[0]);
        var ids = new ArrayList<String>();
        for (Object plugin : (List<?>) engine.getClass().getMethod("plugins").invoke(engine)) {
            ids.add(plugin.getClass().getMethod("kind").invoke(plugin) + " " + plugin.getClass().getMethod("id").invoke(plugin));
        }
        return ids;
    }

    private static List<Path> mediator() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(jar -> jar.getFileName().toString()
                        .matches("(asm-[a-z]+|org\\.apache\\.aries\\.spifly.*)-[\\d.]+\\.jar"))
                .toList();
    }

    private static List<Path> ours() throws Exception {
        try (var jars = Files.list(Program.home().resolve("bundles"))) {
            return jars.filter(jar -> !jar.getFileName().toString().startsWith("fascicle-cli")).sorted().toList();
        }
    }
}

package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The finished jars in their three worlds: class path, module path, OSGi. */
class JarIT {

    private static final String CLI = "fascicle-cli";

    @Test
    void everyShippedJarOfOursIsLookedAt() throws IOException {
        var expected = Stream.of(Jar.values()).filter(jar -> jar != Jar.TESTKIT).map(Jar::file).collect(Collectors.toSet());
        expected.add(Jar.bundle(CLI));
        assertEquals(expected, Set.copyOf(Jar.bundles("fascicle-")));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TESTKIT")
    void theClassPathFindsEveryPlugin(Jar jar) throws Exception {
        URL[] all = Jar.bundles("").stream().map(Jar::url).toArray(URL[]::new);
        try (var classPath = new URLClassLoader(all, ClassLoader.getPlatformClassLoader())) {
            for (String service : Jar.ENGINE.descriptor().uses()) {
                var found = ServiceLoader.load(classPath.loadClass(service), classPath).stream()
                        .map(ServiceLoader.Provider::type).filter(type -> Jar.location(type).equals(jar.url()))
                        .map(Class::getName).collect(Collectors.toSet());
                assertEquals(jar.plugins().getOrDefault(service, Set.of()), found, service);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theModuleProvidesEveryPlugin(Jar jar) {
        var provided = jar.descriptor().provides().stream()
                .collect(Collectors.toMap(ModuleDescriptor.Provides::service, p -> Set.copyOf(p.providers())));
        assertEquals(jar.plugins(), provided);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "API")
    void theModuleRequiresTheApi(Jar jar) {
        assertTrue(jar.descriptor().requires().stream().anyMatch(r -> r.name().equals("org.fascicle.api")));
    }

    @ParameterizedTest
    @EnumSource
    void theBundleOffersItsServicesToTheMediator(Jar jar) throws IOException {
        String offered = jar.header("Provide-Capability");
        jar.plugins().forEach((service, plugins) -> plugins.forEach(plugin -> assertTrue(offered.contains(
                "osgi.serviceloader=\"" + service + "\";register:=\"" + plugin + "\""), plugin + " in " + offered)));
        assertEquals(jar.plugins().values().stream().mapToInt(Set::size).sum(), offered.split("register:=", -1).length - 1,
                offered);
        assertEquals(!jar.plugins().isEmpty(), jar.header("Require-Capability").contains("osgi.serviceloader.registrar"));
    }

    @ParameterizedTest
    @EnumSource
    void moduleBundleAndRootPackageHaveOneName(Jar jar) throws IOException {
        assertEquals(jar.module(), jar.header("Bundle-SymbolicName"));
        jar.descriptor().packages().forEach(name -> assertTrue((name + ".").startsWith(jar.module() + "."), name));
    }

    @ParameterizedTest
    @EnumSource
    void everyExportedPackageHasAVersionAndIsExportedByTheModuleToo(Jar jar) throws IOException {
        var exported = new TreeSet<String>();
        for (String clause : clauses(jar.header("Export-Package"))) {
            assertTrue(clause.matches("[\\w.]+;.*version=\"\\d+\\.\\d+\\.\\d+\".*"), clause);
            exported.add(clause.substring(0, clause.indexOf(';')));
        }
        assertFalse(exported.isEmpty());
        assertEquals(exported, jar.descriptor().exports().stream().filter(e -> !e.isQualified())
                .map(ModuleDescriptor.Exports::source).collect(Collectors.toCollection(TreeSet::new)));
        exported.forEach(name -> assertFalse((name + ".").contains(".internal."), name));
    }

    @Test
    void theCommandLineIsABundleThatExportsNothing() throws IOException {
        assertEquals("org.fascicle.cli", Jar.header(Jar.bundle(CLI), "Bundle-SymbolicName"));
        assertEquals("", Jar.header(Jar.bundle(CLI), "Export-Package"));
    }

    /** Parts of a header between commas that are not in quotes. */
    private static List<String> clauses(String header) {
        var clauses = new ArrayList<String>();
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i <= header.length(); i++) {
            if (i == header.length() || header.charAt(i) == ',' && !quoted) {
                clauses.add(header.substring(begin, i));
                begin = i + 1;
            } else if (header.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        clauses.removeIf(String::isEmpty);
        return clauses;
    }
}

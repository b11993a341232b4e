package org.fascicle.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private final Properties properties = new Properties();

    @BeforeEach
    void unpackedSomewhere() {
        properties.setProperty("user.home", "/home/me");
        properties.setProperty("fascicle.home", "/opt/fascicle");
    }

    @Test
    void pluginsLieBesideBinAndInTheHomeFolder() throws BrokenInstallation {
        assertEquals(List.of(Path.of("/opt/fascicle/plugins"), Path.of("/home/me/.fascicle/plugins")),
                Layout.of(properties, Map.of()).pluginFolders());
    }

    @Test
    void theEnvironmentMovesTheUsersPlugins() throws BrokenInstallation {
        assertEquals(Path.of("/data/mine"), Layout.of(properties, Map.of("FASCICLE_PLUGINS", "/data/mine")).userPlugins());
    }

    @Test
    void theCommandLineIsToldWhereTheUsersPluginsLie() throws BrokenInstallation {
        Layout.of(properties, Map.of("FASCICLE_PLUGINS", "/data/mine"));

        assertEquals("/data/mine", properties.getProperty("fascicle.user.plugins"));
    }

    @Test
    void withoutTheStartScriptNothingStarts() {
        properties.remove("fascicle.home");

        assertThrows(BrokenInstallation.class, () -> Layout.of(properties, Map.of()));
    }
}

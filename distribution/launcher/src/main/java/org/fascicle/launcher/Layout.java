package org.fascicle.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Where things are.
 *
 * @param home the unpacked distribution
 * @param userPlugins the user's own plugins folder; need not exist
 */
public record Layout(Path home, Path userPlugins) {

    /** System property with the folder of the distribution; set by the start script, read by the command line too. */
    public static final String HOME = "fascicle.home";

    /** System property with the user's own plugins folder, for the command line. */
    public static final String USER_PLUGINS = "fascicle.user.plugins";

    /** Environment variable that puts the user's plugins folder elsewhere than {@code ~/.fascicle/plugins}. */
    public static final String USER_PLUGINS_VARIABLE = "FASCICLE_PLUGINS";

    /**
     * Reads the start script's property and the environment, and publishes both folders as system properties.
     *
     * @throws BrokenInstallation if the start script did not say where the distribution is
     */
    public static Layout of(Properties properties, Map<String, String> environment) throws BrokenInstallation {
        String home = properties.getProperty(HOME, "");
        if (home.isEmpty()) {
            throw new BrokenInstallation("the folder of the distribution is unknown; start with bin/fascicle, or set -D" + HOME);
        }
        String folder = environment.getOrDefault(USER_PLUGINS_VARIABLE, "");
        Path userPlugins = folder.isEmpty() ? Path.of(properties.getProperty("user.home"), ".fascicle", "plugins")
                : Path.of(folder);
        properties.setProperty(USER_PLUGINS, userPlugins.toAbsolutePath().toString());
        return new Layout(Path.of(home).toAbsolutePath(), userPlugins.toAbsolutePath());
    }

    /** The bundles that make up the program. */
    Path bundles() {
        return home.resolve("bundles");
    }

    /** Folders in which plugins are looked for, in this order. */
    List<Path> pluginFolders() {
        return List.of(home.resolve("plugins"), userPlugins);
    }
}

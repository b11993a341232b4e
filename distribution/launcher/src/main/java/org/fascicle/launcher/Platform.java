package org.fascicle.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** A running framework with everything installed and started. Belongs to one thread. */
public final class Platform implements AutoCloseable {

    private static final String SLF4J = "2.0.20";
    private static final String SHARED = "org.slf4j;version=" + SLF4J + ",org.slf4j.event;version=" + SLF4J
            + ",org.slf4j.helpers;version=" + SLF4J + ",org.slf4j.spi;version=" + SLF4J;

    private final Framework framework;
    private final Consumer<String> complaints;

    private Platform(Framework framework, Consumer<String> complaints) {
        this.framework = framework;
        this.complaints = complaints;
    }

    /**
     * Starts the framework and, in it, the program's bundles and every plugin. A plugin that does not start is named and left
     * out; a bundle of the program that does not start is an error.
     *
     * @param complaints takes one line for each plugin that had to be left out
     * @throws BrokenInstallation if the program's own bundles are not there or do not start
     */
    public static Platform start(Layout layout, Store store, Consumer<String> complaints) throws BrokenInstallation {
        var framework = new FrameworkFactory().newFramework(configuration(store));
        var platform = new Platform(framework, complaints);
        try {
            framework.start();
            Registrar.open(framework.getBundleContext(), complaints);
            platform.startProgram(layout.bundles());
            platform.startPlugins(layout, store);
            return platform;
        } catch (BundleException e) {
            platform.close();
            throw new BrokenInstallation("the framework does not start; unpack the distribution again ("
                    + e.getMessage() + ")", e);
        } catch (BrokenInstallation e) {
            platform.close();
            throw e;
        }
    }

    private static Map<String, String> configuration(Store store) {
        return Map.of(
                Constants.FRAMEWORK_STORAGE, store.framework().toString(),
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED,
                Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA, Registrar.CAPABILITY,
                "felix.log.level", "0",
                "felix.service.urlhandlers", "false");
    }

    /** The command line, which takes arguments and gives the exit code. */
    @SuppressWarnings("unchecked")
    public ToIntFunction<String[]> commandLine() throws BrokenInstallation {
        ServiceReference<?> reference = context().getServiceReference(ToIntFunction.class.getName());
        if (reference == null) {
            throw new BrokenInstallation("no bundle offers the command line; unpack the distribution again");
        }
        return (ToIntFunction<String[]>) context().getService(reference);
    }

    /** The framework's own context, through which bundles come and go. */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    private void startProgram(Path folder) throws BrokenInstallation, BundleException {
        if (!Files.isDirectory(folder)) {
            throw new BrokenInstallation(folder + " is missing; unpack the distribution again");
        }
        var bundles = new ArrayList<Bundle>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                bundles.add(install(file));
            }
        } catch (IOException e) {
            throw new BrokenInstallation(folder + " cannot be read (" + e + ")", e);
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
    }

    private void startPlugins(Layout layout, Store store) {
        var plugins = new Plugins(store, complaints);
        var installed = new ArrayList<Bundle>();
        for (Path folder : layout.pluginFolders()) {
            for (Path file : plugins.bundles(folder)) {
                attempt(file.getFileName().toString(), () -> installed.add(install(file)));
            }
        }
        for (Bundle bundle : List.copyOf(installed)) {
            attempt(bundle.getSymbolicName(), bundle::start);
        }
    }

    private Bundle install(Path file) throws BundleException {
        return context().installBundle("reference:" + file.toUri());
    }

    private void attempt(String plugin, Step step) {
        try {
            step.run();
        } catch (BundleException e) {
            complaints.accept(plugin + ": this plugin is left out: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(0);
        } catch (BundleException e) {
            complaints.accept("the framework does not stop (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Step {
        void run() throws BundleException;
    }
}

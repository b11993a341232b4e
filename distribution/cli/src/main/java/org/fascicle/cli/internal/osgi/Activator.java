package org.fascicle.cli.internal.osgi;

import com.google.inject.Guice;
import com.google.inject.Module;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.function.ToIntFunction;
import org.fascicle.api.run.ResultWriter;
import org.fascicle.cli.internal.Console;
import org.fascicle.cli.internal.PluginFolders;
import org.fascicle.cli.internal.TextPlugins;
import org.fascicle.cli.internal.Tool;
import org.fascicle.engine.Fascicle;
import org.fascicle.io.hdf5.Hdf5Results;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Offers the command line as a service of types that the launcher knows too: arguments in, exit code out. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        ToIntFunction<String[]> commands = arguments ->
                Guice.createInjector(module(context)).getInstance(Tool.class).run(arguments);
        context.registerService(ToIntFunction.class, commands, new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        // The framework withdraws the service.
    }

    private static Module module(BundleContext context) {
        var console = Console.ofProcess();
        var folders = folders(context);
        return binder -> {
            binder.bind(Fascicle.class).toProvider(() -> new TextPlugins(folders, console).addedTo(engine(context)));
            binder.bind(ResultWriter.class).to(Hdf5Results.class);
            binder.bind(Console.class).toInstance(console);
            binder.bind(PluginFolders.class).toInstance(folders);
        };
    }

    private static PluginFolders folders(BundleContext context) {
        return new PluginFolders(Path.of(context.getProperty("fascicle.home"), "plugins"),
                Path.of(context.getProperty("fascicle.user.plugins")));
    }

    private static Fascicle engine(BundleContext context) {
        var reference = context.getServiceReference(Fascicle.class);
        if (reference == null) {
            throw new IllegalStateException("the engine is not installed; unpack the distribution again");
        }
        return context.getService(reference);
    }
}

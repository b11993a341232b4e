package org.fascicle.engine;

import com.google.inject.Guice;
import jakarta.inject.Inject;
import java.util.List;
import org.fascicle.api.Coupling;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.RunOptions;
import org.fascicle.api.run.Simulator;
import org.fascicle.engine.internal.catalogue.Catalogue;
import org.fascicle.engine.internal.catalogue.Extended;
import org.fascicle.engine.internal.catalogue.Loaded;
import org.fascicle.engine.internal.check.Checker;

/**
 * The simulator with its plugins.
 *
 * <pre>{@code
 * var fascicle = Fascicle.load();
 * if (fascicle.check(experiment) instanceof Check.Ready ready) {
 *     List<Recording> recordings = Recorder.record(ready.plan());
 * }
 * }</pre>
 *
 * <p>Thread-safe; every check works on a snapshot of the plugins installed at that moment.
 */
public final class Fascicle implements Simulator {

    private final Catalogue catalogue;

    /** For dependency injection; hosts use {@link #load()}. */
    @Inject
    public Fascicle(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** With the plugins that {@link java.util.ServiceLoader} finds on the class path or module path. */
    public static Fascicle load() {
        return wired(Loaded.fromContext());
    }

    /** With the plugins of a module layer and its parents. */
    public static Fascicle load(ModuleLayer layer) {
        return wired(Loaded.from(layer));
    }

    /** This one and these node models. */
    public Fascicle with(NodeModel... models) {
        return wired(new Extended(catalogue, List.of(models)));
    }

    /** This one and these couplings. */
    public Fascicle with(Coupling... couplings) {
        return wired(new Extended(catalogue, List.of(couplings)));
    }

    /** This one and these noise processes. */
    public Fascicle with(NoiseProcess... processes) {
        return wired(new Extended(catalogue, List.of(processes)));
    }

    /** What is installed now, by kind, then id, then origin. */
    public List<Plugin> plugins() {
        return catalogue.snapshot().plugins();
    }

    @Override
    public Check check(Experiment experiment) {
        return check(experiment, RunOptions.standard());
    }

    @Override
    public Check check(Experiment experiment, RunOptions options) {
        return new Checker(catalogue.snapshot(), experiment, options).check();
    }

    private static Fascicle wired(Catalogue catalogue) {
        return Guice.createInjector(binder -> binder.bind(Catalogue.class).toInstance(catalogue)).getInstance(Fascicle.class);
    }
}

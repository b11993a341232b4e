package org.fascicle.engine;

import com.google.inject.Guice;
import jakarta.inject.Inject;
import java.util.List;
import org.fascicle.api.Analysis;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Coupling;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.Description;
import org.fascicle.api.ForwardModel;
import org.fascicle.api.InputException;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.RunOptions;
import org.fascicle.api.run.Simulator;
import org.fascicle.engine.internal.catalogue.Catalogue;
import org.fascicle.engine.internal.catalogue.Extended;
import org.fascicle.engine.internal.catalogue.Loaded;
import org.fascicle.engine.internal.check.Checker;
import org.fascicle.engine.internal.check.ConnectomeCheck;
import org.fascicle.engine.internal.check.EnsembleCheck;
import org.fascicle.engine.internal.check.LaterAnalysis;
import org.fascicle.engine.internal.language.dimensions.DimensionCheck;
import org.fascicle.engine.internal.latex.Latex;

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

    /** This one and these delay handlers. */
    public Fascicle with(DelayHandler... handlers) {
        return wired(new Extended(catalogue, List.of(handlers)));
    }

    /** This one and these instruments. */
    public Fascicle with(ForwardModel... instruments) {
        return wired(new Extended(catalogue, List.of(instruments)));
    }

    /** This one and these atlas loaders. */
    public Fascicle with(AtlasLoader... loaders) {
        return wired(new Extended(catalogue, List.of(loaders)));
    }

    /** This one and these array readers. */
    public Fascicle with(ArrayReader... readers) {
        return wired(new Extended(catalogue, List.of(readers)));
    }

    /** This one and these analyses. */
    public Fascicle with(Analysis... analyses) {
        return wired(new Extended(catalogue, List.of(analyses)));
    }

    /** This one and these plugins of any kind. */
    public Fascicle with(Plugin... plugins) {
        return wired(new Extended(catalogue, List.of(plugins)));
    }

    /**
     * Everything wrong with a description by itself: syntax, unknown names, dimensions under every combination of its options,
     * presets. Unit variables (source, target, port) count as independent units.
     */
    public static List<Problem> problems(Description description) {
        return DimensionCheck.check(description);
    }

    /**
     * The equations of a description as LaTeX: one line each, {@code &} before its sign of relation, as {@code aligned} wants it;
     * then the definitions of functions that not everybody knows. Java code has no lines.
     *
     * @throws InputException with every line that is not an equation
     */
    public static List<String> latex(Description description) throws InputException {
        return Latex.of(description);
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
        return experiment.isEnsemble() ? new EnsembleCheck(catalogue.snapshot(), experiment, options).check()
                : new Checker(catalogue.snapshot(), experiment, options).check();
    }

    /** Loads a connectome by itself, with the loaders and readers that are installed: validated and prepared as in a check. */
    public LoadedConnectome connectome(ConnectomeSource source) {
        return ConnectomeCheck.alone(catalogue.snapshot(), source);
    }

    /**
     * Applies an analysis to what was recorded before, perhaps by another program: checked as one of an experiment, with the same
     * numbers.
     */
    public Analysed analyse(AnalysisRequest request, Recorded recorded) {
        return LaterAnalysis.of(catalogue.snapshot(), request, recorded);
    }

    private static Fascicle wired(Catalogue catalogue) {
        return Guice.createInjector(binder -> binder.bind(Catalogue.class).toInstance(catalogue)).getInstance(Fascicle.class);
    }
}

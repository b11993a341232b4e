package org.fascicle.engine.internal.check;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.fascicle.api.Citation;
import org.fascicle.api.Problem;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.PrepareStep;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.api.run.Provenance;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import org.fascicle.engine.internal.catalogue.Snapshot;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedAnalysis;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedProjection;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.checked.CheckedStimulus;
import org.fascicle.engine.internal.checked.Method;
import org.fascicle.engine.internal.checked.Stepping;
import org.fascicle.engine.internal.loop.Crew;
import org.fascicle.engine.internal.loop.Stiffness;
import org.fascicle.engine.internal.network.Channel;
import org.fascicle.engine.internal.network.Network;
import org.fascicle.engine.internal.network.NetworkCompiler;
import org.fascicle.engine.internal.network.PluginFailure;
import org.fascicle.engine.internal.run.AssembledPlan;
import org.fascicle.engine.internal.run.Threads;

/** Checks one experiment, or one member of an ensemble, against one snapshot of plugins. */
public final class Checker {

    private static final double FALLBACK_DT = 1;
    /** Steps within a step that are worth a warning. */
    private static final double MANY = 1000;

    private final Experiment experiment;
    private final RunOptions options;
    private final Problems problems = new Problems();
    private final OptionalDouble dt;
    private final Context context;

    /** For one check. */
    public Checker(Snapshot snapshot, Experiment experiment, RunOptions options) {
        this(snapshot, experiment, options, new Stock());
    }

    /** For the check of one member, with what was looked at for others already. */
    Checker(Snapshot snapshot, Experiment experiment, RunOptions options, Stock stock) {
        this.experiment = experiment;
        this.options = options;
        this.dt = dt();
        this.context = new Context(snapshot, problems, experiment.seed(), dt.orElse(FALLBACK_DT), stock);
    }

    /** Everything there is to say about the experiment. */
    public Check check() {
        return checked().map(this::ready).orElseGet(() -> new Check.Refused(problems.all()));
    }

    /** What was found so far. */
    List<Problem> found() {
        return problems.all();
    }

    /** What is established about the experiment; empty if there are errors. */
    Optional<Checked> checked() {
        long steps = steps();
        boolean timed = !problems.hasErrors();
        var integrator = new IntegratorCheck(problems, experiment.integrator(), experiment.inputsPerStage());
        Stepping stepping = integrator.stepping();
        new NamesCheck(problems).check(experiment);
        experiment.populations().forEach(p -> context.declare(p.name()));
        ConnectomeCheck.Loaded loaded = experiment.connectome().map(source -> new ConnectomeCheck(context, source).load())
                .orElse(ConnectomeCheck.Loaded.nothing());
        Optional<Connectome> connectome = loaded.connectome();
        boolean faultyConnectome = experiment.connectome().isPresent() && connectome.isEmpty();
        List<CheckedPopulation> populations = populations(loaded.parcellation(), faultyConnectome, steps);
        new SenseCheck(problems).check(populations, stepping.method());
        experiment.projections().forEach(p -> context.feed(p.to().population(), p.to().expression()));
        List<CheckedProjection> projections = new ArrayList<>();
        List<CheckedStimulus> stimuli = new ArrayList<>();
        List<CheckedRecording> recordings = new ArrayList<>();
        experiment.projections().forEach(p -> new ProjectionCheck(context, p, populations, connectome).check()
                .ifPresent(projections::add));
        experiment.stimuli().forEach(s -> new StimulusCheck(context, s, populations).check().ifPresent(stimuli::add));
        experiment.monitors().forEach(m -> recordings.addAll(check(m, populations, connectome, steps)));
        var subjects = new Subjects(experiment.monitors().stream().map(Monitor::name).toList(),
                timed ? recordings.stream().map(CheckedRecording::outline).toList() : List.of(), connectome,
                experiment.connectome().isPresent());
        List<CheckedAnalysis> analyses = experiment.analyses().stream()
                .flatMap(a -> new AnalysisCheck(context, a, subjects).check().stream()).toList();
        if (experiment.monitors().isEmpty()) {
            problems.warning("monitors", "nothing is recorded", "add monitors:");
        }
        historiesReach(populations, projections);
        integrator.fits(stepping, populations, projections, stimuli);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Checked(experiment, experiment.seed(), dt.getAsDouble(), steps, stepping,
                populations, projections, stimuli, recordings, analyses,
                provenance(connectome, populations, stepping, steps)));
    }

    private OptionalDouble dt() {
        if (experiment.dt().isEmpty()) {
            problems.error("dt", "dt is missing", "say e.g. dt: 0.1 ms");
            return OptionalDouble.empty();
        }
        OptionalDouble value = new Amounts(problems).timeMs(experiment.dt().get(), "dt", "dt");
        if (value.isPresent() && !(value.getAsDouble() > 0)) {
            problems.error("dt", "dt is " + Shown.of(experiment.dt().get()), "must be > 0");
            return OptionalDouble.empty();
        }
        return value;
    }

    private long steps() {
        if (experiment.duration().isEmpty()) {
            problems.error("duration", "duration is missing", "say e.g. duration: 10 s");
            return 1;
        }
        if (dt.isEmpty()) {
            OptionalDouble time = new Amounts(problems).timeMs(experiment.duration().get(), "duration", "duration");
            if (time.isPresent() && !(time.getAsDouble() > 0)) {
                problems.error("duration", "duration is " + Shown.of(experiment.duration().get()), "must be > 0");
            }
            return 1;
        }
        OptionalLong steps = new Steps(problems, dt.getAsDouble()).of(experiment.duration().get(), "duration", "duration", 1);
        return steps.orElse(1);
    }

    private List<CheckedPopulation> populations(Optional<Parcellation> parcellation, boolean faultyConnectome, long steps) {
        if (experiment.populations().isEmpty()) {
            problems.error("populations", "there are no populations", "add e.g. populations: {cortex: {model: hopf, size: 10}}");
        }
        var regions = new RegionShare(problems, parcellation, faultyConnectome);
        List<Optional<LaneSet>> lanes = regions.share(experiment.populations());
        var checked = new ArrayList<CheckedPopulation>();
        for (int p = 0; p < lanes.size(); p++) {
            Population population = experiment.populations().get(p);
            Optional<LaneSet> found = lanes.get(p);
            if (found.isEmpty() || faultyConnectome && population.size().isEmpty()) {
                context.lose(population.name());
            } else if (population.size().isEmpty()) {
                context.placeInConnectome(population.name(), Arrays.stream(found.get().regions())
                        .mapToObj(parcellation.orElseThrow().regions()::get).toList());
            }
            check(population, found.orElse(LaneSet.unknown(population.name())), parcellation, steps).ifPresent(checked::add);
        }
        return checked;
    }

    private Optional<CheckedPopulation> check(Population population, LaneSet lanes, Optional<Parcellation> parcellation,
            long steps) {
        var asked = Question.of("population", "populations." + population.name(), population, IntBuffer.wrap(lanes.regions()),
                lanes.labels(), lanes.known(), parcellation, steps, context.dtMs(), context.seed());
        return context.stock().still(asked, problems, () -> new PopulationCheck(context, population, lanes, steps).check());
    }

    private List<CheckedRecording> check(Monitor monitor, List<CheckedPopulation> populations, Optional<Connectome> connectome,
            long steps) {
        var asked = Question.of("recordings", "monitors." + monitor.name(), monitor, populations, connectome, steps,
                context.dtMs(), context.seed());
        return context.stock().still(asked, problems, () -> new MonitorCheck(context, monitor, populations, steps).check());
    }

    /** A given history must reach as far back as the longest delay. */
    private void historiesReach(List<CheckedPopulation> populations, List<CheckedProjection> projections) {
        for (int p = 0; p < populations.size(); p++) {
            int index = p;
            int longest = projections.stream().filter(projection -> projection.from() == index)
                    .mapToInt(projection -> projection.links().longest()).max().orElse(0);
            HistoryCheck.reaches(problems, populations.get(p), longest, context.dtMs());
        }
    }

    private Provenance provenance(Optional<Connectome> connectome, List<CheckedPopulation> populations, Stepping stepping,
            long steps) {
        List<Plugin> used = context.used();
        List<Citation> citations = context.stock().still(Question.of("citations", "", used), problems, () -> citations(used));
        List<String> preparation = experiment.connectome().map(c -> c.prepare().stream().map(PrepareStep::toString).toList())
                .orElse(List.of());
        return new Provenance(experiment.title(), experiment.seed(), dt.getAsDouble(), steps * dt.getAsDouble(), stepping.id(),
                options.history(), Version.engine(), "squares64 + ziggurat", experiment.text(), Context.provenance(used),
                context.files().inputs(), citations, connectome, preparation,
                ParameterTable.of(populations), Optional.empty());
    }

    private static List<Citation> citations(List<Plugin> used) {
        var citations = new LinkedHashSet<Citation>();
        used.forEach(plugin -> citations.addAll(Kind.card(plugin.service()).citations()));
        return List.copyOf(citations);
    }

    private Check ready(Checked checked) {
        Crew crew = Threads.choose(options.threads(), checked);
        Network network = NetworkCompiler.compile(checked, crew.steppers(), options);
        var plan = new AssembledPlan(network, crew);
        return fitsMemory(network, plan.summary().stateBytes()) && starts(network) ? new Check.Ready(plan, problems.all())
                : new Check.Refused(problems.all());
    }

    /** Whether the code of all plugins can take a first step; warns of a step that is too large. */
    boolean starts(Network network) {
        try {
            Stiffness.of(network).get(0).ifPresent(fast -> warn(fast, network.checked().stepping()));
            return true;
        } catch (PluginFailure e) {
            problems.error("populations." + e.population() + ".model", e.getMessage(),
                    "this is a mistake in the plugin, not in the experiment");
            return false;
        }
    }

    /** Whether states, links and histories of all members at a time fit. */
    boolean fitsMemory(Network network, long bytes) {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            long histories = network.channels().stream().mapToLong(Channel::bytes).sum();
            boolean halves = options.history() == HistoryFormat.FLOAT64 && histories > bytes / 2;
            problems.error("projections",
                    "states, links and histories of delays need %d MB, Java has %d MB".formatted(bytes >> 20, most >> 20),
                    "shorter delays (is the speed right?), a larger dt, or more memory (java -Xmx)"
                            + (halves ? "; --history float32 halves the %d MB of histories".formatted(histories >> 20) : ""));
        }
        return bytes <= most;
    }

    /** Warns of a time constant shorter than a step. */
    void warn(Stiffness.Fast fast, Stepping stepping) {
        String constant = String.format(Locale.ROOT, "%.3g", fast.timeConstantMs());
        double times = fast.dtMs() / fast.timeConstantMs();
        if (stepping instanceof Stepping.Adaptive) {
            if (times > MANY) {
                problems.warning("integrator", String.format(Locale.ROOT,
                        "the fastest time constant, %s ms (%s), makes dormand-prince"
                        + " take %.0f steps or more for each of %s ms", constant, fast.where(), times, Shown.number(fast.dtMs())),
                        "exponential-euler does not need them");
            }
        } else if (stepping.method() != Method.EXPONENTIAL_EULER) {
            problems.warning(fast.path(), "dt = %s ms is larger than the fastest time constant, %s ms (%s)".formatted(
                    Shown.number(fast.dtMs()), constant, fast.where()), "a smaller dt is safer");
        }
    }
}

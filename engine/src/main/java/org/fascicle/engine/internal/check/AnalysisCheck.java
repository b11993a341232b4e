package org.fascicle.engine.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fascicle.api.Analysis;
import org.fascicle.api.Analysis.Subject;
import org.fascicle.api.InputException;
import org.fascicle.api.Nearest;
import org.fascicle.api.Problem;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limit;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Outline;
import org.fascicle.engine.Kind;
import org.fascicle.engine.internal.checked.CheckedAnalysis;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.run.WeightsRecording;

/** Resolves one requested analysis, and asks it whether it can be done with what will be recorded. */
final class AnalysisCheck {

    private final Context context;
    private final AnalysisRequest request;
    private final Subjects subjects;
    private final String path;

    AnalysisCheck(Context context, AnalysisRequest request, Subjects subjects) {
        this.context = context;
        this.request = request;
        this.subjects = subjects;
        this.path = "analysis." + request.name();
    }

    Optional<CheckedAnalysis> check() {
        boolean named = requireName();
        return context.find(Kind.ANALYSIS, request.type(), path + ".type").map(plugin -> {
            var analysis = (Analysis) plugin.service();
            long before = context.problems().errors();
            if (named) {
                requireSubject(analysis);
            }
            Settings settings = settings(analysis);
            if (context.problems().errors() == before) {
                outlines(analysis).forEach(outline -> ask(analysis, outline, settings));
            }
            return new CheckedAnalysis(request.name(), plugin.id(), request.of(), analysis, settings);
        });
    }

    /** What it is of is a monitor or the connectome. */
    private boolean requireName() {
        boolean named = request.of().equals(WeightsRecording.NAME) || subjects.monitors().contains(request.of());
        if (!named) {
            String hint = Nearest.hint(request.of(), subjects.monitors());
            context.problems().error(path + ".of", "no monitor '%s'".formatted(request.of()),
                    (hint.isEmpty() ? "" : hint + " ") + monitors());
        }
        return named;
    }

    private String monitors() {
        return "monitors: " + (subjects.monitors().isEmpty() ? "none" : String.join(", ", subjects.monitors()));
    }

    private void requireSubject(Analysis analysis) {
        boolean connectome = request.of().equals(WeightsRecording.NAME);
        String id = analysis.card().id();
        if (analysis.subject() == Subject.SAMPLES) {
            if (!subjects.monitors().contains(request.of())) {
                context.problems().error(path + ".of", id + " looks at what a monitor recorded, not at the connectome",
                        monitors());
            }
        } else if (!connectome) {
            context.problems().error(path + ".of", "%s looks at the connectome, not at '%s'".formatted(id, request.of()),
                    "of: " + WeightsRecording.NAME);
        } else if (!subjects.hasConnectome()) {
            context.problems().error(path + ".of", "there is no connectome", id + " needs one");
        } else {
            subjects.connectome().ifPresent(this::requireSmall);
        }
    }

    private void requireSmall(Connectome connectome) {
        long n = connectome.parcellation().size();
        if (n * n > Limit.CELLS.value()) {
            context.problems().error(path + ".of", "%1$dx%1$d weights".formatted(n), "all of them are looked at; "
                    + Limit.CELLS.rule(Limit.CELLS.value()));
        }
    }

    /** What is known of what it will see: of a population whose regions were not found, nothing is. */
    private List<Outline> outlines(Analysis analysis) {
        return analysis.subject() == Subject.WEIGHTS ? subjects.connectome().stream().map(WeightsRecording::outline).toList()
                : subjects.outlines().stream().filter(outline -> outline.monitor().equals(request.of())
                        && !context.isLost(outline.population())).toList();
    }

    private Settings settings(Analysis analysis) {
        Map<String, Value> given = unfolded(request.settings());
        Map<String, DataArray> arrays = arrays(analysis, given);
        Values values = new SettingsCheck(context, analysis.card(), new Equations(List.of()), ModelTime.PHYSICAL, Map.of(),
                LaneSet.single(request.name()), keys(analysis)).resolve(given, Optional.empty(), path);
        Settings plain = SettingsOf.values(analysis.card(), values, context.seed());
        return new Settings(plain.numbers(), plain.options(), arrays, plain.seed());
    }

    /** Keys that are no parameters, so that a wrong one is told the nearest. */
    private static Set<String> keys(Analysis analysis) {
        var keys = new TreeSet<>(analysis.arrays().keySet());
        keys.addAll(List.of("of", "type"));
        return keys;
    }

    /** Reads the arrays; what is no file is refused. */
    private Map<String, DataArray> arrays(Analysis analysis, Map<String, Value> given) {
        Map<String, DataArray> arrays = new TreeMap<>();
        for (String name : analysis.arrays().keySet()) {
            Value value = given.get(name);
            if (value instanceof Value.FromFile file) {
                context.files().read(file, path + "." + name).ifPresent(array -> arrays.put(name, array));
            } else if (value != null) {
                context.problems().error(path + "." + name, "%s is no file".formatted(Shown.of(value)),
                        "%s: {file: …, variable: …} is needed: %s".formatted(name, analysis.arrays().get(name)));
            }
        }
        return arrays;
    }

    private void ask(Analysis analysis, Outline outline, Settings settings) {
        try {
            analysis.check(outline, settings);
        } catch (InputException e) {
            for (Problem problem : e.problems()) {
                String at = problem.path().isEmpty() ? path : path + "." + problem.path();
                context.problems().repeat(List.of(new Problem(problem.level(), at, problem.what(), problem.legal())));
            }
        } catch (RuntimeException e) {
            context.problems().error(path + ".type", "the Java code of %s failed: %s".formatted(analysis.card().id(), e),
                    "this is a mistake in the plugin");
        }
    }

    /** {@code band: [low, high]} stands for two settings. */
    private Map<String, Value> unfolded(Map<String, Value> settings) {
        if (!(settings.get("band") instanceof Value.Many band) || band.items().size() != 2) {
            return settings;
        }
        var unfolded = new LinkedHashMap<>(settings);
        unfolded.remove("band");
        unfolded.put("low", band.items().get(0));
        unfolded.put("high", band.items().get(1));
        return unfolded;
    }
}

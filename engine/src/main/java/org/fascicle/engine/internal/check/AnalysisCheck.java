package org.fascicle.engine.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.api.Analysis;
import org.fascicle.api.Nearest;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.Kind;
import org.fascicle.engine.internal.checked.CheckedAnalysis;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;

/** Resolves one requested analysis. */
final class AnalysisCheck {

    /** Keys that are no settings. */
    private static final Set<String> KEYS = Set.of("of", "type");

    private final Context context;
    private final AnalysisRequest request;
    private final List<String> monitors;
    private final String path;

    AnalysisCheck(Context context, AnalysisRequest request, List<String> monitors) {
        this.context = context;
        this.request = request;
        this.monitors = monitors;
        this.path = "analysis." + request.name();
    }

    Optional<CheckedAnalysis> check() {
        if (!monitors.contains(request.of())) {
            String hint = Nearest.hint(request.of(), monitors);
            context.problems().error(path + ".of", "no monitor '%s'".formatted(request.of()),
                    (hint.isEmpty() ? "" : hint + " ") + "monitors: "
                    + (monitors.isEmpty() ? "none" : String.join(", ", monitors)));
        }
        return context.find(Kind.ANALYSIS, request.type(), path + ".type").map(plugin -> {
            var analysis = (Analysis) plugin.service();
            Values values = new SettingsCheck(context, analysis.card(), new Equations(List.of()), ModelTime.PHYSICAL, Map.of(),
                    LaneSet.single(request.name()), KEYS).resolve(unfolded(request.settings()), Optional.empty(), path);
            return new CheckedAnalysis(request.name(), request.type(), request.of(), analysis,
                    SettingsOf.values(analysis.card(), values, context.seed()));
        });
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

package org.fascicle.engine.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.Input;
import org.fascicle.api.Nearest;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedStimulus;

/** Resolves one stimulus: where it goes; {@link CourseCheck} says what it does. */
final class StimulusCheck {

    private final Context context;
    private final Stimulus stimulus;
    private final List<CheckedPopulation> populations;
    private final String path;

    StimulusCheck(Context context, Stimulus stimulus, List<CheckedPopulation> populations) {
        this.context = context;
        this.stimulus = stimulus;
        this.populations = populations;
        this.path = "stimulus." + stimulus.name();
    }

    Optional<CheckedStimulus> check() {
        int index = IntStream.range(0, populations.size())
                .filter(i -> populations.get(i).name().equals(stimulus.to().population())).findFirst().orElse(-1);
        boolean known = Waveforms.names().contains(stimulus.waveform());
        if (!known) {
            String hint = Nearest.hint(stimulus.waveform(), Waveforms.names());
            context.problems().error(path + ".waveform", "unknown waveform '" + stimulus.waveform() + "'",
                    (hint.isEmpty() ? "" : hint + " ") + "waveforms: " + String.join(", ", Waveforms.names()));
        }
        if (index < 0 && context.isDeclared(stimulus.to().population())) {
            return Optional.empty();
        }
        if (index < 0) {
            context.problems().error(path + ".to", "no population '" + stimulus.to().population() + "'",
                    "populations: " + String.join(", ", populations.stream().map(CheckedPopulation::name).toList()));
            return Optional.empty();
        }
        CheckedPopulation population = populations.get(index);
        Optional<Input> port = population.model().inputs().stream()
                .filter(i -> i.name().equals(stimulus.to().expression())).findFirst();
        if (port.isEmpty()) {
            context.problems().error(path + ".to",
                    "%s has no input '%s'".formatted(population.name(), stimulus.to().expression()),
                    "inputs: " + String.join(", ", population.model().inputs().stream().map(Input::name).toList()));
        }
        if (!known || port.isEmpty()) {
            return Optional.empty();
        }
        int[] lanes = lanes(population);
        return new CourseCheck(context, stimulus, population, port.get(), lanes.length).check()
                .map(course -> new CheckedStimulus(stimulus.name(), index, port.get().name(), course, lanes));
    }

    private int[] lanes(CheckedPopulation population) {
        if (stimulus.regions().isEmpty() || context.isLost(population.name())) {
            return IntStream.range(0, population.size()).toArray();
        }
        List<Region> regions = context.regionsOf(population.name())
                .orElseGet(() -> population.labels().stream().map(Region::labelled).toList());
        if (stimulus.regions().get() instanceof Regions.Rest) {
            context.problems().error(path + ".regions", "the rest of what?",
                    "name regions of " + population.name() + ", or leave the key away: all");
        }
        return new RegionChoice(regions, population.name(), context.problems())
                .choose(stimulus.regions().get(), path + ".regions");
    }
}

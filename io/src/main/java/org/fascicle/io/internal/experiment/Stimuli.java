package org.fascicle.io.internal.experiment;

import java.util.Optional;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Stimulus;

/** An entry of {@code stimulus:}. */
final class Stimuli {

    private Stimuli() {
    }

    /** Empty if its target, waveform or regions cannot be read. */
    static Optional<Stimulus> read(Field field) {
        return field.section().flatMap(section -> {
            var to = section.need("to", "cortex.I_ext").flatMap(Endpoints::quantity);
            var waveform = section.need("waveform", "pulse").flatMap(Field::text);
            Optional<Regions> regions = section.get("regions").flatMap(RegionsForm::read);
            var settings = section.settings();
            return to.isEmpty() || waveform.isEmpty() || section.has("regions") != regions.isPresent() ? Optional.empty()
                    : Optional.of(new Stimulus(field.key(), to.get(), waveform.get(), settings, regions));
        });
    }
}

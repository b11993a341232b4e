package org.fascicle.io.internal.experiment;

import java.util.Optional;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Stimulus;

/** An entry of {@code stimulus:}. */
final class Stimuli {

    private Stimuli() {
    }

    /**
     * Empty if its target, waveform, regions or noise cannot be read. Noise is common to all regions unless it says otherwise.
     */
    static Optional<Stimulus> read(Field field) {
        return field.section().flatMap(section -> {
            var to = section.need("to", "cortex.I_ext").flatMap(Endpoints::quantity);
            var waveform = section.need("waveform", "pulse").flatMap(Field::text);
            Optional<Regions> regions = section.get("regions").flatMap(RegionsForm::read);
            Optional<Noise> noise = section.get("noise").flatMap(at -> Noises.read(at, true));
            var settings = section.settings();
            boolean whole = section.has("regions") == regions.isPresent() && section.has("noise") == noise.isPresent();
            return to.isEmpty() || waveform.isEmpty() || !whole ? Optional.empty()
                    : Optional.of(new Stimulus(field.key(), to.get(), waveform.get(), settings, regions, noise));
        });
    }
}

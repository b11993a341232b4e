package org.fascicle.forward;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.DataArray;

/** What EEG and stereotactic EEG have in common: potentials of current dipoles in µV. */
final class Potentials {

    private Potentials() {
    }

    /** In µV per nA mm: from the file, else of dipoles in an unbounded medium, after sensors have been put in their places. */
    static DataArray gain(Parcellation regions, Settings settings, String prefix, UnaryOperator<Placement> placing)
            throws InputException {
        Optional<DataArray> file = settings.array("gain");
        if (file.isPresent()) {
            return LeadField.ofFile(file.get(), regions, prefix, settings);
        }
        Placement places = placing.apply(Placement.of(regions, settings, prefix));
        double resistance = 1 / (4 * Math.PI * settings.number("sigma"));
        return LeadField.of(places, regions, settings, (sensor, region) -> {
            Vector3 away = Vectors.difference(places.sensors().get(sensor), places.centres().get(region));
            double distance = Vectors.length(away);
            return resistance * Vectors.dot(places.orientations().get(region), away) / (distance * distance * distance);
        });
    }
}

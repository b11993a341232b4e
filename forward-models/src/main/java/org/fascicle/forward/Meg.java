package org.fascicle.forward;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.DataArray;

/**
 * MEG in fT: each region is a current dipole, each magnetometer sees their weighted sum. The weights are a gain matrix from a
 * file ({@code gain: {file: …}}, sensors × regions) or those of dipoles inside a conducting sphere, whatever its layers, between
 * {@code sensors} (a file of n × 3, mm) and the regions, whose centres and orientations the connectome or files give; a
 * magnetometer measures along its row of {@code normals} or, without them, away from the centre of the sphere. Dipoles
 * that point away from that centre are not seen.
 * Sarvas 1987, Phys. Med. Biol. 32:11, equation 25.
 */
@ServiceProvider(SensorInstrument.class)
public final class Meg implements SensorInstrument {

    /** μ0/4π nA/mm in fT. */
    private static final double FEMTOTESLA = 100;

    @Override
    public InstrumentDescription description() {
        var meg = InstrumentDescription.named("meg")
                .title("MEG")
                .cite("Sarvas 1987, Phys. Med. Biol. 32:11-22", "10.1088/0031-9155/32/1/004")
                .leavesOut("Heads that are no spheres, gradiometers and other coils than points, unless they are in the gain "
                        + "matrix; noise of sensors.")
                .parameter("x_0", 0, "mm", "centre of the sphere, to the right")
                .parameter("y_0", 0, "mm", "centre of the sphere, to the front")
                .parameter("z_0", 0, "mm", "centre of the sphere, up");
        LeadField.declare(meg, "fT");
        return meg.table("normals", "directions in which sensors measure, sensors x 3", "1")
                .reading("meg", "fT").equations("meg = moment*z*1[T/(nA*mm)]").build();
    }

    @Override
    public DataArray gain(Parcellation regions, Settings settings) throws InputException {
        Optional<DataArray> file = settings.array("gain");
        if (file.isPresent()) {
            return LeadField.ofFile(file.get(), regions, "M", settings);
        }
        Vector3 centre = new Vector3(settings.number("x_0"), settings.number("y_0"), settings.number("z_0"));
        Placement places = Placement.of(regions, settings, "M").around(centre);
        List<Vector3> normals = places.normals(settings);
        return LeadField.of(places, regions, settings, (sensor, region) -> FEMTOTESLA * field(places.sensors().get(sensor),
                places.centres().get(region), places.orientations().get(region), normals.get(sensor)));
    }

    /** (F Q×r₀ - (Q×r₀·r) ∇F)·n/F² with F = a(ra + r² - r₀·r), in 1/mm for unit moment; positions from the centre, mm. */
    private static double field(Vector3 sensor, Vector3 dipole, Vector3 orientation, Vector3 normal) {
        Vector3 away = Vectors.difference(sensor, dipole);
        double a = Vectors.length(away);
        double r = Vectors.length(sensor);
        double f = a * (r * a + r * r - Vectors.dot(dipole, sensor));
        double along = Vectors.dot(away, sensor) / a;
        Vector3 moment = Vectors.cross(orientation, dipole);
        double gradient = (a * a / r + along + 2 * a + 2 * r) * Vectors.dot(sensor, normal)
                - (a + 2 * r + along) * Vectors.dot(dipole, normal);
        return (f * Vectors.dot(moment, normal) - Vectors.dot(moment, sensor) * gradient) / (f * f);
    }
}

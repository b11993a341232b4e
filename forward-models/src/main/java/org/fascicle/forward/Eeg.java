package org.fascicle.forward;

import static org.fascicle.api.Range.above;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.Option;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.data.DataArray;

/**
 * EEG in µV: each region is a current dipole, each electrode sees their weighted sum. The weights are a gain matrix from a file
 * ({@code gain: {file: …}}, electrodes × regions) or those of dipoles in a medium of conductivity σ,
 * V = Q·(r - r₀)/(4πσ|r - r₀|³), between {@code sensors} (a file of n × 3, mm) and the regions, whose centres and orientations
 * the connectome or files give, the electrodes where they are given or moved to a sphere around the regions.
 * Sarvas 1987, Phys. Med. Biol. 32:11, equation 12.
 */
@ServiceProvider(SensorInstrument.class)
public final class Eeg implements SensorInstrument {

    /** The sphere on which electrodes are put, over the largest distance of a region from its centre. */
    private static final double RADIUS = 1.05125;

    @Override
    public InstrumentDescription description() {
        var eeg = InstrumentDescription.named("eeg")
                .title("EEG")
                .cite("Sarvas 1987, Phys. Med. Biol. 32:11-22", "10.1088/0031-9155/32/1/004")
                .leavesOut("Skull and scalp, unless they are in the gain matrix; noise of electrodes; depth of sources within "
                        + "a region.")
                .parameter("sigma", 0.3, "S/m", "conductivity of the medium", above(0));
        LeadField.declare(eeg, "uV");
        return eeg.choice("placement", "where electrodes are",
                        new Option("given", "at their positions"),
                        new Option("sphere", "their directions, on a sphere around the mean of all regions, 1.05125 times as far "
                                + "as the farthest of them (The Virtual Brain)"))
                .reading("eeg", "uV")
                .equations("eeg = moment*z*1[mV/(nA*mm)]")
                .build();
    }

    @Override
    public DataArray gain(Parcellation regions, Settings settings) throws InputException {
        return Potentials.gain(regions, settings, "E", places -> settings.option("placement").equals("sphere")
                ? places.onSphere(RADIUS) : places);
    }
}

package org.fascicle.forward;

import static org.fascicle.api.Range.above;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.function.UnaryOperator;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.data.DataArray;

/**
 * Stereotactic EEG in µV: each region is a current dipole, each contact of an implanted electrode sees their weighted sum. The
 * weights are a gain matrix from a file ({@code gain: {file: …}}, contacts × regions) or those of dipoles in an unbounded medium
 * of conductivity σ, V = Q·(r - r₀)/(4πσ|r - r₀|³), between {@code sensors} (a file of n × 3, mm) and the regions, whose centres
 * and orientations the connectome or files give. Sarvas 1987, Phys. Med. Biol. 32:11, equation 12.
 */
@ServiceProvider(SensorInstrument.class)
public final class Seeg implements SensorInstrument {

    @Override
    public InstrumentDescription description() {
        var seeg = InstrumentDescription.named("seeg")
                .title("Stereotactic EEG")
                .cite("Sarvas 1987, Phys. Med. Biol. 32:11-22", "10.1088/0031-9155/32/1/004")
                .leavesOut("The extent of regions and contacts: what a contact near a centre reads is overestimated.")
                .parameter("sigma", 0.3, "S/m", "conductivity of the medium", above(0));
        LeadField.declare(seeg, "uV");
        return seeg.reading("seeg", "uV").equations("seeg = moment*z*1[mV/(nA*mm)]").build();
    }

    @Override
    public DataArray gain(Parcellation regions, Settings settings) throws InputException {
        return Potentials.gain(regions, settings, "C", UnaryOperator.identity());
    }
}

package org.fascicle.models.noise;

import static org.fascicle.api.Range.atLeast;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;

/**
 * White noise that depends on the state: dX = f dt + σ g(X) dW. The experiment says g ({@code times: x*(1 - x)}), an expression
 * of the population's names, and how the product is read ({@code sense: ito} or {@code stratonovich}): the two differ by the
 * drift ½σ² g g'. Itô 1944, Proc. Imp. Acad. 20:519; Stratonovich 1966, SIAM J. Control 4:362.
 */
@ServiceProvider(NoiseProcess.class)
public final class MultiplicativeNoise implements NoiseProcess {

    @Override
    public NoiseDescription description() {
        return NoiseDescription.named("multiplicative")
                .title("Multiplicative white noise")
                .cite("Ito 1944, Proc. Imp. Acad. 20:519-524", "10.3792/pia/1195572786")
                .cite("Stratonovich 1966, SIAM J. Control 4:362-371", "10.1137/0304028")
                .leavesOut("Noise on inputs: it stands on a state.")
                .parameter("sigma", 0, "port*sqrt(ms)", "diffusion, a factor of times", atLeast(0))
                .multiplied()
                .equations("eta = sigma*normal()/sqrt(dt)")
                .build();
    }
}

package org.fascicle.models;

import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * Lorenz's convection cell: the classic chaotic flow, for testing what chaos does to a method. Two steps that differ in the last
 * bit differ visibly after some 40 ms of model time. Pure numbers, time in ms. Lorenz 1963, J. Atmos. Sci. 20:130.
 */
@ServiceProvider(NodeModel.class)
public final class Lorenz implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("lorenz")
                .title("Lorenz system")
                .cite("Lorenz 1963, J. Atmos. Sci. 20:130-141", "10.1175/1520-0469(1963)020<0130:DNF>2.0.CO;2")
                .leavesOut("Any relation to the brain.")
                .modelTime("ms")
                .parameter("sigma", 10, "1", "Prandtl number, per ms")
                .parameter("rho", 28, "1", "Rayleigh number over its critical value")
                .parameter("beta", 8.0 / 3, "1", "geometry of the cell, per ms")
                .state("x", "1", "1", "convection", Bound.free(), between(-20, 20))
                .state("y", "1", "1", "temperature difference", Bound.free(), between(-25, 25))
                .state("z", "1", "1", "distortion of the temperature profile", Bound.free(), between(0, 45))
                .input("c_x", 0, "1", "input to x', per ms")
                .equations("""
                        x' = sigma*(y - x) + c_x
                        y' = x*(rho - z) - y
                        z' = x*y - beta*z
                        """)
                .build();
    }
}

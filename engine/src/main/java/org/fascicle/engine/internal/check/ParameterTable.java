package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.Input;
import org.fascicle.api.Parameter;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.Drive;
import org.fascicle.engine.internal.units.Units;

/** All parameters as simulated, in their declared units: what a result keeps. */
final class ParameterTable {

    private ParameterTable() {
    }

    static List<DataArray> of(List<CheckedPopulation> populations) {
        var table = new ArrayList<DataArray>();
        for (CheckedPopulation population : populations) {
            for (Parameter parameter : population.model().card().parameters()) {
                table.add(array(population, parameter.name(), parameter.unit(),
                        population.values().numbers().get(parameter.name())));
            }
            for (Input input : population.model().inputs()) {
                if (population.drives().get(input.name()) instanceof Drive.Held held) {
                    table.add(array(population, input.name(), input.unit(), held.values()));
                }
            }
        }
        return table;
    }

    private static DataArray array(CheckedPopulation population, String name, String unit, double[] internal) {
        var values = new double[internal.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Units.external(internal[i], unit, population.time().unit());
        }
        List<Axis> axes = values.length == 1 ? List.of() : List.of(Axis.labelled("region", population.labels()));
        return new DataArray(population.name() + "/" + name, unit, axes, values);
    }
}

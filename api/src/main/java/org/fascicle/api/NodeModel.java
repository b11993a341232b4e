package org.fascicle.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A neural mass model: what one region does. One file, one model; final, stateless, with a no-argument constructor and
 * {@code @ServiceProvider(NodeModel.class)}.
 *
 * <p>The kinds of plugins are: {@link NodeModel}, {@link Coupling}, {@link DelayHandler}, {@link NoiseProcess},
 * {@link RegionInstrument}, {@link SensorInstrument}, {@link AtlasLoader}, {@link ArrayReader}, {@link Analysis}.
 */
@ConsumerType
public interface NodeModel {

    /** The model as data: equations, units, ranges, citation. Called whenever the catalogue is read; must be cheap. */
    NodeDescription description();
}

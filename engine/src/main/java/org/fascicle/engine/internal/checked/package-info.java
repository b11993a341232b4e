/**
 * A checked experiment: plugins found, names resolved, every number in internal units (ms, mm, mV, nA, or the model's own
 * time), one value or one per region. No text of the experiment is interpreted after this. Immutable, thread-safe.
 */
package org.fascicle.engine.internal.checked;

package org.fascicle.engine.internal.catalogue;

/** Where plugins come from: they may come and go while it exists. */
public interface Catalogue {

    /** What is installed at this moment; never changes afterwards. */
    Snapshot snapshot();
}

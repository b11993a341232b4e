/** Equations, checks, network assembly, time loop. Hosts use {@link org.fascicle.engine.Fascicle}. */
module org.fascicle.engine {
    requires transitive org.fascicle.api;
    requires com.google.guice;
    requires jakarta.inject;
    requires java.management;
    requires commons.math3;
    requires java.measure;
    requires tech.units.indriya;
    requires org.objectweb.asm;
    // Guice is an automatic module: what it needs of explicit modules must be named here.
    requires com.google.common;
    requires jdk.unsupported;
    // Only there when somebody says --add-modules jdk.incubator.vector: org.fascicle.engine.internal.simd.
    requires static jdk.incubator.vector;
    requires static biz.aQute.bnd.annotation;
    requires static osgi.annotation;
    requires static org.osgi.framework;

    exports org.fascicle.engine;

    uses org.fascicle.api.NodeModel;
    uses org.fascicle.api.Coupling;
    uses org.fascicle.api.DelayHandler;
    uses org.fascicle.api.NoiseProcess;
    uses org.fascicle.api.RegionInstrument;
    uses org.fascicle.api.SensorInstrument;
    uses org.fascicle.api.AtlasLoader;
    uses org.fascicle.api.ArrayReader;
    uses org.fascicle.api.Analysis;
}

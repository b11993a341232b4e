/** Experiment files, arrays, atlases, HDF5 results. */
module org.fascicle.io {
    requires transitive org.fascicle.api;
    requires de.siegmar.fastcsv;
    requires io.jhdf;
    requires java.xml;
    requires org.snakeyaml.engine;
    requires us.hebi.matlab.mat.mfl.core;
    requires static biz.aQute.bnd.annotation;
    requires static osgi.annotation;

    // jhdf and mfl-core are automatic modules: what they need is resolved only if somebody says so.
    requires com.ning.compress.lzf;
    requires org.apache.commons.lang3;
    requires org.slf4j;
    requires jdk.unsupported;

    exports org.fascicle.io.array;
    exports org.fascicle.io.atlas;
    exports org.fascicle.io.description;
    exports org.fascicle.io.experiment;
    exports org.fascicle.io.hdf5;

    provides org.fascicle.api.ArrayReader with org.fascicle.io.array.GraphmlReader, org.fascicle.io.array.Hdf5Reader,
            org.fascicle.io.array.MatReader, org.fascicle.io.array.NpyReader, org.fascicle.io.array.NpzReader,
            org.fascicle.io.array.TextReader;
    provides org.fascicle.api.AtlasLoader with org.fascicle.io.atlas.AllToAllLoader,
            org.fascicle.io.atlas.GraphmlLoader,
            org.fascicle.io.atlas.HubLoader,
            org.fascicle.io.atlas.ModularLoader,
            org.fascicle.io.atlas.RandomNetworkLoader,
            org.fascicle.io.atlas.RingLoader,
            org.fascicle.io.atlas.ScaleFreeLoader,
            org.fascicle.io.atlas.SmallWorldLoader,
            org.fascicle.io.atlas.SyntheticLoader,
            org.fascicle.io.atlas.TableLoader,
            org.fascicle.io.atlas.TvbH5Loader,
            org.fascicle.io.atlas.TvbZipLoader;
}

package org.fascicle.io.damaged;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.data.Source;
import org.fascicle.io.array.GraphmlReader;
import org.fascicle.io.array.Hdf5Reader;
import org.fascicle.io.array.MatReader;
import org.fascicle.io.array.NpyReader;
import org.fascicle.io.array.NpzReader;
import org.fascicle.io.array.TextReader;
import org.fascicle.io.atlas.ConnectomeFile;
import org.fascicle.io.atlas.GraphmlLoader;
import org.fascicle.io.atlas.RingLoader;
import org.fascicle.io.atlas.TableLoader;
import org.fascicle.io.atlas.TvbH5Loader;
import org.fascicle.io.atlas.TvbZipLoader;
import org.fascicle.io.experiment.ExperimentFile;

/** A small good file of each format, and who reads it. */
enum Sample {

    NPY("a.npy") {
        @Override
        byte[] bytes() {
            return npy();
        }

        @Override
        void read(Source source) throws IOException, InputException {
            new NpyReader().read(source, Optional.empty());
        }
    },
    NPZ("a.npz") {
        @Override
        byte[] bytes() throws IOException {
            return zip("SC.npy", npy(), "len.npy", npy());
        }

        @Override
        void read(Source source) throws IOException, InputException {
            new NpzReader().read(source, Optional.of("SC"));
        }
    },
    TVB_ZIP("a.zip") {
        @Override
        byte[] bytes() throws IOException {
            return zip("c/weights.txt", text("0 1 2\n1 0 3\n2 3 0\n"), "c/tract_lengths.txt", text("0 9 8\n9 0 7\n8 7 0\n"),
                    "c/centres.txt", text("V1 1 2 3\n\"Left, V2\" 4 5 6\nV3\t7\t8\t9\n"), "c/hemispheres.txt", text("0\n1\n1\n"));
        }

        @Override
        void read(Source source) throws IOException, InputException {
            new TvbZipLoader().read(source, Settings.none());
        }
    },
    MAT("a.mat") {
        @Override
        byte[] bytes() throws IOException {
            return resource("several.mat");
        }

        @Override
        void read(Source source) throws IOException, InputException {
            for (String name : new String[] {"SC", "sparse", "names", "S.sc"}) {
                new MatReader().read(source, Optional.of(name));
            }
        }
    },
    PLAIN_MAT("a.mat") {
        @Override
        byte[] bytes() throws IOException {
            return resource("plain.mat");
        }

        @Override
        void read(Source source) throws IOException, InputException {
            for (String name : new String[] {"SC", "sparse", "names", "S.sc"}) {
                new MatReader().read(source, Optional.of(name));
            }
        }
    },
    MAT73("a.mat") {
        @Override
        byte[] bytes() throws IOException {
            return resource("version73.mat");
        }

        @Override
        void read(Source source) throws IOException, InputException {
            for (String name : new String[] {"SC", "names", "letters", "S/sc"}) {
                new Hdf5Reader().read(source, Optional.of(name));
            }
        }
    },
    HDF5("a.h5") {
        @Override
        byte[] bytes() throws IOException {
            return resource("plain.h5");
        }

        @Override
        void read(Source source) throws IOException, InputException {
            for (String name : new String[] {"packed", "connectivity/weights", "names", "flags"}) {
                new Hdf5Reader().read(source, Optional.of(name));
            }
        }
    },
    TVB_H5("a.h5") {
        @Override
        byte[] bytes() throws IOException {
            Path file = Files.createTempFile("fascicle", ".h5");
            try {
                var made = new RingLoader().read(Source.named("dk68"), Settings.defaults(new RingLoader().card()));
                var ring = new Connectome(made.parcellation(), made.weights().orElseThrow(), made.lengthsMm(), true);
                ConnectomeFile.write(ring, file, true);
                return Files.readAllBytes(file);
            } catch (InputException e) {
                throw new IOException(e);
            } finally {
                Files.delete(file);
            }
        }

        @Override
        void read(Source source) throws IOException, InputException {
            new TvbH5Loader().read(source, Settings.none());
        }
    },
    GRAPHML("a.graphml") {
        @Override
        byte[] bytes() {
            return text("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                      <key id="d0" for="node" attr.name="label" attr.type="string"/>
                      <key id="d1" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
                      <graph id="G" edgedefault="undirected">
                        <node id="n0"><data key="d0">V1</data></node>
                        <node id="n1"><data key="d0">V2 &amp; more</data></node>
                        <edge source="n0" target="n1"><data key="d1">2.5</data></edge>
                      </graph>
                    </graphml>
                    """);
        }

        @Override
        void read(Source source) throws IOException, InputException {
            new GraphmlLoader().read(source, Settings.none());
            new GraphmlReader().read(source, Optional.of("weight"));
        }
    },
    CSV("a.csv") {
        @Override
        byte[] bytes() {
            return text("region,\"V1\",\"V,2\",V3\nV1,0,1e-3,2\n\"V,2\",1,0,3\nV3,2,3,0\n# end\n");
        }

        @Override
        void read(Source source) throws IOException, InputException {
            new TableLoader().read(source, Settings.none());
        }
    },
    TXT("a.txt") {
        @Override
        byte[] bytes() {
            return text("0 1 2\n1\t0 3 # comment\n2 3 0\n".repeat(20));
        }

        @Override
        void read(Source source) throws IOException, InputException {
            new TextReader().read(source, Optional.empty());
        }
    },
    YAML("a.yaml") {
        @Override
        byte[] bytes() {
            return text("""
                    seed: 42
                    duration: 600 s
                    dt: 1 ms
                    base: &base { regions: all, model: hopf }
                    connectome: { atlas: aal90, prepare: [remove-self, threshold: 0.1, row] }
                    populations:
                      cortex: *base
                    projections:
                      long: { from: cortex.x, to: cortex.c_x, coupling: diffusive, k: 0.2 }
                    monitors:
                      trace: { of: [cortex.x, cortex.y], period: 10 ms }
                    """);
        }

        /** Problems of experiments are collected, not thrown; they are placed in the file by whoever prints them. */
        @Override
        void read(Source source) {
            ExperimentFile.read(source.path().orElseThrow(), List.of());
        }
    };

    private final String fileName;

    Sample(String fileName) {
        this.fileName = fileName;
    }

    /** Name of the file, by which readers know it. */
    String fileName() {
        return fileName;
    }

    /** The good file. */
    abstract byte[] bytes() throws IOException;

    /** Reads it as a program would. */
    abstract void read(Source source) throws IOException, InputException;

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] npy() {
        var header = "\u0093NUMPY\1\0v\0{'descr': '<f8', 'fortran_order': True, 'shape': (4, 4), }";
        var bytes = new byte[128 + 4 * 4 * 8];
        Arrays.fill(bytes, 0, 128, (byte) ' ');
        System.arraycopy(header.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, header.length());
        bytes[127] = '\n';
        return bytes;
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Sample.class.getResourceAsStream("/org/fascicle/io/array/" + name)) {
            return in.readAllBytes();
        }
    }

    /** Puts bytes into a folder under the name of the file. */
    Source in(Path folder, byte[] bytes) throws IOException {
        return Source.of(Files.write(folder.resolve(fileName), bytes));
    }
}

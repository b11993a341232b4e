package org.fascicle.io.internal.atlas;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Region;
import org.fascicle.io.atlas.ConnectomeFile.Content;

/**
 * A connectome as matrices in files of their own: c.npy, c-lengths.npy, c-centres.npy and c-labels.txt, or the same as text,
 * where the first line has the labels.
 */
public final class PlainFiles {

    private static final long EXACT = 1L << 53;

    private PlainFiles() {
    }

    /** The files and what goes into them, weights first. */
    public static Map<Path, Content> of(Connectome connectome, Path target) {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = name.substring(0, dot);
        String ending = name.substring(dot);
        List<Region> regions = connectome.parcellation().regions();
        Map<Path, Content> files = new LinkedHashMap<>();
        files.put(target, file -> write(file, connectome.weights(), ending, regions));
        connectome.lengthsMm().ifPresent(lengths -> files.put(target.resolveSibling(base + "-lengths" + ending),
                file -> write(file, lengths, ending, regions)));
        if (regions.stream().allMatch(region -> region.centre().isPresent())) {
            files.put(target.resolveSibling(base + "-centres" + ending), file ->
                    write(file, centres(regions), ending, List.of()));
        }
        if (isNpy(ending)) {
            files.put(target.resolveSibling(base + "-labels.txt"), file -> Files.writeString(file,
                    connectome.parcellation().labels().stream().map(label -> label + "\n").collect(Collectors.joining())));
        }
        return files;
    }

    /** What the formats have no place for. */
    public static List<String> leftOut(Connectome connectome) {
        List<Region> regions = connectome.parcellation().regions();
        var lost = new ArrayList<String>();
        if (regions.stream().anyMatch(r -> r.hemisphere() != Hemisphere.UNKNOWN)) {
            lost.add("hemispheres");
        }
        if (regions.stream().anyMatch(r -> r.orientation().isPresent())) {
            lost.add("orientations");
        }
        var names = new TreeSet<String>();
        regions.forEach(region -> names.addAll(region.groups().keySet()));
        lost.addAll(names);
        if (!connectome.parcellation().name().isEmpty()) {
            lost.add("name of the parcellation (" + connectome.parcellation().name() + ")");
        }
        return lost;
    }

    private static boolean isNpy(String ending) {
        return ending.toLowerCase(Locale.ROOT).equals(".npy");
    }

    private static Matrix centres(List<Region> regions) {
        double[] xyz = regions.stream().map(region -> region.centre().orElseThrow())
                .flatMapToDouble(p -> DoubleStream.of(p.x(), p.y(), p.z())).toArray();
        return new DenseMatrix(regions.size(), 3, xyz);
    }

    private static void write(Path file, Matrix matrix, String ending, List<Region> titles) throws IOException {
        if (isNpy(ending)) {
            npy(file, matrix);
        } else {
            table(file, matrix, ending.toLowerCase(Locale.ROOT).equals(".tsv") ? "\t" : ",", titles);
        }
    }

    /** NumPy's format, version 1.0: magic, length of the header, header padded to 64 bytes, values row by row. */
    private static void npy(Path file, Matrix matrix) throws IOException {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + matrix.rows() + ", " + matrix.columns() + "), }";
        int length = (10 + header.length() + 1 + 63) / 64 * 64 - 10;
        var start = ByteBuffer.allocate(10 + length).order(ByteOrder.LITTLE_ENDIAN);
        start.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) length)
                .put(header.getBytes(StandardCharsets.US_ASCII));
        while (start.position() < start.capacity() - 1) {
            start.put((byte) ' ');
        }
        start.put((byte) '\n');
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(start.array());
            var row = ByteBuffer.allocate(Double.BYTES * matrix.columns()).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < matrix.rows(); i++) {
                row.clear();
                for (int j = 0; j < matrix.columns(); j++) {
                    row.putDouble(matrix.get(i, j));
                }
                out.write(row.array());
            }
        }
    }

    private static void table(Path file, Matrix matrix, String separator, List<Region> titles) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            if (!titles.isEmpty()) {
                out.write(titles.stream().map(region -> quoted(region.label(), separator))
                        .collect(Collectors.joining(separator)));
                out.write('\n');
            }
            for (int i = 0; i < matrix.rows(); i++) {
                for (int j = 0; j < matrix.columns(); j++) {
                    out.write((j == 0 ? "" : separator) + number(matrix.get(i, j)));
                }
                out.write('\n');
            }
        }
    }

    private static String quoted(String label, String separator) {
        boolean plain = !label.contains(separator) && !label.contains("\"") && !label.startsWith("#");
        return plain ? label : "\"" + label.replace("\"", "\"\"") + "\"";
    }

    /** The shortest text that reads as the same double; whole numbers without a point. */
    static String number(double x) {
        boolean whole = x == Math.rint(x) && Math.abs(x) < EXACT && !(x == 0 && 1 / x < 0);
        return whole ? Long.toString((long) x) : Double.toString(x);
    }
}

package org.fascicle.io.internal.atlas;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;

/** Writes TVB's zip. The date of its entries is fixed, so that the same connectome gives the same bytes. */
public final class TvbArchive {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String CORTICAL = "cortical";

    private TvbArchive() {
    }

    /** Writes a file. */
    public static void write(Connectome connectome, Path file) throws IOException {
        List<Region> regions = connectome.parcellation().regions();
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            matrix(zip, "weights.txt", connectome.weights());
            if (connectome.lengthsMm().isPresent()) {
                matrix(zip, "tract_lengths.txt", connectome.lengthsMm().get());
            }
            lines(zip, "centres.txt", regions.stream().map(TvbArchive::centre).toList());
            if (all(regions, TvbArchive::hasSide)) {
                lines(zip, "hemispheres.txt", regions.stream().map(r -> r.hemisphere() == Hemisphere.LEFT ? "0" : "1").toList());
            }
            if (all(regions, r -> r.orientation().isPresent())) {
                lines(zip, "average_orientations.txt", regions.stream().map(r -> text(r.orientation().orElseThrow())).toList());
            }
            if (all(regions, r -> r.groups().containsKey(CORTICAL))) {
                lines(zip, "cortical.txt", regions.stream().map(r -> r.groups().get(CORTICAL).equals("no") ? "0" : "1").toList());
            }
        }
    }

    /** What the format has no place for. */
    public static List<String> leftOut(Connectome connectome) {
        List<Region> regions = connectome.parcellation().regions();
        var lost = new ArrayList<String>();
        if (!all(regions, TvbArchive::hasSide) && regions.stream().anyMatch(r -> r.hemisphere() != Hemisphere.UNKNOWN)) {
            lost.add("hemispheres, which are not left or right everywhere");
        }
        var names = new TreeSet<String>();
        regions.forEach(region -> names.addAll(region.groups().keySet()));
        names.remove(CORTICAL);
        lost.addAll(names);
        if (!connectome.parcellation().name().isEmpty()) {
            lost.add("name of the parcellation (" + connectome.parcellation().name() + ")");
        }
        return lost;
    }

    private static boolean all(List<Region> regions, Predicate<Region> condition) {
        return regions.stream().allMatch(condition);
    }

    private static boolean hasSide(Region region) {
        return region.hemisphere() == Hemisphere.LEFT || region.hemisphere() == Hemisphere.RIGHT;
    }

    /** Labels with blanks or commas are quoted. */
    private static String centre(Region region) {
        String label = region.label().matches(".*[\\s,].*") ? "\"" + region.label() + "\"" : region.label();
        return region.centre().map(point -> label + " " + text(point)).orElse(label);
    }

    private static String text(Vector3 v) {
        return v.x() + " " + v.y() + " " + v.z();
    }

    private static void matrix(ZipOutputStream zip, String name, Matrix matrix) throws IOException {
        begin(zip, name);
        for (int i = 0; i < matrix.rows(); i++) {
            var row = new StringBuilder();
            for (int j = 0; j < matrix.columns(); j++) {
                row.append(j == 0 ? "" : " ").append(PlainFiles.number(matrix.get(i, j)));
            }
            zip.write(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }

    private static void lines(ZipOutputStream zip, String name, List<String> lines) throws IOException {
        begin(zip, name);
        zip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }
}

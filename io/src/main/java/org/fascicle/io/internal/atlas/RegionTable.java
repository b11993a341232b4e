package org.fascicle.io.internal.atlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Region;

/**
 * The built-in parcellations: labels in their published order, hemisphere, lobe. No positions.
 *
 * <p>aal90: Tzourio-Mazoyer et al. 2002, NeuroImage 15:273; left and right alternate, Precentral_L, Precentral_R. dk68: Desikan
 * et al. 2006, NeuroImage 31:968; 34 left, then 34 right, L_bankssts. The limbic parts of the cingulum count as lobe "cingulate",
 * deep grey matter as "subcortical".
 */
public final class RegionTable {

    /** Names of the parcellations. */
    public static final List<String> NAMES = List.of("aal90", "dk68");

    private RegionTable() {
    }

    /** The regions of a parcellation, without positions. */
    public static Optional<List<Region>> named(String name) {
        return switch (name) {
            case "aal90" -> Optional.of(structures(name).stream()
                    .flatMap(s -> Stream.of(region(s[0] + "_L", Hemisphere.LEFT, s[1]),
                            region(s[0] + "_R", Hemisphere.RIGHT, s[1]))).toList());
            case "dk68" -> Optional.of(Stream.concat(
                    structures(name).stream().map(s -> region("L_" + s[0], Hemisphere.LEFT, s[1])),
                    structures(name).stream().map(s -> region("R_" + s[0], Hemisphere.RIGHT, s[1]))).toList());
            default -> Optional.empty();
        };
    }

    private static Region region(String label, Hemisphere hemisphere, String lobe) {
        return new Region(label, hemisphere, Optional.empty(), Optional.empty(), Map.of("lobe", lobe));
    }

    /** Structure and lobe of each line. */
    private static List<String[]> structures(String name) {
        try (var lines = new BufferedReader(
                new InputStreamReader(RegionTable.class.getResourceAsStream(name + ".txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

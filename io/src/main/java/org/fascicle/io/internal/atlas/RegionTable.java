package org.fascicle.io.internal.atlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Region;

/**
 * The built-in parcellations: labels in their published order, with hemisphere and lobe or network. No positions.
 *
 * <table>
 * <caption>Where they come from</caption>
 * <tr><td>aal90, aal116</td><td>Tzourio-Mazoyer et al. 2002, NeuroImage 15:273; left and right alternate, Precentral_L,
 * Precentral_R; aal116 adds the cerebellum</td></tr>
 * <tr><td>dk68, dk82</td><td>Desikan et al. 2006, NeuroImage 31:968; 34 left, then 34 right, L_bankssts; dk82 adds seven
 * subcortical structures left, then right, Laccumb</td></tr>
 * <tr><td>destrieux148</td><td>Destrieux et al. 2010, NeuroImage 53:1; 74 left, then 74 right, ctx_lh_G_and_S_frontomargin; sulci
 * between two lobes have none</td></tr>
 * <tr><td>schaefer100 to schaefer400</td><td>Schaefer et al. 2018, Cerebral Cortex 28:3095, the variant of 7 networks (Vis,
 * SomMot, DorsAttn, SalVentAttn, Limbic, Cont, Default); 7Networks_LH_Vis_1</td></tr>
 * </table>
 *
 * <p>The limbic parts of the cingulum count as lobe "cingulate", deep grey matter as "subcortical".
 */
public final class RegionTable {

    /** Names of the parcellations. */
    public static final List<String> NAMES = List.of("aal90", "aal116", "dk68", "dk82", "destrieux148", "schaefer100",
            "schaefer200", "schaefer300", "schaefer400");

    private static final String LOBE = "lobe";

    private RegionTable() {
    }

    /** The regions of a parcellation, without positions. */
    public static Optional<List<Region>> named(String name) {
        return switch (name) {
            case "aal90" -> Optional.of(aal90());
            case "aal116" -> Optional.of(joined(aal90(), cerebellum()));
            case "dk68" -> Optional.of(dk68());
            case "dk82" -> Optional.of(joined(dk68(), sides("subcortex", "L", "R", "subcortical")));
            case "destrieux148" -> Optional.of(sides(name, "ctx_lh_", "ctx_rh_", ""));
            case "schaefer100", "schaefer200", "schaefer300", "schaefer400" -> Optional.of(schaefer(name));
            default -> Optional.empty();
        };
    }

    private static List<Region> aal90() {
        return lines("aal90").stream().flatMap(line -> pair(line[0], line[1])).toList();
    }

    private static List<Region> dk68() {
        return sides("dk68", "L_", "R_", "");
    }

    private static List<Region> cerebellum() {
        return lines("cerebellum").stream().flatMap(line -> line[0].startsWith("Vermis")
                ? Stream.of(region(line[0], Hemisphere.MIDLINE, "cerebellum"))
                : pair(line[0], "cerebellum")).toList();
    }

    private static Stream<Region> pair(String structure, String lobe) {
        return Stream.of(region(structure + "_L", Hemisphere.LEFT, lobe), region(structure + "_R", Hemisphere.RIGHT, lobe));
    }

    /** All left, then all right; the lobe of each line unless one is given for all. */
    private static List<Region> sides(String file, String left, String right, String lobe) {
        List<String[]> lines = lines(file);
        return Stream.concat(
                lines.stream().map(s -> region(left + s[0], Hemisphere.LEFT, lobe.isEmpty() ? s[1] : lobe)),
                lines.stream().map(s -> region(right + s[0], Hemisphere.RIGHT, lobe.isEmpty() ? s[1] : lobe))).toList();
    }

    private static List<Region> schaefer(String file) {
        return lines(file).stream().flatMap(line -> {
            var side = line[0].startsWith("LH") ? Hemisphere.LEFT : Hemisphere.RIGHT;
            String network = line[0].split("_")[1];
            return IntStream.rangeClosed(1, Integer.parseInt(line[1]))
                    .mapToObj(k -> new Region("7Networks_" + line[0] + "_" + k, side, Optional.empty(), Optional.empty(),
                            Map.of("network", network)));
        }).toList();
    }

    private static Region region(String label, Hemisphere hemisphere, String lobe) {
        return new Region(label, hemisphere, Optional.empty(), Optional.empty(), lobe.equals("-") ? Map.of()
                : Map.of(LOBE, lobe));
    }

    private static List<Region> joined(List<Region> first, List<Region> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** The words of each line. */
    private static List<String[]> lines(String name) {
        try (var lines = new BufferedReader(
                new InputStreamReader(RegionTable.class.getResourceAsStream(name + ".txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

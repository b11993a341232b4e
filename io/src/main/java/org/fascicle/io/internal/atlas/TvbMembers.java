package org.fascicle.io.internal.atlas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Bunzip2;
import org.fascicle.io.internal.array.Table;
import org.fascicle.io.internal.array.Zip;

/** What a TVB archive holds, member by member; all problems are collected before any is thrown. */
public final class TvbMembers {

    private static final Map<String, String> MEMBERS = Map.of("weights.txt", "weights", "tract_lengths.txt", "tract_lengths",
            "centres.txt", "centres", "centers.txt", "centres", "average_orientations.txt", "orientations",
            "hemispheres.txt", "hemispheres", "hemisphere.txt", "hemispheres", "cortical.txt", "cortical");

    private static final String BZIP2 = ".bz2";

    private final Source source;
    private final AtlasParts parts;
    private final TreeSet<String> seen = new TreeSet<>();

    private TvbMembers(Source source) {
        this.source = source;
        this.parts = new AtlasParts(source.name());
    }

    /** Reads all members that are known. */
    public static TvbMembers read(Source source) throws IOException, InputException {
        var members = new TvbMembers(source);
        Zip.visit(source, members::member);
        return members;
    }

    private boolean member(String name, InputStream bytes) throws IOException {
        String written = name.substring(name.lastIndexOf('/') + 1);
        boolean packed = written.endsWith(BZIP2);
        String base = packed ? written.substring(0, written.length() - BZIP2.length()) : written;
        String kind = MEMBERS.get(base);
        if (kind == null) {
            return true;
        }
        if (!seen.add(kind)) {
            parts.refuse(base, "occurs twice in the archive", "keep one");
            return true;
        }
        var inner = new Source(source.name() + "/" + base, new byte[0], Optional.empty(),
                () -> packed ? new ByteArrayInputStream(Bunzip2.unpack(bytes, source.limits().entryBytes())) : bytes,
                source.limits());
        try {
            if (kind.equals("centres")) {
                parts.put(base, Centres.read(inner));
            } else {
                parts.put(kind, base, Table.read(inner));
            }
        } catch (InputException e) {
            parts.refuse(e);
        } catch (ZipException e) {
            if (!packed) {
                throw e;
            }
            parts.refuse(written, e.getMessage(), "pack it again with bzip2");
        }
        return true;
    }

    /**
     * Puts the members together.
     *
     * @throws InputException if one is damaged, or if they do not fit each other
     */
    public Atlas atlas() throws InputException {
        if (seen.isEmpty() && parts.isEmpty()) {
            throw new InputException(source.name(), "holds no weights.txt, tract_lengths.txt or centres.txt",
                    "is it a TVB connectivity?");
        }
        return parts.atlas(false, remarks(parts.asymmetry()));
    }

    /** TVB says which way round its matrices are, so that asymmetry needs no question, only a word. */
    public static List<Problem> remarks(double asymmetry) {
        return asymmetry == 0 ? List.of()
                : List.of(Problem.note("weights", "max |W-W'| = " + asymmetry
                        + "; read as weights[target,source], as TVB writes them"));
    }
}

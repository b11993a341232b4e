package org.fascicle.api.data;

/**
 * What a reader may consume before it must refuse.
 *
 * @param cells cells of one array
 * @param entryBytes unpacked bytes of one entry of an archive
 * @param entries entries of an archive
 * @param lineBytes length of a line of text
 */
public record Limits(long cells, long entryBytes, int entries, int lineBytes) {

    /** 64 M cells, 256 MiB per entry, 256 entries, 4 MiB per line, unless system properties say otherwise ({@link Limit}). */
    public static Limits standard() {
        return new Limits(Limit.CELLS.value(), Limit.ENTRY_BYTES.value(), (int) Limit.ENTRIES.value(),
                (int) Limit.LINE_BYTES.value());
    }
}

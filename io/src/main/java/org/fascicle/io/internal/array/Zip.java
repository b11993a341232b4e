package org.fascicle.io.internal.array;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Limit;
import org.fascicle.api.data.Limits;
import org.fascicle.api.data.Source;

/** A zip archive read from front to back, never extracted to disk, with bounds on the number and the unpacked size of entries. */
public final class Zip {

    /** The first four bytes. */
    public static final byte[] MAGIC = {'P', 'K', 3, 4};

    private Zip() {
    }

    /** Reads one entry. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads the bytes of the entry; the stream need not be read to its end. */
        T read(InputStream entry) throws IOException, InputException;
    }

    /** Receives entries. */
    @FunctionalInterface
    public interface Visitor {
        /** An entry with its full name; returns false to see no more. */
        boolean entry(String name, InputStream bytes) throws IOException, InputException;
    }

    /** Full names of the files inside, in order. */
    public static List<String> names(Source source) throws IOException, InputException {
        var names = new ArrayList<String>();
        visit(source, (name, bytes) -> names.add(name));
        return names;
    }

    /** Reads the entry of that full name. */
    public static <T> T find(Source source, String name, Reader<T> reader) throws IOException, InputException {
        var found = new ArrayList<T>();
        visit(source, (entry, bytes) -> !entry.equals(name) || !found.add(reader.read(bytes)));
        if (found.isEmpty()) {
            throw new InputException(source.name(), "has no entry " + name, "");
        }
        return found.get(0);
    }

    /**
     * Visits all files inside.
     *
     * @throws InputException if the archive is damaged or exceeds the limits, or if a name leads out of it
     */
    public static void visit(Source source, Visitor visitor) throws IOException, InputException {
        int count = 0;
        try (var zip = new ZipInputStream(source.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                requireInside(source, entry.getName());
                if (++count > source.limits().entries()) {
                    throw new InputException(source.name(), "more than " + source.limits().entries() + " entries",
                            Limit.ENTRIES.wayOut());
                }
                if (!entry.isDirectory() && !visitor.entry(entry.getName(), new Bounded(zip, entry.getName(), source.limits()))) {
                    return;
                }
            }
        } catch (TooLarge e) {
            throw new InputException(source.name() + "/" + e.getMessage(),
                    "unpacks to more than " + source.limits().entryBytes() + " bytes", Limit.ENTRY_BYTES.wayOut());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new InputException(source.name(), "is a damaged zip file: " + e.getMessage(), "file truncated?");
        }
        requireEnd(source, count);
    }

    /** Reading from the front, a missing end goes unnoticed: the directory at the end of the archive must be there. */
    private static void requireEnd(Source source, int count) throws IOException, InputException {
        var path = source.path();
        if (count == 0) {
            throw new InputException(source.name(), "is an empty or damaged zip file", "");
        }
        if (path.isPresent()) {
            try (var zip = new ZipFile(path.get().toFile())) {
                if (zip.size() < count) {
                    throw new InputException(source.name(), "its directory lists " + zip.size() + " of " + count + " entries",
                            "");
                }
            } catch (ZipException e) {
                throw new InputException(source.name(), "is a damaged zip file: " + e.getMessage(), "file truncated?");
            }
        }
    }

    private static void requireInside(Source source, String name) throws InputException {
        boolean outside = name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*")
                || List.of(name.split("[/\\\\]")).contains("..");
        if (outside) {
            throw new InputException(source.name(), "entry '" + name + "' leads out of the archive", "refused");
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String entry) {
            super(entry);
        }
    }

    /** Counts the unpacked bytes. Closing it leaves the archive open. */
    private static final class Bounded extends FilterInputStream {

        private final String name;
        private long left;

        Bounded(InputStream in, String name, Limits limits) {
            super(in);
            this.name = name;
            this.left = limits.entryBytes();
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws TooLarge {
            left -= n;
            if (left < 0) {
                throw new TooLarge(name);
            }
        }

        @Override
        public void close() {
        }
    }
}

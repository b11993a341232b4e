package org.fascicle.io.internal.hdf5;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Source;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Provenance;
import org.fascicle.api.run.Recording;
import org.fascicle.api.run.Result;
import org.fascicle.api.run.Status;

/**
 * A result, member by member: in memory, those that have ended in a file of their own. {@link #finish} writes {@code x.h5.part},
 * forces it to disk and renames it to {@code x.h5}.
 */
public final class Hdf5Result implements Result {

    private final Path target;
    private final Provenance provenance;
    private final List<Outline> outlines;
    private final List<MemberResult> members = new ArrayList<>();
    private final Clock clock;
    private final Spool spool;

    /** Begins with no samples. */
    public Hdf5Result(Path target, Provenance provenance, List<Outline> outlines, Clock clock) {
        this.target = target;
        this.provenance = provenance;
        this.outlines = List.copyOf(outlines);
        for (int m = 0; m < provenance.members(); m++) {
            members.add(new MemberResult());
        }
        this.clock = clock;
        this.spool = new Spool(target);
    }

    /** Whether a file is a result that was written before. */
    public static boolean isOne(Path file) {
        try {
            return Hdf5File.read(Source.of(file), RootAttributes::areIn);
        } catch (IOException | InputException e) {
            return false;
        }
    }

    @Override
    public void accept(Frame frame) {
        member(frame.member()).samples(outlines).get(frame.recording()).add(frame);
    }

    private MemberResult member(int index) {
        if (index < 0 || index >= members.size()) {
            throw new IllegalArgumentException("member " + index + " of " + members.size());
        }
        return members.get(index);
    }

    @Override
    public List<Recording> recordings(int member) {
        var recordings = new ArrayList<Recording>();
        try {
            for (Samples samples : member(member).samples(outlines)) {
                recordings.add(samples.recording());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recordings;
    }

    @Override
    public void add(int member, Plan.AnalysisResult analysis) {
        member(member).add(analysis);
    }

    @Override
    public void end(int member, Status status) throws IOException {
        member(member).end(status, spool);
    }

    @Override
    public void finish(Status status) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            write(part, status);
            force(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (RuntimeException e) {
            throw new IOException("cannot write " + target + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(Path part, Status status) throws IOException {
        try (var file = HdfFile.write(part)) {
            var root = new Group(file);
            RootAttributes.write(root, provenance, status, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            provenance.connectome().ifPresent(connectome -> ConnectivityGroup.write(root, connectome, provenance.preparation()));
            provenance.ensemble().ifPresent(ensemble -> MemberGroup.write(root, ensemble, members));
            boolean single = provenance.ensemble().isEmpty();
            MonitorGroups.write(root, outlines, members, single);
            ParameterGroups.write(root, provenance.parameters());
            AnalysisGroups.write(root, single ? members.get(0).analyses()
                    : StackedAnalyses.of(members.stream().map(MemberResult::analyses).toList()));
            ProvenanceGroup.write(root, provenance);
        }
    }

    private static void force(Path part) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}

package org.fascicle.io.internal.hdf5;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Provenance;
import org.fascicle.api.run.Recording;
import org.fascicle.api.run.Result;
import org.fascicle.api.run.Status;

/** A result in memory; {@link #finish} writes {@code x.h5.part}, forces it to disk and renames it to {@code x.h5}. */
public final class Hdf5Result implements Result {

    private final Path target;
    private final Provenance provenance;
    private final List<Samples> samples;
    private final List<Plan.AnalysisResult> analyses = new ArrayList<>();
    private final Clock clock;

    /** Begins with no samples. */
    public Hdf5Result(Path target, Provenance provenance, List<Outline> outlines, Clock clock) {
        this.target = target;
        this.provenance = provenance;
        this.samples = outlines.stream().map(Samples::new).toList();
        this.clock = clock;
    }

    @Override
    public void accept(Frame frame) {
        if (frame.member() != 0) {
            throw new IllegalArgumentException("member " + frame.member() + ": this version writes one member");
        }
        samples.get(frame.recording()).add(frame);
    }

    @Override
    public List<Recording> recordings() {
        return samples.stream().map(Samples::recording).toList();
    }

    @Override
    public void add(Plan.AnalysisResult analysis) {
        analyses.add(analysis);
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
            MonitorGroups.write(root, samples);
            ParameterGroups.write(root, provenance.parameters());
            AnalysisGroups.write(root, analyses);
            ProvenanceGroup.write(root, provenance);
        }
    }

    private static void force(Path part) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Nothing is on disk before {@link #finish}, so there is nothing to do. */
    @Override
    public void close() {
    }
}

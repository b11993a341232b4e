package org.fascicle.io.internal.hdf5;

import io.jhdf.HdfFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.fascicle.api.run.Provenance;
import org.fascicle.api.run.Status;

/** The attributes of the whole file. */
final class RootAttributes {

    private static final String FORMAT = "fascicle_format";
    private static final int TITLE = 1000;

    private RootAttributes() {
    }

    static void write(Group root, Provenance from, Status status, Instant created) {
        root.attribute("Conventions", "CF-1.10");
        root.attribute(FORMAT, "1.0");
        status(root, status);
        root.attribute("title", from.title().length() > TITLE ? from.title().substring(0, TITLE) : from.title());
        root.attribute("created", created.toString());
        root.attribute("history", created + " simulated by Fascicle " + from.engineVersion());
        root.attribute("engine_version", from.engineVersion());
        root.attribute("java", System.getProperty("java.version", "") + " (" + System.getProperty("java.vendor", "") + ")");
        root.attribute("seed", from.seed());
        root.attribute("rng", from.random());
        root.attribute("dt", from.dtMs());
        root.attribute("dt_units", "ms");
        root.attribute("duration", from.durationMs());
        root.attribute("duration_units", "ms");
        root.attribute("integrator", from.integrator());
        root.attribute("history_format", from.history().id());
        if (!from.experimentText().isEmpty()) {
            root.attribute("experiment_sha256", sha256(from.experimentText()));
        }
        if (from.connectome().map(c -> c.synthetic()).orElse(false)) {
            root.attribute("synthetic", "SYNTHETIC connectome: made up by a rule, not measured");
        }
    }

    /** Whether a file has them. */
    static boolean areIn(HdfFile file) {
        return file.getAttributes().containsKey(FORMAT);
    }

    private static void status(Group root, Status status) {
        if (status instanceof Status.Complete) {
            root.attribute("status", "complete");
        } else if (status instanceof Status.Aborted aborted) {
            root.attribute("status", "aborted");
            root.attribute("aborted_step", aborted.step());
        } else if (status instanceof Status.Failed failed) {
            root.attribute("status", "failed");
            root.attribute("failed_step", failed.step());
            root.attribute("failed_reason", failed.reason().length() > TITLE ? failed.reason().substring(0, TITLE)
                    : failed.reason());
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.fascicle.io.description;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.Description;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.RegionInstrument;

/**
 * A text file as a plugin: a description in a {@code .model.yaml} (or .coupling, .delay, .noise, .instrument .yaml), without
 * Java.
 */
public final class TextPlugin {

    private static final long LIMIT = 1L << 20;

    private TextPlugin() {
    }

    /** Whether a file's name says that it is one: two endings, the last being yaml. */
    public static boolean isNamedLikeOne(Path file) {
        return file.getFileName().toString().matches(".+\\.(model|coupling|delay|noise|instrument)\\.yaml");
    }

    /**
     * Reads a file as {@link #description} does.
     *
     * @return a {@link NodeModel}, {@link Coupling}, {@link DelayHandler}, {@link NoiseProcess} or {@link RegionInstrument}
     */
    public static Object read(Path file) throws IOException, InputException {
        return of(description(file));
    }

    /**
     * What a file says; whether its equations hold together is another question.
     *
     * @throws IOException if it cannot be read or is larger than 1 MiB
     * @throws InputException if it is no description, with all problems and their lines
     */
    public static Description description(Path file) throws IOException, InputException {
        if (Files.size(file) > LIMIT) {
            throw new IOException(file + " has " + Files.size(file) + " bytes; a description has at most " + LIMIT);
        }
        return DescriptionText.read(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
    }

    /** A description as a plugin. */
    public static Object of(Description description) {
        if (description instanceof NodeDescription node) {
            return new Model(node);
        } else if (description instanceof CouplingDescription coupling) {
            return new TextCoupling(coupling);
        } else if (description instanceof DelayDescription delay) {
            return new Delay(delay);
        } else if (description instanceof NoiseDescription noise) {
            return new Noise(noise);
        }
        return new Instrument((InstrumentDescription) description);
    }

    private record Model(NodeDescription description) implements NodeModel {
    }

    private record TextCoupling(CouplingDescription description) implements Coupling {
    }

    private record Delay(DelayDescription description) implements DelayHandler {
    }

    private record Noise(NoiseDescription description) implements NoiseProcess {
    }

    private record Instrument(InstrumentDescription description) implements RegionInstrument {
    }
}

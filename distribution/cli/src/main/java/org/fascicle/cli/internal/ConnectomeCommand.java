package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fascicle.api.Problem;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.experiment.Places;
import org.fascicle.engine.Fascicle;
import org.fascicle.io.atlas.ConnectomeFile;
import org.fascicle.io.experiment.ConnectomeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fascicle connectome}: shows, converts and makes connectomes. */
@Command(name = "connectome", description = "Shows, converts and makes up connectomes.")
final class ConnectomeCommand implements Callable<Integer> {

    private static final String REPLACE = "Replace files that are there.";

    private final Fascicle fascicle;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Inject
    ConnectomeCommand(Fascicle fascicle, Console console) {
        this.fascicle = fascicle;
        this.console = console;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "a command is needed: show, convert or generate");
    }

    @Command(name = "show", description = "Prints regions, links, symmetry, distributions, and every warning.")
    int show(@Mixin ConnectomeOptions options) throws WrongInput {
        Optional<Connectome> found = load(options.yaml(fascicle), options.sets());
        found.ifPresent(connectome -> ConnectomeSummary.of(connectome).forEach(console.out()::println));
        return found.isPresent() ? ExitCode.DONE : ExitCode.WRONG_INPUT;
    }

    @Command(name = "convert", description = "Writes a connectome in another format: .zip, .h5, .npy, .csv, .tsv.")
    int convert(@Mixin ConnectomeOptions options,
            @Parameters(paramLabel = "OUT", index = "1", description = "Where to; its ending says the format.") Path out,
            @Option(names = "--force", description = REPLACE) boolean force) throws WrongInput {
        requireFormat(out);
        return write(load(options.yaml(fascicle), options.sets()), out, force);
    }

    @Command(name = "generate", description = "Makes a connectome up by a rule, for an atlas or any number of regions.")
    int generate(
            @Parameters(paramLabel = "RULE", description = "synthetic (distance rule), random, ring, small-world, scale-free,"
                    + " modular, hub, all-to-all; fascicle describe RULE shows its settings.") String rule,
            @Option(names = "--atlas", paramLabel = "NAME", description = "Regions of a parcellation.") Optional<String> atlas,
            @Option(names = "--regions", paramLabel = "N", description = "So many regions.") Optional<Integer> regions,
            @Option(names = "--seed", paramLabel = "N", description = "Which of the possible ones.") Optional<Long> seed,
            @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the rule. May be repeated.")
            List<String> sets,
            @Option(names = {"-o", "--out"}, paramLabel = "OUT", required = true,
                    description = "Where to; its ending says the format.") Path out,
            @Option(names = "--force", description = REPLACE) boolean force) throws WrongInput {
        requireFormat(out);
        if (atlas.isPresent() && regions.isPresent()) {
            throw new WrongInput("--atlas " + atlas.get() + " has its own regions; leave --regions out");
        }
        var lines = new ArrayList<>(List.of("loader: " + Json.string(rule)));
        atlas.ifPresent(name -> lines.add("atlas: " + Json.string(name)));
        regions.ifPresent(n -> lines.add("regions: " + n));
        seed.ifPresent(n -> lines.add("seed: " + n));
        return write(load(String.join("\n", lines) + "\n", sets == null ? List.of() : sets), out, force);
    }

    private Optional<Connectome> load(String yaml, List<String> sets) {
        ConnectomeText.Read read = ConnectomeText.read(Path.of(""), yaml, sets);
        var problems = new LinkedHashSet<>(read.problems());
        Optional<Connectome> found = Optional.empty();
        if (read.source().isPresent() && problems.isEmpty()) {
            var loaded = fascicle.connectome(read.source().get());
            problems.addAll(loaded.problems());
            found = loaded.connectome();
        }
        problems.forEach(problem -> console.err().println(ProblemLines.line(problem, Places.none())));
        return problems.stream().anyMatch(Problem::isError) ? Optional.empty() : found;
    }

    private static void requireFormat(Path out) throws WrongInput {
        String name = out.getFileName() == null ? "" : out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (ConnectomeFile.FORMATS.stream().noneMatch(name::endsWith)) {
            throw new WrongInput("'" + out + "': the format is not known by its ending; known: "
                    + String.join(", ", ConnectomeFile.FORMATS));
        }
    }

    private int write(Optional<Connectome> found, Path out, boolean force) throws WrongInput {
        if (found.isEmpty()) {
            return ExitCode.WRONG_INPUT;
        }
        try {
            var written = ConnectomeFile.write(found.get(), out, force);
            int n = found.get().parcellation().size();
            console.out().println(n + " regions in " + String.join(", ", written.files().stream().map(Path::toString).toList()));
            if (!written.leftOut().isEmpty()) {
                console.err().println("note: left out, the format has no place for it: " + String.join(", ", written.leftOut()));
            }
            return ExitCode.DONE;
        } catch (FileAlreadyExistsException e) {
            throw new WrongInput(e.getFile() + " exists; --force replaces it");
        } catch (IOException e) {
            throw new WrongInput("cannot write " + out + ": " + e.getMessage());
        }
    }
}

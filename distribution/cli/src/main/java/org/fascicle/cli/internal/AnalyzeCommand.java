package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fascicle.api.Problem;
import org.fascicle.api.run.Plan.AnalysisResult;
import org.fascicle.engine.Analysed;
import org.fascicle.engine.Fascicle;
import org.fascicle.io.experiment.AnalysisText;
import org.fascicle.io.hdf5.AnalysisFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fascicle analyze RESULT.h5}. */
@Command(name = "analyze", description = "Applies an analysis to what a result recorded, or to a connectome; the numbers are"
        + " those of the same analysis in the experiment.")
final class AnalyzeCommand implements Callable<Integer> {

    @Mixin
    private AnalysisOptions options;

    @Option(names = {"-o", "--out"}, paramLabel = "F", description = "Write everything to an HDF5 file as well.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replace that file if it is there.")
    private boolean force;

    @Option(names = "--json", description = "Print JSON: every number of every array.")
    private boolean json;

    private final Fascicle fascicle;
    private final Console console;

    @Inject
    AnalyzeCommand(Fascicle fascicle, Console console) {
        this.fascicle = fascicle;
        this.console = console;
    }

    @Override
    public Integer call() throws WrongInput, IOException {
        requireFree();
        AnalysisSubject subject = AnalysisSubject.load(options, fascicle);
        subject.notes().forEach(note -> console.err().println("note: " + note));
        Optional<Analysed> analysed = analysed(subject);
        if (analysed.isEmpty()) {
            return ExitCode.WRONG_INPUT;
        }
        List<AnalysisResult> members = analysed.get().members();
        if (json) {
            console.out().println(AnalysisJson.of(options.file(), subject, members));
        } else {
            AnalysisSummary.of(subject, members).forEach(console.out()::println);
        }
        if (out.isPresent()) {
            write(subject, members, out.get());
        }
        return ExitCode.DONE;
    }

    private void requireFree() throws WrongInput {
        if (out.isEmpty()) {
            return;
        }
        Path target = out.get().toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new WrongInput("-o " + out.get() + " is a folder; a file name is needed");
        } else if (!Files.isDirectory(target.getParent())) {
            throw new WrongInput("-o " + out.get() + ": there is no folder " + target.getParent());
        } else if (Files.exists(target) && Files.exists(options.file()) && isSame(target)) {
            throw new WrongInput("-o " + out.get() + " is the result itself; give another name");
        } else if (Files.exists(target) && !force) {
            throw new WrongInput("-o " + out.get() + " exists; --force replaces it");
        }
    }

    private boolean isSame(Path target) throws WrongInput {
        try {
            return Files.isSameFile(target, options.file());
        } catch (IOException e) {
            throw new WrongInput("-o " + out.orElseThrow() + " cannot be looked at: " + e.getMessage());
        }
    }

    /** Empty if something is wrong, all of which has been said. */
    private Optional<Analysed> analysed(AnalysisSubject subject) throws WrongInput {
        var read = AnalysisText.read(Path.of(""), options.name(), options.yaml(subject.of()), options.sets());
        var problems = new ArrayList<>(read.problems());
        Optional<Analysed> analysed = problems.isEmpty() ? read.request().map(r -> fascicle.analyse(r, subject.recorded()))
                : Optional.empty();
        analysed.ifPresent(a -> problems.addAll(a.problems()));
        problems.forEach(problem -> console.err().println(line(problem)));
        return problems.stream().anyMatch(Problem::isError) ? Optional.empty() : analysed;
    }

    /** With the option that is meant for its place. */
    private String line(Problem problem) {
        String path = problem.path();
        String prefix = "analysis." + options.name();
        String key = path.startsWith(prefix + ".") ? path.substring(prefix.length() + 1) : "";
        String place = switch (key) {
            case "of", "type", "against" -> "--" + key + ": ";
            case "" -> path.isEmpty() || path.equals(prefix) ? "" : path + ": ";
            default -> "--set " + key + ": ";
        };
        return (problem.isError() ? "fascicle: " : "note: ") + place + problem.message();
    }

    private void write(AnalysisSubject subject, List<AnalysisResult> members, Path target) throws WrongInput {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("fascicle_format", "1.0");
        attributes.put("history", "fascicle analyze " + options.file() + " --type " + options.type() + " --of " + subject.of()
                + String.join("", options.sets().stream().map(set -> " --set \"" + set + "\"").toList()));
        attributes.put("source", options.file().toString());
        attributes.put("of", subject.of());
        try {
            AnalysisFile.write(target, attributes, members, subject.ensemble());
        } catch (IOException e) {
            throw new WrongInput("cannot write " + target + ": " + e.getMessage());
        }
        if (!json) {
            console.out().println(target + " written");
        }
    }
}

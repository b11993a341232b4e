package org.fascicle.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.run.Recording;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Recorded;
import org.fascicle.io.experiment.ConnectomeText;
import org.fascicle.io.hdf5.RecordedResult;

/**
 * What is to be analysed, loaded.
 *
 * @param of what it is called
 * @param recorded it
 * @param members number of each member in the result
 * @param ensemble whether it has members
 * @param notes worth knowing
 */
record AnalysisSubject(String of, Recorded recorded, List<Integer> members, boolean ensemble, List<String> notes) {

    private static final String CONNECTOME = "connectome";

    /** Loads what was asked for; a file without monitors is taken to be a connectome. */
    static AnalysisSubject load(AnalysisOptions options, Fascicle fascicle) throws WrongInput, IOException {
        Optional<RecordedResult> result = result(options);
        List<String> monitors = result.map(RecordedResult::monitors).orElse(List.of());
        boolean unnamed = options.of().isEmpty() && monitors.isEmpty();
        boolean named = options.of().filter(CONNECTOME::equals).isPresent() && !monitors.contains(CONNECTOME);
        return unnamed || named ? connectome(options.file(), monitors, fascicle) : monitor(options, result.orElseThrow());
    }

    private static Optional<RecordedResult> result(AnalysisOptions options) throws WrongInput, IOException {
        try {
            return Optional.of(RecordedResult.open(options.file()));
        } catch (InputException e) {
            if (options.of().orElse(CONNECTOME).equals(CONNECTOME) && Files.isRegularFile(options.file())) {
                return Optional.empty();
            }
            throw new WrongInput(e.getMessage());
        }
    }

    private static AnalysisSubject monitor(AnalysisOptions options, RecordedResult result) throws WrongInput, IOException {
        List<String> monitors = result.monitors();
        if (options.of().isEmpty() && monitors.size() > 1) {
            throw new WrongInput("--of is missing: " + result.file() + " has the monitors " + String.join(", ", monitors));
        }
        String of = options.of().orElse(monitors.get(0));
        if (!monitors.contains(of)) {
            return new AnalysisSubject(of, new Recorded(monitors, List.of(), Optional.empty()), List.of(), false, List.of());
        }
        List<List<Recording>> all = recordings(result, of);
        var notes = new ArrayList<String>();
        if (!result.status().equals("complete")) {
            notes.add(result.file() + " has the status '" + result.status() + "': what it has is analysed");
        }
        List<Integer> members = members(options, result);
        List<List<Recording>> chosen = result.ensemble() ? whole(all, members, notes) : all;
        if (chosen.stream().allMatch(List::isEmpty)) {
            throw new WrongInput("--of " + of + ": " + result.file() + " has no samples of it");
        }
        return new AnalysisSubject(of, new Recorded(monitors, chosen, Optional.empty()), members, result.ensemble(), notes);
    }

    private static List<List<Recording>> recordings(RecordedResult result, String of) throws WrongInput, IOException {
        try {
            return result.recordings(of);
        } catch (InputException e) {
            throw new WrongInput(e.getMessage());
        }
    }

    private static List<Integer> members(AnalysisOptions options, RecordedResult result) throws WrongInput {
        if (options.member().isEmpty()) {
            return IntStream.range(0, result.members()).boxed().toList();
        }
        int member = options.member().get();
        if (!result.ensemble() || member < 0 || member >= result.members()) {
            throw new WrongInput("--member " + member + ": " + result.file() + (result.ensemble()
                    ? " has the members 0 to " + (result.members() - 1) : " is a single run; leave --member out"));
        }
        return List.of(member);
    }

    /** Members that ended before the others are not analysed, as they would not have been in the run. */
    private static List<List<Recording>> whole(List<List<Recording>> all, List<Integer> members, List<String> notes) {
        int most = all.stream().mapToInt(AnalysisSubject::samples).max().orElse(0);
        List<Integer> early = members.stream().filter(m -> samples(all.get(m)) < most).toList();
        if (!early.isEmpty()) {
            notes.add((early.size() == 1 ? "member " : "members ")
                    + early.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " ended early: not analysed");
        }
        return members.stream().map(m -> early.contains(m) ? List.<Recording>of() : all.get(m)).toList();
    }

    private static int samples(List<Recording> member) {
        return member.stream().mapToInt(recording -> recording.samples().length(0)).min().orElse(0);
    }

    private static AnalysisSubject connectome(Path file, List<String> monitors, Fascicle fascicle) throws WrongInput {
        String path = Json.string(file.toString());
        String source = ConnectomeOptions.isLoadable(file, fascicle) ? "source: " + path : "weights: {file: " + path + "}";
        var text = ConnectomeText.read(Path.of(""), source + "\nallow-negative: true\n", List.of());
        var loaded = fascicle.connectome(text.source().orElseThrow());
        if (loaded.connectome().isEmpty()) {
            throw new WrongInput(file + " holds neither a result of fascicle run nor a connectome:\n"
                    + loaded.problems().stream().filter(Problem::isError).map(Problem::toString)
                    .collect(Collectors.joining("\n")));
        }
        return new AnalysisSubject(CONNECTOME, new Recorded(monitors, List.of(List.of()), loaded.connectome()), List.of(0), false,
                List.of());
    }
}

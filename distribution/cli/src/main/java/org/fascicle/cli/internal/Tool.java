package org.fascicle.cli.internal;

import com.google.inject.Injector;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;
import org.fascicle.api.data.Limit;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: arguments in, exit code out. Never throws; a stack trace is shown with {@code --debug} only. */
public final class Tool {

    private final Injector injector;
    private final Console console;

    @Inject
    Tool(Injector injector, Console console) {
        this.injector = injector;
        this.console = console;
    }

    /** Runs one command. */
    public int run(String... arguments) {
        var line = new CommandLine(Root.class, factory())
                .setParameterExceptionHandler((e, given) -> wrongUse(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, parsed))
                .setUsageHelpAutoWidth(console.terminal())
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true));
        try {
            return areLimitsNumbers() ? line.execute(arguments) : ExitCode.WRONG_INPUT;
        } catch (OutOfMemoryError e) {
            console.err().println("fascicle: not enough memory; give more with JAVA_OPTS=-Xmx4g, or record less;"
                    + " fascicle check FILE says what is needed");
            return ExitCode.FAILED;
        }
    }

    /** Limits come from outside; a wrong one is named before anything is read. */
    private boolean areLimitsNumbers() {
        try {
            for (Limit limit : Limit.values()) {
                limit.value();
            }
            return true;
        } catch (IllegalArgumentException e) {
            console.err().println("fascicle: " + e.getMessage());
            return false;
        }
    }

    /** Commands are injected; lists and other things of the library's own are not. */
    private IFactory factory() {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type.getName().startsWith(Tool.class.getPackageName()) ? injector.getInstance(type)
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }

    private int wrongUse(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("fascicle: " + firstLine(e.getMessage()) + suggestion(e) + "; see " + command + " --help");
        return ExitCode.WRONG_INPUT;
    }

    private static String suggestion(ParameterException e) {
        List<String> near = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : "; did you mean '" + near.get(0) + "'?";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private int failed(Exception e, ParseResult parsed) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        if (e instanceof WrongInput) {
            console.err().println("fascicle: " + message);
            return ExitCode.WRONG_INPUT;
        }
        console.err().println("fascicle: " + message + (isDebugging(parsed) ? "" : " (--debug shows where)"));
        if (isDebugging(parsed)) {
            e.printStackTrace(console.err());
        }
        return ExitCode.FAILED;
    }

    private static boolean isDebugging(ParseResult parsed) {
        return parsed.expandedArgs().contains("--debug");
    }
}

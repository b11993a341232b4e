package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code fascicle} itself. */
@Command(name = "fascicle", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = Version.class,
        description = "Simulates whole-brain networks of neural mass models, assembled from plugins.",
        footer = {"", "Exit codes: 0 done, 1 failed while running, 2 wrong input, 130 cancelled.",
            "JAVA_OPTS is passed on to Java, e.g. JAVA_OPTS=-Xmx4g."},
        subcommands = {RunCommand.class, CheckCommand.class, ListCommand.class, DescribeCommand.class, PluginsCommand.class,
            InspectCommand.class, AnalyzeCommand.class, ConnectomeCommand.class, HelpCommand.class})
final class Root implements Runnable {

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show a stack trace when something fails.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    @Inject
    Root() {
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "a command is needed: run, check, list, describe, plugins, inspect, analyze or connectome");
    }
}

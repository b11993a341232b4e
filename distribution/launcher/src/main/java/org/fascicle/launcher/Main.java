package org.fascicle.launcher;

import java.util.function.Consumer;

/** The program behind {@code bin/fascicle}. Its exit code is that of the command; 1 if the installation itself is broken. */
public final class Main {

    private static final int BROKEN = 1;

    private Main() {
    }

    /** Starts the framework, runs one command, stops. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        Consumer<String> complaints = message -> System.err.println("fascicle: " + message);
        try (var store = Store.create();
                var platform = Platform.start(Layout.of(System.getProperties(), System.getenv()), store, complaints)) {
            return platform.commandLine().applyAsInt(arguments);
        } catch (BrokenInstallation e) {
            complaints.accept(e.getMessage());
            return BROKEN;
        }
    }
}

package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.fascicle.launcher.Layout;
import org.fascicle.launcher.Platform;
import org.fascicle.launcher.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** One framework with the real bundles, and plugins that leave it while it runs. */
class FelixIT {

    private static final String EXPERIMENT = """
            duration: 200 s
            dt: 0.1 ms
            populations:
              brain: { size: 10, model: hopf, initial: { x: { uniform: [-0.5, 0.5] } } }
            monitors:
              trace: { of: brain.x, sample: subsample, period: 100 ms }
            """;

    @TempDir
    private Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream watched = new ByteArrayOutputStream();
    private final List<String> complaints = new ArrayList<>();
    private Store store;
    private Platform platform;
    private ToIntFunction<String[]> fascicle;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(folder.resolve("brain.yaml"), EXPERIMENT);
        System.setProperty("fascicle.terminal", "true");
        System.setProperty("fascicle.user.plugins", folder.resolve("own").toString());
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(watched, true, StandardCharsets.UTF_8));
        store = Store.create();
        platform = Platform.start(new Layout(Program.home(), folder.resolve("own")), store, complaints::add);
        fascicle = platform.commandLine();
    }

    @AfterEach
    void stop() {
        platform.close();
        store.close();
        System.setOut(out);
        System.setErr(err);
        System.clearProperty("fascicle.terminal");
    }

    @Test
    void everyBundleStartsWithoutComplaint() {
        assertEquals(List.of(), complaints);
        assertTrue(Arrays.stream(platform.context().getBundles()).allMatch(bundle -> bundle.getState() == Bundle.ACTIVE),
                "all bundles are active");
    }

    @Test
    void aModelIsGoneWithItsBundleAndARunningRunGoesOn() throws Exception {
        assertEquals(0, run("list", "models"));
        assertTrue(text(printed).contains("  hopf "), text(printed));
        assertEquals(0, run("run", "undisturbed.h5"));
        watched.reset();

        var going = CompletableFuture.supplyAsync(() -> run("run", "disturbed.h5"));
        while (!going.isDone() && !text(watched).contains("real time")) {
            Thread.sleep(5);
        }
        boolean stillGoing = !going.isDone();
        models().uninstall();
        printed.reset();
        assertEquals(0, run("list", "models"));

        assertFalse(text(printed).contains("  hopf "), text(printed));
        assertEquals(0, going.get(1, TimeUnit.MINUTES));
        assertTrue(stillGoing, "the run was going when the bundle went");
        assertEquals(Bits.sha256(folder.resolve("undisturbed.h5"), "/monitors/trace/x"),
                Bits.sha256(folder.resolve("disturbed.h5"), "/monitors/trace/x"));
        assertEquals(2, run("run", "late.h5"));
    }

    private int run(String command, String argument) {
        return fascicle.applyAsInt(command.equals("run")
                ? new String[] {"run", folder.resolve("brain.yaml").toString(), "--out", folder.resolve(argument).toString()}
                : new String[] {command, argument});
    }

    private Bundle models() {
        return Arrays.stream(platform.context().getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals("org.fascicle.models")).findFirst().orElseThrow();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}

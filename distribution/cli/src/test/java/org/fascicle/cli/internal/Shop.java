package org.fascicle.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fascicle.api.Bound;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.Option;
import org.fascicle.api.Range;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Plugin;
import picocli.CommandLine;

/** Commands over a few made-up plugins, beside the readers and loaders of the io module. */
final class Shop {

    private static final NodeModel SWING = () -> NodeDescription.named("swing").title("Damped swing")
            .cite("Montbrió 2015, Phys. Rev. X 5:021028", "10.1103/PhysRevX.5.021028")
            .leavesOut("Friction of the air.")
            .parameter("tau_S", 20, "ms", "how long it takes until a push that nobody repeats has become so small that nobody "
                    + "would call it a swing any more", Range.above(0))
            .parameter("f", 10, "Hz", "natural frequency")
            .derived("omega", "2*pi*f", "rad/ms", "angular frequency")
            .state("x", "0.1", "1", "displacement", Bound.clamp(0, 1), Range.between(0, 1))
            .input("c", 0.5, "1/ms", "push")
            .output("H", "height")
            .preset("tall", "of the playground", Map.of("tau_S", "40 ms", "f", "2 Hz"))
            .equations("H = x^2\nx' = -x/tau_S + c")
            .build();
    private static final Coupling TWIN = () -> CouplingDescription.named("twin").title("Rope").target("x_i")
            .parameter("k", 1, "port/source", "gain").equations("c = k*(sum(x_j) - x_i*sum(1))").build();
    private static final NoiseProcess TWIN_NOISE = () -> NoiseDescription.named("twin").title("Wind")
            .choice("form", "how sigma is meant", new Option("scaled", "by the root of tau"),
                    new Option("plain", "as it is", Map.of("sigma", "port/sqrt(ms)")))
            .parameter("sigma", 0, "port", "strength").equations("eta = sigma*normal()").build();

    private static final NodeModel TORN = () -> NodeDescription.named("torn").state("x", "0", "1", "rest").equations("x' = y")
            .build();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private int code;

    private static Fascicle stock() {
        return Fascicle.load().with(Plugin.of(SWING, "swing.jar"), Plugin.of(TWIN, "org.fascicle.twin"),
                Plugin.of(TWIN_NOISE, "org.fascicle.twin"));
    }

    static Shop list(String... arguments) {
        var shop = new Shop();
        shop.run(new ListCommand(stock(), shop.console()), arguments);
        return shop;
    }

    static Shop describe(String... arguments) {
        var shop = new Shop();
        shop.run(new DescribeCommand(stock().with(Plugin.of(TORN, "torn.jar")), shop.console()), arguments);
        return shop;
    }

    private Console console() {
        return new Console(new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8), false);
    }

    private void run(Object command, String... arguments) {
        code = new CommandLine(command).setExecutionExceptionHandler((e, line, parsed) -> {
            complained.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
            return e instanceof WrongInput ? ExitCode.WRONG_INPUT : -1;
        }).execute(arguments);
    }

    int code() {
        return code;
    }

    String out() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return complained.toString(StandardCharsets.UTF_8);
    }

    /** The lines of a section, its title left out. */
    List<String> section(String title) {
        return out().lines().dropWhile(line -> !line.equals(title)).skip(1).takeWhile(line -> !line.isEmpty()).toList();
    }
}

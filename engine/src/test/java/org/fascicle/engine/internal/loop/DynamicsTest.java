package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.fascicle.engine.Lab.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Dynamics;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** A model written in Java has the bits of the same model written as equations. */
class DynamicsTest {

    private static NodeDescription.Builder pendulum(String id) {
        return NodeDescription.named(id).modelTime("ms").parameter("g", 0.3, "1", "").state("x", "0.2", "1", "")
                .state("v", "0", "1", "")
                .input("c", 0.01, "1", "").output("e", "energy");
    }

    private static final NodeModel WRITTEN = Small.model(pendulum("written")
            .equations("x' = v\nv' = -g*sin(x) + tanh(c)\ne = v*v/2 + c").build());

    private static final Dynamics CODE = block -> {
        double[] sine = block.scratch(0);
        double[] push = block.scratch(1);
        block.sin(block.get("x"), sine);
        block.tanh(block.get("c"), push);
        for (int i = 0; i < block.n(); i++) {
            double v = block.get("v")[i];
            block.derivative("x")[i] = v;
            block.derivative("v")[i] = -block.get("g")[i] * sine[i] + push[i];
            block.output("e")[i] = v * v / 2 + block.get("c")[i];
        }
    };

    private static final NodeModel CODED = Small.model(pendulum("coded").dynamics(CODE).build());

    private final Lab lab = Lab.with(WRITTEN, CODED);

    private static Experiment.Builder net(String model, String method) {
        return experiment(0.5, 40).integrator(Integrator.of(method))
                .add(Population.of("p", model, 600).starting("x", new Value.Uniform(-1, 1, ""))
                        .with("g", new Value.Uniform(0.1, 1, "")))
                .add(new Projection("net", of("p", "e"), of("p", "c"), "linear", Map.of(), Value.of(0.001), Optional.empty(),
                        Optional.of(new Delay("conduction", Map.of(), "nearest")),
                        new Weights.Random(new Value.Uniform(0, 1, ""), 0.01, false), Optional.of(Value.of(3, "mm"))))
                .add(Monitor.raw("x", of("p", "x"))).add(Monitor.raw("e", of("p", "e")));
    }

    @ParameterizedTest
    @CsvSource({"euler, 1", "heun, 1", "heun, 2", "rk4, 3"})
    void javaAndEquationsGiveTheSameBits(String method, int threads) {
        var written = lab.frames(net("written", method));
        var coded = lab.threads(threads, 8).frames(net("coded", method));
        for (int recording = 0; recording < 2; recording++) {
            double[][] expected = values(written, recording);
            double[][] actual = values(coded, recording);
            assertEquals(80, actual.length);
            for (int k = 0; k < expected.length; k++) {
                assertArrayEquals(expected[k], actual[k], "recording " + recording + ", sample " + k);
            }
        }
    }

    @Test
    void anOutputOfJavaCodeCountsAsDependingOnEveryInput() {
        var net = experiment(1, 5).add(Population.of("p", "coded", 2))
                .add(Projection.of("now", of("p", "e"), of("p", "c"), "linear")
                .weighted(new Weights.Constant(1, false))).add(Monitor.raw("m", of("p", "e")));
        String error = lab.errors(net).get(0);
        assertTrue(error.contains("p.e depends on input c"), error);
    }

    @Test
    void codeThatFailsIsAProblemOfThePluginNotACrash() {
        var broken = Small.model(NodeDescription.named("broken").state("x", "0", "1", "").dynamics(block -> block.get("nonsense"))
                .build());
        String error = Lab.with(broken).errors(experiment(1, 5).add(Population.of("p", "broken", 1))
                .add(Monitor.raw("m", of("p", "x"))))
                .get(0);
        assertTrue(error.contains("broken") && error.contains("nonsense"), error);
    }
}

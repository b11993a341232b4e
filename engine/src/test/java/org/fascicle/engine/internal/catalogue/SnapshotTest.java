package org.fascicle.engine.internal.catalogue;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.run.Check;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import org.fascicle.engine.Small;
import org.junit.jupiter.api.Test;

/** Finding plugins by id, and by origin and id. */
class SnapshotTest {

    private static NodeModel constant(double value) {
        return Small.model(NodeDescription.named("same").state("x", Double.toString(value), "1", "").equations("x' = 0[1/ms]")
                .build());
    }

    private static final Fascicle TWO = new Fascicle(() -> new Snapshot(List.of(
            new Plugin(Kind.MODEL, "same", "org.one", "1", constant(1)),
                    new Plugin(Kind.MODEL, "same", "org.two", "2", constant(2)))));

    private static Check check(String model) {
        return TWO.check(experiment(1, 1).add(Population.of("p", model, 1)).add(Monitor.raw("m", of("p", "x"))).build());
    }

    @Test
    void anIdThatTwoOriginsHaveIsAmbiguous() {
        String error = check("same").problems().get(0).toString();
        assertEquals("populations.p.model: node model 'same' is installed more than once; "
                + "say which: org.one/same or org.two/same", error);
    }

    @Test
    void originAndIdSayWhich() {
        var ready = assertInstanceOf(Check.Ready.class, check("org.two/same"));
        assertEquals(2, ready.plan().start().advance(1).frames().get(0).values()[0]);
        assertEquals("org.two", ready.plan().provenance().plugins().get(0).origin());
    }

    @Test
    void pluginsAreListedByKindThenIdThenOrigin() {
        var plugins = TWO.with(Small.leak(), Small.adder()).with(Small.linear()).plugins();
        assertEquals(List.of("adder", "leak", "same", "same", "linear"), plugins.stream().map(Plugin::id).toList());
        assertEquals("org.one", plugins.get(2).origin());
    }

    @Test
    void twoPluginsOfOneClassAreTwo() {
        NodeModel a = Small.leak();
        NodeModel b = Small.adder();
        assertEquals(a.getClass(), b.getClass(), "otherwise this shows nothing");
        assertEquals(2, new Fascicle(() -> new Snapshot(List.of())).with(a, b).plugins().size());
    }

    @Test
    void aPluginThatCannotDescribeItselfIsLeftOut() {
        NodeModel broken = () -> {
            throw new IllegalStateException("no");
        };
        assertEquals(1, new Fascicle(() -> new Snapshot(List.of())).with(broken, Small.leak()).plugins().size());
    }

    @Test
    void aPluginWhoseEquationsAreWrongIsReportedWhenItIsUsed() {
        var wrong = Small.model(NodeDescription.named("wrong").state("x", "0", "mV", "").equations("x' = y").build());
        var check = TWO.with(wrong).check(experiment(1, 1).add(Population.of("p", "wrong", 1)).add(Monitor.raw("m", of("p", "x")))
                .build());
        String error = check.problems().get(0).toString();
        assertTrue(error.startsWith("populations.p.model: ") && error.contains("'y'") && error.contains("mistake in the plugin"),
                error);
    }

    @Test
    void whatIsNoServiceIsNoPlugin() {
        assertThrows(IllegalArgumentException.class, () -> Kind.of("a text"));
        assertEquals(List.of(), new Extended(new Loaded(new Snapshot(List.of())), List.of("a text")).snapshot().plugins());
    }

    @Test
    void aCheckKeepsTheSnapshotItStartedWith() {
        var installed = new ArrayList<>(List.of(new Plugin(Kind.MODEL, "same", "org.one", "1", constant(1))));
        var changing = new Fascicle(() -> new Snapshot(installed));
        var experiment = experiment(1, 1).add(Population.of("p", "same", 1)).add(Monitor.raw("m", of("p", "x"))).build();
        var ready = assertInstanceOf(Check.Ready.class, changing.check(experiment));
        installed.clear();
        assertInstanceOf(Check.Refused.class, changing.check(experiment));
        assertEquals(1, ready.plan().start().advance(1).frames().get(0).values()[0]);
    }
}

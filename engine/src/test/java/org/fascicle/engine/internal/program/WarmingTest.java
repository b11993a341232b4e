package org.fascicle.engine.internal.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WarmingTest {

    @Test
    void whatHasBecomeFasterIsHandedOverByADaemonThread() throws Exception {
        Instruction slow = (columns, from, to, draws) -> LockSupport.parkNanos(100_000);
        Instruction fast = (columns, from, to, draws) -> { };
        var handed = new CompletableFuture<Instruction>();
        var daemon = new CompletableFuture<Boolean>();
        Warming.later(slow, () -> Optional.of(fast), new double[2][9], 0, 9, warm -> {
            daemon.complete(Thread.currentThread().isDaemon());
            handed.complete(warm);
        });
        assertSame(fast, handed.get(60, TimeUnit.SECONDS));
        assertTrue(daemon.get());
    }

    @Test
    void whatFailsAsideHarmsNobody() throws Exception {
        Instruction slow = (columns, from, to, draws) -> LockSupport.parkNanos(100_000);
        Warming.later(slow, () -> {
            throw new IllegalStateException("on purpose");
        }, new double[0][], 0, 0, warm -> { });
        whatHasBecomeFasterIsHandedOverByADaemonThread();
    }

    @Test
    void theCallersColumnsStayAsTheyAre() throws Exception {
        var given = new double[][] {{1, 2, 3}, {4, 5, 6}};
        Instruction slow = (columns, from, to, draws) -> LockSupport.parkNanos(100_000);
        Instruction fast = (columns, from, to, draws) -> {
            assertNotSame(given[1], columns[1]);
            columns[1][0] = 9;
        };
        var handed = new CompletableFuture<Instruction>();
        Warming.later(slow, () -> Optional.of(fast), given, 0, 3, handed::complete);
        handed.get(60, TimeUnit.SECONDS);
        assertArrayEquals(new double[] {1, 2, 3}, given[0]);
        assertArrayEquals(new double[] {4, 5, 6}, given[1]);
    }

    @Test
    void aProgramThatRunsForLongGoesOverToVectorsByItselfIfTheyAreFaster() throws Exception {
        var graph = new Graph();
        int out = graph.apply(Operation.TANH, graph.apply(Operation.LINOID, graph.apply(Operation.EXP, graph.slot(0))));
        var results = Map.of("out", out);
        var slots = Map.of("out", 1);
        var plain = new Fusion(graph, results, slots, 2, Spelling.PLAIN);
        var wide = new Fusion(graph, results, slots, 2, Spelling.WIDE);
        var spellings = Spellings.of(graph, out, 1, 2);
        int claimed = 300; // loops, of which there are 3, so that the time for vectors comes within a second
        var twin = new Twin(spellings.reference(), claimed, plain.steps(), Optional.of(wide.steps()));
        var columns = spellings.columns(new double[256]);
        var inVectors = FusedClass.of(wide.steps(), Spelling.WIDE);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (Warming.verdict(inVectors).isEmpty() && System.nanoTime() < end) {
            twin.run(columns, 0, 256, Draws.none());
        }
        assumeTrue(Warming.verdict(inVectors).isPresent(), "no verdict within two minutes: this machine is too busy");
        boolean faster = Warming.verdict(inVectors).orElseThrow();
        while (faster && !twin.runsInVectors() && System.nanoTime() < end) {
            twin.run(columns, 0, 256, Draws.none());
        }
        assertEquals(faster, twin.runsInVectors());
    }
}

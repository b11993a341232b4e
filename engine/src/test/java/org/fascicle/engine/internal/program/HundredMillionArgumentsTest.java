package org.fascicle.engine.internal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The spellings of each elementary function on 10^8 arguments. Slow: {@code mvn -pl engine -am -Dgroups=slow test}. */
@Tag("slow")
class HundredMillionArgumentsTest {

    private static final int LANES = 10_000;
    private static final int COLUMNS = 10_000;

    @ParameterizedTest
    @EnumSource(names = {"EXP", "LOG", "SIN", "COS", "TANH", "SIGMOID", "LINOID", "POWER", "FLOOR"})
    void allSpellingsGiveTheSameBits(Operation operation) {
        var graph = new Graph();
        int node = operation.arity() == 1 ? graph.apply(operation, graph.slot(0))
                : graph.apply(operation, graph.slot(0), graph.slot(1));
        var spellings = Spellings.of(graph, node, 2, 3);
        var wide = spellings.wide().orElseThrow();
        var random = new SplittableRandom(operation.ordinal());
        var columns = spellings.columns(new double[LANES], new double[LANES]);
        for (int round = 0; round < COLUMNS; round++) {
            fill(columns, random, round);
            spellings.reference().run(columns, 0, LANES, Draws.none());
            var expected = columns[2].clone();
            spellings.plain().run(columns, 0, LANES, Draws.none());
            compare(operation, "plain", expected, columns);
            wide.run(columns, 0, LANES, Draws.none());
            compare(operation, "wide", expected, columns);
            if (round % 10 == 0) {
                scalar(operation, columns);
                compare(operation, "scalar", expected, columns);
            }
        }
    }

    /** In turn: small numbers, large ones, sizes of every order. */
    private static void fill(double[][] columns, SplittableRandom random, int round) {
        for (int i = 0; i < LANES; i++) {
            columns[0][i] = switch (round % 3) {
                case 0 -> random.nextDouble() * 10 - (round % 2 == 0 ? 0 : 5);
                case 1 -> random.nextDouble() * 2000 - 1000;
                default -> Math.scalb(random.nextDouble() * 4 - 2, random.nextInt(-80, 30));
            };
            columns[1][i] = random.nextDouble() * 20 - 10;
        }
    }

    private static void scalar(Operation operation, double[][] columns) {
        for (int i = 0; i < LANES; i++) {
            columns[2][i] = operation.of(operation.arity() == 1 ? new double[] {columns[0][i]}
                    : new double[] {columns[0][i], columns[1][i]});
        }
    }

    private static void compare(Operation operation, String spelling, double[] expected, double[][] columns) {
        for (int i = 0; i < LANES; i++) {
            if (Double.doubleToLongBits(expected[i]) != Double.doubleToLongBits(columns[2][i])) {
                var place = spelling + " " + operation + " of " + columns[0][i] + ", " + columns[1][i];
                assertEquals(expected[i], columns[2][i], place);
            }
        }
    }
}

package org.fascicle.engine.internal.check;

import static org.fascicle.engine.Lab.error;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions are named in several ways, and each belongs to one population. */
class RegionChoiceTest {

    private static Experiment.Builder on(ConnectomeSource source, Population... populations) {
        var net = experiment(1, 5).connectome(source).add(Monitor.raw("m", of("p", "x")));
        List.of(populations).forEach(net::add);
        return net;
    }

    private static ConnectomeSource given() {
        return ConnectomeSource.atlas("given");
    }

    private static Population everywhere() {
        return Population.of("p", "leak", new Regions.All());
    }

    @Test
    void regionsAreNamedByLabelPatternIndexAndRange() {
        var atlas = GivenAtlas.of(5, new double[25]);
        var net = experiment(1, 1).connectome(given())
                .add(Population.of("p", "leak", new Regions.Named(List.of("r3", "0..1"))))
                .add(Population.of("q", "leak", new Regions.Named(List.of("?2", "4")))).add(Monitor.raw("a", of("p", "x")))
                .add(Monitor.raw("b", of("q", "x")));
        var outlines = Lab.with(atlas).plan(net).outlines();
        assertEquals(List.of("r0", "r1", "r3"), outlines.get(0).labels());
        assertEquals(List.of(2, 4), outlines.get(1).regions());
    }

    private static GivenAtlas brain() {
        var regions = List.of(new Region("a", Hemisphere.LEFT, Optional.empty(), Optional.empty(), Map.of("network", "Vis")),
                new Region("b", Hemisphere.RIGHT, Optional.empty(), Optional.empty(), Map.of("network", "Vis")),
                new Region("c", Hemisphere.LEFT, Optional.empty(), Optional.empty(), Map.of("network", "Default")));
        return new GivenAtlas(regions, new double[9], Optional.empty());
    }

    @Test
    void regionsAreNamedByTheirProperties() {
        var net = on(given(), Population.of("p", "leak", new Regions.Having(Map.of("hemisphere", "left", "network", "Vis"))),
                Population.of("q", "leak", new Regions.Rest()));
        assertEquals(List.of("a"), Lab.with(brain()).plan(net).outlines().get(0).labels());
        assertTrue(error(brain(), on(given(), everywhere().with("tau", Value.of(1, "ms")),
                Population.of("q", "leak", new Regions.Having(Map.of("network", "Vsi")))))
                        .contains("no region has {network=Vsi}"));
    }

    @Test
    void aStimulusFindsRegionsByTheirPropertiesToo() {
        var net = experiment(1, 1).connectome(given()).add(Population.of("p", "signal", new Regions.All()))
                .add(new Stimulus("s", of("p", "u"), "constant", Map.of("amplitude", Value.of(1)),
                        Optional.of(new Regions.Having(Map.of("hemisphere", "left"))))).add(Monitor.raw("m", of("p", "u")));
        assertArrayEquals(new double[] {1, 0, 1}, Lab.with(brain()).run(net)[0]);
    }

    @ParameterizedTest
    @CsvSource({"r9, no region is labelled 'r9'", "5, region 5 does not exist", "3..1, region 3..1 does not exist",
        "2..7, region 2..7 does not exist", "99999999999, does not exist", "x*, no region is labelled 'x*'"})
    void regionsThatDoNotExistAreErrors(String pattern, String message) {
        String error = error(GivenAtlas.of(4, new double[16]),
                on(given(), Population.of("p", "leak", new Regions.Named(List.of(pattern))),
                Population.of("q", "leak", new Regions.Rest())));
        assertTrue(error.startsWith("populations.p.regions: ") && error.contains(message), error);
    }

    @Test
    void anEmptyListOfRegionsIsAnError() {
        String error = error(GivenAtlas.of(2, 0, 1, 1, 0), on(given(), Population.of("p", "leak", new Regions.Named(List.of())),
                Population.of("q", "leak", new Regions.All())));
        assertTrue(error.contains("empty list of regions"), error);
    }

    @Test
    void aRegionBelongsToOnePopulation() {
        var atlas = GivenAtlas.of(3, new double[9]);
        assertEquals("populations.q.regions: region r1 already belongs to p; a region belongs to one population",
                error(atlas, on(given(), Population.of("p", "leak", new Regions.Named(List.of("0..1"))),
                        Population.of("q", "leak", new Regions.Named(List.of("1..2"))))));
        assertEquals("populations.q.regions: 7 regions already belong to p: r0, r1, r2, r3, r4, …; a region belongs to one"
                + " population",
                error(GivenAtlas.of(7, new double[49]), on(given(), Population.of("p", "leak", new Regions.All()),
                        Population.of("q", "leak", new Regions.All()))));
        assertEquals("populations: 2 regions belong to no population: r1, r2; give one population regions: rest",
                error(atlas, on(given(), Population.of("p", "leak", new Regions.Named(List.of("0"))))));
    }

    @Test
    void forgottenRegionsAreReportedBesideOtherMistakes() {
        var errors = Lab.with(GivenAtlas.of(3, new double[9]))
                .errors(on(given(), Population.of("p", "leak", new Regions.Named(List.of("0"))))
                .duration(Value.of(1, "mV")));
        assertEquals(2, errors.size(), errors.toString());
    }

    @Test
    void onlyOnePopulationTakesTheRest() {
        String error = Lab.with(GivenAtlas.of(3, new double[9]))
                .errors(on(given(), Population.of("p", "leak", new Regions.Rest()),
                Population.of("q", "leak", new Regions.Rest()))).get(0);
        assertTrue(error.contains("rest in 2 populations"), error);
        String none = error(GivenAtlas.of(1, 0), on(given(), Population.of("p", "leak", new Regions.All()),
                Population.of("q", "leak", new Regions.Rest())));
        assertTrue(none.contains("no region is left for q"), none);
    }
}

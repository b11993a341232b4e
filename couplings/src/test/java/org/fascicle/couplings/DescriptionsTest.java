package org.fascicle.couplings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fascicle.api.Citation;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.Description;
import org.fascicle.api.Parameter;
import org.fascicle.couplings.delay.ConductionDelay;
import org.fascicle.couplings.delay.ConstantDelay;
import org.fascicle.couplings.delay.GammaSpeedDelay;
import org.fascicle.couplings.delay.MatrixDelay;
import org.fascicle.couplings.delay.NoDelay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of a description without an engine: nothing declared in vain, nothing nameless, sources that exist. */
class DescriptionsTest {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

    static Stream<Description> all() {
        var delays = Stream.of(new NoDelay(), new ConductionDelay(), new ConstantDelay(), new GammaSpeedDelay(),
                new MatrixDelay());
        return Stream.concat(couplings(), delays.map(d -> d.description()));
    }

    static Stream<CouplingDescription> couplings() {
        return Stream.of(new LinearCoupling(), new DiffusiveCoupling(), new HyperbolicTangentCoupling(), new KuramotoCoupling(),
                new LaplacianCoupling(), new LogisticPostCoupling(), new MultiplicativeCoupling(), new PreSigmoidalCoupling(),
                new SigmoidalCoupling(),
                new SigmoidalJansenRitCoupling(), new TanhPostCoupling()).map(c -> c.description());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyParameterOccursInTheEquationsAndHasAUnitAndAMeaning(Description plugin) {
        for (Parameter p : plugin.card().parameters()) {
            assertTrue(mentions(plugin, p.name()), p.name());
            assertFalse(p.unit().isBlank(), p.name());
            assertFalse(p.about().isBlank(), p.name());
            assertTrue(p.legal().contains(p.value()), p.name());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDoiHasTheShapeOfOne(Description plugin) {
        for (Citation citation : plugin.card().citations()) {
            assertTrue(DOI.matcher(citation.doi()).matches(), citation.doi());
        }
    }

    @ParameterizedTest
    @MethodSource("couplings")
    void everyCouplingHasOneLineForWhatIsReceivedAndSumsOverItsSource(CouplingDescription coupling) {
        assertEquals(1, coupling.equations().lines().filter(line -> line.startsWith("c = ")).count());
        assertTrue(mentions(coupling, "sum"));
        assertTrue(mentions(coupling, coupling.source()));
    }

    @ParameterizedTest
    @MethodSource("couplings")
    void differencesAndProductsAloneLookAtTheReceivingRegion(CouplingDescription coupling) {
        var looking = Set.of("diffusive", "kuramoto", "laplacian", "multiplicative");
        assertEquals(looking.contains(coupling.card().id()), !coupling.target().isEmpty());
        assertTrue(coupling.target().isEmpty() || mentions(coupling, coupling.target()));
    }

    @Test
    void aConductionSpeedOfZeroIsIllegal() {
        var speed = new ConductionDelay().description().card().parameter("speed").orElseThrow();
        assertFalse(speed.legal().contains(0));
        assertTrue(speed.legal().contains(3));
    }

    private static boolean mentions(Description plugin, String name) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(plugin.equations()).find();
    }
}

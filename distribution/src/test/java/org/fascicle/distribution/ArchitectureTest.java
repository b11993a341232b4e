package org.fascicle.distribution;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What every module may know of the others, and what nothing that flows into a result may call. */
@AnalyzeClasses(packages = "org.fascicle", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String API = "org.fascicle.api..";
    private static final String ENGINE = "org.fascicle.engine..";
    private static final String MODELS = "org.fascicle.models..";
    private static final String COUPLINGS = "org.fascicle.couplings..";
    private static final String FORWARD = "org.fascicle.forward..";
    private static final String IO = "org.fascicle.io..";
    private static final String ANALYSIS = "org.fascicle.analysis..";
    private static final String TESTKIT = "org.fascicle.testkit..";
    private static final String LAUNCHER = "org.fascicle.launcher..";

    /** Equal to the bit in every JVM: IEEE 754 demands it. */
    private static final Set<String> EXACT = Set.of("sqrt", "fma", "abs", "min", "max", "rint", "floor", "ceil", "round",
            "signum", "copySign", "scalb", "getExponent", "ulp", "nextUp", "nextDown", "nextAfter", "addExact", "subtractExact",
            "multiplyExact", "incrementExact", "decrementExact", "negateExact", "toIntExact", "floorDiv", "floorMod", "ceilDiv",
            "multiplyHigh", "unsignedMultiplyHigh", "multiplyFull", "clamp");

    @ArchTest
    static final ArchRule THE_API_KNOWS_ONLY_THE_JDK =
            classes().that().resideInAPackage(API).should().onlyDependOnClassesThat(
                    resideInAnyPackage("java..", API, "org.osgi.annotation..", "aQute.bnd.annotation.."));

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_THE_API_ALONE = knowsOnly(ENGINE, API);

    @ArchTest
    static final ArchRule MODELS_KNOW_THE_API_ALONE = knowsOnly(MODELS, API);

    @ArchTest
    static final ArchRule COUPLINGS_KNOW_THE_API_ALONE = knowsOnly(COUPLINGS, API);

    @ArchTest
    static final ArchRule FORWARD_MODELS_KNOW_THE_API_ALONE = knowsOnly(FORWARD, API);

    @ArchTest
    static final ArchRule IO_KNOWS_THE_API_ALONE = knowsOnly(IO, API);

    @ArchTest
    static final ArchRule ANALYSES_KNOW_THE_API_ALONE = knowsOnly(ANALYSIS, API);

    @ArchTest
    static final ArchRule THE_TESTKIT_KNOWS_API_AND_ENGINE_ALONE = knowsOnly(TESTKIT, API, ENGINE);

    @ArchTest
    static final ArchRule THE_TESTKIT_KNOWS_NOTHING_INTERNAL =
            noClasses().that().resideInAPackage(TESTKIT).should().dependOnClassesThat()
                    .resideInAnyPackage("org.fascicle.api..internal..", "org.fascicle.engine..internal..");

    @ArchTest
    static final ArchRule THE_LAUNCHER_KNOWS_NOBODY = knowsOnly(LAUNCHER, LAUNCHER);

    @ArchTest
    static final ArchRule INSIDE_THE_ENGINE_ONE_PACKAGE_KNOWS_OSGI =
            noClasses().that(resideInAPackage(ENGINE).and(DescribedPredicate.not(resideInAPackage("..internal.osgi.."))))
                    .should().dependOnClassesThat().resideInAPackage("org.osgi.framework..");

    @ArchTest
    static final ArchRule PLUGINS_NEVER_SEE_GUICE_OR_OSGI =
            noClasses().that().resideInAnyPackage(API, MODELS, COUPLINGS, FORWARD, IO, ANALYSIS)
                    .should().dependOnClassesThat()
                    .resideInAnyPackage("com.google..", "jakarta.inject..", "org.osgi.framework..");

    @ArchTest
    static final ArchRule RESULTS_NEVER_DEPEND_ON_A_JVMS_OWN_ELEMENTARY_FUNCTIONS =
            noClasses().that().resideInAnyPackage(API, ENGINE, MODELS, COUPLINGS, FORWARD, IO, ANALYSIS)
                    .should().callCodeUnitWhere(describe("an inexact function of java.lang.Math", ArchitectureTest::isInexact));

    @ArchTest
    static final ArchRule RESULTS_NEVER_DEPEND_ON_UNSEEDED_DRAWS =
            noClasses().that().resideInAnyPackage(API, ENGINE, MODELS, COUPLINGS, FORWARD, IO, ANALYSIS)
                    .should().dependOnClassesThat().haveNameMatching("java\\.util\\.(Random|SplittableRandom|UUID)|java\\.util"
                            + "\\.concurrent\\.ThreadLocalRandom|java\\.security\\.SecureRandom");

    @ArchTest
    static final ArchRule PLUGINS_ARE_FINAL =
            classes().that().areAssignableTo(describe("a service of the api", ArchitectureTest::isService))
                    .and().areNotInterfaces().should().haveModifier(JavaModifier.FINAL);

    private static ArchRule knowsOnly(String module, String... allowed) {
        DescribedPredicate<JavaClass> known = resideInAPackage(module).or(resideInAnyPackage(allowed));
        return noClasses().that().resideInAPackage(module).should().dependOnClassesThat(
                resideInAPackage("org.fascicle..").and(DescribedPredicate.not(known)));
    }

    private static boolean isInexact(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Math.class) && !EXACT.contains(call.getName());
    }

    private static boolean isService(JavaClass type) {
        return Set.of("NodeModel", "Coupling", "DelayHandler", "NoiseProcess", "RegionInstrument", "SensorInstrument",
                "AtlasLoader", "ArrayReader", "Analysis").stream()
                .anyMatch(name -> type.getName().equals("org.fascicle.api." + name));
    }
}

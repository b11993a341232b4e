package org.fascicle.distribution;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.testkit.NodeModelContract;

/** Every jar of ours that is a module and a bundle; with the plugins in it by kind, below its own name. */
enum Jar {
    API("api", Map.of()),
    ENGINE("engine", Map.of()),
    MODELS("models", Map.of("NodeModel", "CoombesByrne CoombesByrne4d Epileptor Epileptor2d FitzHughNagumo "
                    + "Generic2dOscillator Hopf Horn JansenRit "
                    + "Kuramoto LarterBreakspear Linear Lorenz MontbrioPazoRoxin ReducedWongWang Signal "
                    + "StuartLandau Thalamus ThresholdLinear VanDerPol WilsonCowan WilsonCowanAdaptive "
                    + "WilsonCowanDivisive WilsonCowanDivisiveInput WilsonCowanLinear WilsonCowanNoSaturation "
                    + "WilsonCowanSimplified WilsonCowanSymmetric WilsonCowanThreePopulation WongWangDecision "
                    + "WongWangExcInh",
            "NoiseProcess", "noise.BlueNoise noise.BrownNoise noise.MultiplicativeNoise noise.OrnsteinUhlenbeck noise.PinkNoise "
                    + "noise.PoissonNoise noise.PowerLawNoise noise.VioletNoise noise.WhiteNoise")),
    COUPLINGS("couplings", Map.of("Coupling", "DiffusiveCoupling HyperbolicTangentCoupling KuramotoCoupling "
                    + "LaplacianCoupling LinearCoupling LogisticPostCoupling MultiplicativeCoupling "
                    + "PreSigmoidalCoupling SigmoidalCoupling SigmoidalJansenRitCoupling TanhPostCoupling",
            "DelayHandler", "delay.ConductionDelay delay.ConstantDelay delay.GammaSpeedDelay delay.MatrixDelay delay.NoDelay")),
    FORWARD_MODELS("forward-models", "org.fascicle.forward", Map.of("RegionInstrument", "Bold BoldHrf",
            "SensorInstrument", "Eeg Meg Seeg")),
    IO("io", Map.of(
            "ArrayReader", "array.GraphmlReader array.Hdf5Reader array.MatReader array.NpyReader array.NpzReader "
                    + "array.TextReader",
            "AtlasLoader", "atlas.AllToAllLoader atlas.GraphmlLoader atlas.HubLoader atlas.ModularLoader "
                    + "atlas.RandomNetworkLoader atlas.RingLoader atlas.ScaleFreeLoader atlas.SmallWorldLoader "
                    + "atlas.SyntheticLoader atlas.TableLoader atlas.TvbH5Loader atlas.TvbZipLoader")),
    ANALYSIS("analysis", Map.of("Analysis", "AmplitudeEnvelopeCorrelation Coherence FunctionalConnectivity"
            + " FunctionalConnectivityDynamics GraphMeasures KuramotoOrder LaggedCovariance PeakFrequency PhaseLockingValue"
            + " PowerSpectralDensity")),
    TESTKIT("testkit", Map.of());

    private final String artifact;
    private final String module;
    private final Map<String, Set<String>> plugins = new TreeMap<>();

    Jar(String name, Map<String, String> plugins) {
        this(name, "org.fascicle." + name, plugins);
    }

    Jar(String name, String module, Map<String, String> plugins) {
        this.artifact = "fascicle-" + name;
        this.module = module;
        plugins.forEach((kind, classes) -> this.plugins.put("org.fascicle.api." + kind,
                Stream.of(classes.split(" ")).map(c -> module + "." + c).collect(Collectors.toUnmodifiableSet())));
    }

    /** Name of the module, of the bundle and of the root package. */
    String module() {
        return module;
    }

    /** Names of the plugins in it, by that of their service. */
    Map<String, Set<String>> plugins() {
        return plugins;
    }

    /** In the distribution; the testkit, which is not shipped, where the class path has it. */
    Path file() {
        return this == TESTKIT ? Path.of(URI.create(location(NodeModelContract.class).toString())) : bundle(artifact);
    }

    URL url() {
        return url(file());
    }

    ModuleDescriptor descriptor() {
        return ModuleFinder.of(file()).find(module).orElseThrow().descriptor();
    }

    /** A header of the manifest, "" if it is not there. */
    String header(String name) throws IOException {
        return header(file(), name);
    }

    static String header(Path file, String name) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            String value = jar.getManifest().getMainAttributes().getValue(name);
            return value == null ? "" : value;
        }
    }

    static Path bundle(String artifact) {
        return folder().resolve(artifact + "-" + System.getProperty("fascicle.version") + ".jar");
    }

    /** The shipped bundles whose file names begin like this. */
    static List<Path> bundles(String prefix) throws IOException {
        try (var jars = Files.list(folder())) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(prefix)).sorted().toList();
        }
    }

    static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(file.toString(), e);
        }
    }

    /** The jar that a class comes from. */
    static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Path folder() {
        return Program.home().resolve("bundles");
    }
}

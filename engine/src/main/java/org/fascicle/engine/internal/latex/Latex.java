package org.fascicle.engine.internal.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.Description;
import org.fascicle.api.InputException;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Function;
import org.fascicle.engine.internal.language.Written;

/** The lines of a description as LaTeX, to stand in {@code aligned}. */
public final class Latex {

    private static final String SIGMOID = "\\sigma";
    private static final String SIGMOID_BESIDE_SIGMA = "\\operatorname{sigmoid}";

    private final Typesetter typesetter;
    private final Map<String, String> own;
    private final Set<String> recurrent;
    private final String sigmoid;

    private Latex(Description description, Written written) {
        this.own = own(description);
        this.recurrent = description instanceof NoiseDescription noise
                ? noise.states().stream().map(StateVariable::name).collect(Collectors.toSet()) : Set.of();
        this.sigmoid = written.lines().stream().flatMap(Latex::names).anyMatch("sigma"::equals) ? SIGMOID_BESIDE_SIGMA : SIGMOID;
        this.typesetter = new Typesetter(written.calls(), own, sigmoid);
    }

    /**
     * A line for each equation, then one for each function in them that not everybody knows; no lines if there are no equations.
     *
     * @throws InputException with every line that is not an equation
     */
    public static List<String> of(Description description) throws InputException {
        Written written = Written.parse(description.equations());
        var latex = new Latex(description, written);
        var lines = new ArrayList<String>();
        written.lines().forEach(line -> lines.add(latex.line(line)));
        lines.addAll(latex.definitions());
        return lines;
    }

    /** What a name stands for by the kind of description: lengths and delays have a source and a target, sources are late. */
    private static Map<String, String> own(Description description) {
        var own = new HashMap<String, String>();
        own.put("dt", "\\Delta t");
        if (description instanceof CouplingDescription coupling) {
            own.put(coupling.source(), Symbol.of(coupling.source()).text() + "(t - \\tau_{ij})");
            own.put("c", "c_i");
        } else if (description instanceof DelayDescription) {
            own.put("delay", "\\tau_{ij}");
            own.put("length", "L_{ij}");
        }
        return own;
    }

    private static Stream<String> names(Written.Line line) {
        return Stream.concat(Stream.of(line.name()), names(line.right()));
    }

    private static Stream<String> names(Expr expr) {
        return expr instanceof Expr.Name name ? Stream.of(name.text()) : expr.parts().stream().flatMap(Latex::names);
    }

    private String line(Written.Line line) {
        return left(line) + " " + typesetter.of(line.right());
    }

    private String left(Written.Line line) {
        if (line instanceof Written.Derivative derivative) {
            return derivative.factor().map(factor -> typesetter.factor(factor) + "\\,").orElse("")
                    + Symbol.of(line.name()).dotted() + " &=";
        }
        if (line instanceof Written.Definition function) {
            return Symbol.of(line.name()).text() + function.parameters().stream().map(name -> Symbol.of(name).text())
                    .collect(Collectors.joining(", ", "(", ")")) + " &=";
        }
        String name = own.getOrDefault(line.name(), Symbol.of(line.name()).text());
        return name + (recurrent.contains(line.name()) ? " &\\leftarrow" : " &=");
    }

    private List<String> definitions() {
        return Stream.of(Function.SIGMOID, Function.POSITIVE, Function.LINOID, Function.CLAMP, Function.MOD)
                .filter(typesetter.used()::contains).map(this::definition).toList();
    }

    private String definition(Function function) {
        return switch (function) {
            case SIGMOID -> sigmoid + "(z) &= \\frac{1}{1 + e^{-z}}";
            case POSITIVE -> "\\left[z\\right]_+ &= \\max(z, 0)";
            case LINOID -> "\\operatorname{linoid}(z) &= \\frac{z}{1 - e^{-z}}";
            case CLAMP -> "\\operatorname{clamp}(z, a, b) &= \\min(\\max(z, a), b)";
            default -> "\\operatorname{mod}(z, a) &= z - a\\,\\left\\lfloor \\frac{z}{a} \\right\\rfloor";
        };
    }
}

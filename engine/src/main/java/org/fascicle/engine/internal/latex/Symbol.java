package org.fascicle.engine.internal.latex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as a mathematician would set it: {@code tau_S} is τ with subscript S, {@code y0} is y with subscript 0,
 * {@code I_ext_t} is I with subscript "ext, t", words stand upright.
 *
 * @param base the letter or word
 * @param subscript what hangs below it, or empty
 */
record Symbol(String base, String subscript) {

    private static final Set<String> GREEK = Set.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota",
            "kappa", "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma",
            "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega");
    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("α", "alpha"), Map.entry("β", "beta"),
            Map.entry("γ", "gamma"), Map.entry("δ", "delta"), Map.entry("ε", "epsilon"), Map.entry("ζ", "zeta"),
            Map.entry("η", "eta"), Map.entry("θ", "theta"), Map.entry("ι", "iota"), Map.entry("κ", "kappa"),
            Map.entry("λ", "lambda"), Map.entry("μ", "mu"), Map.entry("ν", "nu"), Map.entry("ξ", "xi"), Map.entry("π", "pi"),
            Map.entry("ρ", "rho"), Map.entry("σ", "sigma"), Map.entry("τ", "tau"), Map.entry("υ", "upsilon"),
            Map.entry("φ", "phi"), Map.entry("χ", "chi"), Map.entry("ψ", "psi"), Map.entry("ω", "omega"),
            Map.entry("Γ", "Gamma"), Map.entry("Δ", "Delta"), Map.entry("Θ", "Theta"), Map.entry("Λ", "Lambda"),
            Map.entry("Ξ", "Xi"), Map.entry("Π", "Pi"), Map.entry("Σ", "Sigma"), Map.entry("Υ", "Upsilon"),
            Map.entry("Φ", "Phi"), Map.entry("Ψ", "Psi"), Map.entry("Ω", "Omega"));
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}+)(\\d+)");
    /** Up to two letters are indices, but for chemical elements; all else is a word. */
    private static final Pattern INDICES = Pattern.compile("\\d+|\\p{L}|(?!\\p{Lu}\\p{Ll})[\\p{L}\\d]{2}");

    /** The symbol of a name of the equation language. */
    static Symbol of(String name) {
        List<String> parts = Arrays.stream(name.split("_")).filter(part -> !part.isEmpty()).collect(Collectors.toList());
        if (parts.isEmpty()) {
            return new Symbol("\\_", "");
        }
        String first = parts.remove(0);
        var below = new ArrayList<String>();
        var numbered = NUMBERED.matcher(first);
        if (numbered.matches()) {
            first = numbered.group(1);
            below.add(numbered.group(2));
        }
        parts.forEach(part -> below.add(index(part)));
        return new Symbol(base(first), String.join(",", below));
    }

    /** As it stands in a formula. */
    String text() {
        return base + lowered();
    }

    /** Its derivative by time. */
    String dotted() {
        return "\\dot{" + base + "}" + lowered();
    }

    private String lowered() {
        boolean single = subscript.length() == 1 || subscript.matches("\\\\[A-Za-z]+");
        return subscript.isEmpty() ? "" : single ? "_" + subscript : "_{" + subscript + "}";
    }

    private static String base(String word) {
        String spelled = LETTERS.getOrDefault(word, word);
        return GREEK.contains(spelled) ? "\\" + spelled : spelled.length() == 1 ? spelled : "\\mathrm{" + spelled + "}";
    }

    private static String index(String part) {
        String spelled = LETTERS.getOrDefault(part, part);
        return GREEK.contains(spelled) ? "\\" + spelled : INDICES.matcher(spelled).matches() ? spelled
                : "\\mathrm{" + spelled + "}";
    }
}

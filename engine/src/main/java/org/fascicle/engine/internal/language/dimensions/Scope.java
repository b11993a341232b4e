package org.fascicle.engine.internal.language.dimensions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fascicle.api.Choice;
import org.fascicle.api.Nearest;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Function;
import org.fascicle.engine.internal.language.Statement;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.UnknownUnit;

/** The names that equations may use, and their dimensions. A declared name wins over a definition of it. */
final class Scope {

    private final Surroundings surroundings;
    private final Findings findings;
    private final Equations equations;
    private final List<Choice> choices;
    private final Set<Function> allowed;
    private final Map<String, String> kinds = new TreeMap<>();
    private final Map<String, Optional<Dimension>> dimensions = new HashMap<>();
    private final List<String> underway = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    /** With {@code allowed}, the draws, sums and convolutions that may be called here. */
    Scope(Surroundings surroundings, Findings findings, Equations equations, List<Choice> choices, Set<Function> allowed) {
        this.surroundings = surroundings;
        this.findings = findings;
        this.equations = equations;
        this.choices = choices;
        this.allowed = allowed;
        declare("pi", Dimension.NONE, "a constant");
        choices.forEach(choice -> claim(choice.name(), "a choice"));
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Declares a name with a unit; an unknown unit is reported, and then fits everything. */
    void declare(String name, String unit, String kind) {
        claim(name, kind);
        try {
            dimensions.put(name, Optional.of(surroundings.dimension(unit)));
        } catch (UnknownUnit e) {
            findings.error(name + ": " + e.getMessage(), "");
            dimensions.put(name, Optional.empty());
        }
    }

    void declare(String name, Dimension dimension, String kind) {
        claim(name, kind);
        dimensions.put(name, Optional.of(dimension));
    }

    /** Says what the equations define, where that must not be declared too. */
    void claimDefinitions() {
        equations.defined().forEach(this::claimDefinition);
    }

    void claimDefinition(String name) {
        claim(name, "a definition");
    }

    private void claim(String name, String kind) {
        var before = kinds.putIfAbsent(name, kind);
        if (before != null) {
            findings.error("'" + name + "' is " + before + " and " + kind, "give each a name of its own");
        }
    }

    boolean isAllowed(Function function) {
        return allowed.contains(function) || !function.isDraw() && function != Function.SUM && function != Function.CONVOLVE;
    }

    /** Names that some expression asked for. */
    Set<String> used() {
        return used;
    }

    /** The dimension of a right side; empty if anything fits or nothing can be said. */
    Optional<Dimension> of(Statement statement) {
        return new Inference(this, findings, statement.left(), statement.line()).whole(statement.expr());
    }

    /** The dimension of an expression that stands alone, in messages called {@code left}. */
    Optional<Dimension> of(String left, Expr expr) {
        return new Inference(this, findings, left, expr.place().line()).whole(expr);
    }

    /** The dimension of a declared or defined name; empty as above, or if there is no such name. */
    Optional<Dimension> dimension(String name) {
        if (!dimensions.containsKey(name)) {
            var statement = equations.statements().stream().filter(s -> s.left().equals(name)).findFirst();
            statement.ifPresent(this::define);
        }
        return dimensions.getOrDefault(name, Optional.empty());
    }

    private void define(Statement statement) {
        if (underway.contains(statement.name())) {
            var circle = String.join(" → ", underway.subList(underway.indexOf(statement.name()), underway.size()));
            findings.error(statement.name() + ": circular definition " + circle + " → " + statement.name(),
                    "a definition must not depend on itself");
            return;
        }
        underway.add(statement.name());
        var dimension = of(statement);
        underway.remove(statement.name());
        dimensions.putIfAbsent(statement.name(), dimension);
    }

    /** Whether there is such a name. */
    boolean knows(String name) {
        return dimensions.containsKey(name) || equations.definition(name).isPresent();
    }

    void use(String name) {
        used.add(name);
    }

    Optional<Choice> choice(String name) {
        return choices.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** "did you mean 'x'?" or the list of names. */
    String suggestion(String name) {
        var known = new TreeSet<>(kinds.keySet());
        known.addAll(dimensions.keySet());
        known.addAll(equations.defined());
        return Nearest.to(name, known).map(n -> "did you mean '" + n + "'?")
                .orElse("known names are " + String.join(", ", known));
    }
}

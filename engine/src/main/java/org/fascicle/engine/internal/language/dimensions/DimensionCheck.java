package org.fascicle.engine.internal.language.dimensions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.Description;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.Problem;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Spelling;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.UnknownUnit;
import org.fascicle.engine.internal.units.Units;

/** Names and dimensions of descriptions, under every combination of their options. */
public final class DimensionCheck {

    private DimensionCheck() {
    }

    /**
     * Everything wrong with a description by itself. A unit variable that occurs in none of its units counts as 1; target counts
     * as source unless it occurs.
     */
    public static List<Problem> check(Description description) {
        return check(description, Map.of());
    }

    /**
     * The same where unit variables are known: a coupling between two given quantities, noise on a given port. In a model's own
     * time the caller gives dimensions without time.
     */
    public static List<Problem> check(Description description, Map<Base, Dimension> bound) {
        var findings = new Findings(description.card().id());
        var card = new CardRules(description.card(), findings);
        var rules = rules(description, card, findings);
        try {
            var equations = Equations.parse(description.equations());
            if (knowsTime(rules.modelTime(), findings)) {
                check(description, rules, card, equations, meaning(description, bound));
            }
        } catch (InputException e) {
            findings.addAll(e, "");
        }
        new PresetRules(description, findings).check();
        return findings.list();
    }

    private static Rules rules(Description description, CardRules card, Findings findings) {
        if (description instanceof NodeDescription node) {
            return new NodeRules(node, card, findings);
        }
        if (description instanceof CouplingDescription coupling) {
            return new CouplingRules(coupling, card, findings);
        }
        if (description instanceof DelayDescription delay) {
            return new DelayRules(delay, card, findings);
        }
        return description instanceof NoiseDescription noise ? new NoiseRules(noise, card, findings)
                : new InstrumentRules((InstrumentDescription) description, card, findings);
    }

    private static void check(Description description, Rules rules, CardRules card, Equations equations,
            Map<Base, Dimension> meaning) {
        boolean empty = equations.statements().isEmpty() && rules.mayBeEmpty();
        Set<String> used = new HashSet<>();
        for (var options : Options.combinations(description.card())) {
            var surroundings = new Surroundings(rules.modelTime(), meaning, options);
            card.checkFormulas(surroundings);
            if (!empty || description instanceof NodeDescription) {
                used.addAll(rules.check(equations, surroundings));
            }
        }
        if (!empty) {
            card.warnOfUnused(used);
        }
    }

    private static boolean knowsTime(String modelTime, Findings findings) {
        boolean known = modelTime.isEmpty() || modelTime.equals("ms") || modelTime.equals("s");
        if (!known) {
            findings.error("model time '" + modelTime + "'", "must be ms or s");
        }
        return known;
    }

    private static Map<Base, Dimension> meaning(Description description, Map<Base, Dimension> bound) {
        var meaning = new EnumMap<Base, Dimension>(Base.class);
        meaning.putAll(bound);
        var mentioned = mentioned(description);
        for (var variable : List.of(Base.SOURCE, Base.PORT)) {
            if (!mentioned.contains(variable)) {
                meaning.putIfAbsent(variable, Dimension.NONE);
            }
        }
        if (!mentioned.contains(Base.TARGET)) {
            meaning.putIfAbsent(Base.TARGET, meaning.getOrDefault(Base.SOURCE, Dimension.of(Base.SOURCE)));
        }
        return meaning;
    }

    private static Set<Base> mentioned(Description description) {
        var units = new ArrayList<>(Options.units(description.card()));
        if (description instanceof NoiseDescription noise) {
            noise.states().forEach(s -> units.add(s.unit()));
        }
        if (description instanceof InstrumentDescription instrument) {
            instrument.states().forEach(s -> units.add(s.unit()));
            units.add(instrument.unit());
        }
        var mentioned = new HashSet<Base>();
        for (var unit : units) {
            for (var base : Base.values()) {
                if (hasVariable(unit, base)) {
                    mentioned.add(base);
                }
            }
        }
        return mentioned;
    }

    private static boolean hasVariable(String unit, Base base) {
        try {
            return Units.parse(unit).dimension().has(base);
        } catch (UnknownUnit e) {
            return false;
        }
    }

    /** The dimensions of states, inputs and defined names of a model, in this order, under its default options. */
    public static Map<String, Dimension> dimensionsOf(NodeDescription node) {
        var findings = new Findings(node.card().id());
        var dimensions = new LinkedHashMap<String, Dimension>();
        try {
            var equations = Equations.parse(node.equations());
            var surroundings = new Surroundings(node.modelTime(), Map.of(), Options.defaults(node.card()));
            var scope = new NodeRules(node, new CardRules(node.card(), findings), findings).scope(equations, surroundings);
            node.states().forEach(s -> dimensions.put(s.name(), scope.dimension(s.name()).orElse(Dimension.NONE)));
            node.inputs().forEach(i -> dimensions.put(i.name(), scope.dimension(i.name()).orElse(Dimension.NONE)));
            equations.defined().forEach(name -> dimensions.put(name, scope.dimension(name).orElse(Dimension.NONE)));
        } catch (InputException e) {
            findings.addAll(e, "");
        }
        return dimensions;
    }

    /**
     * The dimension of an expression of known names, such as {@code S_e - 0.1}.
     *
     * @throws InputException if a name is unknown or the dimensions do not fit together
     */
    public static Dimension of(Expr expr, Map<String, Dimension> names) throws InputException {
        return of(expr, names, "");
    }

    /** The same in a model's own time: numbers with unit lose their dimension of time, as {@code names} have. */
    public static Dimension of(Expr expr, Map<String, Dimension> names, String modelTime) throws InputException {
        var findings = new Findings("");
        var scope = new Scope(new Surroundings(modelTime, Map.of(), Map.of()), findings, new Equations(List.of()), List.of(),
                Allowed.NONE);
        names.forEach((name, dimension) -> scope.declare(name, dimension, "a quantity"));
        Optional<Dimension> found = scope.of(Spelling.of(expr), expr);
        if (!findings.list().isEmpty()) {
            throw new InputException(findings.list());
        }
        return found.orElse(Dimension.NONE);
    }
}

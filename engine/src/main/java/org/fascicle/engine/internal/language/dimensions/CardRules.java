package org.fascicle.engine.internal.language.dimensions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.Parameter;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.Function;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.UnknownUnit;

/** What holds for the parameters of every description, and for formulas made of them. */
final class CardRules {

    private final Card card;
    private final Findings findings;
    private final Map<String, Expr> formulas = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    CardRules(Card card, Findings findings) {
        this.card = card;
        this.findings = findings;
        for (var parameter : card.parameters()) {
            if (parameter.isDerived()) {
                parse("formula of " + parameter.name(), parameter.formula()).ifPresent(e -> formulas.put(parameter.name(), e));
            }
        }
        refuseCircles();
    }

    private Optional<Expr> parse(String left, String text) {
        try {
            return Optional.of(Expressions.parse(text));
        } catch (InputException e) {
            findings.addAll(e, left);
            return Optional.empty();
        }
    }

    private void refuseCircles() {
        var open = new TreeSet<>(formulas.keySet());
        while (open.removeIf(name -> Expressions.names(formulas.get(name)).stream().noneMatch(open::contains))) {
            continue;
        }
        if (!open.isEmpty()) {
            findings.error("the formulas of " + String.join(", ", open) + " need one another", "give one of them a value");
        }
    }

    /** Declares the parameters with the units that the options give them. */
    void declare(Scope scope) {
        for (var parameter : card.parameters()) {
            scope.declare(parameter.name(), unit(parameter, scope.surroundings()), "a parameter");
        }
    }

    private String unit(Parameter parameter, Surroundings surroundings) {
        return Options.unit(parameter, card, surroundings.options());
    }

    /** Checks that formulas give what they should. */
    void checkFormulas(Surroundings surroundings) {
        for (var parameter : card.parameters()) {
            if (formulas.containsKey(parameter.name())) {
                expect("formula of " + parameter.name(), formulas.get(parameter.name()), unit(parameter, surroundings),
                        surroundings, Set.of());
            }
        }
    }

    /** Checks an expression of parameters, such as an initial value, in which some draws are allowed. */
    void checkInitial(String state, String text, String unit, Surroundings surroundings, Set<Function> draws) {
        parse("initial value of " + state, text).ifPresent(e -> expect("initial value of " + state, e, unit, surroundings,
                draws));
    }

    private void expect(String left, Expr expr, String unit, Surroundings surroundings, Set<Function> draws) {
        var scope = new Scope(surroundings, findings, new Equations(List.of()), card.choices(), draws);
        declare(scope);
        var found = scope.of(left, expr);
        used.addAll(scope.used());
        expect(left, found, unit, surroundings);
    }

    /** Reports a dimension that is not that of the unit; nothing if there is no such unit, which has been reported. */
    void expect(String left, Optional<Dimension> found, String unit, Surroundings surroundings) {
        try {
            expect(left, found, surroundings.dimension(unit));
        } catch (UnknownUnit e) {
            return;
        }
    }

    /** Reports a dimension that is not the expected one. */
    void expect(String left, Optional<Dimension> found, Dimension expected) {
        if (found.isPresent() && !found.get().equals(expected)) {
            findings.error(left + ": right side is " + Inference.named(found.get()), "expected " + Inference.named(expected));
        }
    }

    /** Warns of parameters and choices that nothing depends on, given the names that the equations use. */
    void warnOfUnused(Set<String> usedByEquations) {
        used.addAll(usedByEquations);
        card.parameters().stream().map(Parameter::name).filter(n -> !used.contains(n))
                .forEach(n -> findings.warning("parameter '" + n + "' is never used", "use it or remove it"));
        card.choices().stream().filter(c -> !used.contains(c.name()) && c.options().stream().allMatch(o -> o.units().isEmpty()))
                .forEach(c -> findings.warning("choice '" + c.name() + "' is never used", "use it or remove it"));
    }
}

package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fascicle.api.InputException;
import org.fascicle.api.Nearest;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.dimensions.DimensionCheck;
import org.fascicle.engine.internal.units.Dimension;

/** Reads expressions of an experiment: names against what is known here, dimensions. */
final class QuantityCheck {

    /** A name and a point before another name. */
    private static final Pattern POPULATION = Pattern.compile("\\b([A-Za-z_]\\w*)\\.(?=[A-Za-z_])");

    private final Context context;
    private final Map<String, Dimension> known;
    private final ModelTime time;

    QuantityCheck(Context context, Map<String, Dimension> known, ModelTime time) {
        this.context = context;
        this.known = known;
        this.time = time;
    }

    /** For the quantities of a population: its states, inputs and outputs. */
    static QuantityCheck of(Context context, CheckedPopulation population) {
        return new QuantityCheck(context, context.stock().once(
                Question.of("quantities", population.model().card().id(), population.model()), context.problems(),
                () -> quantities(population)), population.time());
    }

    /** Dimensions of the states, inputs and declared outputs of a population. */
    static Map<String, Dimension> quantities(CheckedPopulation population) {
        Map<String, Dimension> all = DimensionCheck.dimensionsOf(population.model());
        Map<String, Dimension> quantities = new TreeMap<>();
        population.model().states().forEach(s -> quantities.put(s.name(), all.get(s.name())));
        population.model().inputs().forEach(i -> quantities.put(i.name(), all.get(i.name())));
        population.model().outputs().forEach(o -> quantities.put(o.name(), all.getOrDefault(o.name(), Dimension.NONE)));
        return quantities;
    }

    /** Parses an expression of the known quantities; reports what is wrong with it. */
    Optional<Expr> read(String text, String owner, String path) {
        Expr expr;
        try {
            expr = Expressions.parse(text);
        } catch (InputException e) {
            if (!namesPopulation(text, owner, path)) {
                context.problems().addAll(path, e);
            }
            return Optional.empty();
        }
        return namesKnown(expr, owner, path) && dimension(expr, path).isPresent() ? Optional.of(expr) : Optional.empty();
    }

    /** Reports a population that is named within an expression; whether one is. */
    private boolean namesPopulation(String text, String owner, String path) {
        Matcher found = POPULATION.matcher(text);
        if (!found.find()) {
            return false;
        }
        context.problems().error(path, "'%s' stands within '%s.%s'".formatted(found.group(), owner, text),
                found.group(1).equals(owner)
                        ? "the population is named once, in front: %s.%s".formatted(owner, text.replace(found.group(), ""))
                        : "an expression is of one population, here " + owner);
        return true;
    }

    private boolean namesKnown(Expr expr, String owner, String path) {
        List<String> unknown = new ArrayList<>();
        for (String name : Expressions.names(expr)) {
            if (!isKnown(name)) {
                unknown.add(name);
                String hint = Nearest.hint(name, known.keySet());
                context.problems().error(path, "%s has no output '%s'".formatted(owner, name),
                        (hint.isEmpty() ? "" : hint + " ") + "it has: " + String.join(", ", known.keySet()));
            }
        }
        return unknown.isEmpty();
    }

    private boolean isKnown(String name) {
        return name.equals("pi") || known.containsKey(name);
    }

    /** Dimension of an expression; reports one that does not hold together. */
    Optional<Dimension> dimension(Expr expr, String path) {
        try {
            return Optional.of(DimensionCheck.of(expr, known, time.unit()));
        } catch (InputException e) {
            context.problems().addAll(path, e);
            return Optional.empty();
        }
    }

    /** Whether an expression has the dimension that is wanted; reports it if not. */
    boolean fits(Expr expr, String path, Wanted wanted) {
        for (String name : Expressions.names(expr)) {
            if (!isKnown(name)) {
                context.problems().error(path, "%s: unknown name '%s'".formatted(wanted.name(), name),
                        "known: " + String.join(", ", known.keySet()));
                return false;
            }
        }
        Optional<Dimension> dimension = dimension(expr, path);
        boolean isZero = expr instanceof Expr.Number number && number.value() == 0;
        if (dimension.isPresent() && !isZero && !dimension.get().equals(wanted.dimension())) {
            context.problems().error(path, "%s is given in %s".formatted(wanted.name(), dimension.get()),
                    "an expression in %s is needed".formatted(wanted.unit()));
            return false;
        }
        return dimension.isPresent();
    }
}

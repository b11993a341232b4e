package org.fascicle.engine.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.Input;
import org.fascicle.api.InputException;
import org.fascicle.api.Nearest;
import org.fascicle.api.Problem;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Projection;
import org.fascicle.engine.Kind;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedProjection;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.language.Spelling;
import org.fascicle.engine.internal.language.Sums;
import org.fascicle.engine.internal.language.dimensions.DimensionCheck;
import org.fascicle.engine.internal.network.Links;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;

/** Resolves one projection: its ends, its coupling, its links. */
final class ProjectionCheck {

    /** Keys that are no settings. */
    private static final Set<String> KEYS = Set.of("from", "to", "coupling", "strength", "against", "delay", "weights",
            "lengths");

    private final Context context;
    private final Projection projection;
    private final List<CheckedPopulation> populations;
    private final Optional<Connectome> connectome;
    private final String path;

    ProjectionCheck(Context context, Projection projection, List<CheckedPopulation> populations,
            Optional<Connectome> connectome) {
        this.context = context;
        this.projection = projection;
        this.populations = populations;
        this.connectome = connectome;
        this.path = "projections." + projection.name();
    }

    /** One end, found. */
    private record End(int index, CheckedPopulation population) {
    }

    Optional<CheckedProjection> check() {
        Optional<End> from = end(projection.from(), ".from");
        Optional<End> to = end(projection.to(), ".to");
        Optional<Expr> source = from.flatMap(end -> QuantityCheck.of(context, end.population())
                .read(projection.from().expression(), end.population().name(), path + ".from"));
        Optional<Input> port = to.flatMap(this::port);
        Optional<CouplingDescription> coupling = context.find(Kind.COUPLING, projection.coupling(), path + ".coupling")
                .map(plugin -> context.described(plugin, ((Coupling) plugin.service())::description));
        OptionalDouble strength = new Amounts(context.problems()).scalar(projection.strength(), path + ".strength",
                Wanted.of("strength", "1"));
        Optional<Links> links = from.isPresent() && to.isPresent()
                ? new LinksCheck(context, projection, from.get().population(), to.get().population(), connectome).links()
                : Optional.empty();
        if (source.isEmpty() || port.isEmpty() || coupling.isEmpty()) {
            return Optional.empty();
        }
        return equations(coupling.get()).flatMap(equations ->
                coupled(from.get(), source.get(), to.get(), port.get(), coupling.get(), equations, strength, links));
    }

    private Optional<End> end(Endpoint endpoint, String key) {
        for (int i = 0; i < populations.size(); i++) {
            if (populations.get(i).name().equals(endpoint.population())) {
                return Optional.of(new End(i, populations.get(i)));
            }
        }
        if (context.isDeclared(endpoint.population())) {
            return Optional.empty();
        }
        List<String> known = populations.stream().map(CheckedPopulation::name).toList();
        String hint = Nearest.hint(endpoint.population(), known);
        context.problems().error(path + key, "no population '%s'".formatted(endpoint.population()),
                (hint.isEmpty() ? "" : hint + " ") + "populations: " + String.join(", ", known));
        return Optional.empty();
    }

    private Optional<Input> port(End to) {
        List<Input> inputs = to.population().model().inputs();
        Optional<Input> found = inputs.stream().filter(i -> i.name().equals(projection.to().expression())).findFirst();
        if (found.isEmpty()) {
            List<String> known = inputs.stream().map(Input::name).toList();
            String hint = Nearest.hint(projection.to().expression(), known);
            context.problems().error(path + ".to", "%s (%s) has no input '%s'".formatted(to.population().name(),
                    to.population().model().card().id(), projection.to().expression()),
                    (hint.isEmpty() ? "" : hint + " ") + "inputs: " + String.join(", ", known));
        }
        return found;
    }

    private Optional<Equations> equations(CouplingDescription coupling) {
        return Descriptions.equations(context, coupling, path + ".coupling");
    }

    private Optional<CheckedProjection> coupled(End from, Expr source, End to, Input port, CouplingDescription coupling,
            Equations equations, OptionalDouble strength, Optional<Links> links) {
        Optional<Sums.Split> split = split(coupling, equations);
        Optional<Optional<Expr>> against = against(coupling, source, to);
        if (split.isEmpty() || against.isEmpty() || !notItsOwnResult(from, source, links) || !targetIsKnown(to, against.get())) {
            return Optional.empty();
        }
        Map<Base, Dimension> bound = bound(from, source, to, port, against.get());
        if (!joins(coupling, bound)) {
            return Optional.empty();
        }
        ModelTime time = to.population().time();
        Values values = new SettingsCheck(
                context, coupling.card(), equations, time, bound, LaneSet.single(projection.name()), KEYS)
                .resolve(projection.settings(), Optional.empty(), path);
        if (!knowsSources(split.get(), values, coupling, from, to) || strength.isEmpty() || links.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CheckedProjection(projection.name(), from.index(), source, to.index(), port.name(), coupling,
                split.get(), values, strength.getAsDouble(), against.get(), links.get()));
    }

    /** The in-strength of a source is that of a target: where it is read, both must be the same regions. */
    private boolean knowsSources(Sums.Split split, Values values, CouplingDescription coupling, End from, End to) {
        boolean asked = from.index() != to.index()
                && split.channels().stream().anyMatch(inside -> readsInStrength(inside, values, coupling));
        if (asked) {
            context.problems().error(path + ".coupling", "coupling %s, with these options, needs what its sources receive"
                    .formatted(projection.coupling()), "take it from %s to itself; a population may be all regions"
                    .formatted(from.population().name()));
        }
        return !asked;
    }

    private static boolean readsInStrength(Expr inside, Values values, CouplingDescription coupling) {
        Map<String, Binding> names = new TreeMap<>();
        values.numbers().forEach((name, numbers) -> names.put(name, new Binding.Constant(numbers[0])));
        List.of(coupling.source(), Sums.OUT_STRENGTH, Sums.SOURCE_IN_STRENGTH)
                .forEach(name -> names.put(name, new Binding.Column(0)));
        return ColumnProgram.passing(Equations.of("channel", inside), names, values.options(), Map.of("channel", 1), 2, "")
                .reads().contains(Sums.SOURCE_IN_STRENGTH);
    }

    /** Whether the coupling's dimensions hold between these very quantities. */
    private boolean joins(CouplingDescription coupling, Map<Base, Dimension> bound) {
        List<Problem> found = context.stock().once(Question.of("joins", path, coupling, bound), context.problems(),
                () -> DimensionCheck.check(coupling, bound).stream().filter(Problem::isError).toList());
        found.forEach(problem -> context.problems().error(path + ".coupling", problem.message(),
                "%s is in %s, input %s in %s".formatted(
                        projection.from(), bound.get(Base.SOURCE), projection.to(), bound.get(Base.PORT))));
        return found.isEmpty();
    }

    private Optional<Sums.Split> split(CouplingDescription coupling, Equations equations) {
        try {
            return Optional.of(Sums.split(equations, coupling.source(), coupling.target()));
        } catch (InputException e) {
            context.problems().addAll(path + ".coupling", e);
            return Optional.empty();
        }
    }

    /** The target quantity: outer empty if it is faulty, inner empty if the coupling has none. */
    private Optional<Optional<Expr>> against(CouplingDescription coupling, Expr source, End to) {
        if (coupling.target().isEmpty()) {
            projection.against().ifPresent(text -> context.problems().error(path + ".against",
                    "coupling %s looks at no target quantity".formatted(coupling.card().id()), "remove the key"));
            return Optional.of(Optional.empty());
        }
        var reader = QuantityCheck.of(context, to.population());
        if (projection.against().isPresent()) {
            return reader.read(projection.against().get(), to.population().name(), path + ".against").map(Optional::of);
        }
        Set<String> known = QuantityCheck.quantities(to.population()).keySet();
        if (!known.containsAll(Expressions.names(source))) {
            context.problems().error(path + ".coupling",
                    "coupling %s compares the source with a quantity of %s, which has no '%s'"
                            .formatted(coupling.card().id(), to.population().name(), Spelling.of(source)),
                    "say which with against: " + String.join(", ", known));
            return Optional.empty();
        }
        return reader.read(Spelling.of(source), to.population().name(), path + ".coupling").map(Optional::of);
    }

    private Map<Base, Dimension> bound(End from, Expr source, End to, Input port, Optional<Expr> against) {
        Map<Base, Dimension> bound = new TreeMap<>();
        QuantityCheck.of(context, from.population()).dimension(source, path).ifPresent(d -> bound.put(Base.SOURCE, d));
        bound.put(Base.PORT, Units.dimension(port.unit(), to.population().time().unit()));
        against.flatMap(y -> QuantityCheck.of(context, to.population()).dimension(y, path))
                .ifPresent(d -> bound.put(Base.TARGET, d));
        return bound;
    }

    /** An output that depends on an input can only be sent with a delay. */
    private boolean notItsOwnResult(End from, Expr source, Optional<Links> links) {
        Optional<String> port = Lateness.portBehind(context, from.population(), source);
        if (port.isPresent() && links.isPresent() && links.get().shortest() == 0) {
            context.problems().error(path,
                    "%s.%s depends on input %s, which receives projections: without delay it would need its own result"
                            .formatted(from.population().name(), Spelling.of(source), port.get()),
                    "give every link a delay of at least one step");
            return false;
        }
        return true;
    }

    private boolean targetIsKnown(End to, Optional<Expr> against) {
        Optional<String> port = against.flatMap(y -> Lateness.portBehind(context, to.population(), y));
        port.ifPresent(name -> context.problems().error(path + ".against",
                "%s.%s depends on input %s, which receives projections"
                        .formatted(to.population().name(), Spelling.of(against.get()), name),
                "compare with a quantity that does not"));
        return port.isEmpty();
    }
}

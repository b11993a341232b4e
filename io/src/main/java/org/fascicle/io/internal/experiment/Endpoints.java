package org.fascicle.io.internal.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.io.internal.yaml.Tree;

/** {@code cortex.S_e}, {@code {cortex: "S_e - 0.1"}}, and for monitors {@code cortex} and lists of these. */
final class Endpoints {

    private static final String QUANTITY = "population.quantity, e.g. cortex.S_e, is needed";

    private Endpoints() {
    }

    /** A quantity of one population. */
    static Optional<Endpoint> quantity(Field field) {
        var endpoints = read(field);
        if (endpoints.size() == 1 && endpoints.get(0).expression().isEmpty()) {
            return field.refuse("'" + endpoints.get(0).population() + "' names no quantity", QUANTITY);
        }
        return endpoints.size() > 1 ? field.refuse(endpoints.size() + " quantities", "one is needed")
                : endpoints.stream().findFirst();
    }

    /** Quantities; a population alone stands for all its states. Empty only if a problem was noted. */
    static List<Endpoint> all(Field field) {
        var endpoints = new ArrayList<Endpoint>();
        field.items().forEach(item -> endpoints.addAll(read(item)));
        if (field.items().isEmpty()) {
            field.refuse("an empty list", QUANTITY);
        }
        return endpoints;
    }

    private static List<Endpoint> read(Field field) {
        if (field.tree() instanceof Tree.Mapping) {
            return field.named().stream()
                    .flatMap(entry -> entry.text().map(text -> new Endpoint(entry.key(), text)).stream()).toList();
        }
        return field.tree() instanceof Tree.Leaf leaf ? dotted(field, leaf.text()).stream().toList()
                : field.<Endpoint>unexpected("a quantity, e.g. cortex.S_e,").stream().toList();
    }

    private static Optional<Endpoint> dotted(Field field, String text) {
        int dot = text.indexOf('.');
        String population = dot < 0 ? text : text.substring(0, dot);
        String quantity = dot < 0 ? "" : text.substring(dot + 1);
        if (!Field.isName(population) || quantity.isBlank() != (dot < 0)) {
            return field.refuse("'" + text + "'", QUANTITY + "; an expression is written {cortex: \"S_e - 0.1\"}");
        }
        return Optional.of(new Endpoint(population, quantity));
    }
}

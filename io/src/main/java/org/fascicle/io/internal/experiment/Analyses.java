package org.fascicle.io.internal.experiment;

import java.util.Optional;
import org.fascicle.api.experiment.AnalysisRequest;

/** An entry of {@code analysis:}. */
public final class Analyses {

    private Analyses() {
    }

    /** Empty if monitor or type is missing. */
    public static Optional<AnalysisRequest> read(Field field) {
        return field.section().flatMap(section -> {
            var of = section.need("of", "bold").flatMap(Field::text);
            var type = section.need("type", "functional-connectivity").flatMap(Field::text);
            var settings = section.settings();
            return of.isEmpty() || type.isEmpty() ? Optional.empty()
                    : Optional.of(new AnalysisRequest(field.key(), of.get(), type.get(), settings));
        });
    }
}

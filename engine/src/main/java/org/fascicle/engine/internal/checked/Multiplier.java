package org.fascicle.engine.internal.checked;

import org.fascicle.engine.internal.language.Expr;

/**
 * What noise on a state is multiplied by.
 *
 * @param expression of the model's names
 * @param held whether it is evaluated at the start of the step only (Itô), not at each stage (Stratonovich)
 */
public record Multiplier(Expr expression, boolean held) {
}

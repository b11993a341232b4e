package org.fascicle.engine.internal.language;

import java.util.List;

/** What a name followed by parentheses stands for. */
interface Calls {

    /**
     * The tree of a call.
     *
     * @param name of what is called
     * @param arguments in parentheses
     */
    Expr call(Token name, List<Expr> arguments) throws SyntaxError;
}

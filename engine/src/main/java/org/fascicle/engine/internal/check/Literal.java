package org.fascicle.engine.internal.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fascicle.api.experiment.Value;

/** Reads the values of presets: "3.25 mV", "0.5", or a word. */
final class Literal {

    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(.*?)\\s*");

    private Literal() {
    }

    static Value read(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() ? new Value.Quantity(Double.parseDouble(matcher.group(1)), matcher.group(2))
                : new Value.Text(text);
    }
}

package org.fascicle.analysis;

/** Units of squares and of powers per frequency. */
final class SquaredUnit {

    private SquaredUnit() {
    }

    /** "mV" → "mV^2", "mV/ms" → "(mV/ms)^2", pure numbers stay pure. */
    static String of(String unit) {
        if (isPure(unit)) {
            return "1";
        }
        return unit.codePoints().allMatch(Character::isLetter) ? unit + "^2" : "(" + unit + ")^2";
    }

    /** "mV" → "mV^2/Hz", a pure number → "1/Hz". */
    static String perHz(String unit) {
        return of(unit) + "/Hz";
    }

    private static boolean isPure(String unit) {
        return unit.isEmpty() || unit.equals("1");
    }
}

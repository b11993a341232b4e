package org.fascicle.engine.internal.units;

/**
 * What dimensions are made of. Potential stands in for mass: kg = 10^15 mV nA ms³/mm². The last three are unit variables: units
 * that are known only when a projection joins two populations.
 */
public enum Base {
    /** Potential in mV. */
    POTENTIAL("mV"),
    /** Current in nA. */
    CURRENT("nA"),
    /** Length in mm. */
    LENGTH("mm"),
    /** Time in ms. */
    TIME("ms"),
    /** Temperature in K. */
    TEMPERATURE("K"),
    /** Amount of substance in mol. */
    AMOUNT("mol"),
    /** Luminous intensity in cd. */
    LUMINOSITY("cd"),
    /** The unit of what is projected or recorded. */
    SOURCE("source"),
    /** The unit of what it is compared with. */
    TARGET("target"),
    /** The unit of what receives it. */
    PORT("port");

    private final String unit;

    Base(String unit) {
        this.unit = unit;
    }

    /** Its internal unit. */
    public String unit() {
        return unit;
    }

    /** Whether it is a unit variable. */
    public boolean isVariable() {
        return this == SOURCE || this == TARGET || this == PORT;
    }
}

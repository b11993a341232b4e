package org.fascicle.engine.internal.simd;

import java.lang.System.Logger.Level;

/**
 * Whether vector instructions can be used; said once in the log, with the flag that would change it. Only that they are not
 * there is worth a line that everybody sees.
 */
public final class Simd {

    private static final String MODULE = "jdk.incubator.vector";
    private static final System.Logger LOG = System.getLogger(Simd.class.getName());
    private static final String SETTING = System.getProperty("fascicle.simd", "");
    private static final boolean AVAILABLE = lookUp();

    private Simd() {
    }

    /** Whether loops may be run in vector instructions. The system property {@code fascicle.simd} = {@code false} forbids it. */
    public static boolean available() {
        return AVAILABLE;
    }

    /** Whether they are to be used cold, too: {@code fascicle.simd} = {@code now}. Slow, but nothing then depends on time. */
    public static boolean atOnce() {
        return AVAILABLE && SETTING.equals("now");
    }

    private static boolean lookUp() {
        if (SETTING.equals("false")) {
            LOG.log(Level.DEBUG, "plain loops, because of -Dfascicle.simd=false; without it vector instructions would be used");
            return false;
        }
        try {
            String width = Width.description();
            LOG.log(Level.DEBUG, "vector instructions, " + width + "; -Dfascicle.simd=false goes back to plain loops, same bits");
            return true;
        } catch (LinkageError absent) {
            LOG.log(Level.INFO, "plain loops; --add-modules " + MODULE
                    + " gives vector instructions, faster and with the same bits");
            return false;
        }
    }
}

package org.fascicle.engine.internal.checked;

/** How a run gets from one instant to the next. */
public sealed interface Stepping {

    /** Name in experiment files and results. */
    String id();

    /** Scheme whose stages are compiled. */
    Method method();

    /**
     * By the stages of a scheme, inputs held over the step.
     *
     * @param method the scheme
     */
    record PerStep(Method method) implements Stepping {
        @Override
        public String id() {
            return method.id();
        }
    }

    /**
     * By the stages of a scheme, all populations together; what links without delay bring is read again in each.
     *
     * @param method the scheme
     */
    record PerStage(Method method) implements Stepping {
        @Override
        public String id() {
            return method.id();
        }
    }

    /**
     * By the method of Dormand and Prince of order 5 with the estimate of order 4, whose steps fit between instants; all
     * populations together. An error of absolute + relative |x| is tolerated.
     *
     * @param relative tolerance
     * @param absolute tolerance, in the unit of each state
     */
    record Adaptive(double relative, double absolute) implements Stepping {

        /** Name in experiment files. */
        public static final String ID = "dormand-prince";

        @Override
        public String id() {
            return ID;
        }

        /** Nothing but the derivatives is used of it. */
        @Override
        public Method method() {
            return Method.EULER;
        }
    }
}

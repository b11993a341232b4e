package org.fascicle.engine.internal.simd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Generates the loop over sources of {@link VectorDenseSums} for some members and some vectors of targets: written out, with
 * every sum in a local variable, which C2 keeps in a register.
 */
final class WideSums {

    private static final String KERNEL = WideSums.class.getName().replace('.', '/') + "$Kernel";
    private static final String NAME = WideSums.class.getPackageName().replace('.', '/') + "/Sums";
    private static final String DOUBLES = "jdk/incubator/vector/DoubleVector";
    private static final String SPECIES = "Ljdk/incubator/vector/VectorSpecies;";
    private static final String VECTOR = "Ljdk/incubator/vector/Vector;";
    private static final String ADD = "([[D[DII[[DII)V";
    private static final Map<Integer, Kernel> KNOWN = new ConcurrentHashMap<>();

    /* Parameters of a kernel, and what follows them. */
    private static final int ROWS = 1;
    private static final int X = 2;
    private static final int FIRST = 3;
    private static final int SOURCES = 4;
    private static final int SUMS = 5;
    private static final int MEMBER = 6;
    private static final int AT = 7;
    private static final int SOURCE = 8;
    private static final int ROW = 9;
    private static final int VALUE = 10;
    private static final int WEIGHTS = 11;

    private final MethodVisitor out;
    private final int members;
    private final int vectors;

    /** Adds the terms of all sources for its members and targets. */
    interface Kernel {

        /** Number of targets. */
        int targets();

        /**
         * As {@link DenseSums#add}.
         *
         * @param first where the values of the first of its members begin
         * @param member the first of its members
         * @param at the first of its targets
         */
        void add(double[][] rows, double[] x, int first, int sources, double[][] sums, int member, int at);
    }

    private WideSums(MethodVisitor out, int members, int vectors) {
        this.out = out;
        this.members = members;
        this.vectors = vectors;
    }

    /** The kernel for so many members and vectors of targets. */
    static Kernel of(int members, int vectors) {
        return KNOWN.computeIfAbsent(members << 8 | vectors, key -> make(members, vectors));
    }

    private static Kernel make(int members, int vectors) {
        try {
            var lookup = MethodHandles.lookup().defineHiddenClass(bytes(members, vectors), true);
            return (Kernel) lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class)).invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("no loop for " + members + " members and " + vectors + " vectors", e);
        }
    }

    private static byte[] bytes(int members, int vectors) {
        var type = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        type.visit(Opcodes.V17, Opcodes.ACC_FINAL, NAME, null, "java/lang/Object", new String[] {KERNEL});
        var begin = type.visitMethod(0, "<init>", "()V", null, null);
        begin.visitVarInsn(Opcodes.ALOAD, 0);
        begin.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        end(begin, Opcodes.RETURN);
        var targets = type.visitMethod(Opcodes.ACC_PUBLIC, "targets", "()I", null, null);
        targets.visitLdcInsn(vectors * Width.LANES);
        end(targets, Opcodes.IRETURN);
        new WideSums(type.visitMethod(Opcodes.ACC_PUBLIC, "add", ADD, null, null), members, vectors).write();
        type.visitEnd();
        return type.toByteArray();
    }

    private static void end(MethodVisitor method, int instruction) {
        method.visitInsn(instruction);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private void write() {
        var next = new Label();
        var last = new Label();
        eachSum((member, vector) -> {
            load(() -> sums(member), vector);
            out.visitVarInsn(Opcodes.ASTORE, sum(member, vector));
        });
        out.visitInsn(Opcodes.ICONST_0);
        out.visitVarInsn(Opcodes.ISTORE, SOURCE);
        out.visitLabel(next);
        out.visitVarInsn(Opcodes.ILOAD, SOURCE);
        out.visitVarInsn(Opcodes.ALOAD, ROWS);
        out.visitInsn(Opcodes.ARRAYLENGTH);
        out.visitJumpInsn(Opcodes.IF_ICMPGE, last);
        terms();
        out.visitIincInsn(SOURCE, 1);
        out.visitJumpInsn(Opcodes.GOTO, next);
        out.visitLabel(last);
        eachSum((member, vector) -> {
            out.visitVarInsn(Opcodes.ALOAD, sum(member, vector));
            sums(member);
            lane(vector);
            out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, DOUBLES, "intoArray", "([DI)V", false);
        });
        end(out, Opcodes.RETURN);
    }

    /** The terms of a source. Weights of several members are loaded once; those of one need no register of their own. */
    private void terms() {
        out.visitVarInsn(Opcodes.ALOAD, ROWS);
        out.visitVarInsn(Opcodes.ILOAD, SOURCE);
        out.visitInsn(Opcodes.AALOAD);
        out.visitVarInsn(Opcodes.ASTORE, ROW);
        for (int vector = 0; members > 1 && vector < vectors; vector++) {
            load(() -> out.visitVarInsn(Opcodes.ALOAD, ROW), vector);
            out.visitVarInsn(Opcodes.ASTORE, WEIGHTS + vector);
        }
        for (int member = 0; member < members; member++) {
            value(member);
            for (int vector = 0; vector < vectors; vector++) {
                if (members > 1) {
                    out.visitVarInsn(Opcodes.ALOAD, WEIGHTS + vector);
                } else {
                    load(() -> out.visitVarInsn(Opcodes.ALOAD, ROW), vector);
                }
                out.visitVarInsn(Opcodes.ALOAD, VALUE);
                out.visitVarInsn(Opcodes.ALOAD, sum(member, vector));
                out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, DOUBLES, "fma", "(" + VECTOR + VECTOR + ")L" + DOUBLES + ";", false);
                out.visitVarInsn(Opcodes.ASTORE, sum(member, vector));
            }
        }
    }

    /** The value of the source for a member, in all lanes. */
    private void value(int member) {
        species();
        out.visitVarInsn(Opcodes.ALOAD, X);
        out.visitVarInsn(Opcodes.ILOAD, FIRST);
        if (member > 0) {
            out.visitVarInsn(Opcodes.ILOAD, SOURCES);
            out.visitLdcInsn(member);
            out.visitInsn(Opcodes.IMUL);
            out.visitInsn(Opcodes.IADD);
        }
        out.visitVarInsn(Opcodes.ILOAD, SOURCE);
        out.visitInsn(Opcodes.IADD);
        out.visitInsn(Opcodes.DALOAD);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, DOUBLES, "broadcast", "(" + SPECIES + "D)L" + DOUBLES + ";", false);
        out.visitVarInsn(Opcodes.ASTORE, VALUE);
    }

    private void load(Runnable array, int vector) {
        species();
        array.run();
        lane(vector);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, DOUBLES, "fromArray", "(" + SPECIES + "[DI)L" + DOUBLES + ";", false);
    }

    private void species() {
        out.visitFieldInsn(Opcodes.GETSTATIC, DOUBLES, "SPECIES_PREFERRED", SPECIES);
    }

    private void sums(int member) {
        out.visitVarInsn(Opcodes.ALOAD, SUMS);
        out.visitVarInsn(Opcodes.ILOAD, MEMBER);
        out.visitLdcInsn(member);
        out.visitInsn(Opcodes.IADD);
        out.visitInsn(Opcodes.AALOAD);
    }

    private void lane(int vector) {
        out.visitVarInsn(Opcodes.ILOAD, AT);
        out.visitLdcInsn(vector * Width.LANES);
        out.visitInsn(Opcodes.IADD);
    }

    private int sum(int member, int vector) {
        return WEIGHTS + vectors + member * vectors + vector;
    }

    /** Something about the sum of a member and a vector of targets. */
    private interface OfSum {
        void write(int member, int vector);
    }

    private void eachSum(OfSum what) {
        for (int member = 0; member < members; member++) {
            for (int vector = 0; vector < vectors; vector++) {
                what.write(member, vector);
            }
        }
    }
}

package org.fascicle.engine.internal.program;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.engine.internal.simd.WideLoop;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Steps as one hidden class: a static method per loop, and {@code run} that calls them in order. Columns that never change are in
 * fields, so that programs of the same steps share a class and what HotSpot has made of it.
 */
final class FusedClass {

    /** Steps per method: HotSpot never compiles a method of more than 8000 bytecodes, and a step takes up to 150. */
    private static final int STEPS = 32;
    private static final String HERE = FusedClass.class.getPackageName().replace('.', '/') + "/";
    private static final String NAME = HERE + "Fused";
    private static final String FIXED = "fixed";
    private static final String WHOLE = "whole";
    private static final String COLUMNS = "[[D";
    private static final String INSTRUCTIONS = "[L" + HERE + "Instruction;";
    private static final String RUN = "([[DIIL" + HERE + "Draws;)V";

    private final List<Step> steps;
    private final Spelling spelling;
    private final List<double[]> fixed = new ArrayList<>();
    private final List<Instruction> whole = new ArrayList<>();
    private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

    private FusedClass(List<Step> steps, Spelling spelling) {
        this.spelling = spelling;
        this.steps = steps;
    }

    /**
     * Steps as one instruction.
     *
     * @throws ReflectiveOperationException if the class cannot be made
     * @throws RuntimeException if a method or the class is too large
     */
    static Instruction of(List<Step> steps, Spelling spelling) throws ReflectiveOperationException {
        return new FusedClass(steps, spelling).instance();
    }

    private Instruction instance() throws ReflectiveOperationException {
        var type = MethodType.methodType(void.class, double[][].class, Instruction[].class);
        try {
            return (Instruction) MethodHandles.lookup().findConstructor(SameClass.of(bytes()), type)
                    .invoke(fixed.toArray(new double[0][]), whole.toArray(new Instruction[0]));
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ReflectiveOperationException(e);
        }
    }

    private byte[] bytes() {
        out.visit(Opcodes.V17, Opcodes.ACC_FINAL, NAME, null, "java/lang/Object", new String[] {HERE + "Instruction"});
        out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, FIXED, COLUMNS, null, null).visitEnd();
        out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, WHOLE, INSTRUCTIONS, null, null).visitEnd();
        constructor();
        var run = out.visitMethod(Opcodes.ACC_PUBLIC, "run", RUN, null, null);
        run.visitCode();
        if (steps.size() <= STEPS) {
            part(run, 0);
        } else {
            parts(run);
        }
        end(run);
        out.visitEnd();
        return out.toByteArray();
    }

    private void constructor() {
        var code = out.visitMethod(0, "<init>", "(" + COLUMNS + INSTRUCTIONS + ")V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, NAME, FIXED, COLUMNS);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 2);
        code.visitFieldInsn(Opcodes.PUTFIELD, NAME, WHOLE, INSTRUCTIONS);
        end(code);
    }

    /** Methods for some steps each, and their calls. */
    private void parts(MethodVisitor run) {
        for (int first = 0; first < steps.size(); first += STEPS) {
            var code = out.visitMethod(Opcodes.ACC_FINAL, "from" + first, RUN, null, null);
            code.visitCode();
            part(code, first);
            end(code);
            for (int variable = 0; variable < 5; variable++) {
                run.visitVarInsn(variable == 2 || variable == 3 ? Opcodes.ILOAD : Opcodes.ALOAD, variable);
            }
            run.visitMethodInsn(Opcodes.INVOKEVIRTUAL, NAME, "from" + first, RUN, false);
        }
    }

    private void part(MethodVisitor code, int first) {
        for (int i = first; i < Math.min(first + STEPS, steps.size()); i++) {
            if (steps.get(i) instanceof Step.Loop loop) {
                loop(code, loop, "loop" + i);
            } else {
                whole(code, ((Step.Whole) steps.get(i)).instruction());
            }
        }
    }

    private void loop(MethodVisitor code, Step.Loop loop, String name) {
        var descriptor = LoopCode.descriptor(loop);
        LoopCode.columns(loop).forEach(column -> column(code, column));
        lanes(code);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, name, descriptor, false);
        if (spelling == Spelling.PLAIN) {
            new LoopCode(method(name, descriptor), loop).write();
            return;
        }
        WideLoop.choose(method(name, descriptor), LoopCode.columns(loop).size(), NAME, "wide" + name, "rest" + name);
        WideLoop.write(method("wide" + name, descriptor), Lowering.of(loop), LoopCode.columns(loop).size(), NAME, "rest" + name);
        new LoopCode(method("rest" + name, descriptor), loop).write();
    }

    private MethodVisitor method(String name, String descriptor) {
        return out.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, name, descriptor, null, null);
    }

    private void whole(MethodVisitor code, Instruction instruction) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, NAME, WHOLE, INSTRUCTIONS);
        element(code, whole.size());
        whole.add(instruction);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        lanes(code);
        code.visitVarInsn(Opcodes.ALOAD, 4);
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, HERE + "Instruction", "run", RUN, true);
    }

    private void column(MethodVisitor code, Operand.Lanes column) {
        if (column instanceof Operand.Slot slot) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            element(code, slot.slot());
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, NAME, FIXED, COLUMNS);
            element(code, fixed.size());
            fixed.add(((Operand.Fixed) column).column());
        }
    }

    private static void element(MethodVisitor code, int index) {
        code.visitLdcInsn(index);
        code.visitInsn(Opcodes.AALOAD);
    }

    private static void lanes(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ILOAD, 2);
        code.visitVarInsn(Opcodes.ILOAD, 3);
    }

    private static void end(MethodVisitor code) {
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}

package org.fascicle.engine.internal.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.engine.internal.math.Exp;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One loop as a static method of its columns, from, and to: every value once, in a local variable; loads first, stores last, all
 * at the same index. C2 never contracts or reassociates, so the bits are those of separate loops.
 */
final class LoopCode {

    private static final String MATH = "java/lang/Math";
    private static final String OURS = Exp.class.getPackageName().replace('.', '/') + "/";

    private final MethodVisitor code;
    private final Step.Loop loop;
    /** Columns as parameters of the method: operand → local variable. */
    private final Map<Operand.Lanes, Integer> columns = new LinkedHashMap<>();
    private final int from;

    LoopCode(MethodVisitor code, Step.Loop loop) {
        this.code = code;
        this.loop = loop;
        columns(loop).forEach(column -> columns.put(column, columns.size()));
        this.from = columns.size();
    }

    /** The columns that are the parameters of the method, in order: those it loads, then those it stores to. */
    static List<Operand.Lanes> columns(Step.Loop loop) {
        var columns = new ArrayList<Operand.Lanes>();
        for (var value : loop.values()) {
            if (value instanceof Step.Value.Load load && !columns.contains(load.column())) {
                columns.add(load.column());
            }
        }
        loop.stores().forEach(store -> columns.add(new Operand.Slot(store.slot())));
        return columns;
    }

    static String descriptor(Step.Loop loop) {
        return "(" + "[D".repeat(columns(loop).size()) + "II)V";
    }

    void write() {
        var start = new Label();
        var end = new Label();
        code.visitCode();
        code.visitVarInsn(Opcodes.ILOAD, from);
        code.visitVarInsn(Opcodes.ISTORE, lane());
        code.visitLabel(start);
        code.visitVarInsn(Opcodes.ILOAD, lane());
        code.visitVarInsn(Opcodes.ILOAD, from + 1);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        body();
        code.visitIincInsn(lane(), 1);
        code.visitJumpInsn(Opcodes.GOTO, start);
        code.visitLabel(end);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private int lane() {
        return from + 2;
    }

    private int local(int value) {
        return from + 3 + 2 * value;
    }

    private void body() {
        var values = loop.values();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Step.Value.Load load) {
                column(load.column());
                code.visitInsn(Opcodes.DALOAD);
                code.visitVarInsn(Opcodes.DSTORE, local(i));
            }
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Step.Value.Applied applied) {
                apply(applied.operation(), applied.operands());
                code.visitVarInsn(Opcodes.DSTORE, local(i));
            }
        }
        for (var store : loop.stores()) {
            column(new Operand.Slot(store.slot()));
            value(store.value());
            code.visitInsn(Opcodes.DASTORE);
        }
    }

    private void column(Operand.Lanes column) {
        code.visitVarInsn(Opcodes.ALOAD, columns.get(column));
        code.visitVarInsn(Opcodes.ILOAD, lane());
    }

    private void value(int index) {
        if (loop.values().get(index) instanceof Step.Value.Number number) {
            code.visitLdcInsn(number.value());
        } else {
            code.visitVarInsn(Opcodes.DLOAD, local(index));
        }
    }

    private void apply(Operation operation, List<Integer> x) {
        if (operation == Operation.WHERE) {
            value(x.get(0));
            code.visitInsn(Opcodes.DCONST_0);
            code.visitInsn(Opcodes.DCMPL);
            choose(Opcodes.IFEQ, () -> value(x.get(1)), () -> value(x.get(2)));
            return;
        }
        x.forEach(this::value);
        switch (operation) {
            case ADD -> code.visitInsn(Opcodes.DADD);
            case SUBTRACT -> code.visitInsn(Opcodes.DSUB);
            case MULTIPLY -> code.visitInsn(Opcodes.DMUL);
            case DIVIDE -> code.visitInsn(Opcodes.DDIV);
            case NEGATE -> code.visitInsn(Opcodes.DNEG);
            case MIN -> math("min", "(DD)D");
            case MAX -> math("max", "(DD)D");
            case ABS -> math("abs", "(D)D");
            case SQRT -> math("sqrt", "(D)D");
            case FLOOR -> math("floor", "(D)D");
            case LESS -> compare(Opcodes.DCMPG, Opcodes.IFGE);
            case LESS_OR_EQUAL -> compare(Opcodes.DCMPG, Opcodes.IFGT);
            case EQUAL -> compare(Opcodes.DCMPL, Opcodes.IFNE);
            case NOT_EQUAL -> compare(Opcodes.DCMPL, Opcodes.IFEQ);
            case EXP -> ours("Exp", "(D)D");
            case LOG -> ours("Log", "(D)D");
            case SIN -> ours("Sin", "(D)D");
            case COS -> ours("Cos", "(D)D");
            case TANH -> ours("Tanh", "(D)D");
            case SIGMOID -> ours("Sigmoid", "(D)D");
            case LINOID -> ours("Linoid", "(D)D");
            case POWER -> ours("Power", "(DD)D");
            default -> throw new IllegalStateException(operation + " in a loop");
        }
    }

    private void math(String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, MATH, name, descriptor, false);
    }

    private void ours(String function, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, OURS + function, "of", descriptor, false);
    }

    /** 1 if the comparison of the two numbers on the stack holds, else 0. */
    private void compare(int comparison, int unless) {
        code.visitInsn(comparison);
        choose(unless, () -> code.visitInsn(Opcodes.DCONST_1), () -> code.visitInsn(Opcodes.DCONST_0));
    }

    private void choose(int unless, Runnable yes, Runnable no) {
        var otherwise = new Label();
        var end = new Label();
        code.visitJumpInsn(unless, otherwise);
        yes.run();
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(otherwise);
        no.run();
        code.visitLabel(end);
    }
}

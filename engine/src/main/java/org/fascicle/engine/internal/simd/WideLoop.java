package org.fascicle.engine.internal.simd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fascicle.engine.internal.simd.StraightCode.Value;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Straight code as a static method of its columns, from, and to: vectors of full width from the first lane on, what is left over
 * is not touched. Every value is a local variable, and no vector is handed to a method that is not an instruction, so that C2
 * keeps all in registers. Constants become vectors at the beginning of each turn: C2 moves them out of the loop, while those made
 * before it became objects in loops of some size (Java 17). Where a demand is not met, the lanes of this turn are computed again
 * by another method of the same columns.
 */
public final class WideLoop {

    private static final String HERE = "jdk/incubator/vector/";
    private static final String DOUBLES = HERE + "DoubleVector";
    private static final String LONGS = HERE + "LongVector";
    private static final String MASK = HERE + "VectorMask";
    private static final String OPERATORS = HERE + "VectorOperators";
    private static final String SPECIES = "L" + HERE + "VectorSpecies;";
    private static final String VECTOR = "L" + HERE + "Vector;";

    private final MethodVisitor out;
    private final StraightCode code;
    private final int columns;
    private final int[] locals;

    private WideLoop(MethodVisitor out, StraightCode code, int columns) {
        this.out = out;
        this.code = code;
        this.columns = columns;
        this.locals = new int[code.values().size()];
        for (int i = 0; i < locals.length; i++) {
            locals[i] = columns + 3 + i;
        }
    }

    /**
     * Writes the whole method.
     *
     * @param columns how many columns the method has as parameters, before from and to
     * @param owner class of the method that computes any lanes again, with the same parameters
     * @param again its name
     */
    public static void write(MethodVisitor out, StraightCode code, int columns, String owner, String again) {
        new WideLoop(out, code, columns).write(owner, again);
    }

    /**
     * Writes a method that hands its lanes to the wide loop. Lanes that are left over are computed by a last vector that begins
     * earlier: lanes computed twice get the same bits. Fewer lanes than a vector has are computed by the other method.
     */
    public static void choose(MethodVisitor out, int columns, String owner, String wide, String rest) {
        var enough = new Label();
        var end = new Label();
        out.visitCode();
        lanes(out, columns);
        out.visitLdcInsn(Width.LANES);
        out.visitJumpInsn(Opcodes.IF_ICMPGE, enough);
        hand(out, columns, owner, rest, () -> out.visitVarInsn(Opcodes.ILOAD, columns));
        out.visitInsn(Opcodes.RETURN);
        out.visitLabel(enough);
        hand(out, columns, owner, wide, () -> out.visitVarInsn(Opcodes.ILOAD, columns));
        lanes(out, columns);
        out.visitLdcInsn(Width.LANES);
        out.visitInsn(Opcodes.IREM);
        out.visitJumpInsn(Opcodes.IFEQ, end);
        hand(out, columns, owner, wide, () -> {
            out.visitVarInsn(Opcodes.ILOAD, columns + 1);
            out.visitLdcInsn(Width.LANES);
            out.visitInsn(Opcodes.ISUB);
        });
        out.visitLabel(end);
        out.visitInsn(Opcodes.RETURN);
        out.visitMaxs(0, 0);
        out.visitEnd();
    }

    private static void lanes(MethodVisitor out, int columns) {
        out.visitVarInsn(Opcodes.ILOAD, columns + 1);
        out.visitVarInsn(Opcodes.ILOAD, columns);
        out.visitInsn(Opcodes.ISUB);
    }

    private static void hand(MethodVisitor out, int columns, String owner, String name, Runnable from) {
        for (int column = 0; column < columns; column++) {
            out.visitVarInsn(Opcodes.ALOAD, column);
        }
        from.run();
        out.visitVarInsn(Opcodes.ILOAD, columns + 1);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, "(" + "[D".repeat(columns) + "II)V", false);
    }

    private void write(String owner, String again) {
        var start = new Label();
        var next = new Label();
        var end = new Label();
        out.visitCode();
        out.visitVarInsn(Opcodes.ILOAD, from());
        out.visitVarInsn(Opcodes.ISTORE, lane());
        out.visitLabel(start);
        out.visitVarInsn(Opcodes.ILOAD, lane());
        out.visitVarInsn(Opcodes.ILOAD, from() + 1);
        out.visitLdcInsn(Width.LANES);
        out.visitInsn(Opcodes.ISUB);
        out.visitJumpInsn(Opcodes.IF_ICMPGT, end);
        constants();
        body();
        if (code.demanded() >= 0) {
            local(code.demanded());
            out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, MASK, "allTrue", "()Z", false);
            out.visitJumpInsn(Opcodes.IFNE, next);
            again(owner, again);
        }
        out.visitLabel(next);
        out.visitIincInsn(lane(), Width.LANES);
        out.visitJumpInsn(Opcodes.GOTO, start);
        out.visitLabel(end);
        out.visitInsn(Opcodes.RETURN);
        out.visitMaxs(0, 0);
        out.visitEnd();
    }

    private void again(String owner, String again) {
        for (int column = 0; column < columns; column++) {
            out.visitVarInsn(Opcodes.ALOAD, column);
        }
        out.visitVarInsn(Opcodes.ILOAD, lane());
        out.visitVarInsn(Opcodes.ILOAD, lane());
        out.visitLdcInsn(Width.LANES);
        out.visitInsn(Opcodes.IADD);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, again, "(" + "[D".repeat(columns) + "II)V", false);
    }

    private int from() {
        return columns;
    }

    private int lane() {
        return columns + 2;
    }

    private void constants() {
        var values = code.values();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).primitive() == Primitive.NUMBER) {
                species(DOUBLES);
                out.visitLdcInsn(Double.longBitsToDouble(values.get(i).constant()));
                out.visitMethodInsn(Opcodes.INVOKESTATIC, DOUBLES, "broadcast", "(" + SPECIES + "D)L" + DOUBLES + ";", false);
                out.visitVarInsn(Opcodes.ASTORE, locals[i]);
            } else if (values.get(i).primitive() == Primitive.WHOLE) {
                species(LONGS);
                out.visitLdcInsn(values.get(i).constant());
                out.visitMethodInsn(Opcodes.INVOKESTATIC, LONGS, "broadcast", "(" + SPECIES + "J)L" + LONGS + ";", false);
                out.visitVarInsn(Opcodes.ASTORE, locals[i]);
            }
        }
    }

    private void species(String type) {
        out.visitFieldInsn(Opcodes.GETSTATIC, type, "SPECIES_PREFERRED", SPECIES);
    }

    private void body() {
        var values = code.values();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).primitive().isConstant()) {
                value(values.get(i));
                out.visitVarInsn(Opcodes.ASTORE, locals[i]);
            }
        }
        for (var store : code.stores()) {
            local(store.value());
            out.visitVarInsn(Opcodes.ALOAD, store.column());
            out.visitVarInsn(Opcodes.ILOAD, lane());
            out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, DOUBLES, "intoArray", "([DI)V", false);
        }
    }

    private void local(int value) {
        out.visitVarInsn(Opcodes.ALOAD, locals[value]);
    }

    private void value(Value value) {
        if (value.primitive() == Primitive.LOAD) {
            species(DOUBLES);
            out.visitVarInsn(Opcodes.ALOAD, (int) value.constant());
            out.visitVarInsn(Opcodes.ILOAD, lane());
            out.visitMethodInsn(Opcodes.INVOKESTATIC, DOUBLES, "fromArray", "(" + SPECIES + "[DI)L" + DOUBLES + ";", false);
            return;
        }
        var x = new ArrayList<>(value.operands());
        if (value.primitive().commutes() && code.values().get(x.get(0)).primitive().isConstant()) {
            Collections.swap(x, 0, 1);
        }
        switch (value.primitive()) {
            case ADD -> doubles("add", x);
            case SUBTRACT -> doubles("sub", x);
            case MULTIPLY -> doubles("mul", x);
            case DIVIDE -> doubles("div", x);
            case FMA -> doubles("fma", x);
            case MIN -> doubles("min", x);
            case MAX -> doubles("max", x);
            case ABS -> doubles("abs", x);
            case SQRT -> doubles("sqrt", x);
            case LESS -> compare("LT", x);
            case LESS_OR_EQUAL -> compare("LE", x);
            case EQUAL -> compare("EQ", x);
            case NOT_EQUAL -> compare("NE", x);
            case BOTH -> masks("and", x);
            case EITHER -> masks("or", x);
            case CHOOSE -> choose(x);
            case BITS -> call(DOUBLES, "reinterpretAsLongs", x, "()L" + LONGS + ";");
            case DOUBLE -> call(LONGS, "reinterpretAsDoubles", x, "()L" + DOUBLES + ";");
            case PLUS -> call(LONGS, "add", x, "(" + VECTOR + ")L" + LONGS + ";");
            case MINUS -> call(LONGS, "sub", x, "(" + VECTOR + ")L" + LONGS + ";");
            case AND -> call(LONGS, "and", x, "(" + VECTOR + ")L" + LONGS + ";");
            case OR -> call(LONGS, "or", x, "(" + VECTOR + ")L" + LONGS + ";");
            case XOR -> lanewise("XOR", "Associative", x, () -> local(x.get(1)), VECTOR);
            case LEFT -> lanewise("LSHL", "Binary", x, () -> out.visitLdcInsn(value.constant()), "J");
            case RIGHT -> lanewise("LSHR", "Binary", x, () -> out.visitLdcInsn(value.constant()), "J");
            default -> throw new IllegalStateException(value.primitive() + " in a loop");
        }
    }

    private void call(String type, String name, List<Integer> x, String descriptor) {
        x.forEach(this::local);
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, type, name, descriptor, false);
    }

    private void doubles(String name, List<Integer> x) {
        call(DOUBLES, name, x, "(" + VECTOR.repeat(x.size() - 1) + ")L" + DOUBLES + ";");
    }

    private void masks(String name, List<Integer> x) {
        call(MASK, name, x, "(L" + MASK + ";)L" + MASK + ";");
    }

    private void compare(String operator, List<Integer> x) {
        local(x.get(0));
        operator(operator, "Comparison");
        local(x.get(1));
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, DOUBLES, "compare",
                "(L" + OPERATORS + "$Comparison;" + VECTOR + ")L" + MASK + ";", false);
    }

    private void choose(List<Integer> x) {
        local(x.get(2));
        local(x.get(1));
        local(x.get(0));
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, DOUBLES, "blend", "(" + VECTOR + "L" + MASK + ";)L" + DOUBLES + ";", false);
    }

    private void lanewise(String operator, String kind, List<Integer> x, Runnable second, String type) {
        local(x.get(0));
        operator(operator, kind);
        second.run();
        out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, LONGS, "lanewise",
                "(L" + OPERATORS + "$Binary;" + type + ")L" + LONGS + ";", false);
    }

    private void operator(String name, String kind) {
        out.visitFieldInsn(Opcodes.GETSTATIC, OPERATORS, name, "L" + OPERATORS + "$" + kind + ";");
    }
}

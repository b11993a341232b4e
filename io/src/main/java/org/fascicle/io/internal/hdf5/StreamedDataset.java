package org.fascicle.io.internal.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.WritableDatasetImpl;
import io.jhdf.api.Attribute;
import io.jhdf.api.WritableGroup;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.Message;
import io.jhdf.storage.HdfFileChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A data set of doubles whose values are fetched, part by part, while it is written: contiguous, little-endian, of any size. To
 * jHDF it is one of its own with another way to write itself (HDF5 specification, object headers of version 2).
 */
final class StreamedDataset extends WritableDatasetImpl {

    private final List<Values> parts;
    private final long[] shape;

    /** Parts follow each other and fill the shape. */
    StreamedDataset(String name, WritableGroup parent, List<Values> parts, int... shape) {
        super(new double[1], name, parent);
        this.parts = List.copyOf(parts);
        this.shape = Arrays.stream(shape).asLongStream().toArray();
    }

    @Override
    public long write(HdfFileChannel channel, long position) {
        long size = Double.BYTES * Arrays.stream(shape).reduce(1, Math::multiplyExact);
        long data = position + header(position, 0, size).limit();
        try {
            long end = data;
            for (Values part : parts) {
                end += write(channel, end, part.read());
            }
            if (end != data + size) {
                throw new IllegalStateException(getPath() + ": " + (end - data) + " bytes where " + size + " are declared");
            }
            write(channel, position, header(position, data, size));
            channel.position(end);
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer header(long position, long data, long size) {
        List<Message> messages = new ArrayList<>();
        messages.add(DataTypeMessage.create(DataType.fromObject(new double[1])));
        int[] ones = new int[shape.length];
        Arrays.fill(ones, 1);
        Object template = Array.newInstance(double.class, ones);
        messages.add(DataSpaceMessage.create(DataSpace.modifyDimensions(DataSpace.fromObject(template), shape)));
        messages.add(FillValueMessage.NO_FILL);
        messages.add(ContiguousDataLayoutMessage.create(data, size));
        if (!getAttributes().isEmpty()) {
            messages.add(AttributeInfoMessage.create());
            for (Map.Entry<String, Attribute> attribute : getAttributes().entrySet()) {
                messages.add(AttributeMessage.create(attribute.getKey(), attribute.getValue()));
            }
        }
        return new ObjectHeader.ObjectHeaderV2(position, messages).toBuffer();
    }

    private static long write(HdfFileChannel channel, long at, double[] values) {
        var bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Double.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return write(channel, at, bytes);
    }

    private static long write(HdfFileChannel channel, long at, ByteBuffer bytes) {
        long to = at;
        while (bytes.hasRemaining()) {
            to += channel.write(bytes, to);
        }
        return to - at;
    }
}

package briefingbook.cache;

import briefingbook.text.TracedText;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Trees of records as bytes and back.
 *
 * <p>What is written is told by the types that the records declare, and nothing else: the bytes name no class, so that
 * reading them can make no value but one of the type that was asked for, by its own constructor, which checks it. There
 * may be records, enums, strings, numbers, truth values, {@link TracedText}, lists and sorted maps of such, and null.
 * The same value has the same bytes, and different values have different ones.
 */
public final class RecordCodec {

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private RecordCodec() {}

    public static byte[] bytes(Record value) {
        ByteWriter out = new ByteWriter();
        write(out, value.getClass(), value);
        return out.bytes();
    }

    /** Throws where the bytes are not those of such a value. */
    public static <T extends Record> T value(Class<T> type, byte[] bytes) throws IOException {
        ByteReader in = new ByteReader(bytes);
        try {
            Object value = read(in, type);
            if (value == null || !in.isAtEnd()) {
                throw new IOException("no " + type.getSimpleName());
            }
            return type.cast(value);
        } catch (RuntimeException e) {
            // Whatever other bytes came to.
            throw new IOException("no " + type.getSimpleName(), e);
        }
    }

    /** The parts of a record, in their order. */
    private record Shape(List<Method> accessors, List<Type> types, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                List<Method> accessors =
                        Arrays.stream(parts).map(RecordComponent::getAccessor).toList();
                accessors.forEach(accessor -> accessor.setAccessible(true));
                return new Shape(
                        accessors,
                        Arrays.stream(parts)
                                .map(RecordComponent::getGenericType)
                                .toList(),
                        constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has its constructor: " + type, e);
            }
        }
    }

    private static Shape shape(Class<?> type) {
        return SHAPES.computeIfAbsent(type, Shape::of);
    }

    private static void write(ByteWriter out, Type type, @Nullable Object value) {
        if (type instanceof ParameterizedType several) {
            writeSeveral(out, several, value);
        } else if (type == String.class) {
            out.string((String) value);
        } else if (type == int.class && value instanceof Integer number) {
            out.number(number);
        } else if (type == boolean.class && value instanceof Boolean truth) {
            out.number(truth ? 1 : 0);
        } else if (type == double.class && value instanceof Double number) {
            out.fraction(number);
        } else if (type instanceof Class<?> one) {
            out.number(value == null ? 0 : 1);
            if (value != null) {
                writeOne(out, one, value);
            }
        } else {
            throw new IllegalArgumentException("no type for a part of a record: " + type);
        }
    }

    private static void writeOne(ByteWriter out, Class<?> type, Object value) {
        if (value instanceof Integer number && type == Integer.class) {
            out.number(number);
        } else if (value instanceof Boolean truth && type == Boolean.class) {
            out.number(truth ? 1 : 0);
        } else if (value instanceof Enum<?> constant) {
            out.number(constant.ordinal());
        } else if (value instanceof TracedText words) {
            out.string(words.toString());
            int[] runs = words.runs();
            out.number(runs.length);
            Arrays.stream(runs).forEach(out::number);
        } else if (value instanceof Record && type.isRecord()) {
            Shape shape = shape(type);
            for (int i = 0; i < shape.accessors().size(); i++) {
                write(out, shape.types().get(i), part(value, shape.accessors().get(i)));
            }
        } else {
            throw new IllegalArgumentException("no type for a part of a record: " + type);
        }
    }

    private static void writeSeveral(ByteWriter out, ParameterizedType type, @Nullable Object value) {
        Type[] of = type.getActualTypeArguments();
        if (value instanceof List<?> list) {
            out.number(list.size());
            list.forEach(element -> write(out, of[0], element));
        } else if (value instanceof SortedMap<?, ?> map) {
            out.number(map.size());
            map.forEach((key, element) -> {
                write(out, of[0], key);
                write(out, of[1], element);
            });
        } else {
            throw new IllegalArgumentException("no type for a part of a record: " + type);
        }
    }

    private static @Nullable Object part(Object record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("reading " + accessor, e);
        }
    }

    private static @Nullable Object read(ByteReader in, Type type) throws IOException {
        if (type instanceof ParameterizedType several) {
            return readSeveral(in, several);
        } else if (type == String.class) {
            return in.string();
        } else if (type == int.class) {
            return in.number();
        } else if (type == boolean.class) {
            return in.number() != 0;
        } else if (type == double.class) {
            return in.fraction();
        } else if (type instanceof Class<?> one) {
            return in.number() == 0 ? null : readOne(in, one);
        }
        throw new IllegalArgumentException("no type for a part of a record: " + type);
    }

    private static Object readOne(ByteReader in, Class<?> type) throws IOException {
        if (type == Integer.class) {
            return in.number();
        } else if (type == Boolean.class) {
            return in.number() != 0;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[in.number()];
        } else if (type == TracedText.class) {
            String text = in.string();
            int[] runs = new int[in.count()];
            for (int i = 0; i < runs.length; i++) {
                runs[i] = in.number();
            }
            return TracedText.of(text == null ? "" : text, runs);
        } else if (type.isRecord()) {
            Shape shape = shape(type);
            @Nullable Object[] parts = new @Nullable Object[shape.types().size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = read(in, shape.types().get(i));
            }
            return made(shape.constructor(), parts);
        }
        throw new IllegalArgumentException("no type for a part of a record: " + type);
    }

    private static Object readSeveral(ByteReader in, ParameterizedType type) throws IOException {
        Type[] of = type.getActualTypeArguments();
        int count = in.count();
        if (type.getRawType() == SortedMap.class) {
            SortedMap<@Nullable Object, @Nullable Object> map = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                map.put(read(in, of[0]), read(in, of[1]));
            }
            return map;
        }
        @Nullable Object[] list = new @Nullable Object[count];
        for (int i = 0; i < count; i++) {
            list[i] = read(in, of[0]);
        }
        return Arrays.asList(list);
    }

    private static Object made(Constructor<?> constructor, @Nullable Object[] parts) throws IOException {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IOException("no " + constructor.getDeclaringClass().getSimpleName(), e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("making " + constructor, e);
        }
    }
}

package org.tocsin.pipeline.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Unfolded;

/**
 * What a record is made of, looked up once a class. It asks for no annotation, since the first one
 * that a JVM reads costs it more time than a record does; only {@link #required} does, which an
 * error message needs.
 */
final class Shape {

  private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

  private final Class<?> record;
  private final Constructor<?> constructor;
  private final String[] names;
  private final Class<?>[] classes;
  private final Type[] types;
  private final Method[] accessors;
  private final boolean unfolded;

  private Shape(Class<?> record) throws NoSuchMethodException {
    RecordComponent[] components = record.getRecordComponents();
    this.record = record;
    this.names = new String[components.length];
    this.classes = new Class<?>[components.length];
    this.types = new Type[components.length];
    this.accessors = new Method[components.length];
    for (int i = 0; i < components.length; i++) {
      names[i] = components[i].getName();
      classes[i] = components[i].getType();
      types[i] = components[i].getGenericType();
      accessors[i] = components[i].getAccessor();
      accessors[i].setAccessible(true);
    }
    this.constructor = record.getDeclaredConstructor(classes);
    constructor.setAccessible(true);
    this.unfolded = Unfolded.class.isAssignableFrom(record);
  }

  static Shape of(Class<?> record) {
    Shape shape = KNOWN.get(record);
    if (shape == null) {
      try {
        shape = new Shape(record);
      } catch (NoSuchMethodException e) {
        throw new AssertionError("a record without its constructor: " + record, e);
      }
      KNOWN.put(record, shape);
    }
    return shape;
  }

  int size() {
    return names.length;
  }

  String name(int component) {
    return names[component];
  }

  Class<?> type(int component) {
    return classes[component];
  }

  Type genericType(int component) {
    return types[component];
  }

  /** Whether the fields of this component stand beside the others. */
  boolean isUnfolded(int component) {
    return unfolded && classes[component].isRecord();
  }

  @Nullable Object value(Object of, int component) {
    try {
      return accessors[component].invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + names[component] + " of " + record, e);
    }
  }

  /** A record of these values; what its constructor throws comes as the cause. */
  Object make(@Nullable Object[] values) throws InvocationTargetException {
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("cannot make " + record, e);
    }
  }

  /** The names of the components that may not be null, beside collections, which may be absent. */
  List<String> required() {
    List<String> required = new ArrayList<>();
    RecordComponent[] components = record.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (!isCollection(i)
          && !isUnfolded(i)
          && !components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(names[i]);
      }
    }
    return required;
  }

  /** Whether it is a list or a map, which are empty where they are absent. */
  boolean isCollection(int component) {
    return classes[component] == List.class || classes[component] == Map.class;
  }
}

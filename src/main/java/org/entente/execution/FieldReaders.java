package org.entente.execution;

import graphql.introspection.Introspection;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How each field of the schema is read, by what SmallRye knows of the Java classes behind it. */
@ApplicationScoped
class FieldReaders {
  private static final String ENTRY_POINTS = "Query";

  private final Map<String, Operation> entryPoints;
  private final Map<String, Type> types;
  private final Map<String, FieldReader> readers = new ConcurrentHashMap<>();

  FieldReaders(Schema schema) {
    this.entryPoints =
        schema.getQueries().stream()
            .collect(Collectors.toMap(Operation::getName, Function.identity()));
    this.types = schema.getTypes();
  }

  /**
   * That of a field.
   *
   * @throws IllegalStateException if no Java class has the field
   */
  FieldReader of(String type, String field) {
    return readers.computeIfAbsent(type + '.' + field, _ -> make(type, field));
  }

  private FieldReader make(String type, String field) {
    if (field.equals(Introspection.TypeNameMetaFieldDef.getName())) {
      return new TypeNameReader(type);
    }
    Operation entryPoint = type.equals(ENTRY_POINTS) ? entryPoints.get(field) : null;
    if (entryPoint != null) {
      return new MethodReader(entryPoint);
    }
    Type model = types.get(type);
    Operation contributed = model == null ? null : model.getOperations().get(field);
    if (contributed != null) {
      return new MethodReader(contributed);
    }
    Field property = model == null ? null : model.getFields().get(field);
    if (model != null && property != null) {
      return new PropertyReader(getter(model, property), property);
    }
    throw new IllegalStateException("Nothing reads the field '%s' of %s".formatted(field, type));
  }

  private static Method getter(Type owner, Field property) {
    try {
      return ClassloadingService.get()
          .loadClass(owner.getClassName())
          .getMethod(property.getMethodName());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}

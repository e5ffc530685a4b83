package org.entente.execution;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import io.quarkus.arc.ClientProxy;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.LookupService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Reads what a method of a feature's API class contributes. */
final class MethodReader implements FieldReader {
  private final Object api;
  private final Method method;
  private final List<Argument> declared;
  private final List<ArgumentHelper> helpers;

  /** Of each argument the last object that was given, and what it became. */
  private final AtomicReferenceArray<@Nullable Made> last;

  private final int source;
  private final boolean onlySource;
  private final @Nullable Conversion conversion;

  MethodReader(Operation operation) {
    this.method = new OperationInvoker(operation).getMethod();
    this.api =
        ClientProxy.unwrap(LookupService.get().getInstance(method.getDeclaringClass()).get());
    this.declared = List.copyOf(operation.getArguments());
    this.helpers = declared.stream().map(a -> new ArgumentHelper(List.of(a))).toList();
    this.last = new AtomicReferenceArray<>(declared.size());
    this.source =
        operation.getArguments().stream().map(Argument::isSourceArgument).toList().indexOf(true);
    this.onlySource = source == 0 && operation.getArguments().size() == 1;
    this.conversion = Conversion.of(operation);
  }

  @Override
  public @Nullable Object read(@Nullable Object object, @Nullable Object[] arguments)
      throws Exception {
    try {
      return method.invoke(api, with(object, arguments));
    } catch (InvocationTargetException e) {
      throw Failure.unwrapped(e);
    }
  }

  private @Nullable Object[] with(@Nullable Object object, @Nullable Object[] arguments) {
    if (source < 0) {
      return arguments;
    }
    if (onlySource) {
      return new Object[] {object};
    }
    @Nullable Object[] all = arguments.clone();
    all[source] = object;
    return all;
  }

  @Override
  public @Nullable Object[] arguments(GraphQLFieldDefinition field, Map<String, Object> given)
      throws Exception {
    if (onlySource) {
      return NO_ARGUMENTS;
    }
    DataFetchingEnvironment environment =
        DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
            .fieldDefinition(field)
            .arguments(given)
            .build();
    @Nullable Object[] made = new Object[declared.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = i == source ? null : argument(i, given.get(declared.get(i).getName()), environment);
    }
    return made;
  }

  /** Objects are made by way of JSON, and mostly are the same again: the usual order of a list. */
  private @Nullable Object argument(
      int number, @Nullable Object given, DataFetchingEnvironment environment) throws Exception {
    if (!(given instanceof Map<?, ?> object)) {
      return helpers.get(number).getArguments(environment).getFirst();
    }
    Made known = last.get(number);
    if (known == null || !known.given().equals(object)) {
      known = new Made(object, helpers.get(number).getArguments(environment).getFirst());
      last.set(number, known);
    }
    return known.argument();
  }

  private record Made(Map<?, ?> given, @Nullable Object argument) {}

  @Override
  public @Nullable Conversion conversion() {
    return conversion;
  }
}

package org.entente.execution;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.LookupService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a method of a feature's API class contributes. */
final class MethodReader implements FieldReader {
  private final Object api;
  private final Method method;
  private final ArgumentHelper helper;
  private final int source;
  private final boolean onlySource;
  private final @Nullable Conversion conversion;

  MethodReader(Operation operation) {
    this.method = new OperationInvoker(operation).getMethod();
    this.api = LookupService.get().getInstance(method.getDeclaringClass()).get();
    this.helper = new ArgumentHelper(operation.getArguments());
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
    List<Object> made = helper.getArguments(environment);
    return made.toArray();
  }

  @Override
  public @Nullable Conversion conversion() {
    return conversion;
  }
}

package org.entente.execution;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.graphql.CodedErrors;
import org.jspecify.annotations.Nullable;

/** The errors of one answer, one for each place at most: what fails first tells most. */
final class Errors {
  private final List<GraphQLError> all = new ArrayList<>();
  private final Set<ResultPath> places = new HashSet<>();

  /** Says why the value of a field could not be read. */
  void failed(ResultPath path, @Nullable SourceLocation location, Throwable cause) {
    if (places.add(path)) {
      SourceLocation known = location == null ? SourceLocation.EMPTY : location;
      all.add(CodedErrors.of(new ExceptionWhileDataFetching(path, cause, known)));
    }
  }

  /** Says that there is no value where there always is one. */
  void missing(ResultPath path) {
    if (places.add(path)) {
      all.add(
          CodedErrors.of(
              GraphqlErrorBuilder.newError()
                  .errorType(ErrorType.NullValueInNonNullableField)
                  .message("There is no value at %s, where there always is one.", path)
                  .path(path)
                  .build()));
    }
  }

  List<GraphQLError> all() {
    return List.copyOf(all);
  }
}

package org.entente.endpoint.document;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.ErrorCode;
import org.entente.graphql.ExecutableSchema;
import org.entente.shared.Caches;
import org.jspecify.annotations.Nullable;

/** Refuses documents that ask for more than one request may, before anything else is done. */
@ApplicationScoped
public class DocumentLimits {
  private final GraphQLSchema schema;
  private final Limits limits;
  private final boolean introspection;

  /**
   * Of operations that cost the same whatever their variables; by the parser's objects themselves.
   */
  private final Cache<OperationDefinition, Long> costs = Caches.builder().weakKeys().build();

  DocumentLimits(
      ExecutableSchema schema,
      Limits limits,
      @ConfigProperty(name = "entente.introspection") boolean introspection) {
    this.schema = schema.get();
    this.limits = limits;
    this.introspection = introspection;
  }

  /**
   * Checks all that the document itself shows.
   *
   * @throws Refusal naming the first limit that it exceeds
   */
  void check(Document document) {
    DocumentShape shape = DocumentShape.of(document);
    require("depth", limits.depth(), shape.depth());
    require("aliases", limits.aliases(), shape.aliases());
    require("directives", limits.directives(), shape.directives());
    require("rootFields", limits.rootFields(), shape.rootFields());
    require("fields", limits.fields(), shape.fields());
    require("fragments", limits.fragments(), shape.fragments());
    if (!introspection) {
      refuseIntrospection(document);
    }
  }

  /**
   * Computes what an operation of a valid document costs with these variables.
   *
   * @throws Refusal if that is too much
   */
  public long cost(Document document, OperationDefinition operation, JsonObject variables) {
    Long known = costs.getIfPresent(operation);
    long cost = known == null ? computed(document, operation, variables) : known;
    require("cost", limits.cost(), cost);
    return cost;
  }

  private long computed(Document document, OperationDefinition operation, JsonObject variables) {
    ListSizes sizes = new ListSizes(operation, variables);
    long cost = QueryCost.of(schema, document, operation, sizes);
    if (!sizes.areVariable()) {
      costs.put(operation, cost);
    }
    return cost;
  }

  Refusal tooDeep(List<SourceLocation> locations) {
    return Refusal.tooComplex("depth", limits.depth(), limits.depth() + 1L, locations);
  }

  Refusal tooManyTokens(List<SourceLocation> locations) {
    return Refusal.tooComplex("tokens", limits.tokens(), limits.tokens() + 1L, locations);
  }

  private static void require(String name, int maximum, long asked) {
    if (asked > maximum) {
      throw Refusal.tooComplex(name, maximum, asked, List.of());
    }
  }

  private static void refuseIntrospection(Document document) {
    document
        .getDefinitionsOfType(OperationDefinition.class)
        .forEach(o -> refuseIntrospection(o.getSelectionSet()));
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(f -> refuseIntrospection(f.getSelectionSet()));
  }

  private static void refuseIntrospection(@Nullable SelectionSet selections) {
    if (selections == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field when field.getName().matches("__schema|__type") ->
            throw Refusal.of(
                ErrorCode.INTROSPECTION_DISABLED, "The server does not tell its schema.");
        case Field field -> refuseIntrospection(field.getSelectionSet());
        case InlineFragment inline -> refuseIntrospection(inline.getSelectionSet());
        default -> {}
      }
    }
  }
}

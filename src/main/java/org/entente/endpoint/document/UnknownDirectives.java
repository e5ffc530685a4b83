package org.entente.endpoint.document;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.SourceLocation;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Map;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.ErrorCode;
import org.entente.graphql.ServedDirectives;

/**
 * Refuses directives that introspection does not list. graphql-java adds those of its experiments
 * to each schema, so that its own rule lets them pass, and they would do nothing.
 */
final class UnknownDirectives {
  private UnknownDirectives() {}

  /**
   * Looks at all directives of a document.
   *
   * @throws Refusal naming one that the schema does not have
   */
  static void refuse(Document document) {
    new NodeTraverser()
        .depthFirst(
            new NodeVisitorStub() {
              @Override
              @SuppressWarnings("rawtypes") // As graphql-java's visitors are.
              public TraversalControl visitDirective(
                  Directive directive, TraverserContext<Node> context) {
                if (!ServedDirectives.have(directive.getName())) {
                  throw refusal(directive);
                }
                return TraversalControl.CONTINUE;
              }
            },
            document);
  }

  private static Refusal refusal(Directive directive) {
    SourceLocation location = directive.getSourceLocation();
    return Refusal.of(
        List.of(
            Refusal.error(
                ErrorCode.GRAPHQL_VALIDATION_FAILED,
                "The schema has no directive '@%s'.".formatted(directive.getName()),
                Map.of(),
                location == null ? List.of() : List.of(location))));
  }
}

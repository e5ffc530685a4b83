package org.entente.endpoint.document;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.entente.endpoint.request.Refusal;
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
    return Refusal.invalid(
        "The schema has no directive '@%s'.".formatted(directive.getName()),
        directive.getSourceLocation());
  }
}

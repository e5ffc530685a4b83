package org.entente.endpoint.document;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.ParsingListener;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.validation.rules.NoFragmentCycles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.endpoint.request.Limits;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.CodedErrors;
import org.entente.graphql.ErrorCode;
import org.entente.graphql.ExecutableSchema;
import org.entente.shared.Caches;

/** Reads documents, and remembers those that fit the schema. */
@ApplicationScoped
public class Documents {
  private static final long CACHED_CHARACTERS = 2_000_000;
  private static final int LONGEST_NUMBER = 100;

  private final Cache<String, ReadDocument> valid =
      Caches.builder()
          .maximumWeight(CACHED_CHARACTERS)
          .weigher((String text, ReadDocument _) -> text.length() + 100)
          .build();

  private final GraphQLSchema schema;
  private final DocumentLimits limits;
  private final ParserOptions options;

  Documents(ExecutableSchema schema, Limits limits, DocumentLimits documentLimits) {
    this.schema = schema.get();
    this.limits = documentLimits;
    this.options =
        ParserOptions.newParserOptions()
            .maxTokens(limits.tokens())
            // As many as the body may have.
            .maxWhitespaceTokens(Integer.MAX_VALUE)
            .maxCharacters(Integer.MAX_VALUE)
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .parsingListener(Documents::checkLength)
            .build();
    // SmallRye parses what it executes once more, by the defaults.
    ParserOptions.setDefaultOperationParserOptions(options);
  }

  /** One that is remembered. */
  Optional<ReadDocument> known(String text) {
    return Optional.ofNullable(valid.getIfPresent(text));
  }

  /**
   * Parses a document.
   *
   * @throws Refusal if it is no GraphQL, or beyond a limit
   */
  public ReadDocument read(String text) {
    ReadDocument known = valid.getIfPresent(text);
    if (known != null) {
      return known;
    }
    Document document = parse(text);
    limits.check(document);
    return new ReadDocument(text, document);
  }

  /**
   * Checks that a document fits the schema.
   *
   * @throws Refusal if it does not
   */
  public void validate(ReadDocument read) {
    if (valid.getIfPresent(read.text()) != null) {
      return;
    }
    for (OperationDefinition operation :
        read.document().getDefinitionsOfType(OperationDefinition.class)) {
      requireRoot(operation);
    }
    UnknownDirectives.refuse(read.document());
    FragmentCircles.refuse(read.document());
    List<GraphQLError> faults =
        ParseAndValidate.validate(
                schema, read.document(), rule -> rule != NoFragmentCycles.class, Locale.ENGLISH)
            .stream()
            .map(CodedErrors::of)
            .toList();
    if (!faults.isEmpty()) {
      throw Refusal.of(faults);
    }
    valid.put(read.text(), read);
  }

  private Document parse(String text) {
    try {
      return Parser.parse(
          ParserEnvironment.newParserEnvironment()
              .document(text)
              .parserOptions(options)
              .locale(Locale.ENGLISH)
              .build());
    } catch (ParseCancelledTooDeepException e) {
      throw limits.tooDeep(locations(e));
    } catch (ParseCancelledException e) {
      throw limits.tooManyTokens(locations(e));
    } catch (InvalidSyntaxException e) {
      throw Refusal.of(List.of(CodedErrors.of(e.toInvalidSyntaxError())));
    }
  }

  /** Numbers are read by a time that grows faster than their length. */
  private static void checkLength(ParsingListener.Token token) {
    String text = token.getText();
    if (text.length() > LONGEST_NUMBER && isNumber(text.charAt(0))) {
      throw Refusal.of(
          ErrorCode.GRAPHQL_PARSE_FAILED,
          "A number has %d characters; it may have %d.".formatted(text.length(), LONGEST_NUMBER));
    }
  }

  private static boolean isNumber(char first) {
    return first == '-' || (first >= '0' && first <= '9');
  }

  private static List<SourceLocation> locations(InvalidSyntaxException failure) {
    SourceLocation location = failure.getLocation();
    return location == null ? List.of() : List.of(location);
  }

  private void requireRoot(OperationDefinition operation) {
    GraphQLObjectType root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    if (root == null) {
      String kind = operation.getOperation().name().toLowerCase(Locale.ROOT);
      throw Refusal.invalid(
          "The schema has no operation of the kind '%s'.".formatted(kind),
          operation.getSourceLocation());
    }
  }
}

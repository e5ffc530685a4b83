package org.entente.endpoint.document;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operations of a manifest that Apollo's or Relay's tools wrote, and checks them one by
 * one. Its exceptions name the file, the operation, and what is wrong.
 */
public final class ManifestReader {
  private static final String APOLLO = "apollo-persisted-query-manifest";

  /** A key that occurs twice is an error, and not the last one right. */
  private static final JsonReaderFactory JSON =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private final Path file;
  private final List<Operation> operations = new ArrayList<>();

  private ManifestReader(Path file) {
    this.file = file;
  }

  /**
   * An operation that clients know by its id.
   *
   * @param place the file and the operation in it, for messages
   */
  record Operation(String id, String document, String place) {}

  /**
   * All operations of the file, in its order.
   *
   * @throws ConfigurationException if the file or one of them is faulty
   */
  static List<Operation> read(Path file) {
    ManifestReader reader = new ManifestReader(file);
    reader.manifest(reader.json());
    return List.copyOf(reader.operations);
  }

  private JsonValue json() {
    try (JsonReader json = JSON.createReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      return json.readValue();
    } catch (NoSuchFileException _) {
      throw wrong("there is no such file");
    } catch (IOException e) {
      throw wrong("cannot be read: " + e);
    } catch (JsonException e) {
      throw wrong("is no JSON: " + e.getMessage());
    }
  }

  private void manifest(JsonValue json) {
    if (json instanceof JsonObject apollo && apollo.containsKey("format")) {
      apollo(apollo);
    } else if (json instanceof JsonObject relay
        && relay.values().stream().allMatch(JsonString.class::isInstance)) {
      relay.forEach((id, document) -> add("operation " + id, id, text(document)));
    } else {
      throw wrong(
          "is of an unknown format: neither \"format\": \"%s\", nor documents by their ids, as Relay's"
              .formatted(APOLLO));
    }
  }

  private void apollo(JsonObject manifest) {
    if (!text(manifest.get("format")).equals(APOLLO)) {
      throw wrong(
          "is of an unknown format: %s instead of \"%s\""
              .formatted(manifest.get("format"), APOLLO));
    }
    if (!(manifest.get("version") instanceof JsonNumber version) || version.intValue() != 1) {
      throw wrong("is of version %s instead of 1".formatted(manifest.get("version")));
    }
    if (!(manifest.get("operations") instanceof JsonArray all)) {
      throw wrong("has no list of operations");
    }
    for (JsonValue one : all) {
      JsonObject operation =
          one instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
      String name = operation.getString("name", "number " + (operations.size() + 1));
      add("operation " + name, text(operation.get("id")), text(operation.get("body")));
    }
  }

  private void add(String name, String id, String document) {
    Operation operation = new Operation(id, document, file + ": " + name);
    if (id.isEmpty()) {
      throw wrong(operation, "has no id");
    }
    if (document.isBlank()) {
      throw wrong(operation, "has no body");
    }
    if (parse(operation).getDefinitionsOfType(OperationDefinition.class).isEmpty()) {
      throw wrong(operation, "has no operation in its body");
    }
    operations.add(operation);
  }

  private static Document parse(Operation operation) {
    try {
      return new Parser()
          .parseDocument(
              ParserEnvironment.newParserEnvironment()
                  .document(operation.document)
                  .locale(Locale.ENGLISH)
                  .build());
    } catch (InvalidSyntaxException e) {
      throw wrong(operation, "is no GraphQL: " + e.getMessage());
    }
  }

  /** Empty where there is none; an id or a body that is empty is as wrong as one that is absent. */
  private static String text(@Nullable JsonValue value) {
    return value instanceof JsonString string ? string.getString() : "";
  }

  private ConfigurationException wrong(String reason) {
    return new ConfigurationException("The manifest %s: %s.".formatted(file, reason));
  }

  private static ConfigurationException wrong(Operation operation, String reason) {
    return new ConfigurationException("The manifest %s: %s.".formatted(operation.place, reason));
  }
}

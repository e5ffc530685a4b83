package org.entente.endpoint.request;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.entente.graphql.ErrorCode;

/** Reads what strangers send as JSON. */
public final class StrictJson {
  /**
   * Of two members with one name, another reader on the way may take the other. (The standard's own
   * setting, JsonConfig.KEY_STRATEGY, is not for parsers.)
   */
  private static final JsonParserFactory JSON =
      JsonProvider.provider()
          .createParserFactory(Map.of("org.eclipse.parsson.rejectDuplicateKeys", true));

  /** Written out; a few characters with an exponent stand for more digits than fit in memory. */
  private static final int MOST_DIGITS = 400;

  private StrictJson() {}

  /**
   * The one value that the text is.
   *
   * @param what the text, as messages call it
   * @throws Refusal if it is anything else
   */
  public static JsonValue read(String text, String what) {
    JsonValue value = parse(text, what);
    checkNumbers(value, what);
    return value;
  }

  private static JsonValue parse(String text, String what) {
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
      parser.next();
      JsonValue value = parser.getValue();
      // Says what follows the value.
      parser.hasNext();
      return value;
    } catch (RuntimeException _) {
      // Of several kinds; one is not even JSON's own, where values are nested a thousand deep.
      throw Refusal.of(ErrorCode.BAD_REQUEST, what + " is not JSON.");
    }
  }

  private static void checkNumbers(JsonValue value, String what) {
    switch (value) {
      case JsonNumber number -> checkNumber(number.bigDecimalValue(), what);
      case JsonObject object -> checkAll(object.values(), what);
      case JsonArray array -> checkAll(array, what);
      default -> {}
    }
  }

  private static void checkAll(Collection<JsonValue> values, String what) {
    for (JsonValue value : values) {
      checkNumbers(value, what);
    }
  }

  private static void checkNumber(BigDecimal number, String what) {
    if (number.precision() + Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw Refusal.of(
          ErrorCode.BAD_REQUEST,
          "%s has a number of more than %d digits.".formatted(what, MOST_DIGITS));
    }
  }
}

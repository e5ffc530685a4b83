package org.entente.form;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is on record of one record, as the input that would record it. */
public final class Snapshot {
  private static final String SQL = "select snapshot($1)";

  private final JsonObject tables;

  private Snapshot(JsonObject tables) {
    this.tables = tables;
  }

  /** The input of what is on record now. */
  public static Future<Map<String, Object>> read(
      Form form, long recordId, SqlConnection connection) {
    return connection
        .preparedQuery(SQL)
        .execute(Tuple.of(recordId))
        .map(rows -> of(form, (JsonObject) rows.iterator().next().getValue(0)));
  }

  /**
   * The input.
   *
   * @param tables the record's rows by their tables, its own called {@code record}
   */
  public static Map<String, Object> of(Form form, JsonObject tables) {
    return new Snapshot(tables).input(form, tables.getJsonObject("record"));
  }

  private Map<String, Object> input(Form form, JsonObject row) {
    Map<String, Object> input = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      Object value = value(field, row);
      if (value != null) {
        input.put(field.name(), value);
      }
    }
    return input;
  }

  private @Nullable Object value(FormField field, JsonObject row) {
    return switch (field.shape()) {
      case Shape.Months _ -> "P%dM".formatted(row.getInteger(field.stored()));
      case Shape.Date _ -> date(field.stored(), row);
      case Shape.Texts texts ->
          rows(field).stream().map(part -> (Object) part.getString(texts.member())).toList();
      case Shape.Part part -> orNull(input(part.form(), row));
      case Shape.Parts parts ->
          rows(field).stream().map(part -> (Object) input(parts.form(), part)).toList();
      default -> row.getValue(field.stored());
    };
  }

  private List<JsonObject> rows(FormField field) {
    JsonArray rows = tables.getJsonArray(field.stored(), new JsonArray());
    List<JsonObject> sorted = new ArrayList<>();
    rows.forEach(row -> sorted.add((JsonObject) row));
    sorted.sort(Comparator.comparingInt(row -> row.getInteger("ordinal", 0)));
    return sorted;
  }

  private static @Nullable Map<String, Object> orNull(Map<String, Object> input) {
    return input.isEmpty() ? null : input;
  }

  private static @Nullable Map<String, Object> date(String column, JsonObject row) {
    String edtf = row.getString(column + "_edtf");
    if (edtf == null) {
      return null;
    }
    Map<String, Object> date = new LinkedHashMap<>();
    date.put("edtf", edtf);
    date.put("earliest", row.getString(column + "_earliest"));
    date.put("latest", row.getString(column + "_latest"));
    String words = row.getString(column + "_words");
    if (words != null) {
      date.put("words", words);
    }
    return date;
  }
}

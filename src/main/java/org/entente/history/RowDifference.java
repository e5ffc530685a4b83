package org.entente.history;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row before and after a change, with the keys of other records in place of their numbers. */
final class RowDifference {
  /** The first state before and the last after each of the changes {@code $1}, row by row. */
  static final String OF_CHANGES =
      """
      select r.id as owner_id, w.table_name, w.table_name = lower(r.kind) as own, \
      readable(w.before - k.owner_column) as before, readable(w.after - k.owner_column) as after \
      from change r cross join lateral (select c.table_name, c.row_key, min(c.id) as place, \
      (array_agg(c.before order by c.id))[1] as before, \
      (array_agg(c.after order by c.id desc))[1] as after \
      from row_change c where c.revision_id = r.revision_id and c.record_id = r.record_id \
      and c.table_name <> 'record' group by c.table_name, c.row_key) w \
      join kept_table k on k.name = w.table_name \
      where r.id = any($1) and w.before is distinct from w.after order by r.id, own desc, w.place\
      """;

  /** The fields of records by the tables of their rows, where the names differ. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("slug_alias", "formerSlugs"),
          Map.entry("citation", "citations"),
          Map.entry("party_name", "names"),
          Map.entry("party_alias", "aliases"),
          Map.entry("party_succession", "predecessors"),
          Map.entry("membership", "members"),
          Map.entry("official_name", "names"),
          Map.entry("official_alias", "aliases"),
          Map.entry("issue_party", "parties"),
          Map.entry("issue_spelling", "spellings"),
          Map.entry("mechanism_party", "parties"),
          Map.entry("attendance", "attendances"),
          Map.entry("agreement_party", "parties"),
          Map.entry("agreement_step", "steps"),
          Map.entry("measure_target", "targets"),
          Map.entry("measure_step", "steps"));

  private static final Pattern WORD = Pattern.compile("_([a-z])");

  private final String table;
  private final boolean own;
  private final JsonObject before;
  private final JsonObject after;

  RowDifference(Row row) {
    table = row.getString("table_name");
    own = row.getBoolean("own");
    before = Objects.requireNonNullElseGet(row.getJsonObject("before"), JsonObject::new);
    after = Objects.requireNonNullElseGet(row.getJsonObject("after"), JsonObject::new);
  }

  /** Of a record's own row one for each field, of others one for the whole row. */
  List<Difference> differences() {
    JsonObject from = fields(before);
    JsonObject to = fields(after);
    if (!own) {
      String list = Objects.requireNonNullElse(LISTS.get(table), fieldName(table));
      return List.of(new Difference(list, object(from), object(to)));
    }
    Set<String> names = new TreeSet<>(from.fieldNames());
    names.addAll(to.fieldNames());
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      String was = text(from, name);
      String is = text(to, name);
      if (!Objects.equals(was, is)) {
        differences.add(new Difference(name, was, is));
      }
    }
    return differences;
  }

  /** The columns as fields; the four of a date are one. */
  private static JsonObject fields(JsonObject columns) {
    JsonObject fields = new JsonObject();
    for (String column : columns.fieldNames()) {
      if (column.endsWith("_edtf")) {
        String name = column.substring(0, column.length() - "_edtf".length());
        DateColumns.text(columns, name).ifPresent(date -> fields.put(fieldName(name), date));
      } else if (!DateColumns.isPart(columns, column)) {
        fields.put(fieldName(column), columns.getValue(column));
      }
    }
    return fields;
  }

  private static @Nullable String text(JsonObject fields, String name) {
    Object value = fields.getValue(name);
    return value == null ? null : value.toString();
  }

  private static @Nullable String object(JsonObject fields) {
    return fields.isEmpty() ? null : fields.encode();
  }

  private static String fieldName(String column) {
    return WORD.matcher(column).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }
}

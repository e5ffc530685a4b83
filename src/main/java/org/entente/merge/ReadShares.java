package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.form.RecordForm;
import org.entente.identity.ClaimedFields;

/** Reads what each of the records that are merged with one has given it. */
final class ReadShares {
  private final RecordForm form;
  private final long keptId;
  private final List<OpenMerge> merges;
  private final OpenMerge gone;

  private ReadShares(RecordForm form, long keptId, List<OpenMerge> merges, OpenMerge gone) {
    this.form = form;
    this.keptId = keptId;
    this.merges = merges;
    this.gone = gone;
  }

  /** Of the record from which that merge is to be taken back. */
  static Future<Shares> of(RecordForm form, long keptId, long gone, SqlConnection connection) {
    return OpenMerge.with(keptId, connection)
        .compose(merges -> {
          OpenMerge going = merges.stream().filter(m -> m.id() == gone).findFirst().orElseThrow();
          return new ReadShares(form, keptId, merges, going).read(connection);
        });
  }

  private Future<Shares> read(SqlConnection connection) {
    Long[] ids =
        Stream.concat(Stream.of(keptId), merges.stream().map(OpenMerge::mergedId))
            .toArray(Long[]::new);
    return StoredFields.read(form, ids, connection)
        .compose(stored ->
            keys(connection)
                .compose(keys -> {
                  List<String> own = without(keys, merges);
                  List<String> others = new ArrayList<>(without(keys, List.of(gone)));
                  others.removeAll(own);
                  return ClaimedFields.of(own, connection)
                      .compose(claimed ->
                          ClaimedFields.of(others, connection)
                              .map(byOthers ->
                                  shares(stored, schemes(own), List.of(claimed, byOthers))));
                }));
  }

  private Shares shares(
      Map<Long, StoredFields> stored, Set<String> schemes, List<Map<String, Object>> claimed) {
    StoredFields kept = Objects.requireNonNull(stored.get(keptId)).knownBy(schemes);
    Map<OpenMerge, StoredFields> merged = new LinkedHashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (OpenMerge merge : merges) {
      StoredFields other = Objects.requireNonNull(stored.get(merge.mergedId()));
      merged.put(merge, other.knownBy(schemes(merge.keys())));
      keys.put(other.key(), kept.key());
    }
    MergedFields fields = new MergedFields(form, keys);
    return new Shares(fields, kept, merged, gone, claimed.getFirst(), claimed.getLast());
  }

  private Future<List<String>> keys(SqlConnection connection) {
    return connection
        .preparedQuery("select key from source_key where record_id = $1 order by key")
        .execute(Tuple.of(keptId))
        .map(rows -> {
          List<String> keys = new ArrayList<>();
          rows.forEach(row -> keys.add(row.getString(0)));
          return keys;
        });
  }

  /** Those that no such merge brought. */
  private static List<String> without(List<String> keys, List<OpenMerge> merges) {
    return keys.stream()
        .filter(key -> merges.stream().noneMatch(merge -> merge.keys().contains(key)))
        .toList();
  }

  private static Set<String> schemes(Collection<String> keys) {
    return keys.stream().map(key -> key.substring(0, key.indexOf(':'))).collect(Collectors.toSet());
  }
}

package org.entente.graphql;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A feature's contribution to {@code node} and {@code nodes}: the kinds of record it has. */
public interface NodeTypes {

  /** Their tables by the names of their GraphQL types, which ids carry. */
  Map<String, RecordTable<?>> nodeTables();

  /**
   * The tables by the kinds of their records: of those that are called as their types, unless told.
   */
  default Map<RecordKind, RecordTable<?>> recordTables() {
    return nodeTables().entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> RecordKind.valueOf(e.getKey().toUpperCase(Locale.ROOT)), Map.Entry::getValue));
  }
}

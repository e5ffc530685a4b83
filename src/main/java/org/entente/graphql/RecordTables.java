package org.entente.graphql;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where records of each kind are stored, as the features say. */
@ApplicationScoped
public class RecordTables {
  private final Map<RecordKind, RecordTable<?>> tables = new EnumMap<>(RecordKind.class);

  RecordTables(@All List<NodeTypes> features) {
    features.forEach(feature -> tables.putAll(feature.recordTables()));
  }

  /** That of a kind. */
  public RecordTable<?> of(RecordKind kind) {
    RecordTable<?> table = tables.get(kind);
    if (table == null) {
      throw new IllegalStateException("No feature has records of the kind " + kind);
    }
    return table;
  }
}

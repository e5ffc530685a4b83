package org.entente.graphql;

import java.util.Map;

/** A feature's contribution to {@code node} and {@code nodes}: the kinds of record it has. */
public interface NodeTypes {

  /** Their tables by the names of their GraphQL types, which ids carry. */
  Map<String, RecordTable<?>> nodeTables();
}

package org.entente.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.entente.graphql.SearchHit;

/** A hit in a list of hits. */
@Description("A hit in a list of hits.")
public final class SearchEdge {
  private final String cursor;
  private final SearchHit node;
  private final long recordId;
  private final SearchQuery query;

  SearchEdge(String cursor, SearchHit node, long recordId, SearchQuery query) {
    this.cursor = cursor;
    this.node = node;
    this.recordId = recordId;
    this.query = query;
  }

  @Description("Its place in the list, for `after` and `before`.")
  public String getCursor() {
    return cursor;
  }

  @Description("The record.")
  public SearchHit getNode() {
    return node;
  }

  @Ignore
  long recordId() {
    return recordId;
  }

  @Ignore
  SearchQuery query() {
    return query;
  }
}

package org.entente.graphql;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** Where a page stands in its list, as Relay's connections say it. */
@Description("Where a page stands in its list.")
public record PageInfo(
    @Description("Whether rows come before this page.") boolean hasPreviousPage,
    @Description("Whether rows come after this page.") boolean hasNextPage,
    @Nullable @Description("The first row's cursor, for `before`; null on an empty page.")
        String startCursor,
    @Nullable @Description("The last row's cursor, for `after`; null on an empty page.")
        String endCursor) {

  /** Of a page. */
  public static PageInfo of(Page<?> page) {
    return new PageInfo(
        page.hasPrevious(),
        page.hasNext(),
        page.rows().isEmpty() ? null : page.rows().getFirst().cursor().toString(),
        page.rows().isEmpty() ? null : page.rows().getLast().cursor().toString());
  }
}

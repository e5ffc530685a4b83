package org.entente.history;

import java.util.List;
import org.entente.graphql.Cursor;
import org.entente.graphql.OrderDirection;
import org.entente.graphql.Ordering;
import org.entente.graphql.RequestException;

/**
 * A place in the change feed: after a change.
 *
 * @param number the change's
 * @param mark the beginning of its revision's token, by which it is known to be that change
 */
record FeedCursor(long number, String mark) {
  /** The token of the revision of the change {@code $1}. */
  static final String TOKEN =
      "select v.token::text from change r join revision v on v.id = r.revision_id where r.id = $1";

  private static final int MARK_LENGTH = 8;
  private static final Ordering WRITTEN = Ordering.byText("CHANGE", "", OrderDirection.ASC);

  static FeedCursor of(Change change) {
    return new FeedCursor(change.number(), change.token().substring(0, MARK_LENGTH));
  }

  /**
   * Reads the cursor of an edge of the feed.
   *
   * @throws org.entente.graphql.RequestException if it is none
   */
  static FeedCursor parse(String cursor) {
    Cursor read = Cursor.parse(cursor, "after", WRITTEN);
    return new FeedCursor(read.recordId(), String.valueOf(read.value()));
  }

  /** As clients get it. */
  Cursor asCursor() {
    return new Cursor(WRITTEN.name(), mark, number);
  }

  /** As a list of that ordering goes on from it. */
  Cursor in(Ordering ordering) {
    return new Cursor(ordering.name(), number, number);
  }

  /**
   * This cursor, if the change of its number is that change.
   *
   * @param tokens of the change of that number, if there is one
   * @throws RequestException if it is another, or none
   */
  FeedCursor checked(List<String> tokens) {
    if (tokens.isEmpty() || !tokens.getFirst().startsWith(mark)) {
      throw RequestException.badInput(
          "after",
          "No change of this database has that cursor: it was restored from an earlier copy since,"
              + " or is another one. Begin anew.");
    }
    return this;
  }
}

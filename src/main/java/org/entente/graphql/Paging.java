package org.entente.graphql;

/** The descriptions of the arguments that every connection takes. */
public final class Paging {
  public static final String FIRST = "The first so many, from 0 to 100; 20 unless told.";
  public static final String AFTER = "Go on after the row with this cursor.";
  public static final String LAST = "The last so many, from 0 to 100, in the same order.";
  public static final String BEFORE = "Go back before the row with this cursor.";
  public static final String ORDER = "How the list is ordered.";

  private Paging() {}
}

package org.entente.graphql;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

/** The kinds of records, as the database calls them. */
@Description("A kind of record.")
public enum RecordKind {
  /** A country, an area or an organization. */
  @Description("A country, an area or an organization.")
  PARTY("country or organization", "code"),

  /** A document that records rest on. */
  @Description("A document that records rest on.")
  SOURCE("source", "slug"),

  /** A person. */
  @Description("A person.")
  OFFICIAL("official", "slug"),

  /** An office of a party. */
  @Description("An office of a party.")
  POST("post", "slug"),

  /** An official in a post. */
  @Description("An official in a post.")
  TERM("term", "slug"),

  /** What is talked about. */
  @Description("What is talked about.")
  ISSUE("issue", "slug"),

  /** A standing dialogue or summit series. */
  @Description("A standing dialogue or summit series.")
  MECHANISM("mechanism", "slug"),

  /** Talks, a summit, a call, a visit, a conference or a signing. */
  @Description("Talks, a summit, a call, a visit, a conference or a signing.")
  MEETING("meeting", "slug"),

  /** What a party said on an issue. */
  @Description("What a party said on an issue.")
  POSITION("position", "slug"),

  /** What parties agreed. */
  @Description("What parties agreed.")
  AGREEMENT("agreement", "slug"),

  /** What a party imposed. */
  @Description("What a party imposed.")
  MEASURE("measure", "slug");

  private final String noun;
  private final String keyColumn;

  RecordKind(String noun, String keyColumn) {
    this.noun = noun;
    this.keyColumn = keyColumn;
  }

  /** As sentences name it. */
  public String noun() {
    return noun;
  }

  /** The table of its records. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of the key by which people name its records. */
  public String keyColumn() {
    return keyColumn;
  }

  /** SQL for the number of the record whose key the member of a row {@code x} holds. */
  public String number(String member) {
    return "(select id from %s where %s = x.%s)".formatted(table(), keyColumn, member);
  }
}

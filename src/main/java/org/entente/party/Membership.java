package org.entente.party;

import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.entente.graphql.StoredDates;
import org.entente.shared.EdtfDate;

/** That a party belongs to an organization for a time. */
@Description("That a party belongs to an organization for a time.")
public final class Membership {
  /** Of members: every one, in the order in which they began. */
  static final String OF_MEMBER =
      """
      select m.member_id as owner_id, m.* from membership m \
      join party o on o.id = m.organization_id and not o.withdrawn \
      where m.member_id = any($1) order by m.from_earliest, m.id\
      """;

  /** Of members: those that can have held on the day {@code $2}. */
  static final String OF_MEMBER_AT =
      """
      select m.member_id as owner_id, m.* from membership m \
      join party o on o.id = m.organization_id and not o.withdrawn \
      where m.member_id = any($1) and m.from_earliest <= $2 \
      and (m.to_latest is null or m.to_latest >= $2) order by m.from_earliest, m.id\
      """;

  /** Of organizations: every one, in the order in which they began. */
  static final String OF_ORGANIZATION =
      """
      select m.organization_id as owner_id, m.* from membership m \
      join party p on p.id = m.member_id \
      where m.organization_id = any($1) order by m.from_earliest, p.code, m.id\
      """;

  /** Of organizations: those that can have held on the day {@code $2}. */
  static final String OF_ORGANIZATION_AT =
      """
      select m.organization_id as owner_id, m.* from membership m \
      join party p on p.id = m.member_id \
      where m.organization_id = any($1) and m.from_earliest <= $2 \
      and (m.to_latest is null or m.to_latest >= $2) order by m.from_earliest, p.code, m.id\
      """;

  private final long organizationId;
  private final long memberId;
  private final @Nullable String participatesAs;
  private final EdtfDate from;
  private final @Nullable EdtfDate to;

  Membership(Row row) {
    organizationId = row.getLong("organization_id");
    memberId = row.getLong("member_id");
    participatesAs = row.getString("participates_as");
    from = StoredDates.date(row, "from");
    to = StoredDates.optional(row, "to");
  }

  long organizationId() {
    return organizationId;
  }

  long memberId() {
    return memberId;
  }

  @Nullable
  @Description(
      """
      The name under which the member takes part, where it is another than its own, as `Chinese \
      Taipei`.\
      """)
  public String getParticipatesAs() {
    return participatesAs;
  }

  @Description("Since when.")
  public EdtfDate getFrom() {
    return from;
  }

  @Nullable
  @Description("Its last day; null while it goes on.")
  public EdtfDate getTo() {
    return to;
  }
}

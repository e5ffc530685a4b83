package org.entente.meeting;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graphql.AsOf;
import org.entente.graphql.Loaders;
import org.entente.graphql.NodeTypes;
import org.entente.graphql.RecordTable;
import org.entente.graphql.Records;
import org.entente.official.Official;
import org.entente.official.Post;
import org.entente.party.Country;
import org.entente.party.Parties;
import org.entente.party.Party;

/** Meetings and mechanisms in GraphQL; the lists of them are in classes of their own. */
@GraphQLApi
public class MeetingApi implements NodeTypes {
  private final Records records;
  private final Loaders loaders;
  private final Parties parties;
  private final Meetings meetings;

  MeetingApi(Records records, Loaders loaders, Parties parties, Meetings meetings) {
    this.records = records;
    this.loaders = loaders;
    this.parties = parties;
    this.meetings = meetings;
  }

  @Query
  @Nullable
  @Description("The meeting with this key; an error NOT_FOUND if there is none.")
  public CompletionStage<Meeting> meeting(
      @Description("A meeting's `slug`, as `cn-jp-foreign-ministers-busan-2023`.") String slug) {
    return records.byKey(Meeting.TABLE, slug, "slug");
  }

  @Query
  @Nullable
  @Description("The mechanism with this key; an error NOT_FOUND if there is none.")
  public CompletionStage<Mechanism> mechanism(
      @Description("A mechanism's `slug`, as `cn-jp-strategic-dialogue`.") String slug) {
    return records.byKey(Mechanism.TABLE, slug, "slug");
  }

  @Description("Who attended: hosts, heads of delegations, members, mediators, observers.")
  public CompletionStage<List<@NonNull Attendance>> attendances(@Source Meeting meeting) {
    return loaders
        .many(Attendance.OF_MEETING, Attendance.REFERENCES, Attendance::new, meeting.recordId())
        .thenApply(found -> found.stream().sorted(Attendance.ORDER).toList());
  }

  @NonNull
  @Description("The party.")
  public CompletionStage<Party> party(@Source Attendance attendance) {
    return parties.party(attendance.partyId());
  }

  @Nullable
  @Description("Who stood for it; null where only the party is known.")
  public CompletionStage<Official> official(@Source Attendance attendance) {
    return loaders.one(Official.TABLE, attendance.officialId());
  }

  @Nullable
  @Description("The post that the official then held.")
  public CompletionStage<Post> post(@Source Attendance attendance) {
    return loaders.one(Post.TABLE, attendance.postId());
  }

  @Nullable
  @Description(
      """
      Whether a term on record says that the official can have held the post at the meeting's date. \
      False flags the attendance: the post, the date or a term may be wrong, or the term is not on \
      record. Null where no post is given.\
      """)
  public CompletionStage<Boolean> inOffice(@Source Attendance attendance) {
    return loaders
        .many(Attendance.IN_OFFICE, row -> row.getBoolean("in_office"), attendance.attendanceId())
        .thenApply(found -> found.isEmpty() ? null : found.getFirst());
  }

  @Nullable
  @Description("The country or area where it was held.")
  public CompletionStage<Country> country(@Source Meeting meeting) {
    return parties.country(meeting.countryId());
  }

  @Nullable
  @Description("The party that hosted it.")
  public CompletionStage<Party> host(@Source Meeting meeting) {
    return parties.party(meeting.hostId());
  }

  @Nullable
  @Description("The meeting on whose occasion it was held, as a summit on whose sidelines.")
  public CompletionStage<Meeting> occasion(@Source Meeting meeting) {
    return meetings.one(meeting.occasionId());
  }

  @Nullable
  @Description("The mechanism that it is a session of.")
  public CompletionStage<Mechanism> mechanism(@Source Meeting meeting) {
    return loaders.one(Mechanism.TABLE, meeting.mechanismId());
  }

  @Description("Other keys by which people find it, by the alphabet.")
  public CompletionStage<List<@NonNull String>> aliases(@Source Mechanism mechanism) {
    return loaders.many(RecordTable.ALIASES, row -> row.getString("slug"), mechanism.recordId());
  }

  @Description("The parties that take part.")
  public CompletionStage<List<@NonNull Party>> parties(@Source Mechanism mechanism) {
    return parties.each(mechanism.partyIds());
  }

  @Nullable
  @Description("Its state on a day; null before it was launched.")
  public CompletionStage<MechanismState> state(
      @Source Mechanism mechanism, @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf) {
    return loaders.first(
        Mechanism.STATE, AsOf.orToday(asOf), Mechanism::state, mechanism.recordId());
  }

  @Nullable
  @Description("The last session held by a day; null if there was none.")
  public CompletionStage<Meeting> lastSession(
      @Source Mechanism mechanism, @Nullable @Description(AsOf.DESCRIPTION) LocalDate asOf) {
    return loaders.first(
        Meeting.LAST_SESSION, AsOf.orToday(asOf), Meeting::new, mechanism.recordId());
  }

  @Override
  public Map<String, RecordTable<?>> nodeTables() {
    return Map.of("Meeting", Meeting.TABLE, "Mechanism", Mechanism.TABLE);
  }
}

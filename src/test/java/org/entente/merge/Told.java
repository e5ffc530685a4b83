package org.entente.merge;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.claim.AttendanceClaim;
import org.entente.claim.Attendee;
import org.entente.claim.Claim;
import org.entente.claim.Evidence;
import org.entente.claim.Key;
import org.entente.claim.KeyedOfficial;
import org.entente.claim.MeetingClaim;
import org.entente.claim.NamedOfficial;
import org.entente.claim.OfficialClaim;
import org.entente.claim.Place;
import org.entente.claim.PostClaim;
import org.entente.claim.Setting;
import org.entente.claim.SourceRecord;
import org.entente.claim.TermClaim;
import org.entente.identity.Importing;
import org.entente.identity.Imports;
import org.entente.meeting.AttendanceRole;
import org.entente.meeting.MeetingKind;
import org.entente.meeting.MeetingStatus;
import org.entente.official.PostKind;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** What a source tells in a test; all its slugs begin with {@code merge-test}. */
record Told(String scheme, List<Claim> claims) {
  static Told by(String source) {
    return new Told("merge-test-" + source, new ArrayList<>());
  }

  /** By a source whose keys have another scheme. */
  static Told withKeysOf(String scheme) {
    return new Told(scheme, new ArrayList<>());
  }

  /** Imports all, and compares. */
  static Comparison.Result compared(Pool pool, Told... all) {
    return Importing.with(
        pool,
        connection -> {
          write(connection, all);
          return new Comparison(connection, "A test").run();
        });
  }

  /** Imports all, and does not compare. */
  static void imported(Pool pool, Told... all) {
    Importing.with(pool, connection -> write(connection, all));
  }

  private static int write(SqlConnection connection, Told... all) {
    for (Told told : all) {
      new Imports(connection, "A test").write(List.of(told.record()));
    }
    return all.length;
  }

  Told official(String key, String name) {
    claims.add(OfficialClaim.named(new Key(scheme, key), name, new Evidence(key)));
    return this;
  }

  /** An official whom the source knows by an item of Wikidata as well. */
  Told official(String key, String name, String item) {
    Key other = new Key("wikidata", item);
    claims.add(Importing.official(new Key(scheme, key), List.of(other), name, new Evidence(key)));
    return this;
  }

  /** A minister of that party, since then. */
  Told minister(String key, String name, String party, String from) {
    Key post = new Key(scheme, "post-" + party);
    claims.add(
        new PostClaim(
            post,
            party,
            "Minister of " + source(),
            PostKind.MINISTER,
            null,
            false,
            new Evidence("post")));
    return holder(key, name, post, from);
  }

  /** An ambassador of Japan in Korea, since then. */
  Told ambassador(String key, String name, String title, String from) {
    Key post = new Key(scheme, "mission");
    claims.add(
        new PostClaim(
            post,
            "JP",
            title + " of " + source(),
            PostKind.CHIEF_OF_MISSION,
            "KR",
            false,
            new Evidence("post")));
    return holder(key, name, post, from);
  }

  private Told holder(String key, String name, Key post, String from) {
    official(key, name);
    claims.add(
        new TermClaim(
            new Key(scheme, key + "-term"),
            new Key(scheme, key),
            post,
            EdtfDate.parse(from),
            null,
            false,
            new Evidence(key)));
    return this;
  }

  /**
   * Attendances are codes of parties, with the keys or the names of officials behind a colon, which
   * have a capital; the first of a party leads its delegation.
   */
  Told meeting(MeetingKind kind, String key, String date, String country, String... attendances) {
    return called("Merge test of " + kind, kind, key, date, country, attendances);
  }

  Told called(
      String title,
      MeetingKind kind,
      String key,
      String date,
      String country,
      String... attendances) {
    return held(title, kind, key, date, null, country, attendances);
  }

  /** A visit to a place. */
  Told visit(String key, String date, String locality, String country, String... attendances) {
    String title = "Merge test of visit " + key;
    return held(title, MeetingKind.VISIT, key, date, locality, country, attendances);
  }

  private Told held(
      String title,
      MeetingKind kind,
      String key,
      String date,
      @Nullable String locality,
      String country,
      String... attendances) {
    Set<String> led = new HashSet<>();
    claims.add(
        new MeetingClaim(
            new Key(scheme, key),
            title,
            kind,
            null,
            MeetingStatus.HELD,
            new Setting(EdtfDate.parse(date), locality, country, country),
            null,
            Stream.of(attendances).map(text -> attendance(text, led)).toList(),
            new Evidence(key)));
    return this;
  }

  /** The last meeting, in that place. */
  Told at(String locality) {
    MeetingClaim last = (MeetingClaim) claims.removeLast();
    Setting setting = last.setting();
    claims.add(
        of(
            last,
            new Setting(setting.date(), locality, setting.country(), setting.host()),
            last.occasion(),
            last.evidence()));
    return this;
  }

  /** The last meeting, on the occasion of another of the source. */
  Told on(String occasion) {
    MeetingClaim last = (MeetingClaim) claims.removeLast();
    claims.add(of(last, last.setting(), new Key(scheme, occasion), last.evidence()));
    return this;
  }

  /** The last meeting, in the source's own words. */
  Told inWords(String words) {
    MeetingClaim last = (MeetingClaim) claims.removeLast();
    Evidence evidence = new Evidence(last.evidence().locator(), words);
    claims.add(of(last, last.setting(), last.occasion(), evidence));
    return this;
  }

  private static MeetingClaim of(
      MeetingClaim claim, Setting setting, @Nullable Key occasion, Evidence evidence) {
    return new MeetingClaim(
        claim.key(),
        claim.title(),
        claim.kind(),
        claim.visitClass(),
        claim.status(),
        setting,
        occasion,
        claim.attendances(),
        evidence);
  }

  private AttendanceClaim attendance(String text, Set<String> led) {
    String[] parts = text.split(":", 2);
    AttendanceRole role =
        led.add(parts[0]) ? AttendanceRole.HEAD_OF_DELEGATION : AttendanceRole.MEMBER;
    if (parts.length == 1) {
      return AttendanceClaim.of(parts[0], role);
    }
    Attendee attendee =
        Character.isUpperCase(parts[1].charAt(0))
            ? new NamedOfficial(null, parts[1], null)
            : new KeyedOfficial(new Key(scheme, parts[1]));
    return AttendanceClaim.of(parts[0], role, attendee);
  }

  private String source() {
    return scheme.startsWith("merge-test") ? scheme : "merge-test-" + scheme;
  }

  private SourceRecord record() {
    return Importing.record(source(), new Place("test.csv", 1), claims);
  }
}

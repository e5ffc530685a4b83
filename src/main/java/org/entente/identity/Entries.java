package org.entente.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.claim.AgreementClaim;
import org.entente.claim.Claim;
import org.entente.claim.IssueClaim;
import org.entente.claim.Key;
import org.entente.claim.MeetingClaim;
import org.entente.claim.OfficialClaim;
import org.entente.claim.PartyClaim;
import org.entente.claim.PositionClaim;
import org.entente.claim.PostClaim;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;
import org.entente.claim.TermClaim;
import org.entente.form.RecordForm;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Writes claims as inputs. */
final class Entries {
  private final SourceDescription source;
  private final NamedOfficials named;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Set<String> refersTo = new LinkedHashSet<>();
  private final List<Map<String, Object>> mentions = new ArrayList<>();

  private Entries(SourceDescription source, NamedOfficials named) {
    this.source = source;
    this.named = named;
  }

  /**
   * The entry of a claim.
   *
   * @param named finds officials whom a text names
   */
  static SourceEntry of(Claim claim, SourceRecord origin, NamedOfficials named) {
    Entries entry = new Entries(origin.source(), named);
    RecordForm form = entry.write(claim);
    entry.cite(claim);
    return new SourceEntry(origin, claim, form, entry.fields, entry.refersTo, entry.mentions);
  }

  private RecordForm write(Claim claim) {
    return switch (claim) {
      case PartyClaim party -> party(party);
      case OfficialClaim official -> official(official);
      case PostClaim post -> post(post);
      case TermClaim term -> term(term);
      case MeetingClaim meeting -> meeting(meeting);
      case IssueClaim issue -> issue(issue);
      case PositionClaim position -> position(position);
      case AgreementClaim agreement -> agreement(agreement);
    };
  }

  private RecordForm party(PartyClaim party) {
    put("name", party.name());
    if (party.onFile() && !party.whole()) {
      // A part of the time of a country: name, dates and predecessors are not the country's own.
      return RecordForm.COUNTRY;
    }
    put("officialName", party.officialName());
    date("existedFrom", party.from());
    date("existedTo", party.to());
    List<Object> predecessors = new ArrayList<>();
    party.predecessors().forEach(key -> predecessors.add(refer(key)));
    put("predecessors", predecessors);
    return RecordForm.COUNTRY;
  }

  private RecordForm official(OfficialClaim official) {
    put("fullName", official.fullName());
    put("familyName", official.familyName());
    put("aliases", new ArrayList<Object>(official.aliases()));
    List<Object> names = new ArrayList<>();
    official
        .names()
        .forEach(name -> {
          Map<String, Object> one = FieldValues.of("language", name.language());
          one.put("text", name.text());
          names.add(one);
        });
    put("names", names);
    Stream.concat(Stream.of(official.key()), official.otherKeys().stream())
        .filter(key -> key.scheme().equals("wikidata"))
        .findFirst()
        .ifPresent(key -> put("wikidataId", key.value()));
    return RecordForm.OFFICIAL;
  }

  private RecordForm post(PostClaim post) {
    put("party", post.party());
    put("title", post.title());
    put("kind", post.kind().name());
    put("accreditedTo", post.accreditedTo());
    // No source says that only one may hold it, and several have two at a time.
    put("severalHolders", true);
    return RecordForm.POST;
  }

  private RecordForm term(TermClaim term) {
    put("official", refer(term.official()));
    put("post", refer(term.post()));
    EdtfDate to = term.to() == null ? UntoldDates.after(term.from()) : term.to();
    date("from", term.from() == null ? UntoldDates.before(to) : term.from());
    date("to", to);
    put("acting", term.acting());
    return RecordForm.TERM;
  }

  private RecordForm meeting(MeetingClaim meeting) {
    put("title", meeting.title());
    put("kind", meeting.kind().name());
    put("visitClass", name(meeting.visitClass()));
    put("status", meeting.status().name());
    date("date", meeting.setting().date());
    put("locality", meeting.setting().locality());
    put("country", meeting.setting().country());
    put("host", meeting.setting().host());
    Key occasion = meeting.occasion();
    put("occasion", occasion == null ? null : refer(occasion));
    List<Map<String, Object>> told = Attendances.told(meeting.attendances());
    if (Attendances.haveNames(told)) {
      mentions.addAll(told);
    }
    List<Map<String, Object>> attendances =
        Attendances.found(told, meeting.setting().date(), named);
    attendances.forEach(this::refer);
    put("attendances", new ArrayList<Object>(attendances));
    return RecordForm.MEETING;
  }

  /** What an attendance names by keys of sources. */
  private void refer(Map<String, Object> attendance) {
    for (String field : List.of("official", "post")) {
      Object key = attendance.get(field);
      if (key != null && key.toString().contains(":")) {
        refersTo.add(key.toString());
      }
    }
  }

  private RecordForm issue(IssueClaim issue) {
    put("title", issue.title());
    put("kind", issue.kind().name());
    return RecordForm.ISSUE;
  }

  private RecordForm position(PositionClaim position) {
    put("issue", refer(position.issue()));
    put("holder", position.holder());
    put("stance", position.stance().name());
    put("summary", position.summary());
    date("date", position.date());
    return RecordForm.POSITION;
  }

  private RecordForm agreement(AgreementClaim agreement) {
    put("title", agreement.title());
    put("kind", agreement.kind().name());
    put("summary", agreement.title());
    put("parties", new ArrayList<Object>(agreement.parties()));
    Map<String, Object> step = FieldValues.of("status", "AGREED");
    FieldValues.put(step, "date", FieldValues.date(agreement.date()));
    step.put("source", source.slug());
    step.put("locator", agreement.evidence().locator());
    put("steps", new ArrayList<Object>(List.of(step)));
    return RecordForm.AGREEMENT;
  }

  private void cite(Claim claim) {
    Map<String, Object> citation = FieldValues.of("source", source.slug());
    citation.put("locator", claim.evidence().locator());
    FieldValues.put(citation, "quotation", claim.evidence().quotation());
    put("citations", new ArrayList<Object>(List.of(citation)));
  }

  private String refer(Key key) {
    refersTo.add(key.toString());
    return key.toString();
  }

  private void put(String name, @Nullable Object value) {
    FieldValues.put(fields, name, value);
  }

  private void date(String name, @Nullable EdtfDate date) {
    put(name, FieldValues.date(date));
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}

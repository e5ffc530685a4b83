package org.entente.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.claim.KeyedOfficial;
import org.entente.claim.MeetingClaim;
import org.entente.claim.SourceRecord;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.InputNodes;
import org.snakeyaml.engine.v2.nodes.Node;

/** Records of ours, as they are with what sources say of them. */
final class IdentifiedRecords {
  private final Database database;
  private final Identification identification;
  private final OtherSources others;

  IdentifiedRecords(Database database, Identification identification) {
    this.database = database;
    this.identification = identification;
    this.others = new OtherSources(database);
  }

  /**
   * Writes all, or nothing.
   *
   * @return why records cannot be written
   */
  Map<SourceRecord, String> write() {
    Map<SourceRecord, String> lost = withoutOccasion();
    withoutOfficial().forEach(lost::putIfAbsent);
    if (!lost.isEmpty()) {
      return lost;
    }
    Map<String, List<Identified>> byPath = new LinkedHashMap<>();
    for (Identified one : identification.all()) {
      byPath.computeIfAbsent(one.path(), _ -> new ArrayList<>()).add(one);
    }
    List<Problem> problems = Database.await(Dossiers.write(dossier(byPath), database.connection()));
    if (problems.isEmpty()) {
      KnownKeys.write(database, identification.keys());
    }
    return wrong(problems, byPath);
  }

  /** The records as they are to be. */
  private Node dossier(Map<String, List<Identified>> byPath) {
    Map<String, Map<String, Object>> present = RecordsOnFile.of(database, byPath.values());
    Map<String, Map<String, Node>> sections = new LinkedHashMap<>();
    byPath.forEach((path, said) -> {
      Identified first = said.getFirst();
      Map<String, Object> whole = present.getOrDefault(path, Map.of());
      for (Identified one : said) {
        whole = merged(whole, one);
      }
      sections
          .computeIfAbsent(first.entry().form().section(), _ -> new LinkedHashMap<>())
          .put(first.record(), InputNodes.record(first.entry().form().form(), whole));
    });
    Map<String, Node> nodes = new LinkedHashMap<>();
    sections.forEach((section, entries) -> nodes.put(section, InputNodes.mapping(entries)));
    return InputNodes.mapping(nodes);
  }

  /** Meetings on an occasion that nobody knows: to leave it off would say something else. */
  private Map<SourceRecord, String> withoutOccasion() {
    Map<SourceRecord, String> lost = new LinkedHashMap<>();
    for (Identified one : identification.all()) {
      if (one.entry().claim() instanceof MeetingClaim meeting
          && meeting.occasion() != null
          && identification.record(meeting.occasion().toString()).isEmpty()) {
        lost.put(
            one.entry().origin(),
            "its occasion '%s' is not known: that comes before what is held on it"
                .formatted(meeting.occasion().value()));
      }
    }
    return lost;
  }

  /** Meetings attended by an official of whose key nobody knows who it is. */
  private Map<SourceRecord, String> withoutOfficial() {
    Map<SourceRecord, String> lost = new LinkedHashMap<>();
    for (Identified one : identification.all()) {
      if (one.entry().claim() instanceof MeetingClaim meeting) {
        meeting.attendances().stream()
            .flatMap(attendance ->
                attendance.attendee() instanceof KeyedOfficial official
                    ? Stream.of(official.key())
                    : Stream.empty())
            .filter(key -> identification.record(key.toString()).isEmpty())
            .findFirst()
            .ifPresent(key ->
                lost.put(
                    one.entry().origin(),
                    "its official '%s' is not known: whoever attends under a key comes before"
                        .formatted(key)));
      }
    }
    return lost;
  }

  private Map<String, Object> merged(Map<String, Object> whole, Identified one) {
    Map<String, Object> now = identification.fields(one.entry().fields());
    if (now.get("predecessors") instanceof List<?> predecessors) {
      now.put(
          "predecessors",
          predecessors.stream().filter(p -> !p.equals(one.record())).distinct().toList());
    }
    if (whole.isEmpty()) {
      return now;
    }
    Map<String, Object> before = identification.fields(one.before());
    return EntryMerge.of(SaidBefore.without(whole, one, before, now, others), before, now);
  }

  private static Map<SourceRecord, String> wrong(
      List<Problem> problems, Map<String, List<Identified>> byPath) {
    Map<SourceRecord, String> wrong = new LinkedHashMap<>();
    for (Problem problem : problems) {
      String[] steps = problem.path().split("\\.", 3);
      String path = steps.length > 1 ? steps[0] + "." + steps[1] : "";
      Identified last = Objects.requireNonNull(byPath.get(path)).getLast();
      String field = steps.length > 2 ? steps[2] + ": " : "";
      wrong.putIfAbsent(last.entry().origin(), field + problem.reason());
    }
    return wrong;
  }
}

package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.claim.AgreementClaim;
import org.entente.claim.MeetingClaim;
import org.entente.claim.OfficialClaim;
import org.entente.claim.PositionClaim;
import org.entente.claim.PostClaim;
import org.entente.claim.TermClaim;

/** Finds out which records the entries of a batch are about, by keys first, then by rules. */
final class Identification {
  private final Database database;
  private final KnownKeys known;
  private final NewKeys newKeys;
  private final EntryMatches matches;
  private final Map<String, Identified> byKey = new LinkedHashMap<>();

  /** By other keys of those that {@link #byKey} has. */
  private final Map<String, Identified> byOtherKey = new LinkedHashMap<>();

  private final Set<String> handled = new HashSet<>();
  private final KeyResolution keys = new KeyResolution(this::record);
  private int unchanged;

  private Identification(Database database, List<SourceEntry> entries) {
    this.database = database;
    known = KnownKeys.read(database, keys(entries));
    newKeys = new NewKeys(database, entries);
    matches = new EntryMatches(database, entries, this::record);
  }

  /** Of all entries of a batch. */
  static Identification of(Database database, List<SourceEntry> entries) {
    Identification identification = new Identification(database, entries);
    List<SourceEntry> officials = new ArrayList<>();
    List<SourceEntry> terms = new ArrayList<>();
    for (SourceEntry entry : entries) {
      switch (entry.claim()) {
        case OfficialClaim _ -> officials.add(entry);
        case TermClaim _ -> terms.add(entry);
        default -> identification.add(entry, identification.matches.of(entry));
      }
    }
    identification.officials(officials, terms);
    identification.terms(terms);
    identification.knowWhatWasSaid();
    return identification;
  }

  /** To whom sources referred before, as well. */
  private void knowWhatWasSaid() {
    Set<String> before = new HashSet<>();
    byKey.values().forEach(one -> before.addAll(KeyResolution.in(one.before())));
    before.removeIf(key -> record(key).isPresent());
    if (!before.isEmpty()) {
      known.add(database, before);
    }
  }

  private static Set<String> keys(Collection<SourceEntry> entries) {
    Set<String> keys = new HashSet<>();
    for (SourceEntry entry : entries) {
      keys.add(entry.key());
      keys.addAll(entry.refersTo());
      if (entry.claim() instanceof OfficialClaim official) {
        official.otherKeys().forEach(key -> keys.add(key.toString()));
      }
    }
    return keys;
  }

  /** What is to be written. */
  Collection<Identified> all() {
    return byKey.values();
  }

  /** What is to be written, by all the keys that sources have for it and that are not known yet. */
  Map<String, Identified> keys() {
    Map<String, Identified> all = new LinkedHashMap<>(byOtherKey);
    all.keySet().removeIf(key -> known.of(key).isPresent());
    all.putAll(byKey);
    return all;
  }

  /** How many entries say what they said before. */
  int unchanged() {
    return unchanged;
  }

  /** The fields of an entry with our keys; what refers to nothing known is left out. */
  Map<String, Object> fields(Map<String, Object> fields) {
    return keys.of(fields);
  }

  /** The record of a source's key. */
  Optional<String> record(String key) {
    return Optional.ofNullable(byKey.get(key))
        .or(() -> Optional.ofNullable(byOtherKey.get(key)))
        .map(Identified::record)
        .or(() -> known.of(key).map(KnownKeys.Known::record));
  }

  private void add(SourceEntry entry, Optional<Match> match) {
    if (!isSettled(entry)) {
      put(entry, match);
    }
  }

  /** Officials, who may be known as holders of posts that are found out by now. */
  private void officials(List<SourceEntry> officials, List<SourceEntry> terms) {
    Map<String, Map<TermClaim, String>> byOfficial = new HashMap<>();
    Set<String> held = new HashSet<>();
    for (SourceEntry entry : terms) {
      TermClaim term = (TermClaim) entry.claim();
      record(term.post().toString())
          .ifPresent(post -> {
            held.add(post);
            byOfficial
                .computeIfAbsent(term.official().toString(), _ -> new HashMap<>())
                .put(term, post);
          });
    }
    Holders holders = new Holders(database, held);
    for (SourceEntry entry : officials) {
      OfficialClaim claim = (OfficialClaim) entry.claim();
      add(
          entry,
          matches
              .of(entry)
              .or(() ->
                  holders.of(
                      claim,
                      (String) entry.fields().get("wikidataId"),
                      byOfficial.getOrDefault(entry.key(), Map.of()))));
    }
  }

  /** Terms of officials and posts that are found out by now. */
  private void terms(List<SourceEntry> terms) {
    Set<String> officials =
        terms.stream()
            .flatMap(term -> term.refersTo().stream())
            .flatMap(key -> record(key).stream())
            .collect(Collectors.toSet());
    TermMatches byTerm = new TermMatches(database, officials);
    for (SourceEntry term : terms) {
      if (!isSettled(term)) {
        Map<String, Object> fields = fields(term.fields());
        Identified identified = put(term, byTerm.of(fields));
        if (identified.isNew() && fields.containsKey("official")) {
          byTerm.add(fields, identified.record());
        }
      }
    }
  }

  private Identified put(SourceEntry entry, Optional<Match> match) {
    Identified identified =
        match
            .map(m -> Identified.as(entry, m.record(), m.rule(), m.explanation()))
            .orElseGet(() -> Identified.asNew(entry, newKeys.next(entry)));
    byKey.put(entry.key(), identified);
    if (entry.claim() instanceof OfficialClaim official) {
      official.otherKeys().forEach(key -> byOtherKey.putIfAbsent(key.toString(), identified));
    }
    if (identified.isNew() && entry.claim() instanceof PostClaim post) {
      matches.add(post, identified.record());
    }
    return identified;
  }

  /**
   * Whether its key is known, or came before: the first that is said under a key counts. What only
   * mentions a record that is known, from another place of its source, says nothing new.
   */
  private boolean isSettled(SourceEntry entry) {
    Optional<KnownKeys.Known> before = known.of(entry.key());
    boolean first = handled.add(entry.key());
    if (before.isEmpty() || !first) {
      return !first;
    }
    String source = before.get().source();
    boolean again =
        source.equals(entry.source().slug())
            && (before.get().locator().equals(entry.locator()) || isNeverMentioned(entry));
    if (again && before.get().digest().equals(entry.digest())) {
      unchanged++;
    } else if (again || (isOwn(entry, entry.source().slug()) && !isOwn(entry, source))) {
      byKey.put(entry.key(), Identified.again(entry, before.get()));
    }
    return true;
  }

  /**
   * Whether what is said under such a key is always about the record itself, wherever it stands.
   */
  private static boolean isNeverMentioned(SourceEntry entry) {
    return switch (entry.claim()) {
      case MeetingClaim _, AgreementClaim _, PositionClaim _ -> true;
      default -> false;
    };
  }

  /** Whether that source is the one that gives such keys. */
  private static boolean isOwn(SourceEntry entry, String source) {
    String scheme = entry.claim().key().scheme();
    return source.startsWith(scheme) || source.endsWith("-" + scheme);
  }
}

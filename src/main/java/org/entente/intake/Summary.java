package org.entente.intake;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.claim.Place;
import org.entente.claim.Refusal;
import org.entente.graphql.RecordKind;
import org.entente.identity.Coverage;
import org.entente.identity.DroppedRecord;
import org.entente.identity.LargeLoss;
import org.entente.identity.Losses;
import org.entente.identity.Outcome;

/** What became of all records of a format; told by those who read and by those who write. */
final class Summary {
  private static final int MOST_REFUSALS = 200;
  private static final int MOST_REPEATED = 5;

  private final Map<RecordKind, Integer> created = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, Integer> updated = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, Integer> returned = new EnumMap<>(RecordKind.class);
  private final Map<String, Integer> leftOut = new TreeMap<>();

  /** The first of them: memory does not grow with what is wrong. */
  private final List<Refusal> shown = new ArrayList<>();

  /** The first of those whose ids came before. */
  private final List<Place> again = new ArrayList<>();

  private final Set<String> unread = new HashSet<>();
  private final List<DroppedRecord> dropped = new ArrayList<>();
  private final List<LargeLoss> large = new ArrayList<>();

  private long repeated;
  private long refused;
  private final long began = System.nanoTime();
  private long records;
  private int unchanged;

  synchronized void add(int read, Outcome outcome) {
    records += read;
    outcome.created().forEach((kind, count) -> created.merge(kind, count, Integer::sum));
    outcome.updated().forEach((kind, count) -> updated.merge(kind, count, Integer::sum));
    outcome.returned().forEach((kind, count) -> returned.merge(kind, count, Integer::sum));
    unchanged += outcome.unchanged();
    outcome.refused().forEach(this::show);
    repeated += outcome.repeated().size();
    outcome.repeated().stream().limit(MOST_REPEATED - again.size()).forEach(again::add);
  }

  /** What the sources no longer have. */
  synchronized void add(Losses losses) {
    dropped.addAll(losses.records());
    large.addAll(losses.large());
  }

  /** Whether so much of a source is gone that nothing of it was withdrawn. */
  synchronized boolean lost() {
    return !large.isEmpty();
  }

  /** The files of which something could not be read. */
  synchronized Set<String> unread() {
    return Set.copyOf(unread);
  }

  /**
   * How much of what the sources have was read, by what was said of the paths: a folder that could
   * not be looked into may hold anything.
   */
  synchronized Coverage coverage(Coverage said) {
    return unread.stream().map(Path::of).anyMatch(Files::isDirectory) ? Coverage.PART : said;
  }

  /** How many records of ours are new. */
  synchronized int created() {
    return created.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A record that could not be read. */
  synchronized void refuse(Refusal refusal) {
    records++;
    unread.add(refusal.place().file());
    show(refusal);
  }

  /** Something that was passed over on purpose. */
  synchronized void leaveOut(String what) {
    leftOut.merge(what, 1, Integer::sum);
  }

  private void show(Refusal refusal) {
    refused++;
    if (shown.size() < MOST_REFUSALS) {
      shown.add(refusal);
    }
  }

  synchronized void print(String name, PrintStream out) {
    double seconds = (System.nanoTime() - began) / 1e9;
    out.printf(Locale.ROOT, "%s: %s in %.1f s%n", name, counted(records, "record"), seconds);
    out.printf("  created    %s%n", counts(created));
    out.printf("  updated    %s%n", counts(updated));
    out.printf("  unchanged  %s%n", counted(unchanged, "claim"));
    if (!returned.isEmpty()) {
      out.printf("  returned   %s that the source has again%n", counts(returned));
    }
    printDropped(false, "withdrawn ", "that the source no longer has", out);
    printDropped(true, "not found ", "that the source had before, and that stay on record", out);
    large.forEach(loss ->
        out.printf(
            Locale.ROOT,
            "  too much   %,d of the %,d records of \"%s\" are gone, and stay unless it is %s%n",
            loss.gone(),
            loss.had(),
            loss.source(),
            ImportArguments.COMPLETE_ALL));
    leftOut.forEach(
        (what, count) -> out.printf("  left out   %s %s%n", counted(count, "time"), what));
    printRepeated(out);
    out.printf("  refused    %s%n", counted(refused, "record"));
    shown.forEach(refusal -> out.println("    " + refusal));
    if (refused > shown.size()) {
      out.printf(Locale.ROOT, "    and %,d more%n", refused - shown.size());
    }
  }

  private void printDropped(boolean stay, String word, String what, PrintStream out) {
    List<DroppedRecord> some = dropped.stream().filter(record -> record.stays() == stay).toList();
    if (!some.isEmpty()) {
      out.printf("  %s %s %s%n", word, counted(some.size(), "record"), what);
      some.stream().limit(MOST_REFUSALS).forEach(record -> out.println("    " + record));
      if (some.size() > MOST_REFUSALS) {
        out.printf(Locale.ROOT, "    and %,d more%n", some.size() - MOST_REFUSALS);
      }
    }
  }

  private void printRepeated(PrintStream out) {
    if (repeated > 0) {
      String places = again.stream().map(Place::toString).collect(Collectors.joining(", "));
      String more = repeated > again.size() ? ", ..." : "";
      out.printf(
          "  repeated   %s, by ids that came before in this import, so that the first counts: %s%s%n",
          counted(repeated, "record"), places, more);
    }
  }

  private static String counts(Map<RecordKind, Integer> counts) {
    return counts.isEmpty()
        ? "nothing"
        : counts.entrySet().stream()
            .map(e -> counted(e.getValue(), noun(e.getKey())))
            .collect(Collectors.joining(", "));
  }

  private static String noun(RecordKind kind) {
    return kind == RecordKind.PARTY ? "party" : kind.noun();
  }

  /** "1 party", "2,000 parties". */
  static String counted(long count, String noun) {
    String plural = noun.replaceFirst("y$", "ie") + "s";
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : plural);
  }
}

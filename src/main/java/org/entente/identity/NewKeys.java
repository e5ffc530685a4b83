package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.claim.Key;
import org.entente.claim.OfficialClaim;
import org.entente.claim.PartyClaim;
import org.entente.claim.PostClaim;
import org.entente.form.RecordForm;
import org.entente.graphql.RecordKind;

/**
 * Gives new records their readable keys. They depend on the source alone where that is possible, so
 * that importing in another order, or again after a failure, gives the same.
 */
final class NewKeys {
  private static final int LONGEST = 100;
  private static final Pattern LAST_HYPHEN = Pattern.compile("-$");

  private final IdentityHashMap<SourceEntry, String> usual = new IdentityHashMap<>();
  private final Map<RecordKind, Set<String>> taken = new HashMap<>();

  /** Knows what is taken of all keys that the entries could get. */
  NewKeys(Database database, List<SourceEntry> entries) {
    Map<RecordForm, Set<String>> wanted = new HashMap<>();
    for (SourceEntry entry : entries) {
      wanted.computeIfAbsent(entry.form(), _ -> new HashSet<>()).add(usual(entry));
    }
    wanted.forEach((form, keys) -> {
      String sql =
          "select %1$s as key from %2$s where %1$s = any($1)"
              .formatted(form.keyField(), form.kind().table());
      for (Row row : database.rows(sql, (Object) keys.toArray(String[]::new))) {
        taken(form.kind()).add(row.getString("key"));
      }
    });
  }

  /** One that nobody has. */
  String next(SourceEntry entry) {
    String first = usual(entry);
    if (taken(entry.form().kind()).add(first)) {
      return first;
    }
    String ofSource = ofSource(entry.claim().key());
    return first.equals(ofSource) ? first : cut(first, "-" + ofSource);
  }

  private Set<String> taken(RecordKind kind) {
    return taken.computeIfAbsent(kind, _ -> new HashSet<>());
  }

  private String usual(SourceEntry entry) {
    return usual.computeIfAbsent(entry, NewKeys::made);
  }

  private static String made(SourceEntry entry) {
    String readable =
        switch (entry.claim()) {
          case PartyClaim party -> party.code();
          case OfficialClaim official -> Names.slug(official.fullName());
          case PostClaim post -> post(post);
          default -> "";
        };
    return readable.isEmpty() ? ofSource(entry.claim().key()) : cut(readable, "");
  }

  private static String post(PostClaim post) {
    String to = post.accreditedTo();
    String slug = Names.slug(post.party() + " " + post.title());
    return to == null ? slug : slug + "-" + to.toLowerCase(Locale.ROOT);
  }

  private static String ofSource(Key key) {
    return cut(Names.slug(key.toString()), "");
  }

  private static String cut(String text, String end) {
    String begin = text.substring(0, Math.min(text.length(), Math.max(1, LONGEST - end.length())));
    String whole = withoutHyphen(begin) + end;
    return withoutHyphen(whole.substring(0, Math.min(LONGEST, whole.length())));
  }

  private static String withoutHyphen(String text) {
    return LAST_HYPHEN.matcher(text).replaceAll("");
  }
}

package org.entente.identity;

import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.claim.PostClaim;

/**
 * Who is an ambassador of a party to a country, whatever a source calls them: "Ambassador
 * Extraordinary and Plenipotentiary", "ambassador to France", "United States Ambassador to France".
 * That is one post. Other ranks are other posts, and so are those at organizations, where a party
 * may have several missions.
 */
public final class Ambassadors {
  /** As the parts of a title, without the name of the party that sends. */
  private static final Pattern TITLE =
      Pattern.compile(
          "ambassador(?: extraordinary and plenipotentiary)?(?: of .+ to .+| (?:to|in) .+)?");

  private static final String READ = "select code, name, kind from party where code = any($1)";

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> countries = new HashSet<>();

  private Ambassadors() {}

  /** Knows the parties of posts that sources claim. */
  static Ambassadors of(Database database, Collection<SourceEntry> entries) {
    Set<String> codes = new HashSet<>();
    for (SourceEntry entry : entries) {
      if (entry.claim() instanceof PostClaim post && post.accreditedTo() != null) {
        codes.add(post.party());
        codes.add(post.accreditedTo());
      }
    }
    Ambassadors ambassadors = new Ambassadors();
    for (Row row : database.rows(READ, (Object) codes.toArray(String[]::new))) {
      String code = row.getString("code");
      ambassadors.names.put(code, row.getString("name"));
      if (row.getString("kind").equals("COUNTRY")) {
        ambassadors.countries.add(code);
      }
    }
    return ambassadors;
  }

  /** Whether that is a title of an ambassador from where the post is to where it is. */
  boolean have(String title, PostClaim post) {
    if (post.accreditedTo() == null || !countries.contains(post.accreditedTo())) {
      return false;
    }
    return have(title, names.getOrDefault(post.party(), ""));
  }

  /** Whether that is a title of an ambassador to a country, of the party of that name. */
  public static boolean have(String title, String party) {
    String sender = words(party) + " ";
    String words = words(title);
    String plain = words.startsWith(sender) ? words.substring(sender.length()) : words;
    return TITLE.matcher(plain).matches();
  }

  private static String words(String text) {
    return String.join(" ", Names.parts(text));
  }
}

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** Writes what meetings stand on: a source, officials, posts, terms, issues, mechanisms. */
record WrittenWorld(GeneratedWorld world, Connection connection) {
  private static final String[] ISSUE_KINDS = {
    "TERRITORY", "SECURITY", "TRADE", "ENVIRONMENT", "HISTORY", "HUMAN_RIGHTS", "CONSULAR", "OTHER"
  };

  void write() throws SQLException, IOException {
    copy(
        "source (id, slug, kind, publisher, title, date_edtf, date_earliest, date_latest)",
        table -> {
          LocalDate day = LocalDate.of(2026, 11, 1);
          table.row(
              world.first(), "generated", "DATASET", "Entente", "Generated records", day, day, day);
        });
    officials();
    posts();
    terms();
    issues();
    mechanisms();
  }

  private void copy(String target, CopiedTable.Rows rows) throws SQLException, IOException {
    CopiedTable.fill(connection, target, rows);
  }

  private GeneratedNames.Name name(int official) {
    String country = world.countries().get(world.countryOf(official)).code();
    return GeneratedNames.of(country, world.random("official", official));
  }

  private void officials() throws SQLException, IOException {
    copy(
        "official (id, slug, full_name, family_name)",
        table -> {
          for (int i = 0; i < world.volume().officials(); i++) {
            GeneratedNames.Name name = name(i);
            table.row(world.officialId(i), "official-" + i, name.full(), name.family());
          }
        });
    copy(
        "official_name (official_id, language, text)",
        table -> {
          for (int i = 0; i < world.volume().officials(); i++) {
            GeneratedNames.Name name = name(i);
            if (name.own() != null) {
              table.row(world.officialId(i), name.language(), name.own());
            }
          }
        });
  }

  private void posts() throws SQLException, IOException {
    copy(
        "post (id, slug, party_id, title, kind, several_holders)",
        table -> {
          for (int country = 0; country < world.countries().size(); country++) {
            GeneratedWorld.Country owner = world.countries().get(country);
            for (GeneratedWorld.Post post : GeneratedWorld.Post.values()) {
              String slug = "post-%s-%d".formatted(owner.code().toLowerCase(), post.ordinal());
              boolean several = post.severalHolders();
              long id = world.postId(country, post);
              table.row(id, slug, owner.id(), post.title, post.kind, several);
            }
          }
        });
  }

  private void terms() throws SQLException, IOException {
    Staff staff = new Staff(world);
    copy(
        """
        term (id, slug, official_id, post_id, several_holders, from_edtf, from_earliest, \
        from_latest, to_edtf, to_earliest, to_latest)\
        """,
        table -> {
          int number = 0;
          for (int country = 0; country < world.countries().size(); country++) {
            for (GeneratedWorld.Post post : GeneratedWorld.Post.values()) {
              for (int i = 0; !post.severalHolders() && i < GeneratedWorld.TERMS; i++) {
                term(table, number++, staff.holder(country, post, i), country, post, i);
              }
            }
          }
          for (int i = 0; i < world.volume().officials(); i++) {
            int term = world.random("term", i).nextInt(GeneratedWorld.TERMS);
            int country = world.countryOf(i);
            term(table, number++, i, country, GeneratedWorld.Post.VICE_MINISTER, term);
          }
        });
  }

  private void term(
      CopiedTable table, int number, int official, int country, GeneratedWorld.Post post, int term)
      throws SQLException {
    LocalDate from = GeneratedWorld.begin(term);
    LocalDate to = term + 1 < GeneratedWorld.TERMS ? GeneratedWorld.begin(term + 1) : null;
    table.row(
        world.termId(number),
        "term-" + number,
        world.officialId(official),
        world.postId(country, post),
        post.severalHolders(),
        from,
        from,
        from,
        to,
        to,
        to);
  }

  static String issueTitle(GeneratedWorld world, int issue) {
    RandomGenerator random = world.random("issue", issue);
    String first = GeneratedWords.ranked(issue + random.nextInt(40));
    return Character.toUpperCase(first.charAt(0))
        + first.substring(1)
        + " "
        + GeneratedWords.some(1 + random.nextInt(2), random);
  }

  private void issues() throws SQLException, IOException {
    copy(
        "issue (id, slug, title, kind, parent_id)",
        table -> {
          for (int i = 0; i < world.volume().issues(); i++) {
            Long parent = i > 20 && i % 3 == 0 ? world.issueId(i % 20) : null;
            String kind = ISSUE_KINDS[i % ISSUE_KINDS.length];
            table.row(world.issueId(i), "issue-" + i, issueTitle(world, i), kind, parent);
          }
        });
    copy(
        "issue_party (issue_id, party_id)",
        table -> {
          for (int i = 0; i < world.volume().issues(); i++) {
            int country = i % (world.countries().size() - 1);
            table.row(world.issueId(i), world.countries().get(country).id());
            table.row(world.issueId(i), world.countries().get(country + 1).id());
          }
        });
    copy(
        "issue_spelling (issue_id, language, text)",
        table -> {
          for (int i = 0; i < world.volume().issues(); i += 2) {
            String text = GeneratedWords.some(2, world.random("spelling", i));
            table.row(world.issueId(i), "en", text);
          }
        });
  }

  private void mechanisms() throws SQLException, IOException {
    String[] levels = {"LEADERS", "MINISTERS", "OFFICIALS"};
    copy(
        "mechanism (id, slug, name, level, launched_edtf, launched_earliest, launched_latest)",
        table -> {
          for (int i = 0; i < world.volume().mechanisms(); i++) {
            LocalDate day = LocalDate.of(1946 + i % 70, 1 + i % 12, 1);
            String name = "Dialogue %d on %s".formatted(i, issueTitle(world, i % 40));
            table.row(world.mechanismId(i), "mechanism-" + i, name, levels[i % 3], day, day, day);
          }
        });
    copy(
        "mechanism_party (mechanism_id, party_id)",
        table -> {
          for (int i = 0; i < world.volume().mechanisms(); i++) {
            int country = i % (world.countries().size() - 1);
            table.row(world.mechanismId(i), world.countries().get(country / 4).id());
            table.row(world.mechanismId(i), world.countries().get(country + 1).id());
          }
        });
  }
}

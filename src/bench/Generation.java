import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a migrated database that has countries and no meetings, in one transaction: all of it is
 * there afterwards, or nothing.
 */
final class Generation {
  /** Those in most meetings, the first one most. */
  private static final String PROMINENT =
      "US CN RU JP GB FR DE IN KR UA TR SA IR IL BR AU CA IT ID PK EG ZA MX VN PH KP SG QA AE PL";

  private static final String COUNTRIES =
      """
      select id, code, name, capital from party
      where kind = 'COUNTRY' and existed_to_edtf is null and capital is not null and not withdrawn
      order by array_position(string_to_array('%s', ' '), code::text), code\
      """
          .formatted(PROMINENT);

  private final Connection connection;
  private final GeneratedWorld world;
  private final Derivations derivations;

  private Generation(Connection connection, GeneratedWorld world) {
    this.connection = connection;
    this.world = world;
    this.derivations = new Derivations(connection, world);
  }

  /**
   * @param byTriggers whether to leave to the triggers what they derive: much slower, and with
   *     history
   */
  static void run(Connection connection, Volume volume, long seed, boolean byTriggers)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    if (number(connection, "select count(*) from meeting") > 0) {
      throw new IllegalStateException("There are meetings already; the database is to be empty.");
    }
    long first = number(connection, "select max(id) + 1000 from record");
    List<GeneratedWorld.Country> all = countries(connection);
    var world =
        new GeneratedWorld(volume, seed, first, all.subList(0, volume.countries(all.size())));
    new Generation(connection, world).run(byTriggers);
  }

  private void run(boolean byTriggers) throws SQLException, IOException {
    execute("set local entente.made_by = 'Generate'");
    execute("set local entente.reason = 'Generated with seed %d'".formatted(world.seed()));
    if (!byTriggers) {
      derivations.putTriggersAside();
    }
    var maker = GeneratedMeeting.Maker.of(world);
    step(
        "Officials, posts, terms, issues, mechanisms",
        () -> new WrittenWorld(world, connection).write());
    new WrittenMeetings(world, maker, connection).write();
    step("Agreements, measures", () -> new WrittenCourses(world, maker, connection).write());
    if (!byTriggers) {
      step("Registry of records, links of meetings", derivations::derive);
    }
    step("Citations", derivations::cite);
    if (!byTriggers) {
      derivations.putTriggersBack();
      step("Statistics", () -> execute("analyze"));
      step("Search", () -> execute("select rebuild_search()"));
      noteInFeed();
    }
    derivations.advanceSequences();
    step("Commit", connection::commit);
    connection.setAutoCommit(true);
    step("Vacuum", () -> execute("vacuum analyze"));
  }

  /** One change by the ordinary way: what instances know of the record is old from here on. */
  private void noteInFeed() throws SQLException {
    execute("update source set title = title || '.' where id = " + world.first());
  }

  /** A part of the work. */
  @FunctionalInterface
  private interface Step {
    void run() throws SQLException, IOException;
  }

  private void step(String what, Step step) throws SQLException, IOException {
    Progress progress = new Progress(what, 1);
    step.run();
    progress.done();
  }

  private static List<GeneratedWorld.Country> countries(Connection connection) throws SQLException {
    List<GeneratedWorld.Country> countries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery(COUNTRIES)) {
      while (rows.next()) {
        countries.add(
            new GeneratedWorld.Country(
                rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return countries;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

package peer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;
import peer.Model.Agreement;
import peer.Model.AgreementStep;
import peer.Model.Country;
import peer.Model.EdtfDate;
import peer.Model.Issue;
import peer.Model.Measure;
import peer.Model.MeasureStep;
import peer.Model.Mechanism;
import peer.Model.Meeting;
import peer.Model.Official;
import peer.Model.Organization;
import peer.Model.Party;
import peer.Model.Position;
import peer.Model.Post;
import peer.Model.Source;
import peer.Model.Term;
import peer.Model.Titled;

/** Records of several kinds, by a statement for each kind, at the same time. */
@Component
class Items {
  private final Rows rows;
  private final Executor executor;

  Items(Rows rows, Executor applicationTaskExecutor) {
    this.rows = rows;
    executor = applicationTaskExecutor;
  }

  record Key(String kind, long id) {}

  /** In the order of the keys. */
  List<Object> of(List<Key> keys) {
    Map<String, List<Long>> ids = new HashMap<>();
    keys.forEach(key -> ids.computeIfAbsent(key.kind(), _ -> new ArrayList<>()).add(key.id()));
    List<CompletableFuture<Map<Key, Object>>> fetched =
        ids.entrySet().stream()
            .map(some ->
                CompletableFuture.supplyAsync(
                    () -> fetch(some.getKey(), some.getValue()), executor))
            .toList();
    Map<Key, Object> found = new HashMap<>();
    fetched.forEach(some -> found.putAll(some.join()));
    return keys.stream().map(found::get).toList();
  }

  private Map<Key, Object> fetch(String kind, List<Long> ids) {
    Map<Key, Object> found = new HashMap<>();
    rows.list(
        sql(kind),
        (row, index) -> found.put(new Key(kind, row.getLong("id")), read(kind, row, index)),
        (Object) ids.toArray(Long[]::new));
    return found;
  }

  private static String sql(String kind) {
    return switch (kind) {
      case "Position", "POSITION" ->
          """
          select p.*, h.code, h.official_name, i.slug as issue_slug, i.title as issue_title,
            null as speaker_slug, null as full_name
          from position p join party h on h.id = p.holder_id join issue i on i.id = p.issue_id
          where p.id = any(?)""";
      case "AgreementStep" ->
          """
          select s.*, a.slug, a.title from agreement_step s join agreement a on a.id = s.agreement_id
          where s.id = any(?)""";
      case "MeasureStep" ->
          """
          select s.*, m.slug, m.title from measure_step s join measure m on m.id = s.measure_id
          where s.id = any(?)""";
      default -> "select * from " + kind.toLowerCase() + " where id = any(?)";
    };
  }

  private static Object read(String kind, ResultSet row, int index) throws SQLException {
    String slug = kind.equals("PARTY") ? "" : row.getString("slug");
    return switch (kind) {
      case "PARTY" ->
          row.getString("kind").equals("COUNTRY")
              ? Country.of(row, index)
              : new Organization(row.getString("code"), row.getString("official_name"));
      case "OFFICIAL" -> new Official(slug, row.getString("full_name"));
      case "POST" -> new Post(slug, row.getString("title"), row.getString("kind"));
      case "Meeting", "MEETING" -> Meeting.of(row, index);
      case "Position", "POSITION" -> position(row, index);
      case "AgreementStep" ->
          new AgreementStep(row.getString("status"), EdtfDate.of(row), Titled.of(row));
      case "MeasureStep" ->
          new MeasureStep(row.getString("status"), EdtfDate.of(row), Titled.of(row));
      case "AGREEMENT" -> new Agreement(slug, row.getString("title"));
      case "MEASURE" -> new Measure(slug, row.getString("title"));
      case "MECHANISM" -> new Mechanism(slug, row.getString("name"));
      case "ISSUE" -> new Issue(slug, row.getString("title"));
      case "TERM" -> new Term(slug);
      default -> Source.of(row);
    };
  }

  static Position position(ResultSet row, int index) throws SQLException {
    return new Position(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("stance"),
        row.getString("summary"),
        EdtfDate.of(row),
        new Party(row.getLong("holder_id"), row.getString("code"), row.getString("official_name")),
        Official.of(row.getString("speaker_slug"), row.getString("full_name")),
        new Titled(row.getString("issue_slug"), row.getString("issue_title")));
  }
}

package peer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What the schema has, under the same names, and how rows of the database become it. */
final class Model {
  private Model() {}

  record PageInfo(boolean hasNextPage, String endCursor) {}

  record Connection<T>(List<T> nodes, PageInfo pageInfo) {

    /** Of rows of which one more was asked for than a page has. */
    static <T> Connection<T> of(List<T> rows, int first) {
      return new Connection<>(
          rows.subList(0, Math.min(first, rows.size())), new PageInfo(rows.size() > first, null));
    }
  }

  record EdtfDate(String edtf, String earliest, String latest) {
    static EdtfDate of(ResultSet row) throws SQLException {
      return new EdtfDate(
          row.getString("date_edtf"), row.getString("date_earliest"), row.getString("date_latest"));
    }
  }

  record Party(long id, String code, String officialName) {
    static Party of(ResultSet row, int index) throws SQLException {
      return new Party(row.getLong("id"), row.getString("code"), row.getString("official_name"));
    }
  }

  record Country(
      long id,
      String name,
      String code,
      String alpha3,
      String numericCode,
      String officialName,
      String capital) {
    static Country of(ResultSet row, int index) throws SQLException {
      return new Country(
          row.getLong("id"),
          row.getString("name"),
          row.getString("code"),
          row.getString("alpha3"),
          row.getString("numeric_code"),
          row.getString("official_name"),
          row.getString("capital"));
    }
  }

  record Organization(String code, String officialName) {}

  record Official(String slug, String fullName) {
    /** Null where there is none. */
    static Official of(String slug, String fullName) {
      return slug == null ? null : new Official(slug, fullName);
    }
  }

  record Post(String slug, String title, String kind) {}

  record Meeting(
      long id,
      String slug,
      String title,
      String kind,
      String status,
      String level,
      String visitClass,
      String locality,
      EdtfDate date,
      Party country) {
    static Meeting of(ResultSet row, int index) throws SQLException {
      return of(row, null);
    }

    static Meeting of(ResultSet row, Party country) throws SQLException {
      return new Meeting(
          row.getLong("id"),
          row.getString("slug"),
          row.getString("title"),
          row.getString("kind"),
          row.getString("status"),
          row.getString("level"),
          row.getString("visit_class"),
          row.getString("locality"),
          EdtfDate.of(row),
          country);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Meeting meeting && meeting.id == id;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(id);
    }
  }

  record Attendance(String role, Party party, Official official, Post post) {}

  record Position(
      long id,
      String slug,
      String stance,
      String summary,
      EdtfDate date,
      Party holder,
      Official speaker,
      Titled issue) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Position position && position.id == id;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(id);
    }
  }

  record Citation(String locator, String quotation, Source source) {}

  record Source(
      String slug, String title, String kind, String publisher, String url, EdtfDate date) {
    static Source of(ResultSet row) throws SQLException {
      return new Source(
          row.getString("slug"),
          row.getString("title"),
          row.getString("kind"),
          row.getString("publisher"),
          row.getString("url"),
          EdtfDate.of(row));
    }
  }

  /** Inside something that tells its type. */
  record Titled(String slug, String title) {
    static Titled of(ResultSet row) throws SQLException {
      return new Titled(row.getString("slug"), row.getString("title"));
    }
  }

  record Issue(String slug, String title) {}

  record Agreement(String slug, String title) {}

  record Measure(String slug, String title) {}

  record Mechanism(String slug, String name) {}

  record Term(String slug) {}

  record AgreementStep(String status, EdtfDate date, Titled agreement) {}

  record MeasureStep(String status, EdtfDate date, Titled measure) {}

  record Relation(List<Party> parties) {}
}

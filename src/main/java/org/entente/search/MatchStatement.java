package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.graphql.Condition;
import org.entente.graphql.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that finds documents of one tier, in its order.
 *
 * @param sql the statement
 * @param parameters what its numbered parameters stand for
 */
record MatchStatement(String sql, List<Object> parameters) {
  private static final String FOUND = "select r.record_id, r.kind, r.standing, r.date_earliest";

  /** Words are rare that fewer than so many have of so many of the latest documents. */
  private static final int COMMON_FROM = 4;

  private static final int LATEST = 1_000;

  /** Of the documents of names, which an index of their own has. */
  static MatchStatement ofNames(Wanted wanted) {
    Builder builder = new Builder(wanted, "standing");
    String where = builder.beyond() + builder.matching() + builder.page();
    return builder.statement(FOUND + " from search_document r where " + wanted.among() + where);
  }

  /** Of so many of the latest documents alone; or of the earliest, backwards. */
  static MatchStatement ofLatest(Wanted wanted, int many) {
    Builder builder = new Builder(wanted, "date_earliest");
    String latest = builder.dated() + builder.beyond() + builder.first(many);
    String where = builder.matching() + builder.page();
    return builder.statement(
        FOUND
            + " from (select * from search_document r where "
            + wanted.among()
            + latest
            + ") r where true"
            + where);
  }

  /**
   * Of all documents of the tier, by the index of words alone: which of those that it gives are of
   * the tier is looked at afterwards, lest PostgreSQL reads all of the tier's by their index too.
   */
  static MatchStatement ofDated(Wanted wanted, WordCounts counts) {
    Builder builder = new Builder(wanted, "date_earliest");
    String hits = wanted.isPartlyBegun() ? builder.hitsOfRare() : builder.hits(counts);
    return builder.statement(
        "with " + hits + " " + FOUND + " from hit r where " + wanted.among() + builder.page());
  }

  /** So many documents, whichever come first, of some sorts one after another. */
  static MatchStatement ofAny(List<Wanted> sorts, int size, WordCounts counts) {
    List<Object> parameters = new ArrayList<>();
    String all =
        sorts.stream()
            .map(sort -> "(" + new Builder(sort, "date_earliest", parameters).any(counts) + ")")
            .collect(Collectors.joining(" union all "));
    return new MatchStatement(
        "select * from (%s) hit limit %d".formatted(all, size), List.copyOf(parameters));
  }

  /**
   * What is asked of documents.
   *
   * @param among a condition that an index has
   * @param words all of which they fulfil
   * @param also of the filter, all of which they fulfil too
   * @param unwanted what they do not fulfil together; nothing if empty
   * @param dates conditions on their dates
   * @param cursor where to go on, by a value of the column that orders; null for the beginning
   * @param backwards whether in the opposite order
   * @param size how many at most
   */
  record Wanted(
      String among,
      List<SearchClause> words,
      List<SearchClause> also,
      List<SearchClause> unwanted,
      List<Condition> dates,
      @Nullable Cursor cursor,
      boolean backwards,
      int size) {

    /** Whether some words may go on and others may not. */
    boolean isPartlyBegun() {
      return !words(true).isEmpty() && !words(false).isEmpty();
    }

    List<SearchClause> words(boolean begun) {
      return words.stream().filter(clause -> clause.begun() == begun).toList();
    }

    List<SearchClause> all() {
      return withFilter(words);
    }

    List<SearchClause> withFilter(List<SearchClause> clauses) {
      return Stream.concat(clauses.stream(), also.stream()).toList();
    }
  }

  /** Writes the parts of the statement, each with its parameters. */
  private static final class Builder {
    private final Wanted wanted;
    private final String column;
    private final List<Object> parameters;

    Builder(Wanted wanted, String column) {
      this(wanted, column, new ArrayList<>());
    }

    /** Goes on where another has written its parameters. */
    Builder(Wanted wanted, String column, List<Object> parameters) {
      this.wanted = wanted;
      this.column = column;
      this.parameters = parameters;
    }

    String matching() {
      return matching(wanted.all());
    }

    private String matching(List<SearchClause> words) {
      return " and " + matches(together(words)) + notMatching();
    }

    /**
     * The same, for the index of words: it goes from one query to the next where the first has no
     * more, but asks all words of one query about each document that has some of them.
     */
    private String matchingEach(WordCounts counts) {
      List<SearchClause> all = wanted.all();
      return counts.rare(all).map(rare -> lookedThrough(rare, all)).orElseGet(() -> each(all))
          + notMatching();
    }

    /** The index gives the documents of one clause; these are looked through for the others. */
    private String lookedThrough(SearchClause rare, List<SearchClause> all) {
      List<SearchClause> others = all.stream().filter(clause -> !clause.equals(rare)).toList();
      return each(List.of(rare)) + " and (" + matches(together(others)) + ") is true";
    }

    private String each(List<SearchClause> words) {
      return words.stream()
          .map(clause -> " and " + matches(clause.query()))
          .collect(Collectors.joining());
    }

    /** All hits, by the index of words. */
    String hits(WordCounts counts) {
      return "hit as materialized (" + hitsWhere("true") + matchingEach(counts) + ")";
    }

    private String hitsWhere(String condition) {
      return FOUND + " from search_document r where " + condition + dated() + beyond();
    }

    /**
     * The same where some words go on: the index would collect all documents of each word that
     * begins so. Where the other words are rare, those that have these are looked through instead.
     */
    String hitsOfRare() {
      String latest = wanted.among() + dated() + beyond() + first(LATEST);
      String whole = each(wanted.words(false));
      String goOn = matches(together(wanted.withFilter(wanted.words(true))));
      return """
      rare as materialized (select count(*) < %d as yes from (\
      select * from search_document r where %s) r where true%s), \
      hit as materialized (%s%s and (%s) is true%s union all %s%s)\
      """
          .formatted(
              COMMON_FROM,
              latest,
              whole,
              hitsWhere("(select yes from rare)"),
              whole,
              goOn,
              notMatching(),
              hitsWhere("not (select yes from rare)"),
              each(wanted.all()) + notMatching());
    }

    /** Hits in no order, so many; which PostgreSQL has to know, lest it prepares to read all. */
    String any(WordCounts counts) {
      return "select r.kind, r.date_earliest, r.party_ids from search_document r where "
          + wanted.among()
          + matchingEach(counts)
          + dated()
          + " limit "
          + wanted.size();
    }

    private String notMatching() {
      return wanted.unwanted().isEmpty() ? "" : " and not " + matches(together(wanted.unwanted()));
    }

    private String matches(String query) {
      return "r.words @@ %s::tsquery".formatted(next(query));
    }

    private static String together(List<SearchClause> clauses) {
      return clauses.stream()
          .map(SearchClause::query)
          .collect(Collectors.joining(") & (", "(", ")"));
    }

    String dated() {
      StringBuilder sql = new StringBuilder();
      for (Condition condition : wanted.dates()) {
        String one = condition.sql();
        for (Object value : condition.values()) {
          one = one.replaceFirst("\\?", "\\" + next(value));
        }
        sql.append(" and ").append(one);
      }
      return sql.toString();
    }

    String beyond() {
      Cursor cursor = wanted.cursor();
      return cursor == null
          ? ""
          : " and (r.%s, r.record_id) %s (%s, %s)"
              .formatted(
                  column,
                  wanted.backwards() ? ">" : "<",
                  next(cursor.value()),
                  next(cursor.recordId()));
    }

    /** As many rows as are wanted; as a parameter, lest each number has a plan of its own. */
    String page() {
      return order(next(wanted.size()));
    }

    /** So many rows, which is for PostgreSQL to know when it plans. */
    String first(int size) {
      return order(String.valueOf(size));
    }

    private String order(String size) {
      String direction = wanted.backwards() ? "asc" : "desc";
      return " order by r.%1$s %2$s, r.record_id %2$s limit %3$s"
          .formatted(column, direction, size);
    }

    MatchStatement statement(String sql) {
      return new MatchStatement(sql, List.copyOf(parameters));
    }

    private String next(Object parameter) {
      parameters.add(parameter);
      return "$" + parameters.size();
    }
  }
}

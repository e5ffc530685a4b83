package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.graphql.Condition;
import org.entente.graphql.Cursor;

/** Writes the parts of a {@link MatchStatement}, each with its parameters. */
final class MatchBuilder {
  /** What is read of a document that is found. */
  static final String FOUND = "select r.record_id, r.kind, r.standing, r.date_earliest";

  /** Words are rare that fewer than so many have of so many of the latest documents. */
  private static final int COMMON_FROM = 4;

  private static final int LATEST = 1_000;

  /** Greater than any standing. */
  private static final int ABOVE_ALL = 1_000_000;

  private final SearchCriteria criteria;
  private final String column;
  private final List<Object> parameters;

  MatchBuilder(SearchCriteria criteria, String column) {
    this(criteria, column, new ArrayList<>());
  }

  /** Goes on where another has written its parameters. */
  MatchBuilder(SearchCriteria criteria, String column, List<Object> parameters) {
    this.criteria = criteria;
    this.column = column;
    this.parameters = parameters;
  }

  String matching() {
    return " and " + matches(together(criteria.all())) + notMatching();
  }

  /** Names in their order, but those that are preferred first, as though they stood above all. */
  String preferring() {
    StringBuilder standing = new StringBuilder("r.standing");
    int above = ABOVE_ALL;
    for (SearchClause better : criteria.preferred()) {
      standing.append(
          " + case when %s then %d else 0 end".formatted(matches(better.query()), above));
      above *= 2;
    }
    return FOUND
        + " from (select r.record_id, r.kind, r.date_earliest, "
        + standing
        + " as standing from search_document r where "
        + criteria.among()
        + matching()
        + ") r where true"
        + beyond()
        + page();
  }

  /**
   * The same, for the index of words: it goes from one query to the next where the first has no
   * more, but asks all words of one query about each document that has some of them.
   */
  private String matchingEach(WordCounts counts) {
    List<SearchClause> all = criteria.all();
    return counts.rare(all).map(rare -> lookedThrough(rare, all)).orElseGet(() -> each(all))
        + notMatching();
  }

  /** The index gives the documents of one clause; these are looked through for the others. */
  private String lookedThrough(SearchClause rare, List<SearchClause> all) {
    List<SearchClause> others = all.stream().filter(clause -> !clause.equals(rare)).toList();
    return each(List.of(rare)) + " and (" + matches(together(others)) + ") is true";
  }

  /** All of these, each by itself. */
  String each(List<SearchClause> words) {
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
   * The same where some words go on: the index would collect all documents of each word that begins
   * so. Where the other words are rare, those that have these are looked through instead.
   */
  String hitsOfRare() {
    String latest = criteria.among() + dated() + beyond() + first(LATEST);
    String whole = each(criteria.words(false));
    String goOn = matches(together(criteria.withFilter(criteria.words(true))));
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
            each(criteria.all()) + notMatching());
  }

  /** Hits in no order, so many; which PostgreSQL has to know, lest it prepares to read all. */
  String any(WordCounts counts) {
    return "select r.kind, r.date_earliest, r.date_latest, r.party_ids from search_document r where "
        + criteria.among()
        + matchingEach(counts)
        + dated()
        + " limit "
        + criteria.size();
  }

  /** Neither what is not wanted, nor what is better. */
  String notMatching() {
    List<SearchClause> not = new ArrayList<>(criteria.excluded());
    if (!criteria.unwanted().isEmpty()) {
      not.add(SearchClause.ofAll(criteria.unwanted()));
    }
    return not.isEmpty() ? "" : " and not " + matches(SearchClause.ofOne(not).query());
  }

  private String matches(String query) {
    return "r.words @@ %s::tsquery".formatted(next(query));
  }

  private static String together(List<SearchClause> clauses) {
    return SearchClause.ofAll(clauses).query();
  }

  String dated() {
    StringBuilder sql = new StringBuilder();
    for (Condition condition : criteria.dates()) {
      String one = condition.sql();
      for (Object value : condition.values()) {
        one = one.replaceFirst("\\?", "\\" + next(value));
      }
      sql.append(" and ").append(one);
    }
    return sql.toString();
  }

  String beyond() {
    Cursor cursor = criteria.cursor();
    return cursor == null
        ? ""
        : " and (r.%s, r.record_id) %s (%s, %s)"
            .formatted(
                column,
                criteria.backwards() ? ">" : "<",
                next(cursor.value()),
                next(cursor.recordId()));
  }

  /** As many rows as are criteria; as a parameter, lest each number has a plan of its own. */
  String page() {
    return order(size());
  }

  String size() {
    return next(criteria.size());
  }

  /** So many rows, which is for PostgreSQL to know when it plans. */
  String first(int size) {
    return order(String.valueOf(size));
  }

  private String order(String size) {
    String direction = criteria.backwards() ? "asc" : "desc";
    return " order by r.%1$s %2$s, r.record_id %2$s limit %3$s".formatted(column, direction, size);
  }

  MatchStatement statement(String sql) {
    return new MatchStatement(sql, List.copyOf(parameters));
  }

  private String next(Object parameter) {
    parameters.add(parameter);
    return "$" + parameters.size();
  }
}

package org.entente.search;

/**
 * The SQL that finds the latest hits among documents with a date, a year at a time: the year is one
 * of the words of each, so the index of words gives those of a year alone, and within moments none
 * where there are none. So a page costs what it has, wherever its hits are: of a country that is
 * gone, PostgreSQL need not read all documents to find the latest. Years without documents are
 * passed over.
 */
final class YearByYear {
  private static final String YEAR = "date_part('year', r.date_earliest)::integer";

  private final SearchCriteria criteria;
  private final MatchBuilder builder;

  private YearByYear(SearchCriteria criteria, MatchBuilder builder) {
    this.criteria = criteria;
    this.builder = builder;
  }

  static MatchStatement statement(SearchCriteria criteria, MatchBuilder builder) {
    return builder.statement(new YearByYear(criteria, builder).sql());
  }

  /**
   * PostgreSQL makes years as they are asked for, each after those before it have no more hits: a
   * limit without an order takes rows in the order of the loop. The {@code offset} keeps the index
   * of dates from the hits of a year.
   */
  private String sql() {
    return """
    with recursive year as ((%s) union all select (%s) from year where year.number is not null) \
    %s from (select r.* from year cross join lateral (\
    select * from (select r.* from search_document r where r.words @@ year.number::text::tsquery\
    %s%s offset 0) r where %s and %s = year.number%s%s%s) r limit %s) r%s\
    """
        .formatted(
            firstYear(),
            nextYear(),
            MatchBuilder.FOUND,
            builder.each(criteria.all()),
            builder.notMatching(),
            criteria.among(),
            YEAR,
            builder.dated(),
            builder.beyond(),
            builder.page(),
            builder.size(),
            builder.page());
  }

  private String firstYear() {
    return yearOf(builder.beyond());
  }

  private String nextYear() {
    return yearOf(
        criteria.backwards()
            ? " and r.date_earliest >= make_date(year.number + 1, 1, 1)"
            : " and r.date_earliest < make_date(year.number, 1, 1)");
  }

  private String yearOf(String beyond) {
    return "select "
        + YEAR
        + " as number from search_document r where "
        + criteria.among()
        + builder.dated()
        + beyond
        + builder.first(1);
  }
}

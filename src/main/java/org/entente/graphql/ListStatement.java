package org.entente.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of a list, for each of several parents in one statement.
 *
 * @param sql the statement
 * @param parameters the array of the parents' numbers, then the conditions' values
 */
record ListStatement(String sql, List<Object> parameters) {
  private static final String PARENTS = "unnest($1::bigint[]) as parent (id)";

  /** Whose number is known to PostgreSQL when it plans, as those of an array are not. */
  private static final String ONE_PARENT = "(select ($1::bigint[])[1] as id) parent";

  /** Fetches a page; one row more than its size tells whether more follow. */
  static ListStatement page(ListQuery<?> query, PageRequest page, List<Long> parents) {
    List<Condition> conditions = new ArrayList<>();
    String rows =
        query.parts().stream()
            .map(part -> rows(query, part, page, conditions))
            .collect(Collectors.joining(") union all ("));
    if (query.parts().size() > 1) {
      rows =
          "select * from (("
              + rows
              + ")) part order by "
              + order("cursor_value", "id", query.ordering(), page);
    }
    return numbered(
        "select parent.id as parent_id, page.* from "
            + from(parents)
            + " cross join lateral ("
            + rows
            + ") page",
        conditions,
        parents);
  }

  /** A page of one part; adds its conditions to those of all. */
  private static String rows(
      ListQuery<?> query, ListQuery.Part part, PageRequest page, List<Condition> all) {
    List<Condition> conditions = new ArrayList<>(part.conditions());
    Ordering ordering = query.ordering();
    if (page.cursor() != null) {
      conditions.add(
          Condition.of(
              "%1$s %2$s= ? and (%1$s, r.id) %2$s (?, ?)"
                  .formatted(ordering.column(), ordering.beyond(page.backwards())),
              page.cursor().value(),
              page.cursor().value(),
              page.cursor().recordId()));
    }
    if (part.owners() != null) {
      all.add(part.owners());
    }
    all.addAll(conditions);
    String rows =
        "select "
            + query.columns()
            + ", "
            + ordering.column()
            + " as cursor_value from "
            + part.from()
            + where(conditions)
            + " order by "
            + order(ordering.column(), part.number(), ordering, page);
    return part.owners() == null
        ? rows
        : "select distinct on (cursor_value, id) owned.* from "
            + each(part.owners(), rows)
            + " order by "
            + order("cursor_value", "id", ordering, page);
  }

  /** After {@code from}: the rows of each owner, by a statement that knows its {@code owner.id}. */
  private static String each(Condition owners, String rows) {
    return owners.sql() + " owner cross join lateral (" + rows + ") owned";
  }

  private static String order(String column, String id, Ordering ordering, PageRequest page) {
    String direction = ordering.direction(page.backwards());
    String limit = " limit " + (page.size() + 1);
    return column + ' ' + direction + ", " + id + ' ' + direction + limit;
  }

  /** Counts the rows of each parent. */
  static ListStatement count(ListQuery<?> query, List<Long> parents) {
    String counts =
        query.parts().stream().map(ListStatement::count).collect(Collectors.joining(" + "));
    return numbered(
        "select parent.id as parent_id, %s as total from %s".formatted(counts, from(parents)),
        query.parts().stream().flatMap(part -> part.all().stream()).toList(),
        parents);
  }

  private static String count(ListQuery.Part part) {
    String rows = part.from() + where(part.conditions());
    return "(select count(*) from %s)"
        .formatted(
            part.owners() == null
                ? rows
                : "(select distinct owned.id from %s) once"
                    .formatted(each(part.owners(), "select r.id from " + rows)));
  }

  private static String from(List<Long> parents) {
    return parents.size() == 1 ? ONE_PARENT : PARENTS;
  }

  private static String where(List<Condition> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(Condition::sql)
            .collect(Collectors.joining(" and ", " where ", ""));
  }

  /** Writes the question marks as PostgreSQL's numbered parameters; the parents are $1. */
  private static ListStatement numbered(
      String sql, List<Condition> conditions, List<Long> parents) {
    StringBuilder numbered = new StringBuilder();
    int next = 2;
    int written = 0;
    for (int mark = sql.indexOf('?'); mark >= 0; mark = sql.indexOf('?', written)) {
      numbered.append(sql, written, mark).append('$').append(next++);
      written = mark + 1;
    }
    numbered.append(sql, written, sql.length());
    List<Object> parameters = new ArrayList<>();
    parameters.add(parents.toArray(Long[]::new));
    conditions.forEach(condition -> parameters.addAll(condition.values()));
    return new ListStatement(numbered.toString(), parameters);
  }
}

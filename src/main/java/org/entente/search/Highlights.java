package org.entente.search;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.graphql.Loaders;

/** Says for which of its words a hit was found: its own texts first, then what it is related to. */
@Singleton
class Highlights {
  /**
   * Several hits may be related to one record: its texts are looked through once, and each text is
   * marked once. Private characters of Unicode stand around the words; those of a text itself go.
   */
  private static final String OF_DOCUMENTS =
      """
      with asked as (select ($2::jsonb ->> 'words')::tsquery as words), \
      link as materialized (select d.record_id, r.id from search_document d \
      cross join lateral (select e.id::bigint as id from \
      jsonb_array_elements_text($2::jsonb -> 'related') e (id) \
      where d.words @@ ('''#' || e.id || '''')::tsquery and e.id::bigint <> d.record_id) r \
      where d.record_id = any($1)), \
      related as materialized (select l.id, lower(n.kind) as field, t.text \
      from (select distinct id from link) l join search_document n on n.record_id = l.id \
      cross join lateral (select t.text from search_text t \
      where t.record_id = l.id and t.named offset 0) t, asked \
      where found_words(t.text, true) @@ asked.words), \
      found as (select t.record_id, 0 as place, t.field, t.text \
      from search_text t, asked where t.record_id = any($1) \
      and found_words(t.text, t.named) @@ asked.words \
      union all select d.record_id, 0, 'date', written_date(d.date_earliest, d.date_latest) \
      from search_document d, asked where d.record_id = any($1) \
      and d.date_earliest > '0001-01-01' and d.date_latest < '9999-12-31' \
      and to_tsvector('public.search', search_date(d.date_earliest, d.date_latest)) @@ asked.words \
      union all select link.record_id, 1, related.field, related.text \
      from link join related using (id)), \
      text as (select record_id, min(place) as place, min(field) as field, text \
      from found group by record_id, text), \
      numbered as (select *, row_number() over (partition by record_id \
      order by place, field not in ('name', 'fullName', 'title'), field, text) as number \
      from text), \
      chosen as materialized (select * from numbered where number <= 5), \
      marked as (select text, marked_otherwise(ts_headline('public.search', \
      translate(text, chr(57344) || chr(57345), ''), asked.words, \
      case when char_length(text) > 400 then 'MinWords=30,MaxWords=60' \
      else 'HighlightAll=true' end || ',StartSel=' || chr(57344) || ',StopSel=' || chr(57345)), \
      asked.words) as marked from (select distinct text from chosen) once, asked) \
      select record_id as owner_id, field, marked, case when $2::jsonb ? 'unspaced' \
      then simplified(marked) else marked end as simplified from chosen join marked using (text) \
      order by record_id, number\
      """;

  private final Loaders loaders;

  Highlights(Loaders loaders) {
    this.loaders = loaders;
  }

  CompletionStage<List<Highlight>> of(long recordId, SearchQuery query) {
    MarkedText marks = new MarkedText(query);
    JsonObject asked =
        new JsonObject()
            .put("words", query.marked())
            .put("related", new JsonArray(query.relatedRecords()));
    if (marks.isUnspaced()) {
      asked.put("unspaced", true);
    }
    return loaders.many(OF_DOCUMENTS, row -> highlight(row, marks), recordId, asked);
  }

  private static Highlight highlight(Row row, MarkedText marks) {
    return new Highlight(
        row.getString("field"), marks.parts(row.getString("marked"), row.getString("simplified")));
  }
}

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
  /** Private characters of Unicode stand around the words; those of a text itself go. */
  private static final String OF_DOCUMENTS =
      """
      with asked as (select ($2::jsonb ->> 'words')::tsquery as words), \
      own as (select t.record_id, 0 as place, t.field, t.text \
      from search_text t, asked where t.record_id = any($1) \
      and to_tsvector('public.search', search_words(t.text)) @@ asked.words), \
      related as (select d.record_id, 1, lower(n.kind), t.text \
      from search_document d \
      cross join lateral (select e.id::bigint as id from \
      jsonb_array_elements_text($2::jsonb -> 'related') e (id) \
      where d.words @@ ('''#' || e.id || '''')::tsquery and e.id::bigint <> d.record_id) r \
      join search_document n on n.record_id = r.id \
      join search_text t on t.record_id = r.id and t.named, asked \
      where d.record_id = any($1) \
      and to_tsvector('public.search', search_words(t.text)) @@ asked.words), \
      text as (select record_id, min(place) as place, min(field) as field, text \
      from (select * from own union all select * from related) x group by record_id, text), \
      numbered as (select *, row_number() over (partition by record_id \
      order by place, field not in ('name', 'fullName', 'title'), field, text) as number \
      from text) \
      select record_id as owner_id, field, ts_headline('public.search', \
      translate(text, chr(57344) || chr(57345), ''), asked.words, \
      case when char_length(text) > 400 then 'MinWords=30,MaxWords=60' \
      else 'HighlightAll=true' end || ',StartSel=' || chr(57344) || ',StopSel=' || chr(57345)) \
      as marked from numbered, asked where number <= 5 order by record_id, number\
      """;

  private final Loaders loaders;

  Highlights(Loaders loaders) {
    this.loaders = loaders;
  }

  CompletionStage<List<Highlight>> of(long recordId, SearchQuery query) {
    JsonObject asked =
        new JsonObject()
            .put("words", query.marked())
            .put("related", new JsonArray(query.relatedRecords()));
    MarkedText marks = new MarkedText(query);
    return loaders.many(OF_DOCUMENTS, row -> highlight(row, marks), recordId, asked);
  }

  private static Highlight highlight(Row row, MarkedText marks) {
    return new Highlight(row.getString("field"), marks.parts(row.getString("marked")));
  }
}

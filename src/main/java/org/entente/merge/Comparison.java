package org.entente.merge;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.dossier.Dossiers;
import org.entente.dossier.Problem;
import org.entente.form.RecordForm;
import org.entente.identity.Mentions;

/**
 * Compares the records of an import with all others: merges those that surely are about the same,
 * lists those that may be, finds whom texts name, and has talks that were held during a visit refer
 * to it. The result depends on what is on record alone, so a second comparison changes nothing.
 */
public final class Comparison {
  private static final String APART =
      "select first_id, second_id from possible_duplicate where kind = $1 and decision = 'APART'";

  private static final String LIST =
      """
      insert into possible_duplicate (kind, first_id, second_id, rule, explanation) \
      select $1, x.* from unnest($2::bigint[], $3::bigint[], $4::varchar[], $5::varchar[]) x \
      on conflict do nothing\
      """;

  /** Two or three are enough; no more, whatever the record. */
  private static final int MOST_ROUNDS = 5;

  private static final String LOCK = "select pg_advisory_lock(hashtext('comparison'))";
  private static final String UNLOCK = "select pg_advisory_unlock(hashtext('comparison'))";

  private final SqlConnection connection;
  private final String madeBy;

  /**
   * By that connection, which nobody else uses meanwhile.
   *
   * @param madeBy who compares, for the history
   */
  public Comparison(SqlConnection connection, String madeBy) {
    this.connection = connection;
    this.madeBy = madeBy;
  }

  /**
   * What came of it.
   *
   * @param merged records that were found to be others
   * @param doubtful pairs that are listed for editors from now on
   * @param linked talks that were found to be part of a visit
   * @param found meetings of which it was found who attended
   */
  public record Result(int merged, int doubtful, int linked, int found) {
    Result plus(Result other) {
      return new Result(
          merged + other.merged,
          doubtful + other.doubtful,
          linked + other.linked,
          found + other.found);
    }
  }

  /**
   * Compares posts, then officials, whose terms may have become those of one post, and posts by
   * these; then visits, which may have become those of one official, and other meetings, which may
   * have become part of one visit. Waits for the database, so it is not for an event loop, and for
   * another import's comparison, which would merge the same records.
   */
  public Result run() {
    await(connection.query(LOCK).execute());
    try {
      return compareAll();
    } finally {
      await(connection.query(UNLOCK).execute().otherwiseEmpty());
    }
  }

  private Result compareAll() {
    Result posts = compared(RecordForm.POST, PostPairs::find, (_, _) -> false);
    Result officials = officials();
    Result held = compared(RecordForm.POST, PostHolders::find, Candidate::isToldApartFrom);
    Result visits = compared(RecordForm.MEETING, MeetingPairs::visits, MeetingPairs::areApart);
    Result meetings = compared(RecordForm.MEETING, MeetingPairs::others, MeetingPairs::areApart);
    Result linked =
        await(inTransaction(() -> DuringVisits.link(connection).map(n -> new Result(0, 0, n, 0))));
    return posts.plus(officials).plus(held).plus(visits).plus(meetings).plus(linked);
  }

  private Result compared(
      RecordForm form,
      Function<SqlConnection, Future<List<Pair>>> find,
      BiPredicate<Candidate, Candidate> apart) {
    return await(inTransaction(() -> compare(form, find, apart)));
  }

  /** Who is found by a text may be the same as another, and who is merged may be found then. */
  private Result officials() {
    Mentions mentions = new Mentions(connection, madeBy);
    Result all = new Result(0, 0, 0, 0);
    boolean over = false;
    for (int round = 0; round < MOST_ROUNDS && !over; round++) {
      Mentions.Result looked = mentions.lookUp();
      Result compared = await(inTransaction(() -> compareOfficials(looked.officials())));
      all = all.plus(compared).plus(new Result(0, 0, 0, looked.found()));
      over = looked.found() + compared.merged() == 0;
    }
    return all;
  }

  private Future<Result> compareOfficials(Map<String, String> mentioned) {
    return compare(
        RecordForm.OFFICIAL,
        c ->
            MentionPairs.find(c, mentioned)
                .compose(pairs -> OfficialPairs.find(c).onSuccess(pairs::addAll).map(pairs)),
        Candidate::isToldApartFrom);
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private Future<Result> inTransaction(Supplier<Future<Result>> work) {
    return connection
        .query("begin")
        .execute()
        .compose(_ ->
            Dossiers.signImport(
                connection, madeBy, "Found by rules to be about the same, see importing.md"))
        .compose(_ -> work.get())
        .compose(
            result -> connection.query("commit").execute().map(result),
            failure ->
                connection
                    .query("rollback")
                    .execute()
                    .transform(_ -> Future.failedFuture(failure)));
  }

  private Future<Result> compare(
      RecordForm form,
      Function<SqlConnection, Future<List<Pair>>> find,
      BiPredicate<Candidate, Candidate> apart) {
    return find.apply(connection)
        .compose(pairs ->
            keptApart(form, apart).map(Groups::new).onSuccess(groups -> pairs.forEach(groups::add)))
        .compose(groups -> {
          List<Merge> merges = groups.merges().stream().map(Merge::of).toList();
          return Merges.run(form, merges, connection)
              .compose(Comparison::orFail)
              .compose(_ -> list(form, groups.doubtful()))
              .map(listed -> new Result(merges.size(), listed.rowCount(), 0, 0));
        });
  }

  /** Tells two records apart as sources do, or an editor did. */
  private Future<BiPredicate<Candidate, Candidate>> keptApart(
      RecordForm form, BiPredicate<Candidate, Candidate> apart) {
    return connection
        .preparedQuery(APART)
        .execute(Tuple.of(form.kind().name()))
        .map(rows -> {
          Set<Set<Long>> pairs = new HashSet<>();
          rows.forEach(row -> pairs.add(Set.of(row.getLong(0), row.getLong(1))));
          return apart.or((one, other) -> pairs.contains(Set.of(one.id(), other.id())));
        });
  }

  private static Future<?> orFail(List<Problem> problems) {
    return problems.isEmpty()
        ? Future.succeededFuture()
        : Future.failedFuture(new IllegalStateException("Records cannot be merged: " + problems));
  }

  private Future<RowSet<Row>> list(RecordForm form, List<Pair> doubtful) {
    String[] rules = doubtful.stream().map(p -> p.verdict().rule().name()).toArray(String[]::new);
    String[] explanations =
        doubtful.stream().map(p -> p.verdict().explanation()).toArray(String[]::new);
    return connection
        .preparedQuery(LIST)
        .execute(
            Tuple.of(
                form.kind().name(),
                Pair.firsts(doubtful),
                Pair.seconds(doubtful),
                rules,
                explanations));
  }
}

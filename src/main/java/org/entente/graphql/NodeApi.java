package org.entente.graphql;

import io.quarkus.arc.All;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Whatever has an id, by it. */
@GraphQLApi
public class NodeApi {
  static final String IDS = "ids";

  private final Map<String, RecordTable<?>> tables;
  private final Loaders loaders;

  NodeApi(@All List<NodeTypes> features, Loaders loaders) {
    Map<String, RecordTable<?>> all = new HashMap<>();
    features.forEach(feature -> all.putAll(feature.nodeTables()));
    this.tables = Map.copyOf(all);
    this.loaders = loaders;
  }

  @Query
  @Nullable
  @Description("The record with this id; an error NOT_FOUND if there is none.")
  public CompletionStage<Node> node(@Id @Description("An id that a record gave.") String id) {
    return find(id).thenApply(found -> found.orElseThrow(() -> unknown(id, "id")));
  }

  @Query
  @Description(
      """
      The records with these ids, in their order, at most 100. Where an id is of none, there is \
      null in its place, and an error NOT_FOUND that names the first such id.\
      """)
  public CompletionStage<List<@Nullable Node>> nodes(
      @Description("Ids that records gave.") List<@NonNull String> ids) {
    if (ids.size() > PageRequest.MOST) {
      throw RequestException.badInput(
          IDS, "There are %d ids; there may be %d.".formatted(ids.size(), PageRequest.MOST));
    }
    List<CompletableFuture<Optional<Node>>> found =
        ids.stream().map(id -> find(id).toCompletableFuture()).toList();
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenCompose(_ -> {
          List<@Nullable Node> nodes = new ArrayList<>();
          found.forEach(node -> nodes.add(node.join().orElse(null)));
          int missing = nodes.indexOf(null);
          return missing < 0
              ? CompletableFuture.completedFuture(nodes)
              : CompletableFuture.failedFuture(
                  new NotAllFound(unknown(ids.get(missing), "ids[%d]".formatted(missing)), nodes));
        });
  }

  private CompletionStage<Optional<Node>> find(String id) {
    Optional<GlobalId> global = GlobalId.parse(id);
    RecordTable<?> table = global.map(g -> tables.get(g.type())).orElse(null);
    if (global.isEmpty() || table == null) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return loaders
        .one(table, global.get().recordId())
        .thenApply(r -> Optional.ofNullable((Node) r));
  }

  private static RequestException unknown(String id, String argument) {
    return RequestException.notFound(argument, "No record has the id '%s'.".formatted(id));
  }
}

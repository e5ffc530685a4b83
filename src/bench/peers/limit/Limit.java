import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The least that an answer can cost on the JVM: PostgreSQL makes the whole JSON in one statement,
 * which is in the file of the operation's name, and this only hands it on.
 */
final class Limit extends AbstractVerticle {
  /** The variables of each operation, in the order of the statement's parameters. */
  private static final Map<String, List<String>> PARAMETERS =
      Map.of(
          "meeting", List.of("slug"),
          "countries", List.of("first", "after"),
          "meeting-in-full", List.of("slug"),
          "country-meetings", List.of("code"),
          "relation", List.of("one", "other"),
          "search", List.of("text"));

  /** Of a statement, in characters. */
  private static final int LONGEST = 10_000;

  private final Pool pool;
  private final Map<String, String> statements;
  private final int port;

  private Limit(Pool pool, Map<String, String> statements, int port) {
    this.pool = pool;
    this.statements = statements;
    this.port = port;
  }

  /** The database is that of the variables that PostgreSQL's own programs know (PGHOST ...). */
  public static void main(String... arguments) {
    Path folder = Path.of(arguments[0]);
    Map<String, String> environment = System.getenv();
    Vertx vertx = Vertx.vertx();
    PgConnectOptions database =
        PgConnectOptions.fromEnv()
            .addProperty("application_name", environment.get("PGAPPNAME"))
            .addProperty("options", environment.get("PGOPTIONS"))
            // What has to be planned for its values is in functions that see to it.
            .addProperty("plan_cache_mode", "force_generic_plan");
    // By itself the driver does not keep statements of more than 2048 characters.
    database.setCachePreparedStatements(true).setPreparedStatementCacheSqlLimit(LONGEST);
    PoolOptions size = new PoolOptions().setMaxSize(Integer.parseInt(environment.get("POOL_SIZE")));
    Pool pool = PgBuilder.pool().using(vertx).connectingTo(database).with(size).build();
    Map<String, String> statements =
        PARAMETERS.keySet().stream()
            .collect(Collectors.toMap(name -> name, name -> statement(folder, name)));
    int port = Integer.parseInt(environment.get("PORT"));
    int loops = 2 * Runtime.getRuntime().availableProcessors();
    vertx.deployVerticle(
        () -> new Limit(pool, statements, port), new DeploymentOptions().setInstances(loops));
  }

  private static String statement(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name + ".sql"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    router.post("/graphql").handler(BodyHandler.create(false)).handler(this::answer);
    vertx.createHttpServer().requestHandler(router).listen(port);
  }

  private void answer(RoutingContext context) {
    JsonObject request = context.body().asJsonObject();
    String operation = request.getString("operationName");
    JsonObject variables = request.getJsonObject("variables");
    List<Object> parameters =
        PARAMETERS.get(operation).stream().map(variables::getValue).collect(Collectors.toList());
    pool.preparedQuery(statements.get(operation))
        .execute(Tuple.from(parameters))
        .map(rows -> rows.iterator().next().getString(0))
        .onSuccess(json ->
            context.response().putHeader("Content-Type", "application/json").end(json))
        .onFailure(context::fail);
  }
}

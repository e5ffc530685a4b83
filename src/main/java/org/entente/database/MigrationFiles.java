package org.entente.database;

import io.quarkus.flyway.runtime.QuarkusFlywayResourceProvider;
import io.quarkus.flyway.runtime.QuarkusPathLocationScanner;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.jspecify.annotations.Nullable;

/**
 * The migrations in the class path, which the build listed for Quarkus, as a native image cannot
 * look for them.
 */
final class MigrationFiles {
  private static final List<Location> PLACE =
      List.of(Location.fromPath("classpath:", "db/migration"));

  /**
   * Of the schema that Flyway would migrate, which need not be the first that has such a table; the
   * newest version comes last.
   */
  private static final String APPLIED =
      """
      select version, regexp_replace(script, '^.*/', '') as file, checksum, success, \
      split_part(current_setting('server_version'), ' ', 1) as server \
      from flyway_schema_history \
      where tableoid = to_regclass(format('%%I.flyway_schema_history', current_schema())) \
      and current_setting('server_version_num')::int >= %d * 10000 \
      order by version is not null, installed_rank\
      """
          .formatted(Migrations.OLDEST_SERVER);

  // Only migrations in folders, which there are none of, would ask for settings.
  private final Collection<LoadableResource> files =
      new QuarkusPathLocationScanner(null, PLACE).scanForResources();

  private record Migration(String file, @Nullable Integer checksum, boolean success) {}

  /** What Flyway takes them from. */
  ResourceProvider provider() {
    return new QuarkusFlywayResourceProvider(files);
  }

  /**
   * The database and its schema's version, if these migrations and no others have been applied, as
   * they are now, to a PostgreSQL that is supported. Whatever else there is, and whatever is wrong,
   * Flyway knows better; a database that cannot be asked has nothing either.
   */
  Future<Optional<String>> current(SqlClient database) {
    Future<SqlResult<List<Row>>> applied =
        database.query(APPLIED).collecting(Collectors.<Row>toList()).execute();
    // Read while the connection is made, which takes as long.
    Set<Migration> own = migrations();
    return applied
        .map(SqlResult::value)
        .map(rows ->
            migrations(rows).equals(own)
                ? Optional.of(described(rows.getLast()))
                : Optional.<String>empty())
        .otherwise(Optional.empty());
  }

  private static Set<Migration> migrations(List<Row> applied) {
    return applied.stream()
        .map(row ->
            new Migration(
                row.getString("file"), row.getInteger("checksum"), row.getBoolean("success")))
        .collect(Collectors.toSet());
  }

  private static String described(Row newest) {
    return Migrations.described(newest.getString("server"), newest.getString("version"));
  }

  private Set<Migration> migrations() {
    return files.stream()
        .map(file -> new Migration(file.getFilename(), ChecksumCalculator.calculate(file), true))
        .collect(Collectors.toSet());
  }
}

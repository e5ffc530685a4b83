package org.entente.database;

import io.quarkus.flyway.runtime.QuarkusFlywayResourceProvider;
import io.quarkus.flyway.runtime.QuarkusPathLocationScanner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
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
      select version, regexp_replace(script, '^.*/', '') as file, checksum, success
      from flyway_schema_history
      where tableoid = to_regclass(format('%I.flyway_schema_history', current_schema()))
      order by version is not null, installed_rank\
      """;

  // Only migrations in folders, which there are none of, would ask for settings.
  private final Collection<LoadableResource> files =
      new QuarkusPathLocationScanner(null, PLACE).scanForResources();

  private record Migration(String file, int checksum, boolean success) {}

  /** What Flyway takes them from. */
  ResourceProvider provider() {
    return new QuarkusFlywayResourceProvider(files);
  }

  /**
   * The schema's version if these migrations and no others have been applied, as they are now.
   * Whatever else there is, and whatever is wrong, Flyway knows better.
   */
  Optional<String> versionIfCurrent(Connection connection) {
    Set<Migration> applied = new HashSet<>();
    @Nullable String version = null;
    try (PreparedStatement statement = connection.prepareStatement(APPLIED);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        applied.add(
            new Migration(
                rows.getString("file"), rows.getInt("checksum"), rows.getBoolean("success")));
        version = rows.getString("version");
      }
    } catch (SQLException _) {
      return Optional.empty();
    }
    return applied.equals(migrations()) ? Optional.ofNullable(version) : Optional.empty();
  }

  private Set<Migration> migrations() {
    return files.stream()
        .map(file -> new Migration(file.getFilename(), ChecksumCalculator.calculate(file), true))
        .collect(Collectors.toSet());
  }
}

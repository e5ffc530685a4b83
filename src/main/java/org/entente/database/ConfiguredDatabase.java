package org.entente.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * An external database as somebody configured it: the JDBC address, the reactive one, or both. The
 * application needs both, so the missing one follows from the other.
 */
public final class ConfiguredDatabase {

  static final String JDBC_URL = "quarkus.datasource.jdbc.url";
  static final String REACTIVE_URL = "quarkus.datasource.reactive.url";
  private static final String USERNAME = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";

  /** Parameters that both drivers know under one name; others would make one of them fail. */
  private static final List<String> COMMON = List.of("user", "password", "sslmode");

  private static final Pattern USER_INFO = Pattern.compile("//([^:@/]+)(?::([^@/]*))?@");

  private ConfiguredDatabase() {}

  /**
   * The settings to add so that both ways lead to the configured database; empty if none is
   * configured, and a map without entries if nothing is missing.
   */
  public static Optional<Map<String, String>> missingSettings(Config config) {
    Optional<String> jdbc = config.getOptionalValue(JDBC_URL, String.class);
    Optional<String> reactive = config.getOptionalValue(REACTIVE_URL, String.class);
    Map<String, String> missing = new HashMap<>();
    if (jdbc.isEmpty() && reactive.isEmpty()) {
      return Optional.empty();
    }
    if (reactive.isEmpty()) {
      missing.put(REACTIVE_URL, reactiveUrl(jdbc.orElseThrow()));
    }
    if (jdbc.isEmpty()) {
      missing.put(JDBC_URL, jdbcUrl(reactive.orElseThrow()));
      credentials(reactive.orElseThrow())
          .forEach((name, value) -> {
            if (config.getOptionalValue(name, String.class).isEmpty()) {
              missing.put(name, value);
            }
          });
    }
    return Optional.of(missing);
  }

  static String reactiveUrl(String jdbcUrl) {
    if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new DatabaseUnavailable(
          "%s must begin with jdbc:postgresql:// but is %s."
              .formatted(JDBC_URL, withoutSecrets(jdbcUrl)));
    }
    return withCommonParameters(jdbcUrl.substring("jdbc:".length()));
  }

  static String jdbcUrl(String reactiveUrl) {
    String url =
        reactiveUrl.replaceFirst("^vertx-reactive:", "").replaceFirst("^postgres:", "postgresql:");
    if (!url.startsWith("postgresql://")) {
      throw new DatabaseUnavailable(
          "%s must begin with postgresql:// but is %s."
              .formatted(REACTIVE_URL, withoutSecrets(reactiveUrl)));
    }
    return "jdbc:" + withCommonParameters(USER_INFO.matcher(url).replaceFirst("//"));
  }

  /** The address as it may stand in a log. */
  static String withoutSecrets(String url) {
    return USER_INFO.matcher(url).replaceFirst("//").replaceFirst("\\?.*", "");
  }

  private static Map<String, String> credentials(String reactiveUrl) {
    Map<String, String> found = new HashMap<>();
    Matcher matcher = USER_INFO.matcher(reactiveUrl);
    if (matcher.find()) {
      found.put(USERNAME, matcher.group(1));
      if (matcher.group(2) != null) {
        found.put(PASSWORD, matcher.group(2));
      }
    }
    return found;
  }

  private static String withCommonParameters(String url) {
    int question = url.indexOf('?');
    if (question < 0) {
      return url;
    }
    String kept =
        Stream.of(url.substring(question + 1).split("&"))
            .filter(parameter -> COMMON.contains(parameter.replaceFirst("=.*", "")))
            .collect(Collectors.joining("&"));
    return url.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept);
  }
}

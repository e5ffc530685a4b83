package org.entente.security;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** The settings of MicroProfile JWT that name a provider. */
final class ProviderSettings {
  private static final Logger LOG = Logger.getLogger(ProviderSettings.class);

  private static final String ISSUER = "mp.jwt.verify.issuer";
  private static final String LOCATION = "mp.jwt.verify.publickey.location";
  private static final List<String> KEYS =
      List.of(LOCATION, "smallrye.jwt.verify.key.location", "mp.jwt.verify.publickey");

  /** How these settings are switched off by value. */
  private static final String NONE = "NONE";

  private ProviderSettings() {}

  /** Whether tokens are to come from a provider; then none of our own are good. */
  static boolean areIn(Config config) {
    return isSet(config, ISSUER) || hasKey(config);
  }

  /**
   * Checks what would otherwise show with the first token only, or never.
   *
   * @throws ConfigurationException saying what to change
   */
  static void check(Config config, JWTAuthContextInfo info) {
    if (!hasKey(config)) {
      throw new ConfigurationException(
          "%s is set, but not where the keys of that issuer are: set %s to the address of its JWKS."
              .formatted(ISSUER, LOCATION));
    }
    if (info.getSignatureAlgorithm().stream().anyMatch(a -> a.getAlgorithm().startsWith("HS"))) {
      throw new ConfigurationException(
          "Tokens must be signed by a private key: mp.jwt.verify.publickey.algorithm may not name HS256, HS384 or HS512.");
    }
    if (info.getIssuedBy() == null) {
      LOG.warnf("%s is not set: tokens of any issuer with a known key are accepted", ISSUER);
    }
    if (info.getExpectedAudience() == null) {
      LOG.warn(
          "mp.jwt.verify.audiences is not set: tokens that are meant for other services are accepted");
    }
  }

  private static boolean hasKey(Config config) {
    return KEYS.stream().anyMatch(name -> isSet(config, name));
  }

  private static boolean isSet(Config config, String name) {
    return config
        .getOptionalValue(name, String.class)
        .filter(value -> !value.isBlank() && !value.equals(NONE))
        .isPresent();
  }
}

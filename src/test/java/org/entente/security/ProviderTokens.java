package org.entente.security;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Tokens of the provider that {@link ProviderServer} started, with roles as Keycloak writes them.
 */
public final class ProviderTokens {

  private ProviderTokens() {}

  /** A good token. */
  public static String of(String... roles) {
    try {
      PublicJsonWebKey key =
          PublicJsonWebKey.Factory.newPublicJwk(
              ConfigProvider.getConfig().getValue(ProviderServer.KEY, String.class));
      JwtClaims claims = Signer.claims();
      claims.unsetClaim("groups");
      claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
      return Signer.sign(key, "RS256", claims);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}

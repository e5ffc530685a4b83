package org.entente.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Whose tokens are believed. Safe for use by several threads. */
final class TrustedIssuer {
  private static final List<String> SUBJECT = List.of("sub", "upn", "preferred_username");
  private static final List<String> NAME = List.of("name", "preferred_username", "upn", "sub");

  private final JWTAuthContextInfo info;
  private final RoleNames roleNames;
  private final DefaultJWTTokenParser parser = new Parser();

  private TrustedIssuer(JWTAuthContextInfo info, RoleNames roleNames) {
    this.info = info;
    this.roleNames = roleNames;
  }

  static TrustedIssuer provider(JWTAuthContextInfo info, RoleNames roleNames) {
    return new TrustedIssuer(info, roleNames);
  }

  static TrustedIssuer local(LocalKey key, int clockSkew) {
    JWTAuthContextInfo info = new JWTAuthContextInfo(key.publicKey(), LocalKey.ISSUER);
    info.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
    info.setClockSkew(clockSkew);
    return new TrustedIssuer(info, RoleNames.OWN);
  }

  /**
   * Whom the token is of, with the role that it gives. May wait for the provider.
   *
   * @throws ParseException if it is not good, or if that could not be found out ({@link KeysAway})
   */
  Caller read(String token) throws ParseException {
    JwtClaims claims = parser.parse(token, info).getJwtClaims();
    try {
      List<String> groups = claims.getStringListClaimValue("groups");
      return new Caller(
          text(claims, SUBJECT),
          text(claims, NAME),
          roleNames.highest(groups == null ? List.of() : groups),
          Instant.ofEpochSecond(claims.getExpirationTime().getValue() + info.getClockSkew()));
    } catch (MalformedClaimException e) {
      throw new ParseException("A claim is of another type than it should be", e);
    }
  }

  private static @Nullable String text(JwtClaims claims, List<String> names)
      throws MalformedClaimException {
    for (String name : names) {
      String text = claims.getStringClaimValue(name);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  private static final class Parser extends DefaultJWTTokenParser {
    private @Nullable VerificationKeyResolver keys;

    @Override
    protected synchronized VerificationKeyResolver getVerificationKeyResolver(
        JWTAuthContextInfo info) throws UnresolvableKeyException {
      if (keys == null) {
        keys = new ProviderKeys(info);
      }
      return keys;
    }
  }
}

package org.entente.security;

import java.security.Key;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Makes tokens, good and bad. */
final class Signer {
  static final String ISSUER = "https://login.example.org";
  static final String AUDIENCE = "entente";

  private Signer() {}

  static PublicJsonWebKey rsa(String kid) throws JoseException {
    PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
    key.setKeyId(kid);
    return key;
  }

  static PublicJsonWebKey ec(String kid) throws JoseException {
    PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    key.setKeyId(kid);
    return key;
  }

  /** Claims of a good token. */
  static JwtClaims claims(String... groups) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(AUDIENCE);
    claims.setSubject("17");
    claims.setClaim("name", "Jane Doe");
    claims.setStringListClaim("groups", List.of(groups));
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(5);
    return claims;
  }

  /** Claims of a token that is good but for the change. */
  static JwtClaims claims(Consumer<JwtClaims> change) {
    JwtClaims claims = claims("editors");
    change.accept(claims);
    return claims;
  }

  static String sign(PublicJsonWebKey key, String algorithm, JwtClaims claims) {
    return sign(key.getPrivateKey(), key.getKeyId(), algorithm, claims.toJson(), _ -> {});
  }

  static String sign(
      @Nullable Key key,
      @Nullable String kid,
      String algorithm,
      String payload,
      Consumer<JsonWebSignature> change) {
    JsonWebSignature signature = new JsonWebSignature();
    // Attackers are not held by what a library lets one sign.
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setDoKeyValidation(false);
    signature.setAlgorithmHeaderValue(algorithm);
    if (kid != null) {
      signature.setKeyIdHeaderValue(kid);
    }
    signature.setPayload(payload);
    signature.setKey(key);
    change.accept(signature);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  static NumericDate in(long seconds) {
    return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
  }
}

package org.entente.security;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.entente.security.AccessRefused.Reason;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * An open and a closed server that take the tokens of a provider, whose JWKS they read over HTTP.
 */
abstract class WithProvider {
  private static final Vertx VERTX = Vertx.vertx();

  static PublicJsonWebKey rsa;
  static PublicJsonWebKey ec;
  static Provider provider;

  Authenticator open;
  Authenticator closed;

  @BeforeAll
  static void start() throws Exception {
    rsa = Signer.rsa("first");
    ec = Signer.ec("second");
    provider = new Provider();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @BeforeEach
  void begin() {
    provider.publish(rsa, ec);
    open = authenticator(true);
    closed = authenticator(false);
  }

  static Caller caller(Authenticator authenticator, String token) throws Exception {
    return authenticate(authenticator, List.of("Bearer " + token));
  }

  static Caller authenticate(Authenticator authenticator, List<String> headers) throws Exception {
    return authenticator.authenticate(headers).toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  static Reason refusal(Authenticator authenticator, String token) throws Exception {
    return refusal(authenticator, List.of("Bearer " + token));
  }

  static Reason refusal(Authenticator authenticator, List<String> headers) throws Exception {
    try {
      Caller caller = authenticate(authenticator, headers);
      throw new AssertionError("Let in: " + caller);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AccessRefused refused) {
        return refused.reason();
      }
      throw e;
    }
  }

  static Authenticator authenticator(boolean isPublic) {
    return authenticator(info(), new Settings(isPublic, Optional.empty()));
  }

  static Authenticator authenticator(JWTAuthContextInfo info, SecuritySettings settings) {
    var config =
        new SmallRyeConfigBuilder()
            .withDefaultValue("mp.jwt.verify.publickey.location", provider.address())
            .build();
    return new Authenticator(VERTX, new Tokens(config, info, settings), settings);
  }

  static JWTAuthContextInfo info() {
    JWTAuthContextInfo info = new JWTAuthContextInfo(provider.address(), Signer.ISSUER);
    info.setExpectedAudience(Set.of(Signer.AUDIENCE));
    info.setClockSkew(30);
    info.setJwksRefreshInterval(10);
    info.setForcedJwksRefreshInterval(0);
    info.setJwksRetainCacheOnErrorDuration(0);
    info.setSignatureAlgorithm(
        Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.ES256));
    return info;
  }

  record Settings(boolean isPublic, Optional<Path> localKey) implements SecuritySettings {
    @Override
    public Roles roles() {
      return new Names(Set.of("readers"), Set.of("editors"), Set.of("admins", "chiefs"));
    }
  }

  record Names(Set<String> reader, Set<String> editor, Set<String> admin)
      implements SecuritySettings.Roles {}
}

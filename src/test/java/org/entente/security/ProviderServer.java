package org.entente.security;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jspecify.annotations.Nullable;

/** A provider for the application under test; the signing key is told by a setting, as JWK. */
public final class ProviderServer implements QuarkusTestResourceLifecycleManager {
  /** Of the private key. */
  static final String KEY = "test.provider.key";

  private @Nullable Provider provider;

  @Override
  public Map<String, String> start() {
    try {
      PublicJsonWebKey key = Signer.rsa("first");
      Provider started = new Provider(key);
      provider = started;
      return Map.of(
          "mp.jwt.verify.publickey.location",
          started.address(),
          KEY,
          key.toJson(org.jose4j.jwk.JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    Provider started = provider;
    if (started != null) {
      started.close();
    }
  }
}

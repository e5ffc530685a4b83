package org.entente.security;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import java.io.IOException;
import java.security.Key;
import java.util.List;
import org.jose4j.http.Get;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the provider. Those of an address are read when first needed, and again by and by;
 * whether they could be read is told apart from whether the token's is among them.
 */
final class ProviderKeys extends KeyLocationResolver {
  /** In milliseconds; a request waits for it. */
  private static final int LONGEST_CONNECT = 2_000;

  private static final int LONGEST_READ = 2_000;

  ProviderKeys(JWTAuthContextInfo info) throws UnresolvableKeyException {
    super(info);
  }

  @Override
  public Key resolveKey(JsonWebSignature signature, List<JsonWebStructure> nesting)
      throws UnresolvableKeyException {
    if (httpsJwks != null) {
      try {
        httpsJwks.getJsonWebKeys();
      } catch (IOException | JoseException e) {
        throw new KeysAway(e);
      }
    }
    return super.resolveKey(signature, nesting);
  }

  /** Unlike the usual way, does not try what is no JWKS as a key of another format, for good. */
  @Override
  protected boolean isHttpsJwksInitialized(@Nullable String location) throws IOException {
    if (location == null || !location.startsWith("http")) {
      return false;
    }
    httpsJwks = initializeHttpsJwks(location);
    return true;
  }

  @Override
  protected Get getHttpGet() {
    Get get = super.getHttpGet();
    get.setConnectTimeout(LONGEST_CONNECT);
    get.setReadTimeout(LONGEST_READ);
    // The next request tries again.
    get.setRetries(0);
    return get;
  }
}

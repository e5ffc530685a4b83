package org.entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.security.Signer.claims;
import static org.entente.security.Signer.rsa;
import static org.entente.security.Signer.sign;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.entente.security.AccessRefused.Reason;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The provider's keys change, and it is not always there. */
class ProviderKeysTest extends WithProvider {

  @Test
  @Timeout(20)
  void takesTheKeysThatTheProviderHasNow() throws Exception {
    PublicJsonWebKey next = rsa("next");
    caller(open, sign(rsa, "RS256", claims("editors")));
    provider.publish(next);
    // The library asks no provider twice within 0.3 s.
    while (!isLetIn(sign(next, "RS256", claims("editors")))) {
      Thread.onSpinWait();
    }
    assertThat(refusal(open, sign(rsa, "RS256", claims("admins")))).isEqualTo(Reason.BAD_TOKEN);
  }

  @Test
  void asksTheProviderOnceForManyTokens() throws Exception {
    int before = provider.questions();
    for (int i = 0; i < 20; i++) {
      int subject = i;
      caller(open, sign(ec, "ES256", claims(c -> c.setSubject("" + subject))));
    }
    assertThat(provider.questions()).isEqualTo(before + 1);
  }

  @Test
  void cannotTellWhileTheProviderDoesNotAnswer() throws Exception {
    List<Runnable> faults =
        List.of(provider::fail, provider::answerWithAPage, provider::answerNothing);
    for (Runnable fault : faults) {
      fault.run();
      assertThat(refusal(open, sign(rsa, "RS256", claims("editors")))).isEqualTo(Reason.UNKNOWN);
      assertThat(authenticate(open, List.of())).isEqualTo(Caller.ANONYMOUS);
    }
    provider.publish(rsa);
    assertThat(caller(open, sign(rsa, "RS256", claims("editors"))).role()).isEqualTo(Role.EDITOR);
  }

  @Test
  void cannotTellWhereThereIsNoProvider() throws Exception {
    JWTAuthContextInfo nowhere = info();
    nowhere.setPublicKeyLocation("http://127.0.0.1:1/jwks");
    Authenticator lost = authenticator(nowhere, new Settings(true, Optional.empty()));
    assertThat(refusal(lost, sign(rsa, "RS256", claims("editors")))).isEqualTo(Reason.UNKNOWN);
  }

  @Test
  void takesNoTokensOfItsOwnWhereThereIsAProvider(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("key");
    String token = LocalKey.at(file).issue("Jane Doe", Role.ADMIN, Instant.now(), Instant.MAX);
    Authenticator both = authenticator(info(), new Settings(true, Optional.of(file)));
    assertThat(refusal(both, token)).isEqualTo(Reason.BAD_TOKEN);
  }

  private boolean isLetIn(String token) throws Exception {
    try {
      return caller(open, token).role() == Role.EDITOR;
    } catch (ExecutionException _) {
      return false;
    }
  }
}

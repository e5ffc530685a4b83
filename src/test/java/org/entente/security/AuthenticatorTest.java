package org.entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.security.Signer.claims;
import static org.entente.security.Signer.in;
import static org.entente.security.Signer.sign;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.security.AccessRefused.Reason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and as what. */
class AuthenticatorTest extends WithProvider {

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS512", "PS256", "PS384"})
  void takesTokensOfAnRsaKey(String algorithm) throws Exception {
    assertThat(caller(open, sign(rsa, algorithm, claims("editors"))).role()).isEqualTo(Role.EDITOR);
  }

  @Test
  void takesTokensOfAnEllipticCurveKey() throws Exception {
    assertThat(caller(open, sign(ec, "ES256", claims("editors"))).role()).isEqualTo(Role.EDITOR);
  }

  @Test
  void tellsWhoAsks() throws Exception {
    Caller caller = caller(open, sign(rsa, "RS256", claims("editors")));
    assertThat(caller.subject()).isEqualTo("17");
    assertThat(caller.name()).isEqualTo("Jane Doe");
    assertThat(caller.isAnonymous()).isFalse();
  }

  @Test
  void callsSomebodyWithoutANameByTheSubject() throws Exception {
    String token = sign(rsa, "RS256", claims(c -> c.unsetClaim("name")));
    assertThat(caller(open, token).name()).isEqualTo("17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer ", "BEARER ", "Bearer  "})
  void readsTheSchemeInAnyCase(String scheme) throws Exception {
    String token = sign(rsa, "RS256", claims("editors"));
    assertThat(authenticate(open, List.of(scheme + token)).role()).isEqualTo(Role.EDITOR);
  }

  @TestFactory
  Stream<DynamicTest> givesTheHighestRoleOfTheGroups() {
    return Map.of(
            List.of("editors"), Role.EDITOR,
            List.of("admins"), Role.ADMIN,
            List.of("chiefs", "readers"), Role.ADMIN,
            List.of("readers", "editors"), Role.EDITOR,
            List.of("readers", "others"), Role.READER)
        .entrySet()
        .stream()
        .map(e ->
            DynamicTest.dynamicTest(
                e.getKey().toString(),
                () ->
                    assertThat(
                            caller(
                                    closed,
                                    sign(rsa, "RS256", claims(e.getKey().toArray(String[]::new))))
                                .role())
                        .isEqualTo(e.getValue())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"editor", "EDITORS", "admin"})
  void givesNoRoleByAnotherName(String group) throws Exception {
    assertThat(caller(open, sign(rsa, "RS256", claims(group))).role()).isEqualTo(Role.READER);
  }

  @Test
  void letsAnybodyReadWhereTheServerIsOpen() throws Exception {
    assertThat(authenticate(open, List.of())).isEqualTo(Caller.ANONYMOUS);
    assertThat(caller(open, sign(rsa, "RS256", claims())).role()).isEqualTo(Role.READER);
  }

  @Test
  void letsNobodyReadWithoutARoleWhereTheServerIsClosed() throws Exception {
    assertThat(refusal(closed, List.of())).isEqualTo(Reason.NO_TOKEN);
    assertThat(refusal(closed, sign(rsa, "RS256", claims("others")))).isEqualTo(Reason.NO_ROLE);
  }

  @Test
  void allowsForClocksThatDifferALittle() throws Exception {
    String token =
        sign(
            rsa,
            "RS256",
            claims(c -> {
              c.setIssuedAt(in(-60));
              c.setExpirationTime(in(-10));
            }));
    assertThat(caller(open, token).role()).isEqualTo(Role.EDITOR);
  }
}

package org.entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.security.Signer.claims;
import static org.entente.security.Signer.in;
import static org.entente.security.Signer.sign;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.security.AccessRefused.Reason;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No bad token gets anywhere, and none is taken for nobody's. */
class RefusedTokensTest extends WithProvider {
  /** Of somebody else, who calls it as the provider calls its own. */
  private static PublicJsonWebKey foreign;

  @BeforeAll
  static void makeForeignKey() throws Exception {
    foreign = Signer.rsa("first");
  }

  @TestFactory
  Stream<DynamicTest> refusesTokens() {
    String good = sign(rsa, "RS256", claims("editors"));
    List<String> parts = parts(good);
    String otherPayload = parts(sign(foreign, "RS256", claims("admins"))).get(1);
    return Map.<String, String>ofEntries(
            Map.entry("expired", expired()),
            Map.entry("without an end", changed(c -> c.unsetClaim("exp"))),
            Map.entry("ending never", changed(c -> c.setClaim("exp", "never"))),
            Map.entry("beyond all time", changed(c -> c.setClaim("exp", Long.MAX_VALUE))),
            Map.entry("not yet good", changed(c -> c.setNotBefore(in(300)))),
            Map.entry("of another issuer", changed(c -> c.setIssuer("https://example.com"))),
            Map.entry("without an issuer", changed(c -> c.unsetClaim("iss"))),
            Map.entry("for another server", changed(c -> c.setAudience("elsewhere"))),
            Map.entry("for no server", changed(c -> c.unsetClaim("aud"))),
            Map.entry("of nobody", changed(c -> c.unsetClaim("sub"))),
            Map.entry("groups of another type", changed(c -> c.setClaim("groups", 7))),
            Map.entry("groups in groups", changed(c -> c.setClaim("groups", List.of(Map.of())))),
            Map.entry("a name of another type", changed(c -> c.setClaim("name", List.of()))),
            Map.entry("signed by another key", sign(foreign, "RS256", claims("editors"))),
            Map.entry("of a key that is not known", foreign("third")),
            Map.entry("that brings its own key", withItsOwnKey()),
            Map.entry("of none of several keys", foreign(null)),
            Map.entry("none", signed(null, "first", "none")),
            Map.entry(
                "none without its last dot",
                signed(null, "first", "none").replaceFirst("\\.$", "")),
            Map.entry("nOnE", header("{\"alg\":\"nOnE\"}") + "." + parts.get(1) + "."),
            Map.entry("HS256 by the public key", signed(hmac(publicKey()), "first", "HS256")),
            Map.entry("HS256 by the PEM of it", signed(hmac(pem()), "first", "HS256")),
            Map.entry("HS256 by the JWK of it", signed(hmac(jwk()), "first", "HS256")),
            Map.entry("another payload", parts.get(0) + "." + otherPayload + "." + parts.get(2)),
            Map.entry(
                "another algorithm",
                header("{\"alg\":\"PS256\",\"kid\":\"first\"}")
                    + "."
                    + parts.get(1)
                    + "."
                    + parts.get(2)),
            Map.entry("no signature", parts.get(0) + "." + parts.get(1) + "."),
            Map.entry("half of it", parts.get(0) + "." + parts.get(1)),
            Map.entry("garbage", "garbage"),
            Map.entry("garbage in three parts", "a.b.c"),
            Map.entry("no JSON", ofPayload("not JSON")),
            Map.entry("an array", ofPayload("[]")),
            Map.entry("dots", "..."),
            Map.entry("too long", good + "a".repeat(20_000)))
        .entrySet()
        .stream()
        .map(e ->
            DynamicTest.dynamicTest(e.getKey(), () -> assertRefused("Bearer " + e.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatIsNoHeaderWithOneToken() {
    String token = sign(rsa, "RS256", claims("editors"));
    return Stream.of(
            List.of(""),
            List.of("Bearer"),
            List.of("Bearer "),
            List.of(token),
            List.of("Basic " + token),
            List.of("Bearer" + token),
            List.of("Bearer " + token + ", Bearer " + token),
            List.of("Bearer " + token + " "),
            List.of("Bearer " + token, "Bearer " + token),
            List.of("Bearer \"" + token + "\""))
        .map(headers ->
            DynamicTest.dynamicTest(
                headers.toString().replace(token, "<token>"),
                () -> {
                  assertThat(refusal(open, headers)).isEqualTo(Reason.BAD_TOKEN);
                  assertThat(refusal(closed, headers)).isEqualTo(Reason.BAD_TOKEN);
                }));
  }

  private static void assertRefused(String header) throws Exception {
    assertThat(refusal(authenticator(true), List.of(header))).isEqualTo(Reason.BAD_TOKEN);
  }

  private static String changed(Consumer<JwtClaims> change) {
    return sign(rsa, "RS256", claims(change));
  }

  private static String ofPayload(String payload) {
    return Signer.sign(rsa.getPrivateKey(), rsa.getKeyId(), "RS256", payload, _ -> {});
  }

  private static String signed(@Nullable Key key, String kid, String algorithm) {
    return Signer.sign(key, kid, algorithm, claims("editors").toJson(), _ -> {});
  }

  private static String foreign(@Nullable String kid) {
    return Signer.sign(foreign.getPrivateKey(), kid, "RS256", claims("editors").toJson(), _ -> {});
  }

  private static String withItsOwnKey() {
    return Signer.sign(
        foreign.getPrivateKey(),
        "first",
        "RS256",
        claims("editors").toJson(),
        signature -> signature.setJwkHeader(foreign));
  }

  private static HmacKey hmac(byte[] secret) {
    return new HmacKey(secret);
  }

  private static byte[] publicKey() {
    return rsa.getPublicKey().getEncoded();
  }

  private static byte[] pem() {
    return ("-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey())
            + "\n-----END PUBLIC KEY-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] jwk() {
    return rsa.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
  }

  private static String header(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String expired() {
    return changed(c -> {
      c.setIssuedAt(in(-600));
      c.setExpirationTime(in(-60));
    });
  }

  private static List<String> parts(String token) {
    return List.of(token.split("\\.", -1));
  }
}

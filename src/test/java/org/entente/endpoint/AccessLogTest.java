package org.entente.endpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.endpoint.Asking.get;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.entente.shared.Sha256;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Observed.class)
class AccessLogTest {
  @Inject Spans spans;

  private final CapturedLog log = new CapturedLog();

  @BeforeEach
  void begin() {
    spans.forget();
    log.begin();
  }

  @AfterEach
  void end() {
    log.end();
  }

  @Test
  void writesALineForEachRequest() {
    String document = "query Written { country(code: \"JP\") { code } }";
    Response answer = get(document);
    ExtLogRecord entry = log.access("Written");
    assertThat(entry.getMdcCopy())
        .containsEntry("method", "GET")
        .containsEntry("path", "/graphql")
        .containsEntry("status", "200")
        .containsEntry("bytes", Integer.toString(answer.asByteArray().length))
        .containsEntry("outcome", "executed")
        .containsEntry("operation", "Written")
        .containsEntry("document", Sha256.of(document).substring(0, 12))
        .containsEntry("code", "-")
        .containsEntry("remote", "127.0.0.1")
        .containsEntry("traceId", spans.named("query").getTraceId());
    assertThat(entry.getMessage()).startsWith("remote=127.0.0.1 method=GET path=/graphql status=");
  }

  @Test
  void writesALineForEachOperationOverAWebSocket() {
    try (SocketClient client = SocketClient.initialised()) {
      client.subscribe("1", "query WrittenToo { country(code: \"JP\") { code } }");
      assertThat(client.next().getString("type")).isEqualTo("next");
      assertThat(client.next().getString("type")).isEqualTo("complete");
    }
    assertThat(log.access("WrittenToo").getMdcCopy())
        .containsEntry("method", "SUBSCRIBE")
        .containsEntry("path", "/graphql")
        .containsEntry("status", "-")
        .containsEntry("outcome", "executed")
        .containsEntry("traceId", spans.named("query").getTraceId());
  }

  @Test
  void writesWhatBecameOfRequestsWithoutAnAnswerOfGraphql() {
    given().get("/nothing/here?secret=1").then().statusCode(404);
    assertThat(log.access("path=/nothing/here").getMdcCopy())
        .containsEntry("status", "404")
        .containsEntry("operation", "-");
  }

  @Test
  void writesNoLineForProbes() {
    given().get("/q/health/ready");
    given().get("/nothing/after-the-probe");
    log.access("after-the-probe");
    assertThat(log.text()).doesNotContain("/q/health");
  }

  @Test
  void keepsLinesWhole() throws IOException {
    send("GET /%0d%0aforged=1%20x HTTP/1.1");
    send("GET /raw\u0001\u007fx\u00e4 HTTP/1.1");
    send("GET /after-the-forged HTTP/1.1");
    log.access("after-the-forged");
    assertThat(log.messages())
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m).matches("[\\x20-\\x7e]*").doesNotContain(" forged="));
  }

  private static void send(String requestLine) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          (requestLine + "\r\nHost: here\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      var _ = socket.getInputStream().readAllBytes();
    }
  }
}

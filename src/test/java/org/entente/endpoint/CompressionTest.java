package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CompressionTest {
  private static final String DOCUMENT =
      "/graphql?query=" + Requests.encoded("{ countries(first: 100) { nodes { code id } } }");

  @Test
  void hasBrotliHere() {
    Brotli4jLoader.ensureAvailability();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          gzip                   | gzip
          br                     | br
          gzip, deflate, br      | br
          GZIP, BR;q=0.9         | gzip
          gzip;q=0.5, br;q=0.5   | br
          br;q=0, gzip           | gzip
          br;q=0, *              | gzip
          *                      | br
          gzip;q=0, br;q=0       | ``
          deflate                | ``
          identity               | ``
          *;q=0                  | ``
          """)
  void compressesAsTheClientLikesBest(String accepted, String coding) throws Exception {
    HttpResponse<byte[]> plain = get("identity");
    HttpResponse<byte[]> response = get(accepted);
    assertThat(Requests.header(response, "Content-Encoding")).isEqualTo(coding);
    assertThat(decoded(response.body(), coding)).isEqualTo(plain.body());
    assertThat(Requests.header(response, "Vary")).contains("Accept-Encoding");
    if (!coding.isEmpty()) {
      assertThat(response.body()).hasSizeLessThan(plain.body().length / 2);
      assertThat(Requests.header(response, "ETag")).endsWith("-" + coding + "\"");
    }
  }

  @Test
  void sendsShortAnswersAsTheyAre() {
    HttpResponse<String> response = Requests.get(Requests.TYPENAME, "Accept-Encoding", "gzip, br");
    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(response.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
  }

  private static byte[] decoded(byte[] body, String coding) throws IOException {
    InputStream bytes = new ByteArrayInputStream(body);
    InputStream decoded =
        switch (coding) {
          case "gzip" -> new GZIPInputStream(bytes);
          case "br" -> new BrotliInputStream(bytes);
          default -> bytes;
        };
    return decoded.readAllBytes();
  }

  private static HttpResponse<byte[]> get(String accepted) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          Requests.request(DOCUMENT, "Accept-Encoding", accepted).build(),
          BodyHandlers.ofByteArray());
    }
  }
}

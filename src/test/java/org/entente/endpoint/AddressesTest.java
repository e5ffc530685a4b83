package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests by GET. */
@QuarkusTest
class AddressesTest {
  private static final String TWO =
      "query A($code: String!) { country(code: $code) { code } } query B { __typename }";

  @Test
  void takesOperationNameAndVariables() {
    String operation = "/graphql?query=" + Requests.encoded(TWO) + "&operationName=";
    assertThat(get(operation + "B").body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    assertThat(get(operation + "A&variables=" + Requests.encoded("{\"code\": \"JP\"}")).body())
        .isEqualTo("{\"data\":{\"country\":{\"code\":\"JP\"}}}");
    assertThat(get(operation).statusCode()).isEqualTo(400);
  }

  @Test
  void takesEmptyParametersForNothingSaid() {
    assertThat(
            get("/graphql?variables=&extensions=&operationName=&query=%7B__typename%7D")
                .statusCode())
        .isEqualTo(200);
    assertThat(get("/graphql?variables=null&extensions=null&query=%7B__typename%7D").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          J+P        | J P
          J%20P      | J P
          J%2BP      | J+P
          J%252BP    | J%2BP
          J%2520P    | J%20P
          %E6%97%A5  | 日
          J%26P%3DQ  | J&P=Q
          J;P        | J;P
          """)
  void decodesOnce(String sent, String meant) {
    HttpResponse<String> response =
        get("/graphql?query=%7Bcountry(code:%22" + sent + "%22)%7Bcode%7D%7D");
    assertThat(Requests.error(response).getString("message"))
        .isEqualTo("No country '%s' is on record.", meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ?query=%7B__typename%7D%20%23%C3%28                     | The parameter 'query' is not in UTF-8.
          ?query=%7B__typename%7D&query=%7B__typename%7D          | The parameter 'query' is given more than once.
          ?query=%7B__typename%7D&variables=x                     | The parameter 'variables' is not JSON.
          ?query=%7B__typename%7D&variables=[]                    | 'variables' must be an object.
          ?query=%7B__typename%7D&variables=%22x%22               | 'variables' must be an object.
          ?query=%7B__typename%7D&variables=7                     | 'variables' must be an object.
          ?query=%7B__typename%7D&extensions=[]                   | 'extensions' must be an object.
          ?query=%7B__typename%7D&extensions=x                    | The parameter 'extensions' is not JSON.
          ?query=%7B__typename%7D&operationName=A                 | The document has no operation of the name
          ?query=                                                 | The request has no document
          ?operationName=A                                        | The request has no document
          ``                                                      | The request has no document
          """)
  void refusesAnAddressOfAnotherShape(String parameters, String message) throws IOException {
    String response =
        Requests.exchange(
            "GET /graphql%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                .formatted(parameters));
    assertThat(response).startsWith("HTTP/1.1 400 ").contains("\"" + message);
  }

  /** Quarkus refuses these, before anything of ours. */
  @ParameterizedTest
  @ValueSource(strings = {"?query=%", "?query=%7", "?query=%zz", "?query={a}"})
  void refusesAMalformedAddress(String parameters) throws IOException {
    assertThat(
            Requests.firstLine("GET /graphql%s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(parameters)))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void takesAnAddressOf8000Characters() {
    String document = "{ __typename " + " ".repeat(2_600) + "}";
    assertThat(get("/graphql?query=" + Requests.encoded(document).replace("+", "%20")).statusCode())
        .isEqualTo(200);
  }

  private static HttpResponse<String> get(String path) {
    return Requests.send(Requests.request(path).build());
  }
}

package org.entente.endpoint;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks the endpoint as clients do, and as none should. */
final class Requests {
  static final String JSON = "application/json";
  static final String GRAPHQL = "application/graphql-response+json";

  /** A document that costs nothing. */
  static final String TYPENAME = "{ __typename }";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  private Requests() {}

  static URI address(String path) {
    return URI.create("http://localhost:" + RestAssured.port + path);
  }

  /**
   * @param headers names and values in turn
   */
  static HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest request) {
    return CLIENT.sendAsync(request, BodyHandlers.ofString());
  }

  /** A POST of that body, as JSON unless the headers say otherwise. */
  static HttpResponse<String> post(String body, String... headers) {
    HttpRequest.Builder request = request("/graphql", "Content-Type", JSON);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.POST(BodyPublishers.ofString(body)).build());
  }

  /** A POST of that document. */
  static HttpResponse<String> ask(String document, String... headers) {
    return post(body(document, Map.of()), headers);
  }

  static String body(String document, Map<String, Object> variables) {
    return new JsonObject().put("query", document).put("variables", variables).encode();
  }

  /** A GET of that document. */
  static HttpResponse<String> get(String document, String... headers) {
    return send(request("/graphql?query=" + encoded(document), headers).build());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static JsonObject json(HttpResponse<String> response) {
    return new JsonObject(response.body());
  }

  /** The first error's. */
  static JsonObject extensions(HttpResponse<String> response) {
    return error(response).getJsonObject("extensions");
  }

  static JsonObject error(HttpResponse<String> response) {
    return json(response).getJsonArray("errors").getJsonObject(0);
  }

  static String code(HttpResponse<String> response) {
    return extensions(response).getString("code");
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** A connection on which bytes can be sent as they are. */
  static Socket connection() throws IOException {
    Socket socket = new Socket("localhost", RestAssured.port);
    socket.setSoTimeout(20_000);
    return socket;
  }

  /** Sends what is given, and reads until the server closes the connection. */
  static String exchange(String sent) throws IOException {
    try (Socket socket = connection()) {
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
      return rest(socket.getInputStream());
    }
  }

  /** Sends what is given, and reads the first line of the answer. */
  static String firstLine(String sent) throws IOException {
    try (Socket socket = connection()) {
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
      InputStreamReader answer =
          new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
      return String.valueOf(new BufferedReader(answer).readLine());
    }
  }

  static String rest(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}

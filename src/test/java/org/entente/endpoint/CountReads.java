package org.entente.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for a count in all the ways that there are, and checks that it never goes back. */
final class CountReads {
  /** Each has entries of its own in the cache. */
  private static final List<String> QUERIES =
      List.of(
          "{ issue(slug: \"taiwan\") { title } }",
          "{ issue(slug: \"taiwan\") { slug title } }",
          "query Count { a: issue(slug: \"taiwan\") { title } }");

  private static final Pattern COUNT = Pattern.compile("\"title\":\"(\\d+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI endpoint;

  /** The least that a read which begins now may show. */
  private final AtomicInteger least = new AtomicInteger();

  /** What was answered with which tag. */
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();

  CountReads(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** From now on, nobody must be told less. */
  void expect(int count) {
    least.accumulateAndGet(count, Math::max);
  }

  /**
   * @param seen the reader's own memory: by query, the tag of the last answer it got
   */
  void read(Random random, Map<String, String> seen) throws IOException, InterruptedException {
    String query = QUERIES.get(random.nextInt(QUERIES.size()));
    HttpRequest request =
        random.nextInt(3) == 0 ? post(query) : get(query, random.nextBoolean() ? seen : Map.of());
    int expected = least.get();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    int count = count(response);
    assertThat(count).as("read after %d was known", expected).isGreaterThanOrEqualTo(expected);
    expect(count);
    response.headers().firstValue("ETag").ifPresent(tag -> seen.put(query, tag));
  }

  private int count(HttpResponse<String> response) {
    all.incrementAndGet();
    Optional<String> tag = response.headers().firstValue("ETag");
    if (response.statusCode() == 304) {
      unchanged.incrementAndGet();
      return tag.map(counts::get).orElseThrow();
    }
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    Matcher matcher = COUNT.matcher(response.body());
    assertThat(matcher.find()).as(response.body()).isTrue();
    int count = Integer.parseInt(matcher.group(1));
    Optional<Integer> same = tag.map(known -> counts.putIfAbsent(known, count));
    if (same.isPresent()) {
      repeated.incrementAndGet();
      assertThat(same).as("count with the same tag").contains(count);
    }
    return count;
  }

  private HttpRequest post(String query) {
    return HttpRequest.newBuilder(endpoint)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(new JsonObject().put("query", query).encode()))
        .build();
  }

  private HttpRequest get(String query, Map<String, String> seen) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint + "?query=" + URLEncoder.encode(query, UTF_8)));
    String tag = seen.get(query);
    return (tag == null ? request : request.header("If-None-Match", tag)).build();
  }

  /** Answers as somebody had got before. */
  int repeated() {
    return repeated.get();
  }

  /** Answers that were 304. */
  int unchanged() {
    return unchanged.get();
  }

  @Override
  public String toString() {
    return "%d reads, %s of them repeated, %s not modified"
        .formatted(all.get(), repeated, unchanged);
  }
}

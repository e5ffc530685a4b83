package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.endpoint.Asking.get;
import static org.entente.endpoint.Spans.attributes;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.entente.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Observed.class)
class RequestTracesTest {
  @Inject Spans spans;

  @BeforeEach
  void forget() {
    spans.forget();
  }

  @Test
  void tracesARequestByNameTypeAndHash() {
    String document = "query Traced { country(code: \"JP\") { code } }";
    get(document);
    Map<String, Object> attributes = attributes(spans.named("query"));
    assertThat(attributes)
        .containsEntry("graphql.operation.name", "Traced")
        .containsEntry("graphql.operation.type", "query")
        .containsEntry("graphql.document.hash", Sha256.of(document))
        .doesNotContainKey("graphql.document");
  }

  @Test
  void putsTheRequestBelowHttpAndTheDatabaseBelowTheRequest() {
    get("query TracedDown { country(code: \"JP\") { code } }");
    SpanData request = spans.named("query");
    SpanData http = spans.named("GET /graphql");
    assertThat(request.getParentSpanId()).isEqualTo(http.getSpanId());
    assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
    // The database's client ends its own after it has handed over the rows.
    Waiting.until(() -> spans.finished().stream().anyMatch(s -> s.getKind() == SpanKind.CLIENT));
    assertThat(spans.finished().stream().filter(s -> s.getKind() == SpanKind.CLIENT))
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.getParentSpanId()).isEqualTo(request.getSpanId()))
        .allSatisfy(s -> assertThat(attributes(s).toString()).doesNotContain("JP"))
        .anySatisfy(s -> assertThat(attributes(s).toString()).contains("$1"));
  }

  @Test
  void tracesWhatNobodyUnderstoodWithoutAName() {
    get("query NoSense { nothing }");
    SpanData request = spans.named("GraphQL Operation");
    assertThat(attributes(request)).containsEntry("error.type", "GRAPHQL_VALIDATION_FAILED");
    assertThat(attributes(request)).doesNotContainKeys("graphql.operation.name");
  }

  @Test
  void beginsNoTraceForWhatTheApplicationDoesByItself() {
    // The database is asked for the record's version four times a second.
    long begun = System.nanoTime();
    Waiting.until(() -> System.nanoTime() - begun > 600_000_000);
    get("{ __typename }");
    spans.named("query");
    assertThat(spans.finished())
        .filteredOn(s -> !s.getParentSpanContext().isValid())
        .extracting(SpanData::getKind)
        .containsOnly(SpanKind.SERVER);
  }
}

package org.entente.endpoint.observation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.endpoint.request.RequestNotes;
import org.entente.graphql.ErrorCode;

/** A span for each request, as OpenTelemetry's conventions for GraphQL have it. */
@Singleton
public class RequestTraces {
  private static final AttributeKey<String> NAME = AttributeKey.stringKey("graphql.operation.name");
  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("graphql.operation.type");
  private static final AttributeKey<String> HASH = AttributeKey.stringKey("graphql.document.hash");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  /** Others are mistakes of clients, which conventions do not count as errors of a server. */
  private static final Set<String> FAULTS =
      Set.of(
          ErrorCode.UNAVAILABLE.name(),
          ErrorCode.TIMEOUT.name(),
          ErrorCode.OVERLOADED.name(),
          ErrorCode.INTERNAL.name());

  private final Tracer tracer;
  private final boolean off;

  RequestTraces(Tracer tracer, @ConfigProperty(name = TraceChoice.DISABLED) boolean off) {
    this.tracer = tracer;
    this.off = off;
  }

  /** Begins the span, below which are then those of the database. */
  public Trace begin(RequestNotes notes) {
    if (off) {
      return _ -> {};
    }
    Context context = Context.current();
    Span span =
        // Without a name in it, as conventions want it of names that clients choose.
        tracer
            .spanBuilder("GraphQL Operation")
            .setSpanKind(SpanKind.SERVER)
            .setParent(context)
            .startSpan();
    notes.traced(span.getSpanContext().getTraceId());
    makeCurrent(context.with(span));
    return ended -> end(span, ended);
  }

  /** For as long as the request lasts: Vert.x has a context for each, and drops it afterwards. */
  @SuppressWarnings("MustBeClosed")
  private static void makeCurrent(Context context) {
    var _ = context.makeCurrent();
  }

  private static void end(Span span, RequestNotes notes) {
    notes.operationType().ifPresent(type -> span.updateName(type).setAttribute(TYPE, type));
    notes.operationName().ifPresent(name -> span.setAttribute(NAME, name));
    if (span.isRecording()) {
      notes.documentHash().ifPresent(hash -> span.setAttribute(HASH, hash));
    }
    notes
        .errorCode()
        .ifPresent(code -> {
          span.setAttribute(ERROR, code);
          if (FAULTS.contains(code)) {
            span.setStatus(StatusCode.ERROR);
          }
        });
    span.end();
  }

  /** The span of a request. */
  public interface Trace {
    void end(RequestNotes notes);
  }
}

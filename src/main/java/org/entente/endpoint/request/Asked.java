package org.entente.endpoint.request;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.entente.graphql.OngoingRequest;
import org.entente.security.Caller;

/**
 * A request with what HTTP says besides.
 *
 * @param onlyReads whether it may do nothing but read, as it came by GET
 * @param mayRegister whether its document may be kept for others, as no other site's page sent it
 * @param knownTags of answers that the client has
 * @param notes of this operation alone, where a WebSocket has several
 */
public record Asked(
    GraphqlRequest request,
    Caller caller,
    ResponseType type,
    boolean onlyReads,
    boolean mayRegister,
    boolean costWanted,
    Set<String> knownTags,
    OngoingRequest ongoing,
    RequestNotes notes,
    RoutingContext routing) {

  /** The same request, which nothing cancels. */
  public Asked uninterrupted() {
    return new Asked(
        request,
        caller,
        type,
        onlyReads,
        mayRegister,
        costWanted,
        knownTags,
        new OngoingRequest(),
        notes,
        routing);
  }
}

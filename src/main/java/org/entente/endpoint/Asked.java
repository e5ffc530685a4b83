package org.entente.endpoint;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.entente.graphql.OngoingRequest;

/**
 * A request with what HTTP says besides.
 *
 * @param onlyReads whether it may do nothing but read, as it came by GET
 * @param mayRegister whether its document may be kept for others, as no other site's page sent it
 * @param knownTags of answers that the client has
 */
record Asked(
    GraphqlRequest request,
    ResponseType type,
    boolean onlyReads,
    boolean mayRegister,
    boolean costWanted,
    Set<String> knownTags,
    OngoingRequest ongoing,
    RoutingContext routing) {

  RequestNotes notes() {
    return RequestNotes.of(routing);
  }
}

package org.entente.endpoint.request;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks, as it came over HTTP.
 *
 * @param document null where it is known by a hash or an id
 * @param variables empty where there are none
 * @param documentId by which a manifest knows the document
 * @param hash SHA-256 of the document, of an automatic persisted query
 */
public record GraphqlRequest(
    @Nullable String document,
    @Nullable String operationName,
    JsonObject variables,
    @Nullable String documentId,
    @Nullable String hash) {}

package org.entente.endpoint.document;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.endpoint.request.Asked;
import org.entente.endpoint.request.GraphqlRequest;
import org.entente.endpoint.request.Refusal;
import org.entente.graphql.ErrorCode;
import org.entente.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** Finds the documents of requests: their own, those of manifests, those registered by clients. */
@Singleton
public class KnownDocuments {
  private final PersistedQueries registered;
  private final Manifest manifest;

  KnownDocuments(PersistedQueries registered, Manifest manifest) {
    this.registered = registered;
    this.manifest = manifest;
  }

  /** The request's document. Fails as {@link Refusal} where there is none, or none to answer. */
  public CompletionStage<String> of(GraphqlRequest request) {
    String document = request.document();
    try {
      return document == null ? known(request) : given(document, request.hash());
    } catch (Refusal refusal) {
      return CompletableFuture.failedStage(refusal);
    }
  }

  /** Keeps a valid document for those who ask for it by its hash. */
  public CompletionStage<Void> register(Asked asked, String document) {
    String hash = asked.request().hash();
    return hash == null
            || asked.request().document() == null
            || !asked.mayRegister()
            || manifest.only()
        ? CompletableFuture.completedStage(null)
        : registered.keep(hash, document);
  }

  private CompletionStage<String> given(String document, @Nullable String hash) {
    if (hash != null && !Sha256.of(document).equals(hash)) {
      throw Refusal.of(
          ErrorCode.BAD_REQUEST,
          "extensions.persistedQuery.sha256Hash is not the SHA-256 of the query.");
    }
    if (manifest.only() && !manifest.has(document)) {
      throw notInManifest();
    }
    return CompletableFuture.completedStage(document);
  }

  private CompletionStage<String> known(GraphqlRequest request) {
    String id = request.documentId() == null ? request.hash() : request.documentId();
    if (id == null) {
      throw new IllegalStateException("The request names no document");
    }
    return manifest.find(id).map(CompletableFuture::completedStage).orElseGet(() -> registered(id));
  }

  private CompletionStage<String> registered(String id) {
    if (manifest.only()) {
      throw notInManifest();
    }
    return registered
        .find(id)
        .thenApply(found ->
            found.orElseThrow(
                () -> Refusal.of(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")));
  }

  private static Refusal notInManifest() {
    return Refusal.of(
        ErrorCode.QUERY_NOT_IN_MANIFEST,
        "This server answers only the operations of its manifest, and this is none of them.");
  }
}

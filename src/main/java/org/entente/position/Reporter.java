package org.entente.position;

import io.smallrye.graphql.api.Nullable;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;

/** Whose account reports a position: a party's readout, or a publisher. One of the two is known. */
@Description("Whose account reports a position: a party, by its readout, or a publisher.")
public final class Reporter {
  private final @Nullable Long partyId;
  private final @Nullable String publisher;

  Reporter(@Nullable Long partyId, @Nullable String publisher) {
    this.partyId = partyId;
    this.publisher = publisher;
  }

  final @Nullable Long partyId() {
    return partyId;
  }

  @Nullable
  @Description("The publisher, if it is no party.")
  public String getPublisher() {
    return publisher;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reporter reporter
        && Objects.equals(partyId, reporter.partyId)
        && Objects.equals(publisher, reporter.publisher);
  }

  @Override
  public int hashCode() {
    return Objects.hash(partyId, publisher);
  }
}

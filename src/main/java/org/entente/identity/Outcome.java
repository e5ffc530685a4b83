package org.entente.identity;

import java.util.List;
import java.util.Map;
import org.entente.claim.Place;
import org.entente.claim.Refusal;
import org.entente.graphql.RecordKind;

/**
 * What became of records of a source.
 *
 * @param created records of ours that are new, by kind
 * @param updated records of ours that are changed, or cite the source from now on
 * @param returned records of ours that were withdrawn as their source no longer had them, and that
 *     it has again
 * @param unchanged claims that were known as they are
 * @param repeated where records are of which all ids came before in the import: the first counts
 * @param refused records of the source that were not taken
 */
public record Outcome(
    Map<RecordKind, Integer> created,
    Map<RecordKind, Integer> updated,
    Map<RecordKind, Integer> returned,
    int unchanged,
    List<Place> repeated,
    List<Refusal> refused) {}

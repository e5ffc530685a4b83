package org.entente.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.claim.Claim;
import org.entente.claim.SourceDescription;
import org.entente.claim.SourceRecord;
import org.entente.form.RecordForm;
import org.entente.shared.Sha256;

/**
 * A claim as the input that would record it.
 *
 * @param origin the record of the source that makes the claim
 * @param fields in the words of the form; where they name another record, by a key of a source
 * @param refersTo the keys of sources in the fields
 * @param mentions who attended, as the source tells it; empty where it names nobody in a text
 */
record SourceEntry(
    SourceRecord origin,
    Claim claim,
    RecordForm form,
    Map<String, Object> fields,
    Set<String> refersTo,
    List<Map<String, Object>> mentions) {

  SourceDescription source() {
    return origin.source();
  }

  String key() {
    return claim.key().toString();
  }

  String locator() {
    return claim.evidence().locator();
  }

  /**
   * Changes with whatever the source says of the record. Records from before mentions were kept are
   * taken for changed, so that they are.
   */
  String digest() {
    String looked = mentions.isEmpty() ? "" : " with mentions";
    return Sha256.of(source().slug() + claim + looked);
  }
}

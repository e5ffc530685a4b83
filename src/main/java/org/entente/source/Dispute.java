package org.entente.source;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A field of a record on which its sources differ.
 *
 * @param attribute the field's name
 * @param value what the record says
 * @param citations what its sources say, those that agree with the record among them
 */
@Description("A field of a record on which its sources differ: what it says, and what they say.")
public record Dispute(
    @Description("The field's name, as `date`.") String attribute,
    @Nullable @Description("What the record itself says, in the notation of citations.")
        String value,
    @Description("What each source gives for the field, by the sources' dates.")
        List<@NonNull Citation> citations) {

  /**
   * The disputes that a record's citations make, by the names of the fields.
   *
   * @param keys of records that are values of attributes, by their numbers
   */
  static List<Dispute> of(CitedRecord cited, List<Citation> citations, Map<Long, String> keys) {
    Map<String, List<Citation>> byAttribute = new LinkedHashMap<>();
    for (Citation citation : citations) {
      String attribute = citation.getAttribute();
      if (attribute != null) {
        byAttribute.computeIfAbsent(attribute, _ -> new ArrayList<>()).add(citation);
      }
    }
    return byAttribute.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> new Dispute(e.getKey(), value(cited, e.getKey(), keys), e.getValue()))
        .filter(Dispute::differs)
        .toList();
  }

  private static @org.jspecify.annotations.Nullable String value(
      CitedRecord cited, String attribute, Map<Long, String> keys) {
    return cited
        .valueOf(attribute)
        .or(() -> cited.referenceOf(attribute).map(keys::get))
        .orElse(null);
  }

  private boolean differs() {
    return citations.stream().anyMatch(c -> !String.valueOf(c.getValue()).equals(value));
  }
}

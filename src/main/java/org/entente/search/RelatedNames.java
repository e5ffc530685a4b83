package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records whose names have a term, by their numbers.
 *
 * @param parties countries and organizations
 */
record RelatedNames(List<Long> parties, List<Long> others) {
  static RelatedNames none() {
    return new RelatedNames(new ArrayList<>(), new ArrayList<>());
  }

  void add(long id, boolean party) {
    (party ? parties : others).add(id);
  }

  Stream<Long> all() {
    return Stream.concat(parties.stream(), others.stream());
  }

  /** The words of documents that are related to one of these. */
  static List<String> marks(Stream<Long> ids) {
    return ids.map(id -> "#" + id).toList();
  }
}

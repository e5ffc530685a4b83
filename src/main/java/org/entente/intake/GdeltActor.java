package org.entente.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts in an event of GDELT, or on whom.
 *
 * @param code CAMEO's whole code: three letters each for the country, a region in it, the role, and
 *     what else is known, from the general to the specific
 * @param called as the article called it
 * @param country the code of the country; empty for none
 * @param group the code of an organization; empty for none
 * @param groups the codes of an ethnic group and of religions, empty for none
 * @param types the codes of what it is, as GOV for a government; empty for none
 */
record GdeltActor(
    String code,
    String called,
    String country,
    String group,
    List<String> groups,
    List<String> types) {

  private static final String GOVERNMENT = "GOV";

  /**
   * What a government's minister is concerned with, as the CAMEO codebook has it: GOVMIL is a
   * minister of defence. Not so ELI, who was in office formerly, PTY, who is of a governing party,
   * LEG of the parliament, and MED of the state's media.
   */
  private static final Set<String> CONCERNS =
      Set.of(
          GOVERNMENT,
          "AGR",
          "BUS",
          "COP",
          "DEV",
          "EDU",
          "ENV",
          "HLH",
          "HRI",
          "JUD",
          "LAB",
          "MIL",
          "REF",
          "SPY");

  /** The code of the country or organization that it stands for, if any, at a date. */
  Optional<String> party(LocalDate date) {
    return party().flatMap(party -> CameoActors.at(party, called, date));
  }

  /** The same, whatever the date. */
  Optional<String> party() {
    return CameoActors.party(country, group);
  }

  /** As the article called it, or the party's name where that is not told. */
  String name(String party) {
    return called.isBlank() ? Countries.bundled().name(party) : called.strip();
  }

  /** Whether it is the country or organization as such, or its government. */
  boolean isOfAGovernment() {
    List<String> roles = roles();
    return groups.stream().allMatch(String::isEmpty)
        && (roles.isEmpty()
            || (roles.getFirst().equals(GOVERNMENT) && CONCERNS.containsAll(roles)));
  }

  /** What follows the country; the columns have less, as no regions and no parties. */
  private List<String> roles() {
    if (!CameoActors.isCountry(country) || !code.startsWith(country) || code.length() % 3 != 0) {
      return types.stream().filter(type -> !type.isEmpty()).toList();
    }
    List<String> roles = new ArrayList<>();
    for (int at = country.length(); at < code.length(); at += 3) {
      roles.add(code.substring(at, at + 3));
    }
    return roles;
  }
}

package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.claim.PostClaim;
import org.entente.claim.TermClaim;
import org.entente.official.PostKind;
import org.entente.party.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeHoldersTest {
  private static final String POSITIONS =
      """
      id,position,country,jurisdiction,deputy,list,start,end,before,after,enwiki
      Q1,President of Spain,Q29,Q29,,,,,,,
      """;

  private final OfficeHolders holders = new OfficeHolders();

  @TempDir Path folder;

  @Test
  void readsAHolderInTheCountryOfTheFolder() {
    Given.read(holders, folder, "spain-ministers/positions.csv", POSITIONS);
    Collected read =
        holders("spain-ministers", "President,Ana Ruiz,Q77,2001-03,2004,female,1950,,,");
    PostClaim post = read.claims(PostClaim.class).getFirst();
    assertThat(post.key()).hasToString("wikidata:Q1");
    assertThat(post.party()).isEqualTo("ES");
    assertThat(post.kind()).isEqualTo(PostKind.HEAD_OF_STATE);
    TermClaim term = read.claims(TermClaim.class).getFirst();
    assertThat(term.key()).hasToString("wikidata:Q77/Q1/2001-03");
    assertThat(String.valueOf(term.to())).contains("edtf=2004,");
    assertThat(read.records.getFirst().source().slug()).isEqualTo("wikidata-spain-ministers");
  }

  @Test
  void refusesHoldersWhosePositionsAreTooManyToBeKept() {
    StringBuilder many = new StringBuilder(POSITIONS);
    for (int i = 0; i < KeptTexts.MOST; i++) {
      many.append("Q%1$d,Minister %1$d,Q29,Q29,,,,,,,\n".formatted(i + 2));
    }
    Given.read(holders, folder, "spain/positions.csv", many.toString());
    Collected read = holders("spain", "President,Ana Ruiz,Q77,2001-03,2004,female,1950,,,");
    assertThat(read.records).isEmpty();
    assertThat(read.reasons())
        .containsExactly(
            "the titles of the positions beside it are more than 100,000, or have more than"
                + " 4,194,304 characters");
  }

  @Test
  void refusesHoldersWhosePositionsCannotBeRead() throws IOException {
    Files.createDirectories(folder.resolve("spain"));
    Files.createSymbolicLink(folder.resolve("spain/positions.csv"), folder.resolve("nothing"));
    assertThat(holders("spain", "Minister,Ana Ruiz,Q77,2001,,,,,,").reasons())
        .containsExactly(
            "the positions beside it cannot be read: it is a link to nothing, or gone");
  }

  @Test
  void makesAKeyWherePositionsHaveNone() {
    Collected read = holders("spain", "Minister of Air,Ana Ruiz,Q77,2001,,,,,,");
    assertThat(read.claims(PostClaim.class).getFirst().key())
        .hasToString("office-holders:spain/minister-of-air");
  }

  @Test
  void refusesWhatIsNoIdOfWikidata() {
    assertThat(holders("spain", "Minister,Ana Ruiz,77,2001,,,,,,").reasons())
        .containsExactly("'77' is no id of Wikidata");
  }

  @Test
  void namesTheColumnOfABadDate() {
    assertThat(holders("spain", "Minister,Ana Ruiz,Q77,2001-13,,,,,,").reasons().getFirst())
        .startsWith("'start': '2001-13' is no EDTF date");
  }

  @Test
  void findsPositionsInCapitals() {
    Given.read(holders, folder, "spain/POSITIONS.CSV", POSITIONS);
    Collected read = holders("spain", "President,Ana Ruiz,Q77,2001,,,,,,");
    assertThat(read.claims(PostClaim.class).getFirst().key()).hasToString("wikidata:Q1");
  }

  @Test
  void refusesAnIdThatStandsForAName() {
    assertThat(holders("spain", "Minister,Q77,Q77,2001,,,,,,").reasons())
        .containsExactly("'Q77' is an id of Wikidata, and no name");
  }

  @Test
  void accreditsToAnOrganizationWhoseNameHasAPlace() {
    String title =
        "Permanent Representative to the Organisation for Security and Co-operation in Europe";
    Collected read = holders("spain", title + ",Ana Ruiz,Q77,2001,,,,,,");
    assertThat(read.claims(PostClaim.class).getFirst().accreditedTo()).isEqualTo("OSCE");
  }

  @Test
  void refusesAFolderOfNoCountry() {
    assertThat(holders("atlantis-cabinet", "Minister,Ana Ruiz,Q77,2001,,,,,,").reasons())
        .containsExactly("the folder 'atlantis-cabinet' does not begin with a country's name");
  }

  @Test
  void tellsKindsOfPostsByTitles() {
    assertThat(PostKinds.of("Prime Minister of Japan", "JP"))
        .isEqualTo(PostKind.HEAD_OF_GOVERNMENT);
    assertThat(PostKinds.of("President of the Senate", "FR")).isEqualTo(PostKind.OTHER);
    assertThat(PostKinds.of("Assistant Minister for Foreign Affairs", "AU"))
        .isEqualTo(PostKind.OTHER);
    assertThat(PostKinds.of("Minister of External Affairs", "IN"))
        .isEqualTo(PostKind.FOREIGN_MINISTER);
    assertThat(PostKinds.of("Secretary of Energy", "US")).isEqualTo(PostKind.MINISTER);
    assertThat(PostKinds.of("Secretary of State", "US")).isEqualTo(PostKind.FOREIGN_MINISTER);
    assertThat(PostKinds.of("ambassador to Cuba", "US")).isEqualTo(PostKind.CHIEF_OF_MISSION);
    assertThat(PostKinds.of("President of the United Nations General Assembly", "UN"))
        .isEqualTo(PostKind.OTHER);
  }

  @Test
  void readsAllOfTheSharedOfficeHolders() {
    Collected read = Given.read(holders, SharedData.folder("wikidata-officials"));
    assertThat(read.records).hasSizeGreaterThan(10_300);
    assertThat(read.reasons())
        .containsExactlyInAnyOrder(
            "it ends on 2012-05-18, before 2017-12-06",
            "it ends on 2018-07-16, before 2018-09-04",
            "'name' is empty",
            "'Q27146606' is an id of Wikidata, and no name");
    assertThat(read.leftOut)
        .containsOnlyKeys(
            "a holder in a country or area that is not on file",
            "a post whose party the row does not tell",
            "a post without a holder");
  }

  private Collected holders(String name, String row) {
    return Given.read(
        holders,
        folder,
        name + "/holders21.csv",
        "position,person,personID,start,end,gender,DOB,DOD,image,enwiki\n%s\n".formatted(row));
  }
}

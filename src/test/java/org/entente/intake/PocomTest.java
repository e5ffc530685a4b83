package org.entente.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.claim.Key;
import org.entente.claim.OfficialClaim;
import org.entente.claim.Place;
import org.entente.claim.PostClaim;
import org.entente.claim.TermClaim;
import org.entente.official.PostKind;
import org.entente.party.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PocomTest {
  private final Pocom pocom = new Pocom();

  @TempDir Path folder;

  @Test
  void readsPeopleFirstWhateverTheFoldersAreCalledInWhichTheDatasetLies() throws Exception {
    Path dataset = folder.resolve("people");
    Path mission = Files.createDirectories(dataset.resolve("a-missions")).resolve("x.xml");
    Path person = Files.createDirectories(dataset.resolve("people/d")).resolve("doe.xml");
    Files.writeString(mission, "<missions/>");
    Files.writeString(person, "<people/>");
    Collected read = Given.read(pocom, dataset);
    assertThat(read.leftOutAt)
        .extracting(Place::file)
        .containsExactly(person.toString(), mission.toString());
  }

  @Test
  void readsAPersonWithFormerKeysAndOtherNames() {
    Collected read =
        Given.read(
            pocom,
            folder,
            "people/d/doe-john.xml",
            """
            <person><id>doe-john</id><old-ids><old-id>doe</old-id></old-ids><persName>\
            <surname>Doe</surname><forename>John (Jack) Q.</forename><genName>Jr.</genName>\
            <altname>Jack Doe</altname></persName><birth>1901</birth><death/></person>\
            """);
    OfficialClaim person = read.claims(OfficialClaim.class).getFirst();
    assertThat(person.fullName()).isEqualTo("John Q. Doe Jr.");
    assertThat(person.familyName()).isEqualTo("Doe");
    assertThat(person.otherKeys()).containsExactly(new Key("pocom", "doe"));
    assertThat(person.aliases()).containsExactly("Jack Doe", "John (Jack) Q. Doe Jr.");
    assertThat(person.died()).isNull();
  }

  @Test
  void readsAChiefOfMissionWithTheTitleFromTheRoles() {
    Given.read(
        pocom,
        folder,
        "roles-country-chiefs/minister-resident.xml",
        "<role><id>minister-resident</id><names><singular>Minister Resident</singular></names></role>");
    Collected read = mission(chief("germany", "1865-02", "1866-03-01", ""));
    PostClaim post = read.claims(PostClaim.class).getFirst();
    assertThat(post.title()).isEqualTo("Minister Resident");
    assertThat(post.accreditedTo()).isEqualTo("XPDE");
    assertThat(post.kind()).isEqualTo(PostKind.CHIEF_OF_MISSION);
    TermClaim term = read.claims(TermClaim.class).getFirst();
    assertThat(term.post()).isEqualTo(post.key());
    assertThat(String.valueOf(term.from())).contains("edtf=1865-02,");
  }

  @Test
  void leavesOutWhoDidNotServe() {
    Collected read = mission(chief("spain", "", "", "Declined appointment."));
    assertThat(read.records).isEmpty();
    assertThat(read.leftOut).containsEntry("an appointment that was not served", 1);
  }

  @Test
  void takesTheAppointmentForTheStartAndSaysSo() {
    TermClaim term =
        mission(chief("spain", "", "1866-03-01", "")).claims(TermClaim.class).getFirst();
    assertThat(String.valueOf(term.from())).contains("words=appointed");
  }

  @Test
  void takesATermWhoseIdCameBeforeForOneOfItsOwn() {
    Collected read =
        mission(
            chief("spain", "1865-12", "1866", "")
                + chief("spain", "1868-05-01", "1869", "")
                + chief("spain", "1868-05-01", "1870", ""));
    assertThat(read.claims(TermClaim.class))
        .extracting(term -> term.key() + " at " + term.evidence().locator())
        .containsExactly(
            "pocom:minister-resident/x-1 at x-1",
            "pocom:minister-resident/x-1/1868-05-01 at x-1, 1868-05-01",
            "pocom:minister-resident/x-1/1868-05-01 at x-1, 1868-05-01");
  }

  @Test
  void refusesTermsBeyondThoseThatAreToldApart() {
    String chief = chief("spain", "1865-12", "1866", "");
    StringBuilder chiefs = new StringBuilder();
    for (int i = 1; i <= KeptTexts.MOST + 2; i++) {
      chiefs.append(chief.replace("x-1", "x-" + i));
    }
    Collected read = mission(chiefs.toString());
    assertThat(read.records).hasSize(KeptTexts.MOST);
    assertThat(read.reasons())
        .hasSize(2)
        .containsOnly(
            "the ids of the terms before it are more than 100,000, or have more than 4,194,304"
                + " characters");
  }

  @Test
  void refusesABadDateAndGoesOn() {
    Collected read = mission(chief("spain", "1865-13", "", "") + chief("spain", "1865-12", "", ""));
    assertThat(read.reasons().getFirst()).contains("'1865-13' is no EDTF date");
    assertThat(read.records).hasSize(1);
  }

  @Test
  void accreditsRepresentativesToOrganizations() {
    Collected read =
        Given.read(
            pocom,
            folder,
            "missions-orgs/representative-to-nato.xml",
            """
            <org-mission><id>representative-to-nato</id><names><singular>Representative</singular></names>\
            <chiefs>%s</chiefs></org-mission>\
            """
                .formatted(
                    chief("", "1990-01-01", "", "")
                        .replace("<contemporary-territory-id></contemporary-territory-id>", "")));
    assertThat(read.claims(PostClaim.class).getFirst().accreditedTo()).isEqualTo("NATO");
  }

  @Test
  void readsAllOfTheSharedPocom() {
    Collected read = Given.read(pocom, SharedData.folder("historyatstate-pocom"));
    assertThat(read.claims(OfficialClaim.class)).hasSize(4261);
    assertThat(read.claims(TermClaim.class)).hasSizeGreaterThan(6700);
    assertThat(read.reasons()).containsExactly("it ends on 1886-07-22, before 1886-07-27");
    assertThat(read.leftOut)
        .containsOnlyKeys(
            "a file without records of the format",
            "an appointment that was not served",
            "an appointment without start and end");
  }

  private Collected mission(String chiefs) {
    return Given.read(
        pocom,
        folder,
        "missions-countries/m.xml",
        "<country-mission><territory-id>x</territory-id><chiefs>%s</chiefs></country-mission>"
            .formatted(chiefs));
  }

  private static String chief(String territory, String started, String ended, String note) {
    return """
    <chief><id>x-1</id><person-id>doe-john</person-id><role-title-id>minister-resident</role-title-id>\
    <contemporary-territory-id>%s</contemporary-territory-id>\
    <appointed><date>1865-01-01</date><note/></appointed><arrived><date/><note/></arrived>\
    <started><date>%s</date><note/></started><ended><date>%s</date><note/></ended>\
    <note>%s</note></chief>\
    """
        .formatted(territory, started, ended, note);
  }
}

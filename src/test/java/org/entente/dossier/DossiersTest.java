package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample is loaded when the tests begin; here it is loaded under another name. */
@QuarkusTest
class DossiersTest {
  private static final Path SAMPLE = Path.of("src/main/resources/dossiers/busan-2023.yaml");
  private static final String TALKS = "cn-jp-foreign-ministers-busan-2023";

  @Inject Dossiers dossiers;
  @Inject Pool pool;

  private String sample = "";

  @BeforeEach
  void read() throws Exception {
    sample = Files.readString(SAMPLE);
  }

  @AfterEach
  void restore() throws Exception {
    await(dossiers.load("restored.yaml", sample));
    await(
        pool.query(
                "delete from loaded_file where name like 'dossier %' and name <> 'dossier busan-2023.yaml'")
            .execute());
  }

  @Test
  void changesNothingWhenLoadedAgain() throws Exception {
    Map<String, String> before = tables();
    assertThat(await(dossiers.load("again.yaml", sample))).isTrue();
    assertThat(tables()).isEqualTo(before);
    assertThat(await(dossiers.load("again.yaml", sample))).isFalse();
  }

  @Test
  void changesTheOneRecordThatDiffers() throws Exception {
    Map<String, String> before = tables();
    int version = version();
    String changed = sample.replaceFirst("locality: Busan", "locality: Pusan");
    await(dossiers.load("changed.yaml", changed));
    assertThat(version()).isEqualTo(version + 1);
    Map<String, String> after = tables();
    assertThat(after.keySet().stream().filter(t -> !Objects.equals(after.get(t), before.get(t))))
        .containsExactly("meeting");
  }

  @Test
  void replacesWhatBelongsToARecord() throws Exception {
    long attendances = count("attendance");
    String changed =
        sample.replaceFirst(
            "\\n      - \\{party: JP, official: yoko-kamikawa, role: HEAD_OF_DELEGATION[^\\n]*",
            "");
    await(dossiers.load("changed.yaml", changed));
    assertThat(count("attendance")).isEqualTo(attendances - 1);
  }

  /** As after an import that has put somebody into a post of the sample. */
  @Test
  void startsWithoutTheSampleWhereItIsRefusedAndWithoutAFileThatIsNotThere() throws Exception {
    DossierLoading loading =
        new DossierLoading(dossiers, true, Optional.of(List.of(Path.of("no-such.yaml"))));
    rename("hu-jintao-cn-president-2003", "another-term");
    execute("delete from loaded_file where name = 'dossier busan-2023.yaml'");
    loading.run().toCompletableFuture().get(10, TimeUnit.SECONDS);
    assertThat(loaded()).isZero();
    rename("another-term", "hu-jintao-cn-president-2003");
    loading.run().toCompletableFuture().get(10, TimeUnit.SECONDS);
    assertThat(loaded()).isEqualTo(1);
  }

  private void rename(String term, String other) throws Exception {
    execute("update term set slug = '%s' where slug = '%s'".formatted(other, term));
  }

  private long loaded() throws Exception {
    return count("loaded_file where name = 'dossier busan-2023.yaml'");
  }

  private void execute(String sql) throws Exception {
    await(pool.query(sql).execute());
  }

  @Test
  void namesReferencesThatLeadNowhere() {
    String wrong =
        sample
            .replaceFirst("occasion: cjk-foreign-ministers-10", "occasion: cjk-ministers")
            .replaceFirst("country: KR", "country: XQ");
    assertThatThrownBy(() -> await(dossiers.load("wrong.yaml", wrong)))
        .rootCause()
        .hasMessageMatching(
            "(?s).*wrong.yaml:\\d+: meetings."
                + TALKS
                + ".country: there is no country 'XQ', neither here nor on record.*")
        .hasMessageMatching(
            "(?s).*wrong.yaml:\\d+: meetings."
                + TALKS
                + ".occasion: there is no meeting 'cjk-ministers', .*");
  }

  @Test
  void storesNothingOfAWrongDossier() throws Exception {
    Map<String, String> before = tables();
    String wrong =
        sample
            .replaceFirst("locality: Busan", "locality: Pusan")
            .replaceFirst("imposedBy: CN", "imposedBy: XQ");
    assertThatThrownBy(() -> await(dossiers.load("wrong.yaml", wrong)))
        .rootCause()
        .isInstanceOf(DossierException.class);
    assertThat(tables()).isEqualTo(before);
  }

  private int version() throws Exception {
    return await(pool.query("select version from meeting where slug = '" + TALKS + "'").execute())
        .iterator()
        .next()
        .getInteger(0);
  }

  private long count(String table) throws Exception {
    return await(pool.query("select count(*) from " + table).execute())
        .iterator()
        .next()
        .getLong(0);
  }

  /** The content of each table, as a checksum. */
  private Map<String, String> tables() throws Exception {
    Map<String, String> contents = new TreeMap<>();
    for (DossierTable table : DossierTable.values()) {
      contents.put(table.kind().table(), checksum(table.kind().table()));
    }
    for (PartTable table : PartTable.values()) {
      contents.put(table.name().toLowerCase(java.util.Locale.ROOT), checksum(table.name()));
    }
    contents.put("citation", checksum("citation"));
    contents.put("record", checksum("record"));
    contents.put("slug_alias", checksum("slug_alias"));
    return contents;
  }

  private String checksum(String table) throws Exception {
    String sql =
        "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
            .formatted(table);
    return await(pool.query(sql).execute()).iterator().next().getString(0);
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }
}

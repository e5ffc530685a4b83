package org.entente.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.entente.graphql.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People read the keys of records in place of their numbers. */
@QuarkusTest
class RecordKeyTest extends RolledBackTransaction {
  @ParameterizedTest
  @EnumSource
  void isThatOfEachKind(RecordKind kind) throws SQLException {
    String sql =
        "select count(*) from %1$s where (record_key(id) = %2$s) is %3$s"
            .formatted(kind.table(), kind.keyColumn(), "%s");
    assertThat(number(sql.formatted("true"))).isPositive();
    assertThat(number(sql.formatted("not true"))).isZero();
  }

  @Test
  void isTheNumberOfWhatIsNoRecord() throws SQLException {
    assertThat(text("select record_key(-1)")).isEqualTo("-1");
  }
}

package org.entente.database;

import java.sql.Types;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.spi.JdbcTypeRegistry;

/**
 * PostgreSQL as the schema's validation must see it: Hibernate Reactive reads the types of columns
 * by name, knows no code for text and arrays, and then refuses strings and arrays in them.
 */
public final class RecordDialect extends PostgreSQLDialect {

  public RecordDialect(DialectResolutionInfo info) {
    super(info);
  }

  @Override
  public JdbcType resolveSqlTypeDescriptor(
      String typeName, int typeCode, int precision, int scale, JdbcTypeRegistry registry) {
    return super.resolveSqlTypeDescriptor(
        typeName, typeCode == Types.NULL ? codeOf(typeName) : typeCode, precision, scale, registry);
  }

  private static int codeOf(String typeName) {
    if (typeName.startsWith("_")) {
      return SqlTypes.ARRAY;
    }
    return typeName.equals("text") ? SqlTypes.VARCHAR : Types.NULL;
  }
}

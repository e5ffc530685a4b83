package org.entente.database;

import io.quarkus.hibernate.orm.runtime.JPAConfig;
import io.quarkus.hibernate.orm.runtime.PersistenceUnitUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/**
 * Has Hibernate compare its entities with the migrated schema, where it is active: in tests and in
 * dev mode. Its own validation at start would come before the migrations, and would not let the
 * application start without a database.
 */
@ApplicationScoped
class SchemaValidation {

  /** Not there where Hibernate is not. */
  private final Instance<JPAConfig> units;

  SchemaValidation(Instance<JPAConfig> units) {
    this.units = units;
  }

  /**
   * Blocks.
   *
   * @throws DatabaseUnavailable if a table or column that an entity needs is missing or differs
   */
  void run() {
    if (units.isUnsatisfied()) {
      return;
    }
    EntityManagerFactory factory =
        units
            .get()
            .getEntityManagerFactory(PersistenceUnitUtil.DEFAULT_PERSISTENCE_UNIT_NAME, true);
    try {
      factory.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    } catch (SchemaManagementException e) {
      throw new DatabaseUnavailable(
          "The schema does not fit the entities: %s. A migration is missing."
              .formatted(Words.of(e)),
          e);
    }
  }
}

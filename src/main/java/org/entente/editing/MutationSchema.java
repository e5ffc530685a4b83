package org.entente.editing;

import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.form.RecordForm;
import org.entente.graphql.SchemaAddition;

/** Adds the mutations to the schema: of every kind of record alike, and of a whole dossier. */
@ApplicationScoped
class MutationSchema implements SchemaAddition {
  private final Mutations mutations;

  MutationSchema(Mutations mutations) {
    this.mutations = mutations;
  }

  @Override
  public void to(GraphQLSchema present, GraphQLSchema.Builder builder) {
    MutationFields fields = new MutationFields(present.getCodeRegistry());
    for (RecordForm form : RecordForm.values()) {
      fields.record(form, mutations.record(form));
      fields.update(form, mutations.update(form));
      fields.withdraw(form, mutations.withdraw(form, true));
      fields.reinstate(form, mutations.withdraw(form, false));
    }
    fields.dossier(mutations.dossier());
    fields.merge(mutations.merge());
    fields.split(mutations.split());
    fields.keepApart(mutations.keepApart());
    fields.into(builder);
  }
}

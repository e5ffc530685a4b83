package org.entente.editing;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
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
  public void types(GraphQLSchema present, GraphQLSchema.Builder builder) {
    MutationFields fields = new MutationFields();
    for (RecordForm form : RecordForm.values()) {
      fields.record(form);
      fields.update(form);
      fields.withdraw(form);
      fields.reinstate(form);
    }
    fields.dossier();
    fields.merge();
    fields.split();
    fields.keepApart();
    fields.compareAgain();
    fields.into(builder);
  }

  @Override
  public void fetchers(GraphQLCodeRegistry.Builder code) {
    for (RecordForm form : RecordForm.values()) {
      fetch(code, MutationFields.RECORD + form.type(), mutations.record(form));
      fetch(code, MutationFields.UPDATE + form.type(), mutations.update(form));
      fetch(code, MutationFields.WITHDRAW + form.type(), mutations.withdraw(form, true));
      fetch(code, MutationFields.REINSTATE + form.type(), mutations.withdraw(form, false));
    }
    fetch(code, DossierEditing.MUTATION, mutations.dossier());
    fetch(code, Merging.MERGE, mutations.merge());
    fetch(code, Splitting.MUTATION, mutations.split());
    fetch(code, Merging.KEEP_APART, mutations.keepApart());
    fetch(code, Merging.COMPARE_AGAIN, mutations.compareAgain());
  }

  private static void fetch(
      GraphQLCodeRegistry.Builder code, String field, DataFetcher<?> fetcher) {
    code.dataFetcher(FieldCoordinates.coordinates(MutationFields.MUTATION, field), fetcher);
  }
}

package org.entente.issue;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.entente.graphql.Conditions;
import org.entente.party.PartiesFilter;

/** Which issues: those that fulfil every field given. */
@Input("IssueFilter")
@Description("Which issues: those that fulfil every field given.")
public record IssueFilter(
    @Nullable @Description("The kind of issue.") IssueKind kind,
    @Nullable @Description("The parties concerned.") PartiesFilter parties,
    @Nullable @Description("The key of an issue that they are a part of, directly.")
        String parent) {

  Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .is("r.kind", kind)
            .key("r.parent_id = ?", Issue.TABLE, parent, "filter.parent");
    if (parties != null) {
      parties.on(conditions, "select issue_id from issue_party", "filter.parties");
    }
    return conditions;
  }
}

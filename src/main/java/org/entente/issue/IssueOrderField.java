package org.entente.issue;

import org.eclipse.microprofile.graphql.Description;

/** What issues can be ordered by. */
@Description("What issues can be ordered by. TITLE: by the title.")
public enum IssueOrderField {
  TITLE
}

package org.entente.issue;

import org.eclipse.microprofile.graphql.Description;

/** What issues can be ordered by. */
@Description("What issues can be ordered by.")
public enum IssueOrderField {
  /** By the title. */
  @Description("By the title.")
  TITLE
}

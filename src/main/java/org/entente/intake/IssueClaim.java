package org.entente.intake;

import org.entente.issue.IssueKind;

/** Something that is talked about. */
record IssueClaim(Key key, String title, IssueKind kind, Evidence evidence) implements Claim {}

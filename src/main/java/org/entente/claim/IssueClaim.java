package org.entente.claim;

import org.entente.issue.IssueKind;

/** Something that is talked about. */
public record IssueClaim(Key key, String title, IssueKind kind, Evidence evidence)
    implements Claim {}

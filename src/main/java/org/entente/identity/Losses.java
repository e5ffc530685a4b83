package org.entente.identity;

import java.util.List;

/**
 * What the sources of an import no longer have.
 *
 * @param records of ours, with what became of them
 * @param large of sources of which nothing was withdrawn, as too much is gone
 */
public record Losses(List<DroppedRecord> records, List<LargeLoss> large) {}

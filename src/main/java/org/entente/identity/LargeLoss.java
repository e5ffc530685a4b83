package org.entente.identity;

/**
 * So many records of ours that a source no longer has that it may not have been read whole.
 *
 * @param source its title
 * @param gone how many it no longer has
 * @param had how many it had, more than none
 */
public record LargeLoss(String source, int gone, int had) {}

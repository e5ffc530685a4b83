package org.entente.search;

/**
 * A word that may have been meant by one that is on record nowhere.
 *
 * @param word as it is shown
 * @param lexeme as documents have it
 */
record Correction(String word, String lexeme) {}

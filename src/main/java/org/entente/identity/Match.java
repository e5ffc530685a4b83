package org.entente.identity;

/**
 * The record that an entry is about.
 *
 * @param explanation of what the rule found, for people
 */
record Match(String record, Rule rule, String explanation) {}

package org.entente.intake;

import org.jspecify.annotations.Nullable;

/**
 * A line of a text file.
 *
 * @param number from 1
 * @param text without its end; empty where there is a problem
 * @param problem why it cannot be read; null where it can
 */
record TextLine(long number, String text, @Nullable String problem) {}

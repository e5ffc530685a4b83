/** Readers of other people's published formats: what each record of theirs claims. */
@NullMarked
package org.entente.intake;

import org.jspecify.annotations.NullMarked;

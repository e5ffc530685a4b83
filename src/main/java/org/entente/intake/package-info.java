/** Dossiers: records of diplomacy in files that people write. */
@NullMarked
package org.entente.intake;

import org.jspecify.annotations.NullMarked;

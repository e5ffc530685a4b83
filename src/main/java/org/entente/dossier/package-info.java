/** Dossiers: records of diplomacy in files that people write. */
@NullMarked
package org.entente.dossier;

import org.jspecify.annotations.NullMarked;

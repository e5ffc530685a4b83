/** Keeping the record over the API: recording, updating and withdrawing. */
@NullMarked
package org.entente.editing;

import org.jspecify.annotations.NullMarked;

/**
 * Records that are about the same: finds them by rules that can be explained, merges those that
 * surely are, lists the others for editors, and takes merges back.
 */
@NullMarked
package org.entente.merge;

import org.jspecify.annotations.NullMarked;

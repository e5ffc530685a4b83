/** What records of other people's datasets claim, each by the source's own keys. */
@NullMarked
package org.entente.claim;

import org.jspecify.annotations.NullMarked;

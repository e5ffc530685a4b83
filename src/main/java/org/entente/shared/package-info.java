/** What every feature may use, with nothing but the JDK below it. */
@NullMarked
package org.entente.shared;

import org.jspecify.annotations.NullMarked;

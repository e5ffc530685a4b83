/** The version of the record, by which answers may be kept. */
@NullMarked
package org.entente.endpoint.version;

import org.jspecify.annotations.NullMarked;

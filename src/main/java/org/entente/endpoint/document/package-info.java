/** Documents: parsed, measured against the limits, validated, and known by their hash or id. */
@NullMarked
package org.entente.endpoint.document;

import org.jspecify.annotations.NullMarked;

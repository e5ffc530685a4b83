/**
 * What can be said of records of each kind, in the words of the schema and in those of dossiers.
 */
@NullMarked
package org.entente.form;

import org.jspecify.annotations.NullMarked;

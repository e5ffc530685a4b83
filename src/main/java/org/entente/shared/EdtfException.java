package org.entente.shared;

/** A text that should be an EDTF date and is none; the message says what is wrong and where. */
public final class EdtfException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public EdtfException(String message) {
    super(message);
  }
}

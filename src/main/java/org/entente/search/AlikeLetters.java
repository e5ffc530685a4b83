package org.entente.search;

import java.util.Set;
import java.util.TreeSet;

/** Which letters are typed for each other: neighbours on a keyboard, and those of a like sound. */
final class AlikeLetters {
  private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  private static final String[] SOUNDS = {
    "aeiouy", "bpfvw", "ckqgx", "csxz", "dt", "gj", "hgk", "jiy", "lr", "mn", "uvw"
  };
  private static final Set<String> PAIRS = pairs();

  private AlikeLetters() {}

  /** Of other scripts than Latin all are. */
  static boolean are(char one, char other) {
    return one == other || !isLatin(one) || PAIRS.contains("" + one + other);
  }

  private static boolean isLatin(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private static Set<String> pairs() {
    Set<String> pairs = new TreeSet<>();
    for (int row = 0; row < KEYS.length; row++) {
      for (int at = 0; at < KEYS[row].length(); at++) {
        add(KEYS[row].charAt(at), KEYS[row], at + 1, pairs);
        if (row > 0) {
          add(KEYS[row].charAt(at), KEYS[row - 1], at, pairs);
          add(KEYS[row].charAt(at), KEYS[row - 1], at + 1, pairs);
        }
      }
    }
    for (String letters : SOUNDS) {
      for (int at = 0; at < letters.length(); at++) {
        for (int next = at + 1; next < letters.length(); next++) {
          add(letters.charAt(at), letters, next, pairs);
        }
      }
    }
    return pairs;
  }

  private static void add(char letter, String others, int at, Set<String> pairs) {
    if (at < others.length()) {
      pairs.add("" + letter + others.charAt(at));
      pairs.add("" + others.charAt(at) + letter);
    }
  }
}

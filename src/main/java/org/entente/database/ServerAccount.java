package org.entente.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The account PostgreSQL runs under. It refuses to be root, as people often are in containers. */
enum ServerAccount {
  /** The application's own, an ordinary one. */
  OWN("", -1),
  /** Root, which a user namespace of its own presents to PostgreSQL as somebody else. */
  NAMESPACE("unshare --user --", 0),
  /** The user nobody, for root where user namespaces are forbidden, as in most containers. */
  NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups --", 65534);

  private final String prefix;
  private final int owner;

  ServerAccount(String prefix, int owner) {
    this.prefix = prefix;
    this.owner = owner;
  }

  static ServerAccount detect() throws IOException {
    if (new UnixSystem().getUid() != 0) {
      return OWN;
    }
    for (ServerAccount account : List.of(NAMESPACE, NOBODY)) {
      if (account.works()) {
        return account;
      }
    }
    throw new DatabaseUnavailable(
        "PostgreSQL does not run as root, and neither unshare nor setpriv (util-linux) can lend it another account. Start Entente as an ordinary user.");
  }

  /** The words that stand before a command to run it under this account. */
  List<String> prefix() {
    return prefix.isEmpty() ? List.of() : List.of(prefix.split(" "));
  }

  /** Hands the folder with all it holds to this account. */
  void takeOver(Path directory) throws IOException {
    if (owner < 0 || Files.getAttribute(directory, "unix:uid").equals(owner)) {
      return;
    }
    Programs.Outcome outcome =
        Programs.execute(List.of("chown", "-R", owner + ":" + owner, directory.toString()), "");
    if (!outcome.succeeded()) {
      throw new DatabaseUnavailable(
          "Cannot change the owner of " + directory + ": " + outcome.text());
    }
  }

  private boolean works() {
    try {
      List<String> command = new java.util.ArrayList<>(prefix());
      command.addAll(List.of("id", "-u"));
      Programs.Outcome outcome = Programs.execute(command, "");
      return outcome.succeeded() && !outcome.text().strip().equals("0");
    } catch (IOException _) {
      return false;
    }
  }
}

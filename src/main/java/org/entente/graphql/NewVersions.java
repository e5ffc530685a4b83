package org.entente.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where it is told that the record has a new version, whoever made it. */
@ApplicationScoped
public class NewVersions {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Has something done at each new version; soon, on any thread, and perhaps once for several. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** Says that there is one. */
  public void tell() {
    listeners.forEach(Runnable::run);
  }
}

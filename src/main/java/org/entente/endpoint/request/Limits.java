package org.entente.endpoint.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one request may ask of the server, and how many may at a time. */
@ConfigMapping(prefix = "entente.limits")
public interface Limits {
  /** Of a request's body. */
  @WithDefault("256K")
  MemorySize bodySize();

  /** How long a client may take to send it. */
  @WithDefault("10S")
  Duration bodyTime();

  /** Of all bodies that are being received. */
  @WithDefault("64M")
  MemorySize bodies();

  /** Words, numbers and signs of a document. */
  @WithDefault("5000")
  int tokens();

  /** Fields within fields. */
  @WithDefault("20")
  int depth();

  /** Fields under other names, wherever fragments put them. */
  @WithDefault("50")
  int aliases();

  @WithDefault("50")
  int directives();

  /** Fields of the operation itself. */
  @WithDefault("20")
  int rootFields();

  /** Fragments within fragments. */
  @WithDefault("20")
  int fragments();

  /** All fields, wherever fragments put them. */
  @WithDefault("1000")
  int fields();

  /** Objects that the answer may hold, by the sizes of its pages. */
  @WithDefault("20000")
  int cost();

  /** From the beginning of an execution to its end. */
  @WithDefault("10S")
  Duration time();

  /** Executions at a time. */
  @WithDefault("64")
  int concurrent();

  /** WebSockets open at a time. */
  @WithDefault("2000")
  int sockets();

  /** Operations at a time of one WebSocket. */
  @WithDefault("32")
  int socketOperations();

  /** How long the client at a WebSocket may say nothing; it is asked in between. */
  @WithDefault("30S")
  Duration socketSilence();
}

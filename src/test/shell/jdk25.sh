# To be sourced: sets java to a JDK 25 or later, the default one if it is.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! "$java" --version 2>/dev/null | head -1 | grep -qE ' (2[5-9]|[3-9][0-9])'; then
  java=$(ls -d /usr/lib/jvm/*25*/bin/java | head -1)
fi

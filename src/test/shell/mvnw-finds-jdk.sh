#!/bin/sh
# Checks that mvnw finds a JDK, with made-up JDK folders in a temporary folder.
# Runs the delimited block of mvnw alone, so it needs neither Maven nor a network.
set -eu

here="$(cd "$(dirname "$0")/../../.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
sed -n '/^# --- Entente: find a JDK/,/^# --- Entente: end/p' "$here/mvnw" >"$work/block.sh"
printf '%s\n' 'printf "%s\n" "$JAVA_HOME"' >>"$work/block.sh"
failures=0

# jdk FOLDER VERSION: a folder that looks like a JDK, whose java tells its home.
jdk() {
  mkdir -p "$1/bin"
  printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
  printf '#!/bin/sh\necho "    java.home = %s"\n' "$1" >"$1/bin/java"
  printf '#!/bin/sh\n' >"$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

# A fresh machine: no JDK anywhere, and a PATH with the standard tools only.
fresh() {
  rm -rf "$work/root" "$work/home" "$work/tools"
  mkdir -p "$work/root" "$work/home" "$work/tools"
  for tool in sh sed; do ln -s "$(command -v "$tool")" "$work/tools/$tool"; done
}

# find_jdk JAVA_HOME FOLDER_OF_JAVA_ON_PATH: what the block answers.
find_jdk() {
  env -i HOME="$work/home" PATH="$work/tools${2:+:$2/bin}" MVNW_JDK_ROOT="$work/root" \
    ${1:+JAVA_HOME="$1"} sh "$work/block.sh" 2>"$work/stderr" || echo "exit $?"
}

expect() {
  if [ "$2" = "$3" ]; then
    echo "ok: $1"
  else
    echo "FAILED: $1: expected '$2', got '$3'"
    sed 's/^/    /' "$work/stderr"
    failures=$((failures + 1))
  fi
}

fresh
jdk "$work/a b" 25.0.1
jdk "$work/root/usr/lib/jvm/jdk-25" 25.0.2
expect "takes JAVA_HOME if it is 25" "$work/a b" "$(find_jdk "$work/a b" "")"

fresh
jdk "$work/newer" 26-ea
expect "takes JAVA_HOME if it is newer" "$work/newer" "$(find_jdk "$work/newer" "")"

fresh
jdk "$work/seventeen" 17.0.15
jdk "$work/path" 25.0.1
expect "takes the java on the PATH" "$work/path" "$(find_jdk "" "$work/path")"
expect "prefers it to an old JAVA_HOME" "$work/path" "$(find_jdk "$work/seventeen" "$work/path")"

fresh
jdk "$work/root/usr/lib/jvm/java-1.17.0" 17.0.15
jdk "$work/root/usr/lib/jvm/temurin-25" 25.0.1
expect "finds it in /usr/lib/jvm" "$work/root/usr/lib/jvm/temurin-25" \
  "$(find_jdk "" "$work/root/usr/lib/jvm/java-1.17.0")"

fresh
jdk "$work/root/usr/lib/jvm/a-27" 27
jdk "$work/home/.sdkman/candidates/java/25.0.1-tem" 25.0.1
expect "prefers 25 to newer, in SDKMAN" "$work/home/.sdkman/candidates/java/25.0.1-tem" \
  "$(find_jdk "" "")"

fresh
jdk "$work/home/.jdks/temurin 27" 27
expect "takes newer where there is no 25" "$work/home/.jdks/temurin 27" "$(find_jdk "" "")"

fresh
jdk "$work/root/Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home" 25.0.1
expect "finds it on macOS" \
  "$work/root/Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home" "$(find_jdk "" "")"

fresh
jdk "$work/root/usr/lib/jvm/jre-25" 25.0.1
rm "$work/root/usr/lib/jvm/jre-25/bin/javac"
expect "refuses a runtime without a compiler" "exit 1" "$(find_jdk "" "")"

fresh
jdk "$work/root/usr/lib/jvm/old" 1.8.0_402
expect "gives up where all are too old" "exit 1" "$(find_jdk "" "$work/root/usr/lib/jvm/old")"
grep -q "Install Temurin 25" "$work/stderr" || { echo "FAILED: does not say what to install"; failures=1; }

[ "$failures" -eq 0 ]

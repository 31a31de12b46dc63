# What the scripts beside it share; they set the shell's options and stand in the project's folder.

help_plugin=org.apache.maven.plugins:maven-help-plugin:3.5.1

# Prints "version home" of each JDK, the newest first.
jdks() {
  local javac home version
  for javac in /usr/lib/jvm/*/bin/javac ${JAVA_HOME:+"$JAVA_HOME/bin/javac"} "$(command -v javac || true)"; do
    [ -x "$javac" ] || continue
    home=$(dirname "$(dirname "$(readlink -f "$javac")")")
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null)
    [ -n "$version" ] && echo "$version $home"
  done | sort -rnu -k1,1
}

# Sets homes to the JDKs to test under: 17 and, where there is a newer one, the newest.
find_jdks() {
  local found jdk17 newest
  mapfile -t found < <(jdks)
  jdk17=$(printf '%s\n' "${found[@]}" | sed -n 's/^17 //p')
  newest=${found[0]#* }
  if [ -z "$jdk17" ]; then
    echo "JDK 17 is not installed, and Tagalong must pass its tests under it." >&2
    exit 1
  fi
  homes=("$jdk17")
  [ "$newest" = "$jdk17" ] || homes+=("$newest")
}

version_of() {
  sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release"
}

# By way of a file: to the console, Maven may write colours around it.
local_repository() {
  local file
  file=$(mktemp)
  mvn -B -q -N "$help_plugin:evaluate" -Dexpression=settings.localRepository -Doutput="$file" </dev/null >&2
  cat "$file"
  rm "$file"
}

forget_own_artifacts() {
  local repository
  repository=$(local_repository)
  [ -d "$repository" ] || { echo "there is no local repository $repository" >&2; exit 1; }
  rm -rf "${repository:?}/dev/tagalong" "${repository:?}/com/example/quickstart"
  find . -name target -type d -not -path './.git/*' -prune -exec rm -rf {} +
}

# Fails unless the README has the command as a line of its own.
in_readme() {
  if ! grep -qxF -- "$1" README.md; then
    echo "README.md does not have the command that is run here: $1" >&2
    exit 1
  fi
}

# Has Chromium for the tests that look at the preview page; where it cannot be installed, they are skipped.
find_chromium() {
  command -v chromium >/dev/null && command -v chromedriver >/dev/null && return
  echo "== chromium and chromium-driver are installed"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium chromium-driver; } \
    >/dev/null 2>&1 </dev/null || echo "Chromium could not be installed: the preview page is not looked at."
}

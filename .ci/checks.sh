# Checks one after the other, counted. To be sourced, under set -euo pipefail.

# What is kept of a run is read as text.
[ -t 1 ] || export NO_COLOR=1

passed=0
failed=0

check() {
  local name=$1 began=$SECONDS
  shift
  echo "--- $name"
  if "$@"; then
    passed=$((passed + 1))
    echo "--- $name: passed in $((SECONDS - began)) s"
  else
    failed=$((failed + 1))
    echo "--- $name: FAILED after $((SECONDS - began)) s"
  fi
}

say_how_it_went() {
  echo
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}

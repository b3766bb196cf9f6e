# Starting and stopping Samspel from a script. To be sourced, under set -euo pipefail.

# Whatever descends from us carries this in its environment, so that nothing of it is overlooked at the end.
export SAMSPEL_PROOF="proof-$$-$RANDOM"
log=$(mktemp)
group=''

# Background jobs get a process group of their own: a signal to the group is what Ctrl-C in a terminal is.
set -m

free_port() {
  node -e "const server = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(server.address().port); server.close(); })"
}

# start <seconds> <port> <command …>: runs it with PORT set and waits until it says that it is ready, and is.
start() {
  local within=$1 port=$2 began=$SECONDS
  shift 2
  PORT=$port "$@" </dev/null >"$log" 2>&1 &
  group=$!
  until grep -q '^ready' "$log"; do
    if ! kill -0 "$group" 2>/dev/null; then complain 'It ended before it was ready.'; fi
    if [ $((SECONDS - began)) -gt "$within" ]; then complain "It is not ready after $within s."; fi
    sleep 0.5
  done
  echo "ready after $((SECONDS - began)) s"
  curl --silent --fail "http://127.0.0.1:$port/health/ready" || complain 'It says that it is ready, and is not.'
  echo
}

# stop <signal>: it must end well and leave nothing behind.
stop() {
  local status=0 began=$SECONDS left
  kill -"$1" -- "-$group"
  wait "$group" || status=$?
  [ "$status" = 0 ] || complain "It ended with $status."
  left=$(descendants)
  [ -z "$left" ] || complain "It left behind: $(ps -o pid=,args= -p "${left//$'\n'/,}")."
  echo "stopped by SIG$1 after $((SECONDS - began)) s"
}

complain() {
  echo "$1 Its words:"
  cat "$log"
  exit 1
}

# When a proof fails halfway, what it started must not outlive it.
clean_up() {
  local left
  left=$(descendants)
  # shellcheck disable=SC2086 # one word each
  [ -z "$left" ] || kill -KILL $left 2>/dev/null || true
  rm -f "$log"
}

descendants() {
  local pid
  for pid in $(grep --files-with-matches --no-messages "SAMSPEL_PROOF=$SAMSPEL_PROOF" /proc/[0-9]*/environ | cut -d/ -f3); do
    # Not the grep that has just found itself.
    if kill -0 "$pid" 2>/dev/null; then echo "$pid"; fi
  done
}

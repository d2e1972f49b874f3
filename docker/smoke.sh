#!/usr/bin/env bash
# Tries an image as a user would, on this machine's loopback alone, and says of each check whether it passed.
#
#   smoke.sh [IMAGE] [further options of docker run]
#
# With SMOKE_CALLS=10000, so many SendBounce calls are made at the end, and it must still be small in memory.
#
# Needs bash, docker, and to look into the process: Linux with root or sudo. Ends with 0 if every check passed, else 1.
set -uo pipefail

image=${1:-ses-emulator}
options=("${@:2}")
here=$(cd "$(dirname "$0")" && pwd)
name=ses-emulator-smoke-$$
volume=$name-data
passed=0 failed=0
http_port=$((20000 + RANDOM % 10000)) smtp_port=$((30000 + RANDOM % 2000))

clean_up() {
    docker rm -f "$name" >/dev/null 2>&1
    docker volume rm "$volume" >/dev/null 2>&1
}
trap clean_up EXIT

check() { # WHAT COMMAND…: its output is shown beside the verdict
    local told verdict=ok
    if told=$("${@:2}" 2>&1); then passed=$((passed + 1)); else verdict=FAILED failed=$((failed + 1)); fi
    printf '%-6s %-38s %s\n' "$verdict" "$1" "$(tail -1 <<<"$told" | tr -d '\r' | cut -c 1-120)"
}

run() { # further options of docker run
    docker run -d --name "$name" --network host --read-only --cap-drop ALL --security-opt no-new-privileges \
        --memory 192m -v "$volume:/data" -e SES_EMULATOR_HTTP_PORT="$http_port" -e SES_EMULATOR_SMTP_PORT="$smtp_port" \
        -e SES_EMULATOR_HOST=127.0.0.1 -e SES_EMULATOR_DATA_DIR=/data --health-interval 1s "$@" "$image"
}

inspect() {
    docker inspect -f "$1" "$name"
}

process() { # a file below /proc of the emulator
    local file
    file=/proc/$(inspect '{{.State.Pid}}')/$1
    cat "$file" 2>/dev/null || sudo -n cat "$file"
}

get() { # path below /_emulator/; prints the body of an answer 200
    local answer
    exec 3<>"/dev/tcp/127.0.0.1/$http_port" || return 1
    printf 'GET /_emulator/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
    answer=$(cat <&3)
    exec 3>&-
    printf '%s\n' "$answer"
    [[ $answer == 'HTTP/1.1 200 '* ]]
}

eventually() { # COMMAND…: within 30 seconds
    local i
    for ((i = 0; i < 300; i++)); do
        if "$@" 2>/dev/null; then return 0; fi
        is true "$(inspect '{{.State.Running}}')" || return 1
        sleep 0.1
    done
    "$@"
}

is() { # EXPECTED ACTUAL
    echo "$2"
    [ "$1" = "$2" ]
}

is_ready() {
    eventually get health && [[ $(get health) == *'"http":true,"smtp":true,"store":true'* ]]
}

is_healthy() {
    local status
    for _ in {1..200}; do
        status=$(inspect '{{.State.Health.Status}}')
        [ "$status" = starting ] || break
        sleep 0.1
    done
    is healthy "$status"
}

plays_main_job() {
    "$here/main-job.sh" 127.0.0.1 "$http_port" "$smtp_port" | grep -a 'Diagnostic-Code'
}

user() {
    is 65532 "$(process status | awk '/^Uid:/ {print $2}')"
}

capabilities() {
    local status
    status=$(process status) || return 1
    is '0000000000000000 1' "$(awk '/^CapEff:/ {c = $2} /^NoNewPrivs:/ {n = $2} END {print c, n}' <<<"$status")"
}

root_is_read_only() {
    is ro "$(process mounts | awk '$2 == "/" {split($4, o, ","); print o[1]}')"
}

cache_is_mapped() {
    local maps
    maps=$(process maps) || return 1
    grep -m 1 -o '[^ ]*ses-emulator\.aot$' <<<"$maps"
}

memory() { # MEGABYTES at most
    local kilobytes
    kilobytes=$(process status | awk '/^VmRSS:/ {print $2}')
    echo "$((kilobytes / 1024)) MB resident"
    ((kilobytes > 0 && kilobytes < $1 * 1024))
}

memory_after_calls() { # 100 MB, and what machines differ by
    docker rm -f "$name" >/dev/null
    run -e SES_EMULATOR_DATA_DIR= -e SES_EMULATOR_RATE_LIMIT=0 "${options[@]}" >/dev/null || return 1
    is_ready >/dev/null || return 1
    "$here/main-job.sh" 127.0.0.1 "$http_port" "$smtp_port" "$SMOKE_CALLS" >/dev/null && memory 105
}

logs_lines() { # nothing on standard error, lines of events or the start on standard output
    local errors
    errors=$(docker logs "$name" 2>&1 >/dev/null)
    docker logs "$name" 2>/dev/null | tail -1
    [ -z "$errors" ]
}

stops() {
    local before=$EPOCHREALTIME millis exit
    docker stop -t 10 "$name" >/dev/null || return 1
    millis=$(((${EPOCHREALTIME/./} - ${before/./}) / 1000))
    exit=$(inspect '{{.State.ExitCode}}')
    echo "$millis ms, exit code $exit"
    ((millis < ${SMOKE_STOP_MILLIS:-1000} && exit == 143))
}

keeps_data() {
    docker start "$name" >/dev/null && is_ready >/dev/null || return 1
    [[ $(get captured-bounces) == *'"finalRecipient"'*nobody@inbound.example* ]] && echo 'the bounce is there'
}

logs_json() {
    local log
    docker rm -f "$name" >/dev/null
    run -e SES_EMULATOR_LOG_FORMAT=json "${options[@]}" >/dev/null || return 1
    is_ready >/dev/null && plays_main_job >/dev/null || return 1
    log=$(docker logs "$name" 2>&1)
    tail -1 <<<"$log"
    ! grep -v -q '^{"time":".*"}$' <<<"$log"
}

size() {
    local bytes
    bytes=$(docker image inspect -f '{{.Size}}' "$image")
    echo "$((bytes / 1000000)) MB unpacked"
    ((bytes <= 140000000))
}

check 'starts' run "${options[@]}"
check 'is ready: HTTP, SMTP, store' is_ready
check 'plays the whole main job' plays_main_job
check 'is healthy' is_healthy
check 'is user 65532' user
check 'has no capabilities nor new privileges' capabilities
check 'has a read-only root' root_is_read_only
check 'uses its AOT cache' cache_is_mapped
check 'is small in memory' memory 95
check 'logs to standard output alone' logs_lines
check 'stops within a second' stops
check 'keeps its data over a restart' keeps_data
check 'logs JSON when told' logs_json
check 'is a small image' size
[ -z "${SMOKE_CALLS:-}" ] || check "is small after $SMOKE_CALLS calls" memory_after_calls
echo "$passed passed, $failed failed"
((failed == 0))

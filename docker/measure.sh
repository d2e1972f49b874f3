#!/usr/bin/env bash
# Measures an image beside the same jar on a plain JDK 25, in turns, and prints a table of medians.
#
#   measure.sh [IMAGE] [RUNS] [CALLS]      ses-emulator, 7 and 10000 unless told
#
# Needs bash, docker with --network host, and Linux with root or sudo to read a process's memory. The plain side is the
# build stage of the Dockerfile: its JDK, its jar, `java -jar`, nothing else. Everything stays on loopback.
set -euo pipefail

image=${1:-ses-emulator} runs=${2:-7} calls=${3:-10000}
here=$(cd "$(dirname "$0")" && pwd)
plain=ses-emulator-plain name=ses-emulator-measured-$$
http_port=$((20000 + RANDOM % 10000)) smtp_port=$((30000 + RANDOM % 2000))
results=$(mktemp -d)
trap 'docker rm -f "$name" >/dev/null 2>&1; rm -r "$results"' EXIT

docker build -q ${MEASURE_BUILD_OPTIONS:-} --target build -f "$here/Dockerfile" -t "$plain" "$here/.." >/dev/null

# Starts SIDE.
start() {
    local options=(-d --name "$name" --network host --no-healthcheck -e SES_EMULATOR_HOST=127.0.0.1
        -e SES_EMULATOR_HTTP_PORT="$http_port" -e SES_EMULATOR_SMTP_PORT="$smtp_port" -e SES_EMULATOR_RATE_LIMIT=0)
    case $1 in
        image) docker run "${options[@]}" --memory 192m "$image" >/dev/null ;;
        plain) docker run "${options[@]}" "$plain" java -jar /opt/ses-emulator/ses-emulator.jar >/dev/null ;;
    esac
}

# Asks until the answer is 200, every few milliseconds, without starting a process, which would take a part of the processor;
# prints the milliseconds since start.
await() { # REQUEST
    local line i now started
    for ((i = 0; i < 20000; i++)); do
        if { exec 3<>"/dev/tcp/127.0.0.1/$http_port"; } 2>/dev/null; then
            printf '%s' "$1" >&3
            line=
            read -r -t 5 line <&3 || true
            exec 3>&-
            if [[ $line == *' 200 '* ]]; then
                now=${EPOCHREALTIME/./}
                started=$(date -d "$(docker inspect -f '{{.State.StartedAt}}' "$name")" +%s%6N)
                echo $(((now - started) / 1000))
                return
            fi
        fi
        read -r -t 0.003 -u 9 || true
    done
    docker logs "$name" >&2
    return 1
}

megabytes() {
    local pid status
    pid=$(docker inspect -f '{{.State.Pid}}' "$name")
    status=$(cat "/proc/$pid/status" 2>/dev/null || sudo -n cat "/proc/$pid/status")
    awk '/^VmRSS:/ {print int($2 / 1024 + 0.5)}' <<<"$status"
}

stop() {
    local before=$EPOCHREALTIME
    docker stop "$name" >/dev/null
    echo $(((${EPOCHREALTIME/./} - ${before/./}) / 1000))
    docker rm "$name" >/dev/null
}

note() { # SIDE FIGURE VALUE
    echo "$3" >>"$results/$1.$2"
}

median() { # SIDE FIGURE
    sort -n "$results/$1.$2" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'
}

row() { # TEXT FIGURE UNIT
    local i p
    i=$(median image "$2") p=$(median plain "$2")
    echo "| $1 | $i $3 | $p $3 | $(awk -v i="$i" -v p="$p" 'BEGIN {printf "%.2f", i / p}') |"
}

mkfifo "$results/nap"
exec 9<>"$results/nap"
health=$'GET /_emulator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
list=$'GET /_emulator/captured-bounces HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
for ((run = 0; run < runs; run++)); do
    for side in plain image; do
        start "$side"
        note "$side" ready "$(await "$health")"
        note "$side" rss "$(megabytes)"
        note "$side" stop "$(stop)"
        start "$side"
        note "$side" first "$(await "$list")"
        stop >/dev/null
    done
done
for side in plain image; do
    start "$side"
    await "$health" >/dev/null
    "$here/main-job.sh" 127.0.0.1 "$http_port" "$smtp_port" "$calls" >/dev/null
    note "$side" loaded "$(megabytes)"
    [ "$side" = plain ] || container=$(docker stats --no-stream --format '{{.MemUsage}}' "$name")
    stop >/dev/null
done

echo "| | image | same jar, plain \`java -jar\` | ratio |"
echo "|---|---|---|---|"
row 'start to first HTTP 200' first ms
row 'start to ready (HTTP, SMTP, store)' ready ms
row 'resident after the start' rss MB
row "resident after $calls \`SendBounce\` calls" loaded MB
row '`docker stop`' stop ms
echo "| memory of the container then (\`docker stats\`) | ${container% /*} | | |"
echo "| image, unpacked | $(($(docker image inspect -f '{{.Size}}' "$image") / 1000000)) MB | | |"
echo "| image, compressed | $(($(docker save "$image" | gzip | wc -c) / 1000000)) MB | | |"
echo
echo "Medians of $runs starts, in turns, on $(nproc) cores; $(date -u +%F)."

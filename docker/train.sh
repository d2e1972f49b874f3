#!/usr/bin/env bash
# Makes the AOT cache beside the jar in the folder told: starts the emulator as the image does, plays the main job on it,
# and stops it; the JVM writes the cache when it ends.
set -euo pipefail

folder=${1:?folder of the jar and its runtime}
main_job=$(dirname "$0")/main-job.sh
log=$(mktemp)

SES_EMULATOR_HTTP_PORT=0 SES_EMULATOR_SMTP_PORT=0 SES_EMULATOR_RATE_LIMIT=0 \
    "$folder/runtime/bin/java" "@$folder/jvm.args" -XX:AOTCacheOutput="$folder/ses-emulator.aot" \
    -jar "$folder/ses-emulator.jar" >"$log" 2>&1 &
emulator=$!

ports() { # HTTP, then SMTP, as soon as both are printed
    sed -nE 's|^ *SES API +http://[^ ]*:([0-9]+) .*|\1|p; s|^ *SMTP +[^ ]*:([0-9]+)$|\1|p' "$log"
}
for _ in {1..600}; do
    mapfile -t port < <(ports)
    [ "${#port[@]}" = 2 ] && break
    kill -0 "$emulator" 2>/dev/null || break
    sleep 0.1
done
if [ "${#port[@]}" != 2 ]; then
    cat "$log" >&2
    exit 1
fi

"$main_job" 127.0.0.1 "${port[0]}" "${port[1]}" 20 >/dev/null
kill -TERM "$emulator"
wait "$emulator" || true # 143 after SIGTERM
if [ ! -s "$folder/ses-emulator.aot" ]; then
    cat "$log" >&2
    exit 1
fi

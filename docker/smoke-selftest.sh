#!/usr/bin/env bash
# Shows that the checks of smoke.sh can fail: breaks an image in one way after the other and expects the check named to
# fail. Ends with 0 if each did.
set -uo pipefail

image=${1:-ses-emulator}
here=$(cd "$(dirname "$0")" && pwd)
broken=ses-emulator-broken
passed=0 failed=0

breaks() { # CHECK LINES-OF-A-DOCKERFILE [further options of docker run]
    local told verdict=ok
    if ! printf 'FROM %s\n%b\n' "$image" "$2" | docker build -q -t "$broken" - >/dev/null; then
        verdict=FAILED
    else
        told=$("$here/smoke.sh" "$broken" "${@:3}")
        grep -q "^FAILED $1 " <<<"$told" || verdict=FAILED
    fi
    if [ "$verdict" = ok ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
    printf '%-6s a broken image fails at: %s\n' "$verdict" "$1"
}

runtime=/opt/ses-emulator/runtime/bin/java jar=/opt/ses-emulator/ses-emulator.jar
as_root='\nUSER 0:0'
breaks 'starts' 'ENTRYPOINT ["/no/such/program"]'
breaks 'is ready: HTTP, SMTP, store' 'ENTRYPOINT ["'$runtime'", "-version"]'
breaks 'plays the whole main job' "ENV SES_EMULATOR_MAX_MAIL_SIZE=10"
breaks 'is healthy' 'HEALTHCHECK CMD ["/no/such/program"]'
breaks 'is user 65532' "$as_root"
breaks 'has no capabilities nor new privileges' "$as_root" --privileged
breaks 'has a read-only root' '' --read-only=false
breaks 'uses its AOT cache' 'ENTRYPOINT ["'$runtime'", "-XX:+UseSerialGC", "-jar", "'$jar'"]'
large='ENTRYPOINT ["'$runtime'", "-Xms96m", "-XX:+AlwaysPreTouch", "-jar", "'$jar'"]'
breaks 'is small in memory' "$large"
breaks 'logs to standard output alone' 'ENV JAVA_TOOL_OPTIONS="-Dnothing=1"'
breaks 'stops within a second' 'STOPSIGNAL SIGWINCH'
breaks 'keeps its data over a restart' '' -e SES_EMULATOR_DATA_DIR=
breaks 'logs JSON when told' 'ENTRYPOINT ["'$runtime'", "-jar", "'$jar'", "--log-format", "text"]'
breaks 'is a small image' 'COPY --from=maven:3-eclipse-temurin-25 /opt/java/openjdk /jdk'
SMOKE_CALLS=1 breaks 'is small after 1 calls' "$large"
docker image rm "$broken" >/dev/null
echo "$passed passed, $failed failed"
((failed == 0))

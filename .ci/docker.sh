# Sourced by .ci/run: a Docker engine and the base images of docker/Dockerfile, wherever CI runs.
#
# start_engine  takes the engine that answers; else starts one of its own below $scratch from Debian's packages, without
#               bridge and iptables, so that builds and containers run with --network host.
# base_images   stands in for the base images where they cannot be pulled: the same names, made of Debian's packages and
#               of this machine's Maven and JDK 25. They prove the Dockerfile, not the images of others.
# stop_engine   ends the engine that start_engine started.

start_engine() {
    if docker info >/dev/null 2>&1; then return; fi
    local packages=$scratch/engine.debs root=$scratch/engine libraries
    mkdir -p "$packages" "$root" "$scratch/run" "$scratch/data"
    download "$packages" docker.io containerd runc tini libdevmapper1.02.1 libseccomp2
    unpack "$packages" "$root"
    libraries=$root/lib/$(uname -m)-linux-gnu:$root/usr/lib/$(uname -m)-linux-gnu
    export PATH=$root/usr/bin:$root/usr/sbin:$PATH
    LD_LIBRARY_PATH=$libraries dockerd --data-root "$scratch/data" --exec-root "$scratch/run" \
        --pidfile "$scratch/run/docker.pid" --host "unix://$scratch/run/docker.sock" --bridge none --iptables=false \
        --ip6tables=false --ip-forward=false --ip-masq=false >"$scratch/dockerd.log" 2>&1 &
    engine=$!
    export DOCKER_HOST=unix://$scratch/run/docker.sock DOCKER_BUILDKIT=1
    for _ in {1..240}; do
        if docker info >/dev/null 2>&1; then return; fi
        kill -0 "$engine" || break
        sleep 0.25
    done
    tail -20 "$scratch/dockerd.log" >&2
    return 1
}

stop_engine() {
    if [ -z "${engine:-}" ]; then return; fi
    kill -TERM "$engine" || true
    wait "$engine" || true
    umount "$scratch/run/netns/default" 2>/dev/null || true
}

download() { # FOLDER PACKAGE…
    (cd "$1" && shift && apt-get -qq -o Acquire::Retries=5 -o APT::Sandbox::User=root download "$@")
}

unpack() { # FOLDER-OF-PACKAGES ROOT
    local package
    for package in "$1"/*.deb; do dpkg -x "$package" "$2"; done
}

# The home of a JDK 25 beside the default one.
jdk25() {
    local release
    for release in /usr/lib/jvm/*/release; do
        if grep -q '^JAVA_VERSION="25' "$release"; then
            dirname "$release"
            return
        fi
    done
    echo 'No JDK 25 in /usr/lib/jvm, and its image cannot be pulled' >&2
    return 1
}

base_images() {
    local final=gcr.io/distroless/static-debian12:nonroot build=maven:3-eclipse-temurin-25
    if [ -z "${engine:-}" ] && docker pull -q "$final" >/dev/null && docker pull -q "$build" >/dev/null; then return; fi
    local jdk maven
    jdk=$(jdk25)
    maven=$(mvn -version | sed -n 's/\x1b\[[0-9;]*m//g; s/^Maven home: //p')
    mkdir -p "$scratch"/{final,build}.debs "$scratch"/{final,build}

    # certificates, time zones, and a user that is not root
    download "$scratch/final.debs" base-files netbase tzdata media-types ca-certificates
    unpack "$scratch/final.debs" "$scratch/final"
    printf '%s\n' root:x:0:0:root:/root:/sbin/nologin nobody:x:65534:65534:nobody:/nonexistent:/sbin/nologin \
        nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin >"$scratch/final/etc/passwd"
    printf '%s\n' root:x:0: nobody:x:65534: nonroot:x:65532: >"$scratch/final/etc/group"
    mkdir -p "$scratch/final/home/nonroot" "$scratch/final/tmp"
    chmod 1777 "$scratch/final/tmp"
    tar -C "$scratch/final" --numeric-owner -c . | docker import -c 'USER 65532' - "$final"

    # a shell and its tools, objcopy for jlink, a JDK 25 and Maven
    download "$scratch/build.debs" base-files libc6 ca-certificates bash dash coreutils sed grep findutils tar gzip \
        libtinfo6 libacl1 libattr1 libgmp10 libselinux1 libpcre2-8-0 libgcc-s1 libstdc++6 zlib1g binutils \
        "binutils-$(uname -m | tr _ -)-linux-gnu" libbinutils libctf0 libctf-nobfd0 libjansson4 libzstd1
    unpack "$scratch/build.debs" "$scratch/build"
    cp "$scratch"/final/etc/{passwd,group} "$scratch/build/etc/"
    ln -sfn bash "$scratch/build/bin/sh"
    mkdir -p "$scratch/build/opt/java/openjdk" "$scratch/build/usr/share/maven"
    # Whole, since jlink compares its files' sums.
    tar -C "$jdk" --dereference --exclude=./lib/src.zip -c . | tar -C "$scratch/build/opt/java/openjdk" -x
    tar -C "$maven" --dereference -c . | tar -C "$scratch/build/usr/share/maven" -x
    tar -C "$scratch/build" --numeric-owner -c . | docker import \
        -c 'ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/share/maven/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
        - "$build"
}

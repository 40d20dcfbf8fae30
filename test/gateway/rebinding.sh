#!/usr/bin/env bash
# Prepares a network namespace of its own for rebinding.ts: a public address on lo, and a name server on loopback.
set -euo pipefail
ip link set lo up
ip addr add 93.184.216.34/32 dev lo
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo 'nameserver 127.0.0.1' >"$work/resolv.conf"
mount --bind "$work/resolv.conf" /etc/resolv.conf
node_modules/.bin/esbuild test/gateway/rebinding.ts --bundle --platform=node --format=esm --log-level=error \
  --outfile="$work/rebinding.mjs"
node "$work/rebinding.mjs"

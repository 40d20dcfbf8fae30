#!/usr/bin/env bash
# Prepares a network namespace of its own for black-hole.ts: a cable to nobody, which loses what is sent over it.
set -euo pipefail
ip link set lo up
ip link add v0 type veth peer name v1
ip addr add 93.184.216.1/24 dev v0
ip link set v0 up
ip link set v1 up
ip neigh add 93.184.216.35 lladdr 02:00:00:00:00:35 dev v0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node_modules/.bin/esbuild test/gateway/black-hole.ts --bundle --platform=node --format=esm --log-level=error \
  --banner:js="import { createRequire } from 'node:module'; const require = createRequire('$PWD/package.json');" \
  --outfile="$work/black-hole.mjs"
node "$work/black-hole.mjs"

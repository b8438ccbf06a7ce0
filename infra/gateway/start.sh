#!/bin/sh
# Starts the API gateway in compose: says which kind of certificate NAHBAR_TLS means, since a
# Caddyfile has no "if". Arguments: caddy's.
set -eu
case "$NAHBAR_TLS" in
internal) NAHBAR_CERTIFICATES=internal ;;
*) NAHBAR_CERTIFICATES=given ;;
esac
export NAHBAR_CERTIFICATES
exec caddy run --adapter caddyfile "$@"

#!/bin/sh
# Starts LiveKit in compose, with TURN over TLS as soon as there is a certificate for its name: handed
# on from the API gateway's store (hand_certificate.sh), or the office's own (NAHBAR_TLS). LiveKit reads a certificate only when it starts. So when
# the gateway has renewed it, LiveKit is asked to end at night; it waits until the last talk is over,
# and compose starts it again. Arguments: livekit-server's.
set -eu

find_certificate() {
	case "$NAHBAR_TLS" in
	/*)
		certificate=${NAHBAR_TLS%% *}
		key=${NAHBAR_TLS##* }
		;;
	*)
		certificate=${RELAY:-/run/relay}/relay.crt
		key=${certificate%.crt}.key
		;;
	esac
	state=$(cat "$certificate" "$key" 2>/dev/null | cksum)
}

find_certificate
first=$state
turn=no
if [ -r "$certificate" ] && [ -r "$key" ]; then
	turn=yes
	set -- "$@" --turn.enabled --turn.domain "$NAHBAR_TURN_DOMAIN" \
		--turn-cert "$certificate" --turn-key "$key"
fi

# A watcher beside LiveKit, which takes this shell's place and its process id.
while sleep "${CHECK_SECONDS:-60}" && kill -0 $$ 2>/dev/null; do
	find_certificate
	if [ "$state" != "$first" ] && [ -r "$key" ]; then
		# The first one is waited for; a renewed one has weeks (hour in UTC).
		if [ $turn = no ] || [ "$(date -u +%H)" = "${QUIET_HOUR:-02}" ]; then
			kill -TERM $$
			break
		fi
	fi
done &
exec livekit-server "$@"

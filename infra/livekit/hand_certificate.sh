#!/bin/sh
# Copies the relay's certificate and key, and nothing else, from the API gateway's store to where
# LiveKit reads them, now and whenever the gateway has renewed them. Own certificates (NAHBAR_TLS with
# two files) need no copy; then there is nothing to find here, and that is fine.
set -eu

# As process 1 of a container a shell hears of no end that it has not asked for.
trap 'exit 0' TERM INT

store=${CADDY_DATA:-/data}/certificates
target=${RELAY:-/run/relay}

while :; do
	certificate=$(ls -t "$store"/*/"$NAHBAR_TURN_DOMAIN/$NAHBAR_TURN_DOMAIN.crt" 2>/dev/null | head -n 1)
	key=${certificate%.crt}.key
	if [ -n "$certificate" ] && [ -r "$key" ] &&
		! { cmp -s "$certificate" "$target/relay.crt" && cmp -s "$key" "$target/relay.key"; }; then
		umask 077
		# The key first: start.sh takes a pair up when the certificate has changed.
		cp "$key" "$target/relay.key.new" && mv "$target/relay.key.new" "$target/relay.key"
		cp "$certificate" "$target/relay.crt.new" && mv "$target/relay.crt.new" "$target/relay.crt"
		echo '{"event":"relay certificate handed on"}'
	fi
	[ "${CHECK_SECONDS:-60}" = once ] && exit 0
	# Not in front: the shell answers a signal at once only while it waits.
	sleep "${CHECK_SECONDS:-60}" &
	wait $!
done

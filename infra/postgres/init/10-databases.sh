#!/bin/bash
# Runs once, when the volume is empty: one role and one database per service. No service can even
# connect to another's database. Passwords come from files that `make compose-secrets` makes.
set -euo pipefail

for service in identity appointments consent media_gateway data_allowance; do
	password=$(<"${PASSWORDS:-/run/secrets}/$service")
	psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
		--set name="$service" --set password="$password" <<-'SQL'
		CREATE ROLE :"name" LOGIN PASSWORD :'password' NOSUPERUSER NOCREATEDB NOCREATEROLE;
		CREATE DATABASE :"name" OWNER :"name" ENCODING 'UTF8' TEMPLATE template0;
		REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
		ALTER ROLE :"name" SET lock_timeout = '5s';
		ALTER ROLE :"name" SET idle_in_transaction_session_timeout = '30s';
	SQL
done
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
	--command 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;'

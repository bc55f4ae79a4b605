#!/bin/sh
# Run once by the image of PostgreSQL on an empty volume: the database, the role that owns its tables and changes
# them, and the role as which the application works, which owns nothing and is bound by row-level security.
set -eu

psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \
  -v owner_password="$MANGNON_OWNER_PASSWORD" -v app_password="$MANGNON_APP_PASSWORD" <<'SQL'
create role mangnon_owner login password :'owner_password';
create role mangnon_app login password :'app_password';
create database mangnon owner mangnon_owner template template0 encoding 'UTF8';
revoke connect, temporary on database mangnon from public;
grant connect on database mangnon to mangnon_app;
SQL

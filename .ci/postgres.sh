# Starts a PostgreSQL of its own for the tests, from Debian's packages, and names it in APUD_TEST_POSTGRES; to be sourced. Without Debian, the tests run on SQLite alone.
if [ -z "${APUD_TEST_POSTGRES:-}" ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql
  fi
  postgres=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
  cluster=$(mktemp -d)
  chown postgres "$cluster"
  port=$((20000 + RANDOM % 20000))
  as_postgres() { (cd / && su postgres -s /bin/sh -c "$*"); }
  as_postgres "$postgres/initdb -D $cluster/data -U apud -A trust -E UTF8 --locale=C.UTF-8" >/dev/null
  as_postgres "$postgres/pg_ctl -D $cluster/data -l $cluster/log -w start -o '-p $port -k $cluster -c listen_addresses=127.0.0.1 -c fsync=off'" >/dev/null
  trap 'as_postgres "$postgres/pg_ctl -D $cluster/data -m immediate stop" >/dev/null; rm -rf "$cluster"' EXIT
  export APUD_TEST_POSTGRES="postgres://apud@127.0.0.1:$port/postgres"
fi

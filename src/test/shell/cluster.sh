# To be sourced by scripts that need a PostgreSQL of their own, the oldest at hand below
# /usr/lib/postgresql: makes one in $work on the port $server, with an empty database entente, and
# stops it again.
bin=$(ls -d /usr/lib/postgresql/*/bin | head -1)

# PostgreSQL refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_cluster() {
  chmod 755 "$work"
  install -d -o "$([ "$(id -u)" = 0 ] && echo postgres || id -un)" "$work/pg"
  as_owner "$bin/initdb" -D "$work/pg" -U entente -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  as_owner "$bin/pg_ctl" -D "$work/pg" -o "-p $server -k $work/pg -c fsync=off" -l "$work/pg/log" -w start >/dev/null
  createdb -h localhost -p "$server" -U entente entente
}

stop_cluster() {
  as_owner "$bin/pg_ctl" -D "$work/pg" -m immediate stop >/dev/null 2>&1 || true
}

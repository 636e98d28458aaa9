# What scripts/test and scripts/demo share; source it from bash.
#
# The checkout is only read.  Everything is built from a copy in a temporary
# folder and staged there, so nothing is installed into PostgreSQL's own
# folders, and the folder goes when the script ends, however it ends.
#
#	require_tools [test]	install what is missing, or say how; sets pg_config
#	make_work_folder		sets work; removed at exit
#	build_and_stage			sets stage, server_conf
#	start_server			a private server; sets the PG* variables
#	as_server COMMAND...	run it as a user who may run a server

set -uo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
minimum_version=15
work=
server_user=

# No setting of the caller may lead to another server, or change what the
# programs print.
for variable in ${!PG@}; do
	[ "$variable" = PG_CONFIG ] || unset "$variable"
done
export LANG=C.UTF-8 LC_ALL=C.UTF-8 PGCLIENTENCODING=UTF8

say()
{
	printf '%s\n' "$*"
}

die()
{
	printf '%s: %s\n' "${0##*/}" "$*" >&2
	exit 1
}

is_root()
{
	[ "$(id -u)" = 0 ]
}

#----------
# What must be on the machine.
#----------

# Print the major version if this pg_config has all that we need beside it.
usable_version()
{
	local version major

	version=$("$1" --version 2>/dev/null) || return 1
	version=${version#PostgreSQL }
	major=${version%%[!0-9]*}
	[ "${major:-0}" -ge $minimum_version ] &&
		[ -e "$("$1" --pgxs)" ] &&
		[ -e "$("$1" --includedir-server)/postgres.h" ] &&
		[ -x "$("$1" --bindir)/postgres" ] &&
		[ -x "$(dirname "$("$1" --pgxs)")/../test/regress/pg_regress" ] &&
		say "$major"
}

# Set pg_config and pg_major: the one asked for, or else the newest.
find_postgres()
{
	local candidate major

	pg_major=0
	if [ -n "${PG_CONFIG:-}" ]; then
		pg_config=$PG_CONFIG
		pg_major=$(usable_version "$pg_config") ||
			die "PG_CONFIG names no complete PostgreSQL $minimum_version or later"
		return 0
	fi
	for candidate in /usr/lib/postgresql/*/bin/pg_config "$(command -v pg_config)"; do
		if major=$(usable_version "$candidate") && [ "$major" -gt "$pg_major" ]; then
			pg_config=$candidate
			pg_major=$major
		fi
	done
	[ "$pg_major" -gt 0 ]
}

# The version to install: that of a server already there, or the
# distribution's.
version_to_install()
{
	local server

	for server in $(printf '%s\n' /usr/lib/postgresql/*/bin/postgres | sort -Vr); do
		server=${server#/usr/lib/postgresql/}
		server=${server%%/*}
		case $server in
			*[!0-9]*) ;;
			*)
				[ "$server" -ge $minimum_version ] && say "$server" && return
				;;
		esac
	done
	apt-cache depends postgresql 2>/dev/null |
		sed -n 's/.*Depends: postgresql-\([0-9][0-9]*\)$/\1/p' | head -n 1
}

has_perl_modules()
{
	perl -MIPC::Run -MTest::More -e 1 2>/dev/null && command -v prove >/dev/null
}

# Print the packages that are missing for $1 (empty, or "test").
missing_packages()
{
	local version

	command -v gcc >/dev/null || say gcc
	[ -e /usr/include/stdlib.h ] || say libc6-dev
	command -v make >/dev/null || say make
	if ! find_postgres; then
		version=$(version_to_install)
		if [ -n "$version" ]; then
			say "postgresql-$version"
			say "postgresql-server-dev-$version"
		else
			say postgresql
			say postgresql-server-dev-all
		fi
	fi
	[ "$1" != test ] || has_perl_modules || say libipc-run-perl
}

# A first PostgreSQL of Debian's brings a running server with it, which
# nobody asked for here.
without_main_cluster()
{
	local folder=/etc/postgresql-common/createcluster.d
	local setting=$folder/article_analytics.conf
	local status

	mkdir -p $folder
	say 'create_main_cluster = false' >$setting
	"$@"
	status=$?
	rm -f $setting
	return $status
}

install_packages()
{
	export DEBIAN_FRONTEND=noninteractive
	# shellcheck disable=SC2086 # a list of words
	without_main_cluster apt-get -o DPkg::Lock::Timeout=600 install -y \
		--no-install-recommends $1
}

require_tools()
{
	local kind=${1:-}
	local packages log

	packages=$(missing_packages "$kind" | tr '\n' ' ')
	if [ -n "$packages" ]; then
		command -v apt-get >/dev/null ||
			die "please install: a C compiler, make, PostgreSQL $minimum_version or later with its server headers, Perl's IPC::Run"
		is_root ||
			die "some packages are missing; please run:
    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages% }"
		log=$(mktemp)
		say "Installing what is missing (some minutes on a fresh machine) ..."
		{
			apt-get -o DPkg::Lock::Timeout=600 update &&
				packages=$(missing_packages "$kind" | tr '\n' ' ') &&
				install_packages "$packages"
		} </dev/null >"$log" 2>&1 || {
			cat "$log" >&2
			rm -f "$log"
			die "could not install: $packages"
		}
		rm -f "$log"
	fi
	find_postgres ||
		die "found no PostgreSQL $minimum_version or later with its server headers"
}

#----------
# The temporary folder.
#----------

# Servers that are still up: ours, and those of a test that was broken off.
stop_servers()
{
	local pid_file

	find "$work" -name postmaster.pid 2>/dev/null | while read -r pid_file; do
		as_server "$("$pg_config" --bindir)/pg_ctl" stop -w -m immediate \
			-D "$(dirname "$pid_file")" >/dev/null 2>&1
	done
}

clean_up()
{
	trap - EXIT
	trap '' HUP INT TERM
	cd /
	[ -n "$work" ] || return
	stop_servers
	rm -rf "$work"
}

# A PostgreSQL server refuses to run as root.
choose_server_user()
{
	if is_root; then
		server_user=nobody
		id postgres >/dev/null 2>&1 && server_user=postgres
	fi
}

as_server()
{
	if [ -n "$server_user" ]; then
		setpriv --reuid="$server_user" --regid="$(id -g "$server_user")" \
			--init-groups -- env HOME="$work" "$@"
	else
		"$@"
	fi
}

# Sockets' paths may have 107 bytes, and make's no blanks.
make_work_folder()
{
	local parent=${TMPDIR:-/tmp}

	case $parent in
		*[!A-Za-z0-9/._-]*) parent=/tmp ;;
	esac
	[ ${#parent} -le 40 ] || parent=/tmp
	trap clean_up EXIT
	trap 'exit 129' HUP
	trap 'exit 130' INT
	trap 'exit 143' TERM
	work=$(mktemp -d "$parent/article_analytics.XXXXXX") || exit 1
	mkdir "$work/tmp"
	choose_server_user
	[ -z "$server_user" ] || chown -R "$server_user:" "$work"
	export TMPDIR=$work/tmp
}

#----------
# Building.
#----------

# Copy the checkout without what builds leave in it.
copy_tree()
{
	mkdir "$work/tree"
	tar -C "$top" --exclude=./.git --exclude='*.o' --exclude='*.so' \
		--exclude='*.bc' --exclude=./tests/core/unit --exclude=./tests/core/article \
		--exclude=./tests/core/pathological --exclude=./tests/core/fuzz \
		--exclude=./results --exclude=./log --exclude=./tmp_check \
		--exclude=./tests/tmp_check --exclude=__pycache__ \
		--exclude='./regression.*' -cf - . |
		tar -C "$work/tree" --no-same-owner -xf - || die "could not copy $top"
	[ -z "$server_user" ] || chown -R "$server_user:" "$work/tree"
}

# make, in the copy.
make_in_tree()
{
	as_server make --no-print-directory -C "$work/tree" PG_CONFIG="$pg_config" \
		with_llvm=no "$@"
}

# How a server finds the extension in the stage: 18 and later know a setting
# for it, earlier ones only as Debian builds them.
write_server_conf()
{
	local postgres

	postgres=$("$pg_config" --bindir)/postgres
	server_conf=$work/server.conf
	if [ "$pg_major" -ge 18 ]; then
		say "extension_control_path = '$stage$("$pg_config" --sharedir):\$system'"
	elif as_server "$postgres" --describe-config | grep '^extension_destdir' >/dev/null; then
		say "extension_destdir = '$stage'"
	else
		die "this PostgreSQL $pg_major finds extensions in its own folders alone; take 18 or later, or Debian's"
	fi >"$server_conf"
	say "dynamic_library_path = '$stage$("$pg_config" --pkglibdir):\$libdir'" >>"$server_conf"
	chmod 644 "$server_conf"
}

build_and_stage()
{
	stage=$work/stage
	copy_tree
	say "Building for PostgreSQL $pg_major ..."
	if ! make_in_tree -s -j "$(nproc)" all >"$work/build.log" 2>&1 ||
		! make_in_tree -s install DESTDIR="$stage" >>"$work/build.log" 2>&1; then
		cat "$work/build.log" >&2
		die "the build failed"
	fi
	write_server_conf || exit 1
}

#----------
# A private server.
#----------

# Trusting everybody is safe: the socket is in a folder that is ours alone.
start_server()
{
	local bin

	bin=$("$pg_config" --bindir)
	as_server "$bin/initdb" -D "$work/data" -U postgres -A trust -E UTF8 \
		--no-locale -N >"$work/initdb.log" 2>&1 &&
		as_server tee -a "$work/data/postgresql.conf" <"$server_conf" >/dev/null &&
		as_server tee -a "$work/data/postgresql.conf" >/dev/null <<-CONF &&
			listen_addresses = ''
			unix_socket_directories = '$work/tmp'
			fsync = off
			work_mem = '64MB'
			CONF
		as_server "$bin/pg_ctl" start -w -D "$work/data" -l "$work/tmp/server.log" >/dev/null 2>&1 || {
		cat "$work/initdb.log" "$work/tmp/server.log" >&2
		die "the private server did not start"
	}
	PATH=$bin:$PATH
	export PATH PGHOST=$work/tmp PGUSER=postgres PGDATABASE=postgres
}

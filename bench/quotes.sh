#!/bin/sh
# How fast quotes are found in the engine and in SQL, and in how much memory.
#
# usage: bench/quotes.sh [ROUNDS]
#
# Wants the table that bench/load_allsides.sh makes, the extension, and the
# usual PG* variables of a superuser.  Everything runs in the same minutes on
# one core; times are of the processor, so that other work on the machine does
# not count.  Prints
#	the engine's stages over all bodies (bench/core.c), best of ROUNDS;
#	article_quotes() and article_people() with all their rows in SQL;
#	the engine's memory for an article of 2 MB, as a multiple of its size;
#	how much longer that takes than an article of a tenth of its length.
set -eu
cd "$(dirname "$0")/.."

rounds=${1:-3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# shellcheck disable=SC2086 # lists of words
${CC:-cc} -std=c11 -O2 -Isrc/core -o "$folder/core" bench/core.c \
	src/core/*.c src/core/lang/*.c -lm

psql -qXAt -c "COPY (SELECT encode(convert_to(body, 'UTF8'), 'hex') || '00' FROM allsides) TO STDOUT" |
	xxd -r -p >"$folder/bodies"
"$folder/core" --quotes "$folder/bodies" "$rounds"

# The first query tells what it takes to read the bodies.
for query in \
	"SELECT sum(length(body || '')) FROM allsides" \
	"SELECT count(*) FROM allsides, article_quotes(body)" \
	"SELECT count(*) FROM allsides, article_people(body)"; do
	for _ in $(seq "$rounds"); do
		psql -qXAt -v ON_ERROR_STOP=1 \
			-c "SET max_parallel_workers_per_gather = 0; SET jit = off" \
			-c "SELECT 'bytes', sum(octet_length(body)) FROM allsides" \
			-c "SET client_min_messages = log; SET log_executor_stats = on" \
			-c "$query" 2>&1
	done | awk -F'|' -v query="$query" '
		$1 == "bytes" { bytes = $2 }
		/ s user, .* s elapsed/ {
			split($0, part, " ")
			took = part[2] + part[5]
			if (best == 0 || took < best)
				best = took
		}
		END { printf "%6.0f ms  %6.1f MB/s  %s\n", best * 1000, bytes / 1e6 / best, query }'
done

#!/bin/sh
# How fast articles are cut in SQL, beside the text engine by itself.
#
# usage: bench/sentences.sh [ROUNDS]
#
# Wants the table that bench/load_allsides.sh makes, and the usual PG*
# variables.  The engine and ICU run in the same minute over the same bodies
# (bench/core.c; without ICU's headers the engine alone).  Parallel query is
# off: one core each.
set -eu
cd "$(dirname "$0")/.."

rounds=${1:-3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cflags="-std=c11 -O2 -Isrc/core"
sources="bench/core.c src/core/*.c src/core/lang/*.c -lm"
# shellcheck disable=SC2086
${CC:-cc} $cflags -DWITH_ICU -o "$folder/core" $sources -licuuc 2>/dev/null ||
	${CC:-cc} $cflags -o "$folder/core" $sources

psql -qXAt -c "COPY (SELECT encode(convert_to(body, 'UTF8'), 'hex') || '00' FROM allsides) TO STDOUT" |
	xxd -r -p >"$folder/bodies"
"$folder/core" "$folder/bodies" "$rounds"

for query in \
	"SELECT sum(octet_length(body)) FROM allsides" \
	"SELECT count(*) FROM allsides, article_blocks(body)" \
	"SELECT count(*) FROM allsides, article_sentences(body)" \
	"SELECT sum(array_length(ARRAY(SELECT unnest(article_sentence_spans(body))), 1)) FROM allsides" \
	"SELECT count(*) FROM allsides, article_tokens(body)"; do
	psql -qXAt -v ON_ERROR_STOP=1 -c "SET max_parallel_workers_per_gather = 0; SET jit = off" \
		-c "CREATE TEMP TABLE took (ms float8)" \
		-c "DO \$do\$
			DECLARE started timestamptz;
			BEGIN
				FOR i IN 1 .. $rounds LOOP
					started := clock_timestamp();
					EXECUTE \$q\$$query\$q\$;
					INSERT INTO took SELECT 1000 * extract(epoch FROM clock_timestamp() - started);
				END LOOP;
			END \$do\$" \
		-c "SELECT format('%s ms  %s MB/s  %s', round(min(ms)), round((SELECT sum(octet_length(body)) FROM allsides) / 1000 / min(ms)::numeric, 1), \$q\$$query\$q\$) FROM took"
done

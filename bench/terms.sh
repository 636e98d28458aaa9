#!/bin/sh
# Term statistics beside ts_stat(), over the same documents in one run.
#
#     bench/terms.sh ARTICLES.jsonl[.xz] [NUMBER OF ARTICLES]
#
# Each line of the file is an article: {"published": day, "body": text, ...}.
# psql must reach, by its environment, a database that has the extension and in
# which tables bench_... may be made.  Times are the best of three, ratios are to
# the line named; more than 1 is faster.
#
# REPEATED=1000000 also counts so many articles: those of the file over and over,
# each time with other names.  The rate should not depend on their number, and
# the memory taken at most is to be no more than 1.5 times the value and 32 MB.
# A million articles of 6 kB take 7 GB on disk, and some minutes.
#
# scikit-learn is measured where PYTHON (python3) has it.

set -eu

articles=$1
number=${2:-10000}
psql="psql -X -q -A -t -v ON_ERROR_STOP=1"
settings="SET max_parallel_workers_per_gather = 0; SET jit = off;"

read_articles() {
	case $articles in
		*.xz) xz -dc "$articles" ;;
		*) cat "$articles" ;;
	esac | head -n "$number"
}

# All of them as often as it takes, letters added to what looks like a name, as
# rows for COPY.
repeat_articles() {
	read_articles | perl -MJSON::PP -e '
		my $json = JSON::PP->new->utf8;
		my @bodies = map { $json->decode($_)->{body} // "" } <STDIN>;
		my %escapes = ("\\" => "\\\\", "\n" => "\\n", "\r" => "\\r", "\t" => "\\t");
		for (@bodies) { s/([\\\n\r\t])/$escapes{$1}/g; s/\0//g; utf8::encode($_) }
		for my $i (0 .. $ARGV[0] - 1) {
			my ($body, $copy, $letters) = ($bodies[$i % @bodies], int($i / @bodies), "");
			for (; $copy > 0; $copy = int($copy / 26)) { $letters .= chr(97 + $copy % 26) }
			$body =~ s/([a-z,] [A-Z][a-z]{3,})\b/$1$letters/g;
			print $i + 1, "\t", $body, "\n";
		}' "$1"
}

copy_lines() {
	$psql -c "SET client_min_messages = warning;
		DROP TABLE IF EXISTS bench_lines;
		CREATE UNLOGGED TABLE bench_lines (line text)"
	# \001 and \002 do not occur in JSON
	$psql -c "COPY bench_lines FROM STDIN
		(FORMAT csv, DELIMITER E'\\001', QUOTE E'\\002')"
}

load() {
	read_articles | copy_lines
	$psql -c "SET client_min_messages = warning;
		DROP TABLE IF EXISTS bench_articles, bench_days"
	$psql -c "CREATE UNLOGGED TABLE bench_articles AS
			SELECT row_number() OVER () AS id, line::json ->> 'body' AS body,
				to_tsvector('simple', left(line::json ->> 'body', 200000)) AS vector
			FROM bench_lines;
		CREATE UNLOGGED TABLE bench_days AS
			SELECT id % 1000 AS day, term_stats(body) AS stats
			FROM bench_articles GROUP BY 1;
		DROP TABLE bench_lines;
		ALTER TABLE bench_articles SET (parallel_workers = 1)"
	$psql -c "VACUUM ANALYZE bench_articles"
	$psql -c "VACUUM ANALYZE bench_days"
}

# the best of three, in milliseconds
time_of() {
	for _ in 1 2 3; do
		printf '%s\n\\timing on\n%s;\n' "$settings ${2:-}" "$1" | $psql |
			sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | tail -n 1
	done | sort -n | head -n 1
}

# name, query, milliseconds to compare with or -, settings
show() {
	last=$(time_of "$2" "${4:-}")
	ratio=
	[ "$3" = - ] || ratio=$(echo "$3 $last" | awk '{printf "%.1f x", $1 / $2}')
	echo "$last $mb $number" |
		awk -v name="$1" -v ratio="$ratio" \
			'{printf "%-46s %9.0f ms %8.1f MB/s %8.0f docs/s %8s\n", name, $1, $2 / $1 * 1000, $3 / $1 * 1000, ratio}'
}

# Milliseconds of processor time that this server process has taken, in steps of 10.
spent="(SELECT (s[14]::int + s[15]::int) * 10 FROM string_to_array(pg_read_file('/proc/self/stat'), ' ') s)"

processor_time() {
	printf '%s\n' "$settings" "SELECT $spent AS before \\gset" "$1;" \
		"SELECT 'spent', $spent - :before;" | $psql | sed -n 's/^spent|//p'
}

# Of two queries in turn, nine times, as other work may be on the machine.
show_in_turn() {
	for _ in 1 2 3 4 5 6 7 8 9; do
		echo "$(processor_time "$2") $(processor_time "$3")"
	done | awk '{print $1 / $2; if (NR == 1 || $1 < a) a = $1; if (NR == 1 || $2 < b) b = $2} END {print "best", a / b}' |
		sort -n | awk -v name="$1" '$1 == "best" {best = $2; next} {ratios[++n] = $1}
			END {printf "%s: %.2f times the processor time (median of %d ratios; best to best %.2f)\n", name, ratios[(n + 1) / 2], n, best}'
}

# The tokens are scikit-learn's own, words of two letters and more.
count_vectorizer() {
	read_articles | "${PYTHON:-python3}" -c '
import json, sys, time
from sklearn.feature_extraction.text import CountVectorizer
bodies = [json.loads(line)["body"] or "" for line in sys.stdin]
times = []
for _ in range(3):
    start = time.perf_counter()
    CountVectorizer().fit_transform(bodies).sum(axis=0)
    times.append(time.perf_counter() - start)
print(min(times) * 1000)'
}

# The most memory that the process of application bench_peak has, in bytes.
watch_peak() {
	printf '%s\n' "SET client_min_messages = notice;
		DO \$\$
		DECLARE
			process int;
			now_taken bigint;
			peak bigint := 0;
		BEGIN
			LOOP
				SELECT pid INTO process FROM pg_stat_activity WHERE application_name = 'bench_peak';
				EXIT WHEN process IS NULL AND peak > 0;
				now_taken := substring(pg_read_file('/proc/' || process || '/status', 0, 4000, true)
					FROM 'RssAnon:\s*(\d+)');
				peak := greatest(peak, now_taken);
				PERFORM pg_sleep(0.02), pg_stat_clear_snapshot();
			END LOOP;
			RAISE NOTICE 'peak %', peak * 1024;
		END \$\$" | $psql 2>&1 | sed -n 's/.*peak //p'
}

# Of a query over bench_repeated: articles a second, and memory beside the value.
show_part() {
	printf '%s\n\\timing on\n%s;\n' "$settings" \
		"SELECT pg_column_size(s) FROM (SELECT $1 AS s FROM bench_repeated WHERE id <= $2 OFFSET 0) x" |
		PGAPPNAME=bench_peak $psql | tr '\n' ' ' >"$result" &
	peak=$(watch_peak)
	wait
	awk -v name="$1" -v n="$2" -v peak="$peak" '{limit = 1.5 * $1 + 32e6
		printf "%-30s of %8d articles: %6.0f docs/s, value %5.1f MB, peak memory %5.1f MB, %4.2f of 1.5 x value + 32 MB\n",
			name, n, n / $3 * 1000, $1 / 1e6, peak / 1e6, peak / limit}' "$result"
}

show_repeated() {
	$psql -c "SET client_min_messages = warning; DROP TABLE IF EXISTS bench_repeated"
	$psql -c "CREATE UNLOGGED TABLE bench_repeated (id bigint, body text)"
	# to read it should take less time than to count
	$psql -c "ALTER TABLE bench_repeated ALTER body SET COMPRESSION lz4" || true
	repeat_articles "$REPEATED" | $psql -c "COPY bench_repeated FROM STDIN"
	$psql -c "VACUUM ANALYZE bench_repeated"
	result=$(mktemp)
	for part in 1 2 4 8; do
		show_part "term_stats(body)" $((REPEATED * part / 8))
	done
	show_part "term_stats('english', body)" $((REPEATED / 8))
	show_part "term_stats('english', body)" $((REPEATED / 2))
	show_part "ngram_stats(2, body)" $((REPEATED / 100))
	rm -f "$result"
	$psql -c "DROP TABLE bench_repeated"
}

load
mb=$($psql -c "SELECT sum(octet_length(body)) / 1e6 FROM bench_articles")
number=$($psql -c "SELECT count(*) FROM bench_articles")
echo "$number articles, $mb MB of text, PostgreSQL $($psql -c 'SHOW server_version')"

parallel="SET max_parallel_workers_per_gather = 1; SET parallel_setup_cost = 0;
	SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;"

show "read the text" "SELECT sum(length(body)) FROM bench_articles" -
show "ts_stat over to_tsvector('simple', body)" \
	"SELECT count(*) FROM ts_stat('SELECT to_tsvector(''simple'', left(body, 200000)) FROM bench_articles')" -
from_text=$last
show "term_stats(body)" "SELECT nterms(term_stats(body)) FROM bench_articles" "$from_text"
own=$last
show "term_stats(body), two processes" \
	"SELECT nterms(term_stats(body)) FROM bench_articles" "$from_text" "$parallel"
show "term_stats('english', body), to unstemmed" \
	"SELECT nterms(term_stats('english', body)) FROM bench_articles" "$own"
show_in_turn "term_stats('english', body) to term_stats(body)" \
	"SELECT nterms(term_stats('english', body)) FROM bench_articles" \
	"SELECT nterms(term_stats(body)) FROM bench_articles"
if vectorizer=$(count_vectorizer 2>/dev/null); then
	echo "$vectorizer $own" | awk '{printf "%-46s %9.0f ms; term_stats(body) is %.1f x as fast\n",
		"CountVectorizer of scikit-learn", $1, $1 / $2}'
fi
show "doc_terms(body) and GROUP BY" \
	"SELECT count(*) FROM (SELECT term, count(*), sum(n) FROM bench_articles, doc_terms(body) GROUP BY term) x" "$from_text"
show "ngram_stats(2, body)" "SELECT nterms(ngram_stats(2, body)) FROM bench_articles" "$from_text"
show "ts_stat over stored vectors" \
	"SELECT count(*) FROM ts_stat('SELECT vector FROM bench_articles')" -
show "term_stats(vector)" "SELECT nterms(term_stats(vector)) FROM bench_articles" "$last"
show "union of 1,000 values" "SELECT nterms(term_stats_union(stats)) FROM bench_days" -
show "window of 7 values over 1,000" \
	"SELECT sum(nterms(s)) FROM (SELECT term_stats_union(stats) OVER (ORDER BY day ROWS 6 PRECEDING) AS s FROM bench_days) x" -
show "keyness of halves" \
	"SELECT count(*) FROM (SELECT term_stats_union(stats) FILTER (WHERE day < 500) AS a, term_stats_union(stats) FILTER (WHERE day >= 500) AS b FROM bench_days) x, keyness(a, b)" -

$psql -F ' ' -c "SELECT 'a value of 1,000 articles takes', pg_column_size(s), 'bytes, of all', pg_column_size(a)
	FROM (SELECT term_stats(body) FILTER (WHERE id <= 1000) AS s, term_stats(body) AS a
		FROM bench_articles OFFSET 0) x"
$psql -c "SELECT 'differences between term_stats(vector) and ts_stat:', count(*)
	FROM terms((SELECT term_stats(vector) FROM bench_articles)) t
	FULL JOIN ts_stat('SELECT vector FROM bench_articles') w ON term = word
	WHERE (t.ndoc, t.nentry) IS DISTINCT FROM (w.ndoc::bigint, w.nentry::bigint)"
[ -z "${REPEATED:-}" ] || show_repeated
$psql -c "DROP TABLE bench_articles, bench_days"

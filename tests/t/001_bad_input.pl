# No text is an error: whatever is in it, in whatever encoding, the functions
# return rows or none, and their spans give back the text.  Errors are for
# arguments.

use strict;
use warnings;

use Encode qw(encode);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(time);

my @functions = qw(article_blocks article_sentences article_tokens article_quotes article_quotes_explain article_people);
my $no_rows = join('|', map { 0 } @functions);

# A busy machine under a sanitizer may take its time; a quadratic loop over
# 50 MB would not end in a day.
my $max_seconds = 120;

my $node = PostgreSQL::Test::Cluster->new('main');
# whatever the locale of the caller
$node->init(extra => [ '--encoding=UTF8', '--no-locale' ]);
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION article_analytics');

# Rows of each function, as "n|n|n|n|n", for a text given as an SQL expression.
sub counts
{
	my ($database, $text) = @_;
	my $columns = join(', ', map { "(SELECT count(*) FROM $_(t))" } @functions);

	return $node->safe_psql($database, "SELECT $columns FROM (SELECT $text AS t) AS input");
}

#
# Nothing
#
is(counts('postgres', 'NULL::text'), $no_rows, 'NULL has no rows');
is(counts('postgres', "''"), $no_rows, 'the empty text has no rows');
is(counts('postgres', "E' \\t\\r\\n \\u00a0\\u2003\\n\\ufeff'"),
	$no_rows, 'white space has no rows');
foreach my $function (@functions)
{
	is($node->safe_psql('postgres', "SELECT count(*) FROM $function('A text.', NULL)"),
		'0', "$function: no rows where lang is NULL");
}
is($node->safe_psql('postgres', 'SELECT speaker_key(NULL) IS NULL'), 't', 'speaker_key of NULL');
is($node->safe_psql('postgres', "SELECT speaker_key('')"), '', 'speaker_key of the empty text');

#
# Arguments
#
foreach my $function (@functions)
{
	my $stderr;

	$node->psql(
		'postgres',
		"\\set VERBOSITY verbose\nSELECT * FROM $function('A text.', 'xx')",
		stderr => \$stderr);
	like($stderr, qr/ERROR:  22023: .*"xx"/, "$function: an unknown language is 22023");
	like($stderr, qr/HINT:  .*"en"/, "$function: the hint lists the profiles");
}

#
# One line of 50 MB
#
my %long_lines = (
	'sentences' => "repeat('The ferry was late again. ', 2000000)",
	'one sentence' => "repeat('the ferry and ', 3700000)",
	'one word' => "repeat('a', 50000000)",
	'open quotes' => "repeat('\"He said: ', 5000000)",
	'control characters' => "repeat(E'\\x01', 50000000)",
);
foreach my $name (sort keys %long_lines)
{
	foreach my $function (@functions)
	{
		# millions of rows cost the server's tuplestore more than us
		my $text = $function !~ /article_tokens|explain/ ? $long_lines{$name} :
			"left($long_lines{$name}, 5000000)";
		my $start = time();

		$node->safe_psql('postgres', "SELECT count(*) FROM $function($text)");
		cmp_ok(time() - $start, '<', $max_seconds, "50 MB of $name in one line: $function");
	}
}

# What is made for a row goes with it: two million rows of a text of
# 10 MB took 400 MB when it did not.
SKIP:
{
	skip 'no /proc to ask for memory', 2 unless -r '/proc/self/status';
	my $peak = $node->safe_psql('postgres', <<'SQL');
SET work_mem = '4MB';
SELECT count(*) > 2000000 FROM article_tokens(repeat('Mary Smith said the ferry was late again. ', 250000));
SELECT (regexp_match(pg_read_file('/proc/self/status'), 'VmHWM:\s+(\d+) kB'))[1]::int / 1024;
SQL
	my ($many, $megabytes) = split(/\n/, $peak);
	is($many, 't', 'article_tokens: two million rows');
	cmp_ok($megabytes, '<', 250, 'article_tokens: memory does not grow with the rows');
}

#
# Every encoding
#

# A query that counts where a span does not give back its text.
my $wrong_spans = join("\nUNION ALL\n",
	(map { <<"SQL" } (['article_blocks', 'content'], ['article_sentences', 'sentence'], ['article_tokens', 'token'], ['article_quotes_explain', 'content'])),
SELECT '$_->[0]' AS what, count(*) AS n FROM texts, $_->[0](t) AS f
WHERE substr(t, lower(span), upper(span) - lower(span)) IS DISTINCT FROM $_->[1]
SQL
	(map { <<"SQL" } ('mention', 'cue')),
SELECT 'article_quotes: $_', count(*) FROM texts, article_quotes(t) AS f
WHERE substr(t, lower(${_}_span), upper(${_}_span) - lower(${_}_span)) IS DISTINCT FROM $_
SQL
	<<'SQL',
SELECT 'article_quotes: content', count(*) FROM texts, article_quotes(t) AS f
WHERE translate(content, E'\n', ' ') IS DISTINCT FROM
	(SELECT translate(string_agg(substr(t, lower(s), upper(s) - lower(s)), ' ' ORDER BY lower(s)), E'\n', ' ')
	 FROM unnest(spans) AS s)
SQL
	<<'SQL');
SELECT 'article_people', count(*) FROM texts, article_people(t) AS f, unnest(mentions) AS s
WHERE substr(t, lower(s), upper(s) - lower(s)) = ''
SQL

my $article = <<"TEXT";
Harbour board puts off vote

PORT ELLEN \x{2014} \x{201C}We will not be hurried,\x{201D} Mayor Tom Reed said on Monday. \x{2018}Never.\x{2019}

\x{201C}The money isn\x{2019}t there.

\x{201C}And nobody asked us,\x{201D} he told reporters\x{2026} Ren\x{e9}e Caf\x{e9} said: "It costs \x{a3}3m."
TEXT
my $japanese = "\x{300C}\x{884C}\x{304D}\x{307E}\x{3059}\x{300D}\x{3068}\x{30E1}\x{30A2}\x{30EA}\x{30FC}\x{3002}\x{FF71}\n" x 3;

# Pieces to make random texts of; those that an encoding has no bytes for
# become question marks.
my @pieces = (
	'Mary', 'Tom Reed', 'Mr.', 'U.S.', 'he', 'she', 'the', 'said', 'told', 'that', 'according to',
	'spokesman', "don\x{2019}t", "\x{e9}lan", "\x{a3}3m", '10:30am', 'a@example.org', "\x{201C}",
	"\x{201D}", "\x{2018}", "\x{2019}", '"', "'", '(', ')', '.', ',', '?', "\x{2026}", "\x{2014}",
	"\n", "\n\n", "\r\n", "\t", ' ', "\x{a0}", "\x01", "\x{3042}\x{3044}", "\x{884C}");

sub random_text
{
	return join('', map { $pieces[ int(rand(@pieces)) ] . (rand() < 0.5 ? ' ' : '') } 1 .. int(rand(120)));
}

# Bytes that no program should have written.  EUC_JP and UTF8 are checked by
# the server on the way in, the others are not.
my @any_bytes = (
	join('', map { chr } 1 .. 255),
	"\x80\x81\x8d\xa0",
	"He said: \x93We go,\x94 and \x81\x8d\x8f\x90\x9d went.",
	"\xe2\x80", "\xc2", "caf\xe9", "\xff\xfe" x 100,
	map { join('', map { chr(1 + int(rand(255))) } 1 .. 200) } 1 .. 50);

my %encodings = (
	UTF8 => { perl => 'UTF-8', bytes => [] },
	LATIN1 => { perl => 'iso-8859-1', bytes => \@any_bytes },
	WIN1252 => { perl => 'cp1252', bytes => \@any_bytes },
	EUC_JP => { perl => 'euc-jp', bytes => [] },
	SQL_ASCII => { perl => 'UTF-8', bytes => \@any_bytes },
);

srand(1);
foreach my $encoding (sort keys %encodings)
{
	my $database = lc($encoding);
	my $perl_name = $encodings{$encoding}{perl};
	my @texts = (
		map({ encode($perl_name, $_) } $article, $japanese, map { random_text() } 1 .. 200),
		@{ $encodings{$encoding}{bytes} },
		join('', map { chr } 1 .. 31) . 'He said "no".' . chr(127));
	my $values = join(",\n", map { "(convert_from('\\x" . unpack('H*', $_) . "', '$encoding'))" } @texts);

	$node->safe_psql('postgres',
		"CREATE DATABASE $database ENCODING '$encoding' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
	$node->safe_psql($database,
		"CREATE EXTENSION article_analytics; CREATE TABLE texts(t text); INSERT INTO texts VALUES $values");
	is($node->safe_psql($database, "SELECT what, n FROM ($wrong_spans) AS w WHERE n > 0"),
		'', "$encoding: spans give back the text");
	is($node->safe_psql($database, 'SELECT count(speaker_key(t)) FROM texts'),
		scalar(@texts), "$encoding: speaker_key of any text");
	cmp_ok((split(/\|/, counts($database, '(SELECT t FROM texts LIMIT 1)')))[2],
		'>', 50, "$encoding: an article has tokens");
}

# The same article has the same spans in every encoding that can write it.
my @spans = map {
	$node->safe_psql($_,
		'SELECT s.span FROM (SELECT t FROM texts LIMIT 1) AS a, article_sentences(t) AS s')
} qw(utf8 win1252);
is($spans[1], $spans[0], 'WIN1252 and UTF8: the same characters, the same spans');

is($node->safe_psql('postgres', 'SELECT 1'), '1', 'the server is up');
$node->stop;
done_testing();

# article_quotes_explain() tells of the run that article_quotes() gives, over the
# articles of examples/.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Cwd qw(abs_path);
use File::Basename qw(dirname);

my $articles = dirname(abs_path(__FILE__)) . '/../../examples/articles.jsonl';
my $node = PostgreSQL::Test::Cluster->new('main');
# whatever the locale of the caller
$node->init(extra => [ '--encoding=UTF8', '--no-locale' ]);
$node->start;
$node->safe_psql('postgres', <<"SQL");
CREATE EXTENSION article_analytics;
CREATE TABLE line (j jsonb);
COPY line FROM '$articles' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02');
CREATE TABLE articles AS SELECT j->>'id' AS id, j->>'body' AS body FROM line;
CREATE TABLE quotes AS SELECT id, q.* FROM articles, article_quotes(body) q;
CREATE TABLE decisions AS SELECT id, body, d.* FROM articles, article_quotes_explain(body) d;
SQL

# What must be true of no row at all.
my %never = (
	'a quote that nothing explains' => <<'SQL',
SELECT id, quote_no FROM quotes q WHERE NOT EXISTS (
	SELECT FROM decisions d WHERE d.id = q.id AND d.quote_no = q.quote_no)
SQL
	'an explanation of a quote that there is not' => <<'SQL',
SELECT id, quote_no FROM decisions d WHERE quote_no IS NOT NULL AND NOT EXISTS (
	SELECT FROM quotes q WHERE d.id = q.id AND d.quote_no = q.quote_no)
SQL
	'a cue that is not the quote\'s' => <<'SQL',
SELECT id, quote_no FROM decisions d JOIN quotes q USING (id, quote_no)
WHERE part = 'clause' AND (d.span <@ coalesce(q.cue_span, q.mention_span)) IS NOT TRUE
SQL
	'a quotation that is not the quote\'s' => <<'SQL',
SELECT id, quote_no FROM decisions d JOIN quotes q USING (id, quote_no)
WHERE part = 'quotation' AND NOT d.span <@ q.quoted_spans
SQL
	'a quoted span without a quotation' => <<'SQL',
SELECT id, quote_no FROM quotes q, unnest(quoted_spans) s WHERE NOT EXISTS (
	SELECT FROM decisions d WHERE d.id = q.id AND d.quote_no = q.quote_no AND part = 'quotation' AND d.span <@ s)
SQL
	'a scare quote that somebody says' => <<'SQL',
SELECT id, quote_no FROM decisions d JOIN quotes q USING (id, quote_no)
WHERE (kind = 'scare') <> (decision = 'rejected') AND rule <> 'paragraph'
SQL
	'words that are not those of their span' => <<'SQL',
SELECT id FROM decisions WHERE content <> substr(body, lower(span), upper(span) - lower(span))
SQL
	'a score that is not the sum of its weights' => <<'SQL',
SELECT id FROM decisions WHERE score <> (SELECT sum(weight) FROM unnest(weights) weight)
	OR cardinality(features) <> cardinality(weights)
SQL
	'a decision against the score' => <<'SQL',
SELECT id FROM decisions WHERE part = 'clause'
	AND (score >= threshold) <> (decision = 'accepted') AND decision <> 'dropped'
SQL
	'a feature that has no name' => <<'SQL',
SELECT id FROM decisions, unnest(features) feature WHERE feature ~ '^template='
SQL
);

cmp_ok($node->safe_psql('postgres', 'SELECT count(*) FROM decisions'), '>', 1000, 'there is much to explain');
is($node->safe_psql('postgres', $never{$_}), '', "never: $_") foreach sort keys %never;
$node->stop;
done_testing();

# A long analysis can be broken off: the engine asks the server every 64 kB.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(time);

# Far above what is measured (a tenth of a second over the timeout), far below
# what the whole work takes under a loop that cannot be broken off.
my $max_seconds = 20;

# One word takes hardly longer than the timeout and reading it do.
my $few_seconds = 2;

my $node = PostgreSQL::Test::Cluster->new('main');
# whatever the locale of the caller
$node->init(extra => [ '--encoding=UTF8', '--no-locale' ]);
$node->start;
$node->safe_psql('postgres', <<'SQL');
CREATE EXTENSION article_analytics;
CREATE TABLE inputs(input text, body text);
INSERT INTO inputs VALUES
	('sentences', repeat('"The ferry was late again," Mary Smith said. ', 2300000)),
	('one word', repeat('a', 100000000)),
	('marks', repeat('“', 33000000));
SQL

foreach my $name ('sentences', 'one word', 'marks')
{
	foreach my $function (qw(article_blocks article_sentences article_tokens article_quotes article_quotes_explain article_people keyphrases))
	{
		my $start = time();
		my $stderr;

		$node->psql(
			'postgres',
			"SET statement_timeout = '200ms';"
			  . " SELECT count(*) FROM inputs, $function(body || '.') WHERE input = '$name'",
			stderr => \$stderr);
		my $seconds = time() - $start;
		ok($stderr =~ /canceling statement due to statement timeout/
			  || ($stderr eq '' && $seconds < $few_seconds),
			"100 MB of $name: $function is cancelled, unless it is done by then")
		  or diag($stderr);
		cmp_ok($seconds, '<', $max_seconds, "100 MB of $name: $function stops soon");
	}
}

is($node->safe_psql('postgres', "SELECT count(*) FROM article_sentences('One. Two.')"),
	'2', 'the server works on');
$node->stop;
done_testing();

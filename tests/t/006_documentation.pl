# The SQL in the documentation runs and gives the results that stand below it.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use IPC::Run qw(run);

my $top = dirname(abs_path(__FILE__)) . '/../..';
my $articles = "$top/examples/articles.jsonl";

# Pairs of a query and the result below it, undef if there is none.
sub examples_of
{
	my ($text) = @_;
	my @examples;
	push @examples, [ $1, $2 ] while $text =~ /^```sql\n(.*?)^```\n(?:```\n(.*?)^```\n)?/gms;
	return @examples;
}

# How psql prints what it answers, or its complaint.
sub answer
{
	my ($node, $query, $expected) = @_;
	my @expanded = ($expected // '') =~ /^-\[ RECORD/ ? ('--expanded') : ();
	my ($stdout, $stderr) = ('', '');
	run [ 'psql', '--no-psqlrc', '--set=ON_ERROR_STOP=1', '--dbname=' . $node->connstr('postgres'), @expanded ],
		'<', \$query, '>', \$stdout, '2>', \$stderr;
	return $stderr ne '' ? $stderr : $stdout;
}

# The lines without those that an example may leave out: "(3 rows)", empty ones, and that a table was made.
sub lines_of
{
	return grep { !/^(?:|\(\d+ rows?\)|CREATE TABLE|ALTER TABLE)$/ } split /\n/, $_[0];
}

# A line of "…" stands for any lines.
sub pattern
{
	my $pattern = join '', map { $_ eq '…' ? '(?:.*\n)*?' : quotemeta("$_\n") } lines_of($_[0]);
	return qr/\A$pattern\z/;
}

my $node = PostgreSQL::Test::Cluster->new('main');
# whatever the locale of the caller
$node->init(extra => [ '--encoding=UTF8', '--no-locale' ]);
$node->start;
$ENV{PGCLIENTENCODING} = 'UTF8';

foreach my $file (qw(README.md docs/reference.md docs/statistics.md))
{
	$node->safe_psql('postgres', <<"SQL");
SET client_min_messages = warning;
DROP SCHEMA public CASCADE;
CREATE SCHEMA public;
CREATE EXTENSION article_analytics;
CREATE TEMP TABLE line (j jsonb);
COPY line FROM '$articles' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02');
CREATE TABLE articles AS
	SELECT j->>'id' AS id, j->>'outlet' AS outlet, (j->>'published')::date AS published, j->>'body' AS body FROM line;
SQL
	my @examples = examples_of(slurp_file("$top/$file"));
	cmp_ok(@examples, '>', 2, "$file has examples");
	foreach my $example (@examples)
	{
		my ($query, $expected) = @$example;
		my $name = "$file: " . (split /\n/, $query)[0];
		my $answer = join '', map { "$_\n" } lines_of(answer($node, $query, $expected));
		if (defined $expected) { like($answer, pattern($expected), $name) }
		else { unlike($answer, qr/^ERROR/, $name) }
	}
}
$node->stop;
done_testing();

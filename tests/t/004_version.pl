# The version stands in the control file; all others follow it.

use strict;
use warnings;

use JSON::PP;
use PostgreSQL::Test::Utils;
use Test::More;

my ($version) = slurp_file('article_analytics.control') =~ /^default_version = '(.*)'$/m;
like($version, qr/^\d+\.\d+$/, 'the control file has a version');
ok(-e "article_analytics--$version.sql", 'there is an install script of that version');

# PGXN wants three numbers
my $meta = decode_json(slurp_file('META.json'));
is($meta->{version}, "$version.0", 'META.json: the distribution');
is($meta->{provides}{article_analytics}{version}, "$version.0", 'META.json: the extension');
is($meta->{provides}{article_analytics}{file}, "article_analytics--$version.sql",
	'META.json: the install script');
foreach my $key (qw(name version abstract maintainer license provides meta-spec))
{
	ok(defined $meta->{$key}, "META.json: has $key");
}

my ($changed) = slurp_file('CHANGELOG.md') =~ /^## \[(\d[^\]]*)\]/m;
is($changed, $version, 'CHANGELOG.md: its newest version');

done_testing();

# The version stands in the control file; all others follow it.

use strict;
use warnings;

use JSON::PP;
use Test::More;

sub slurp
{
	my ($name) = @_;

	local $/ = undef;
	open(my $file, '<', $name) or die "cannot open $name: $!";
	return <$file>;
}

my ($version) = slurp('article_analytics.control') =~ /^default_version = '(.*)'$/m;
like($version, qr/^\d+\.\d+$/, 'the control file has a version');
ok(-e "article_analytics--$version.sql", 'there is an install script of that version');

# PGXN wants three numbers
my $meta = decode_json(slurp('META.json'));
is($meta->{version}, "$version.0", 'META.json: the distribution');
is($meta->{provides}{article_analytics}{version}, "$version.0", 'META.json: the extension');
is($meta->{provides}{article_analytics}{file}, "article_analytics--$version.sql",
	'META.json: the install script');
foreach my $key (qw(name version abstract maintainer license provides meta-spec))
{
	ok(defined $meta->{$key}, "META.json: has $key");
}

my ($changed) = slurp('CHANGELOG.md') =~ /^## \[(\d[^\]]*)\]/m;
is($changed, $version, 'CHANGELOG.md: its newest version');

done_testing();

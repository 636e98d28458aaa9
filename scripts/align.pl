#!/usr/bin/env perl
#
# Columns as pgindent sets them, on the output of clang-format (see
# scripts/format): names of declarations stand in column 12 of their block,
# comments behind code in column 32, and the lines that go on one of these
# move along.  How macros are aligned is left to the author.
#
# usage: align.pl ORIGINAL <FORMATTED >OUT

use strict;
use warnings;

my $name_column = 12;
my $comment_column = 32;

my $type = qr/(?:(?:extern|static|const|volatile|unsigned|signed|struct|enum|long|short)\s+)*[A-Za-z_]\w*(?:\s+const)?/;
my $not_a_type = qr/^(?:return|goto|else|case|typedef|sizeof|extern|static|const|do)$/;

sub width
{
	my $n = 0;

	$n += $_ eq "\t" ? 4 - $n % 4 : 1 foreach split(//, $_[0]);
	return $n;
}

sub indent_to
{
	my ($column) = @_;

	return "\t" x int($column / 4) . ' ' x ($column % 4);
}

# Blanks and tabs from one column to another, at least one.  A lone tab of one
# column is a blank.
sub gap
{
	my ($from, $to) = @_;
	my $gap = '';

	return ' ' if $to <= $from;
	while ($from < $to)
	{
		my $stop = $from + 4 - $from % 4;
		my $is_tab = $stop <= $to && ($stop > $from + 1 || $stop + 4 <= $to);

		$gap .= $is_tab ? "\t" : ' ';
		$from = $is_tab ? $stop : $from + 1;
	}
	return $gap;
}

# "indent type *name rest" with the name in its column, or the line as it is.
sub align_declaration
{
	my ($line) = @_;

	return $line unless $line =~ /^(\t*)($type) (\**)(\(\*\w+\)|\w+)(.*)$/;
	my ($indent, $head, $stars, $name, $rest) = ($1, $2, $3, $4, $5);

	return $line if $head =~ $not_a_type || $name eq 'const';
	if ($name =~ /^\(/ || $head =~ /^extern/)
	{
		$rest =~ s/^\(/ (/ if $name =~ /^\(/;
	}
	elsif ($rest !~ /^(?:\[[^\]]*\])*\s*[=;:,]/)
	{
		return $line;
	}
	my $column = width($indent) + $name_column - length($stars);

	return "$indent$head" . gap(width("$indent$head"), $column) . "$stars$name$rest";
}

sub align_comment
{
	my ($line) = @_;

	return $line if $line =~ /^\s*\/\*/ || $line =~ /\\$/ || $line =~ /^#define\s.*\\/;
	return $line unless $line =~ /^(.*\S)[ \t]+(\/\*(?:(?!\*\/).)*(?:\*\/)?)$/;
	my ($code, $comment) = ($1, $2);

	my $end = width($code);
	my $next_stop = $end + 4 - $end % 4;

	return $code . gap($end, $next_stop > $comment_column ? $next_stop : $comment_column) . $comment;
}

sub is_complete
{
	return $_[0] =~ /[;{}]\s*(?:\/\*.*)?$/;
}

# Macros as the author aligned them, by what they are but for white space.
my %macros;
open(my $original, '<', $ARGV[0]) or die "cannot open $ARGV[0]: $!";
while (my $line = <$original>)
{
	chomp $line;
	$macros{ $line =~ s/\s+/ /gr } = $line if $line =~ /^#define/;
}

my $shift = 0;       # columns that the lines going on a declaration move
my $comment_at = 0;  # column of a comment that goes on

while (my $line = <STDIN>)
{
	chomp $line;
	if ($comment_at)
	{
		$line =~ s/^\s*/indent_to($comment_at + 1)/e;
		$comment_at = 0 if $line =~ /\*\//;
		print "$line\n";
		next;
	}
	if ($shift && $line =~ /^(\s*)(\S.*)$/)
	{
		$line = indent_to(width($1) + $shift) . $2;
		$shift = 0 if is_complete($line);
	}
	elsif ($line !~ /^#/)
	{
		my $aligned = align_declaration($line);

		# nothing moves but what stands behind the name
		$shift = is_complete($line) || $line =~ /^\S/ ? 0 : width($aligned) - width($line);
		$line = $aligned;
	}
	$line = align_comment($line);
	$line = $macros{ $line =~ s/\s+/ /gr } // $line if $line =~ /^#define/;
	$comment_at = width($1) if $line =~ /^(.*\S\s+)\/\*(?!.*\*\/)/;
	print "$line\n";
}

#!/usr/bin/env perl
#
# Columns as pgindent sets them, on the output of clang-format (see
# scripts/format): names of declarations stand in column 12 of their block,
# comments behind code in column 32; more names of a declaration stand below the
# first one, and lines that are aligned with something in it move along.  How macros
# are aligned is left to the author.
#
# usage: align.pl ORIGINAL <FORMATTED >OUT

use strict;
use warnings;

my $name_column = 12;
my $comment_column = 32;
my $continuation = 4;

my $type = qr/(?:(?:extern|static|const|volatile|unsigned|signed|struct|enum|long|short)\s+)*[A-Za-z_]\w*(?:\s+const)?/;
my $not_a_type = qr/^(?:return|goto|else|case|if|while|for|switch|typedef|sizeof|extern|static|const|do)$/;

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

	return $line if $line =~ /\\$/ || $line =~ /^#define\s.*\\/;
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

# Does a list of names go on behind the line: no bracket is open, and a comma ends it?
sub goes_on_with_names
{
	my ($line) = @_;
	my $depth = () = $line =~ /[(\[{]/g;

	$depth -= () = $line =~ /[)\]}]/g;
	return $depth == 0 && $line =~ /,\s*(?:\/\*.*)?$/;
}

# Macros as the author aligned them, by what they are but for white space.
my %macros;
open(my $original, '<', $ARGV[0]) or die "cannot open $ARGV[0]: $!";
while (my $line = <$original>)
{
	chomp $line;
	$macros{ $line =~ s/\s+/ /gr } = $line if $line =~ /^#define/;
}

my $ended = 1;       # does a statement or declaration end with the line before?
my $shift = 0;       # columns that the lines going on a declaration move
my $column = 0;      # where a declaration's next name belongs, 0 if none follows
my $base = 0;        # where that declaration begins
my $comment_at = 0;  # column of a comment that goes on behind code
my $in_comment = 0;  # inside of a comment that has lines of its own

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
	if ($line =~ /^\s*\/\*/ || $in_comment)
	{
		$in_comment = $line !~ /\*\//;
		print "$line\n";
		next;
	}
	if ($ended && $line !~ /^#/)
	{
		my $aligned = align_declaration($line);

		# nothing moves but what stands behind the name
		if (!is_complete($line) && $line =~ /^(\s+)\S/)
		{
			$base = width($1);
			$shift = width($aligned) - width($line);
			$column = $aligned ne $line && goes_on_with_names($line) ? $base + $name_column : 0;
		}
		$line = $aligned;
	}
	elsif (!$ended && $line =~ /^(\s*)(\**)(\S.*)$/)
	{
		my $at = width($1);

		$at = $column ? $column - length($2) : $at == $base + $continuation ? $at : $at + $shift;
		$column = 0 unless goes_on_with_names($line);
		$line = indent_to($at) . "$2$3";
	}
	if ($line =~ /\S/ && $line !~ /^#/)
	{
		$ended = is_complete($line);
		$shift = $column = 0 if $ended;
	}
	$line = align_comment($line);
	$line = $macros{ $line =~ s/\s+/ /gr } // $line if $line =~ /^#define/;
	$comment_at = width($1) if $line =~ /^(.*\S\s+)\/\*(?!.*\*\/)/;
	print "$line\n";
}

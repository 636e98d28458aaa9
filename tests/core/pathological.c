/*-------------------------------------------------------------------------
 *
 * pathological.c
 *	  Inputs that make careless programs slow: the engine must stay linear.
 *
 * Each input is a piece repeated up to some length.  It fails when it takes
 * longer than any linear work could, or when four times the text takes ten
 * times as long.  Both bounds are wide, as the machine may be busy.
 *
 *-------------------------------------------------------------------------
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "support.h"

#define SMALLEST (64 * 1024)
#define LARGEST (1024 * 1024)
#define MAX_SECONDS 4.0
/* Shorter times say nothing about growth. */
#define MIN_SECONDS 0.1
#define MAX_GROWTH 10.0

/* "%" stands for a word that is another one each time. */
static const struct
{
	const char *name;
	const char *piece;
}			inputs[] =
{
	{"opening quotation marks", "\xE2\x80\x9C"},
	{"closing quotation marks", "\xE2\x80\x9D"},
	{"straight quotation marks", "\""},
	{"straight quotation marks, apart", "\" "},
	{"single quotation marks", "'"},
	{"opening single quotation marks", "\xE2\x80\x98" "a "},
	{"guillemets", "\xC2\xAB\xC2\xBB"},
	{"marks nested to no end", "\xE2\x80\x9C" "a \xE2\x80\x98" "b "},
	{"paragraphs that open a quote", "\xE2\x80\x9C" "We go.\n\n"},
	{"quotes without a speaker", "\xE2\x80\x9C" "We go,\xE2\x80\x9D "},
	{"quotes of a pronoun", "\xE2\x80\x9C" "We go,\xE2\x80\x9D he said. "},
	{"quotes of ever other people", "\xE2\x80\x9C" "We go,\xE2\x80\x9D said Mary %. "},
	{"people in one sentence", "Mary % and "},
	{"people and pronouns", "Mary % came. He said she told him. "},
	{"roles", "the prime minister of % said "},
	{"a name without an end", "Mary "},
	{"a name of initials", "J. "},
	{"capitals", "A"},
	{"verbs of speech", "said "},
	{"verbs of speech with that", "said that "},
	{"according to", "according to "},
	{"pronouns", "he "},
	{"opening brackets", "("},
	{"closing brackets", ")"},
	{"brackets nested to no end", "(a [b "},
	{"one word", "a"},
	{"one word with apostrophes", "a'"},
	{"one word with hyphens", "a-"},
	{"one number", "1"},
	{"one number with commas", "1,"},
	{"dates", "1/"},
	{"times", "1:"},
	{"an abbreviation without an end", "a."},
	{"abbreviations", "U.S. "},
	{"titles", "Mr. "},
	{"full stops", "."},
	{"full stops, apart", ". "},
	{"end marks and closers", "?\xE2\x80\x9D)"},
	{"commas", ", "},
	{"dashes", "\xE2\x80\x94"},
	{"addresses", "http://"},
	{"hosts", "a.b"},
	{"e-mail", "a@"},
	{"names with @", "@"},
	{"tags", "#"},
	{"currencies", "$"},
	{"white space", " "},
	{"no-break spaces", "\xC2\xA0"},
	{"newlines", "\n"},
	{"carriage returns", "\r"},
	{"lines of one letter", "a\n"},
	{"hard-wrapped lines", "the ferry was late and\n"},
	{"control characters", "\x01\x02"},
	{"direction marks", "\xE2\x80\xAE\xE2\x80\xAD"},
	{"combining marks", "\xCC\x81"},
	{"joined emoji", "\xF0\x9F\x91\xA9\xE2\x80\x8D"},
	{"flags", "\xF0\x9F\x87\xAC"},
	{"ideographs", "\xE6\x97\xA5"},
	{"continuation bytes", "\x80"},
	{"lead bytes", "\xF0"},
	{"cut characters", "\xE2\x80"},
};

/* The n-th word: "Aaa", "Baa", ... */
static void
other_word(unsigned n, char word[8])
{
	for (int i = 0; i < 6; i++, n /= 26)
		word[i] = (char) ((i == 0 ? 'A' : 'a') + n % 26);
	word[6] = '\0';
}

static void
fill(char *text, size_t size, const char *piece)
{
	size_t		at = 0;

	for (unsigned n = 0; at < size; n++)
	{
		char		word[8];

		other_word(n, word);
		for (const char *p = piece; *p != '\0' && at < size; p++)
		{
			size_t		length = *p == '%' ? strlen(word) : 1;

			if (length > size - at)
				length = size - at;
			memcpy(text + at, *p == '%' ? word : p, length);
			at += length;
		}
	}
}

static double
seconds_for(const char *text, size_t size)
{
	ledger		book = {0};
	aa_article	article;
	clock_t		start = clock();

	aa_article_init(&article, text, (uint32_t) size, aa_language_find("en", 2),
					ledger_environment(&book));
	if (aa_analyze(&article, AA_STAGE_QUOTES) != AA_OK)
		return MAX_SECONDS + 1;
	aa_article_release(&article);
	return (double) (clock() - start) / CLOCKS_PER_SEC;
}

/* The best of three: other work on the machine only ever adds. */
static double
best_seconds_for(const char *text, size_t size)
{
	double		best = seconds_for(text, size);

	for (int i = 0; i < 2 && best >= MIN_SECONDS; i++)
	{
		double		again = seconds_for(text, size);

		best = again < best ? again : best;
	}
	return best;
}

static bool
is_linear(const char *name, const char *piece)
{
	char	   *text = malloc(LARGEST);
	double		quarter = 0,
				last = 0;
	bool		linear = true;

	/* from small to large, so as not to wait for what grows without bounds */
	for (size_t size = SMALLEST; size <= LARGEST && linear; size *= 2)
	{
		fill(text, size, piece);
		last = best_seconds_for(text, size);
		if (size == LARGEST / 4)
			quarter = last;
		linear = last <= MAX_SECONDS;
		if (!linear)
			printf("# %s: %.1f s for %zu bytes\n", name, last, size);
	}
	if (linear && last >= MIN_SECONDS && last > quarter * MAX_GROWTH)
	{
		printf("# %s: %.3f s for a quarter, %.3f s for the whole\n", name, quarter, last);
		linear = false;
	}
	free(text);
	return linear;
}

int
main(void)
{
	size_t		n = sizeof(inputs) / sizeof(inputs[0]);
	int			nfailed = 0;

	for (size_t i = 0; i < n; i++)
	{
		bool		linear = is_linear(inputs[i].name, inputs[i].piece);

		printf("%sok %zu - linear: %s\n", linear ? "" : "not ", i + 1, inputs[i].name);
		nfailed += !linear;
	}
	printf("1..%zu\n", n);
	return nfailed > 0;
}

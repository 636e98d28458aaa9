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

#define SMALLEST	(64 * 1024)
#define LARGEST		(1024 * 1024)
#define MAX_SECONDS 3.0
/* Shorter times say nothing about growth. */
#define MIN_SECONDS 0.1
#define MAX_GROWTH	10.0

typedef struct input
{
	const char *name;
	const char *piece;			/* "%": a word that is another one each time;
								 * "x|y": x in the first half, y in the second */
} input;

static const input inputs[] = {
	{"opening quotation marks", "\342\200\234"},
	{"closing quotation marks", "\342\200\235"},
	{"straight quotation marks", "\""},
	{"straight quotation marks, apart", "\" "},
	{"single quotation marks", "'"},
	{"opening single quotation marks", "\342\200\230a "},
	{"guillemets", "\302\253\302\273"},
	{"marks nested to no end", "\342\200\234a \342\200\230b "},
	{"paragraphs that open a quote", "\342\200\234We go.\n\n"},
	{"quotes without a speaker", "\342\200\234We go,\342\200\235 "},
	{"quotes of a pronoun", "\342\200\234We go,\342\200\235 he said. "},
	{"quotes of ever other people", "\342\200\234We go,\342\200\235 said Mary %. "},
	{"clauses of one sentence about it", "it said \342\200\234we go\342\200\235, as it noted, "},
	{"points of a list", "Mary said:\n\nwe \342\200\234go\342\200\235\n\n"},
	{"people in one sentence", "Mary % and "},
	{"people and pronouns", "Mary % came. He said she told him. "},
	{"roles", "the prime minister of % said "},
	{"a name without an end", "Mary "},
	{"links behind names", "Mary % Mary %May be what? MORE said, "},
	{"links behind no name", "AaAaAa AaAaMORE "},
	{"acronyms of a long name", "A| Oxley AB% left. "},
	{"nouns of a long name", "Aa| Oxley left. The marshy council left. "},
	{"a name of initials", "J. "},
	{"capitals", "A"},
	{"verbs of speech", "said "},
	{"verbs of speech with that", "said that "},
	{"words in marks behind colons", "said that: \342\200\234a\342\200\235 "},
	{"sentences that never come to their subject", "asked Mary told so "},
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
	{"end marks and closers", "?\342\200\235)"},
	{"commas", ", "},
	{"dashes", "\342\200\224"},
	{"addresses", "http://"},
	{"hosts", "a.b"},
	{"e-mail", "a@"},
	{"names with @", "@"},
	{"tags", "#"},
	{"currencies", "$"},
	{"white space", " "},
	{"no-break spaces", "\302\240"},
	{"newlines", "\n"},
	{"carriage returns", "\r"},
	{"lines of one letter", "a\n"},
	{"hard-wrapped lines", "the ferry was late and\n"},
	{"control characters", "\001\002"},
	{"direction marks", "\342\200\256\342\200\255"},
	{"combining marks", "\314\201"},
	{"joined emoji", "\360\237\221\251\342\200\215"},
	{"flags", "\360\237\207\254"},
	{"ideographs", "\346\227\245"},
	{"continuation bytes", "\200"},
	{"lead bytes", "\360"},
	{"cut characters", "\342\200"},
};

/* Where the verb stands second. */
static const input german[] = {
	{"verbs in second place", "sagte Anna %, "},
	{"verbs with their prefix", "Anna % teilte mit, dass "},
	{"clauses told after others", "Anna % sagte, er sei da. Es sei \342\200\236so\342\200\234. Das war es. "},
	{"words for the sentence before", "\342\200\236Ja.\342\200\234 Das sagte er, das sagte er, "},
	{"colons", "Anna %: \342\200\236Ja\342\200\234, "},
	{"words in marks behind colons", "Roh sagte: er habe \342\200\236x\342\200\234 "},
	{"nouns", "Haus der "},
	{"nouns behind a comma", "Haus, "},
	{"sources in front and behind", "laut dem Amt zufolge nach Angaben, "},
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
fill_with(char *text, size_t at, size_t size, const char *piece)
{
	for (unsigned n = 0; at < size; n++)
	{
		char		word[8];

		other_word(n, word);
		for (const char *p = piece; *p != '\0' && *p != '|' && at < size; p++)
		{
			size_t		length = *p == '%' ? strlen(word) : 1;

			if (length > size - at)
				length = size - at;
			memcpy(text + at, *p == '%' ? word : p, length);
			at += length;
		}
	}
}

static void
fill(char *text, size_t size, const char *piece)
{
	const char *second = strchr(piece, '|');

	fill_with(text, 0, second != NULL ? size / 2 : size, piece);
	if (second != NULL)
		fill_with(text, size / 2, size, second + 1);
}

static clock_t deadline;

static int
is_too_late(void *context)
{
	(void) context;
	return clock() > deadline;
}

static double
seconds_for(const char *text, size_t size, const char *language)
{
	ledger		book = {0};
	aa_environment env = ledger_environment(&book);
	aa_article	article;
	clock_t		start = clock();

	deadline = start + (clock_t) (MAX_SECONDS * CLOCKS_PER_SEC);
	env.tick = is_too_late;
	aa_article_init(&article, text, (uint32_t) size, aa_language_find(language, strlen(language)), env);
	(void) aa_analyze(&article, AA_STAGE_QUOTES);
	aa_article_release(&article);
	return (double) (clock() - start) / CLOCKS_PER_SEC;
}

/* The best of three: other work on the machine only ever adds. */
static double
best_seconds_for(const char *text, size_t size, const char *language)
{
	double		best = seconds_for(text, size, language);

	for (int i = 0; i < 2 && best >= MIN_SECONDS && best <= MAX_SECONDS; i++)
	{
		double		again = seconds_for(text, size, language);

		best = again < best ? again : best;
	}
	return best;
}

static bool
is_linear(const input *input, const char *language)
{
	const char *name = input->name;
	char	   *text = malloc(LARGEST);
	double		quarter = 0,
				last = 0;
	bool		linear = true;

	/* from small to large, so as not to wait for what grows without bounds */
	for (size_t size = SMALLEST; size <= LARGEST && linear; size *= 2)
	{
		fill(text, size, input->piece);
		last = best_seconds_for(text, size, language);
		if (size == LARGEST / 4)
			quarter = last;
		linear = last <= MAX_SECONDS;
		if (!linear)
			printf("# %s: more than %.1f s for %zu bytes\n", name, last, size);
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
	size_t		all = n + sizeof(german) / sizeof(german[0]);
	int			nfailed = 0;

	for (size_t i = 0; i < all; i++)
	{
		const input *input = i < n ? &inputs[i] : &german[i - n];
		bool		linear = is_linear(input, i < n ? "en" : "de");

		printf("%sok %zu - linear: %s\n", linear ? "" : "not ", i + 1, input->name);
		nfailed += !linear;
	}
	printf("1..%zu\n", all);
	return nfailed > 0;
}

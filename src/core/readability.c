/*-------------------------------------------------------------------------
 *
 * readability.c
 *	  How hard a text is to read.
 *
 *-------------------------------------------------------------------------
 */
#include "readability.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "unicode.h"

/*----------
 * Words.
 *----------
 */
static int
compare_word(const char *word, size_t length, const char *listed)
{
	size_t		n = strlen(listed);
	int			difference = memcmp(word, listed, length < n ? length : n);

	return difference != 0 ? difference : length < n ? -1 :
													   length > n;
}

static const aa_listed_word *
find_word(const char *word, size_t length)
{
	size_t		low = 0,
				high = aa_nlisted_words;

	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;
		int			order = compare_word(word, length, aa_listed_words[middle].word);

		if (order == 0)
			return &aa_listed_words[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static bool
is_vowel(char c)
{
	return c != '\0' && strchr("aeiouy", c) != NULL;
}

/* Does the pattern stand at word[at]?  The edges are at -1 and length. */
static bool
matches_at(const char *pattern, const char *word, long length, long at)
{
	for (; *pattern != '\0'; pattern++, at++)
	{
		bool		inside = at >= 0 && at < length;
		char		c = inside ? word[at] : '\0';
		bool		same;

		switch (*pattern)
		{
			case '^':
				same = at == -1;
				break;
			case '$':
				same = at == length;
				break;
			case 'V':
				same = is_vowel(c);
				break;
			case 'C':
				same = c >= 'a' && c <= 'z' && !is_vowel(c);
				break;
			default:
				same = c == *pattern;
		}
		if (!same)
			return false;
	}
	return true;
}

static bool
occurs(const char *pattern, const char *word, long length)
{
	long		last = pattern[0] == '^' ? -1 : length - 1;

	for (long at = pattern[0] == '^' ? -1 : 0; at <= last; at++)
	{
		if (matches_at(pattern, word, length, at))
			return true;
	}
	return false;
}

/* Words are short; what is longer is none. */
#define MAX_WORD 64

static unsigned
count_syllables(const char *word, size_t length)
{
	int			n = 0;

	for (size_t i = 0; i < length; i++)
		n += is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]));
	for (unsigned i = 0; length <= MAX_WORD && i < aa_nsyllable_rules; i++)
	{
		if (occurs(aa_syllable_rules[i].pattern, word, (long) length))
			n += aa_syllable_rules[i].change;
	}
	return n < 1 ? 1 : (unsigned) n;
}

/* Letters and digits; *digits says whether there are digits. */
static unsigned
count_letters(const char *word, size_t length, bool *digits)
{
	unsigned	n = 0;

	*digits = false;
	for (size_t at = 0; at < length;)
	{
		unsigned	bytes;
		uint32_t	code = aa_decode(word, length, at, &bytes);
		uint8_t		class = aa_class_of_char(code);

		*digits |= class == AA_CHAR_DIGIT;
		n += class == AA_CHAR_LETTER || class == AA_CHAR_DIGIT ||
			class == AA_CHAR_IDEOGRAPH || class == AA_CHAR_KATAKANA;
		at += bytes;
	}
	return n;
}

/* The word in ASCII, without accents and apostrophes. */
static size_t
plain_letters(const char *word, size_t length, char *buffer)
{
	size_t		n = 0;

	for (size_t at = 0; at < length && n < MAX_WORD;)
	{
		unsigned	bytes;
		uint32_t	code = aa_decode(word, length, at, &bytes);
		const char *letters = code < 0x80 ? NULL : aa_strip_accent(code);

		if (letters != NULL)
			buffer[n++] = letters[0];
		else if (code < 0x80 && code != '\'')
			buffer[n++] = (char) code;
		at += bytes;
	}
	return n;
}

aa_word_reading
aa_read_word(const char *word, size_t length)
{
	char		plain[MAX_WORD] = {0};
	size_t		nplain = plain_letters(word, length, plain);
	const aa_listed_word *listed = find_word(word, length),
						 *exception = find_word(plain, nplain);
	aa_word_reading result;
	bool		digits;

	result.letters = count_letters(word, length, &digits);
	result.lists = listed == NULL ? 0 : listed->lists;
	/* figures are familiar, and nobody knows how they are read aloud */
	if (digits)
	{
		result.lists = AA_LIST_DALE_CHALL | AA_LIST_SPACHE;
		result.syllables = 1;
	}
	else if (exception != NULL && exception->syllables > 0)
		result.syllables = exception->syllables;
	else
		result.syllables = count_syllables(plain, nplain);
	return result;
}

/*----------
 * Texts.
 *
 * Flesch 1948; Kincaid et al. 1975; Gunning 1952, without his exceptions for
 * names and endings; McLaughlin 1969; Coleman & Liau 1975; Smith & Senter 1967;
 * Chall & Dale 1995; Dale & Chall 1948; Bjornsson 1968; Anderson 1983; Spache
 * 1974 and 1953.
 *----------
 */
aa_readability
aa_measure_readability(const aa_reading_counts *c)
{
	double		sentence = c->words / c->sentences, /* mean length */
				syllables = c->syllables / c->words,
				letters = c->letters / c->words,
				poly = 100 * c->polysyllables / c->words,
				hard = c->unfamiliar / c->words,
				hard_spache = 100 * c->unfamiliar_spache / c->words;
	aa_readability r;

	r.flesch = 206.835 - 1.015 * sentence - 84.6 * syllables;
	r.flesch_kincaid = 0.39 * sentence + 11.8 * syllables - 15.59;
	r.fog = 0.4 * (sentence + poly);
	r.smog = 1.043 * sqrt(30 * c->polysyllables / c->sentences) + 3.1291;
	r.coleman_liau = 5.88 * letters - 29.6 / sentence - 15.8;
	r.ari = 0.5 * sentence + 4.71 * letters - 21.43;
	r.dale_chall = 64 - 0.95 * 100 * hard - 0.69 * sentence;
	r.dale_chall_old = 0.1579 * 100 * hard + 0.0496 * sentence +
		(hard > 0.05 ? 3.6365 : 0);
	r.lix = sentence + 100 * c->long_words / c->words;
	r.rix = c->long_words / c->sentences;
	r.spache = 0.121 * sentence + 0.082 * hard_spache + 0.659;
	r.spache_old = 0.141 * sentence + 0.086 * hard_spache + 0.839;
	return r;
}

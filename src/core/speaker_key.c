/*-------------------------------------------------------------------------
 *
 * speaker_key.c
 *	  Makes the key that joins speakers across articles.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "language.h"
#include "names.h"
#include "unicode.h"
#include "words.h"

/* Names of more words are keyed as they are, without looking for titles. */
#define MAX_WORDS 24
#define MAX_PHRASE 3

typedef struct words
{
	uint32_t	start[MAX_WORDS];
	uint32_t	end[MAX_WORDS];
	uint32_t	n;
} words;

static bool
is_ascii_letter(uint32_t code)
{
	return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

/* The character name[at..end) without case and accent. */
static uint32_t
fold_character(const char *name, uint32_t at, uint32_t end, char *key)
{
	char		folded[4 * AA_TERM_GROWTH];
	uint32_t	n = aa_fold(name, at, end, folded);
	unsigned	length = 0;
	const char *base = n > 0 ? aa_strip_accent(aa_decode(folded, n, 0, &length)) : NULL;

	if (base == NULL || length != n)
		base = folded;
	else
		n = (uint32_t) strlen(base);
	memcpy(key, base, n);
	return n;
}

/* Fold case and accents, drop stops and commas, part words by one blank. */
static uint32_t
fold_name(const char *name, uint32_t size, char *key)
{
	uint32_t	n = 0;
	unsigned	length;
	bool		blank = false;

	for (uint32_t at = 0; at < size; at += length)
	{
		uint32_t	code = aa_decode(name, size, at, &length);
		uint8_t		class = aa_class_of_char(code);

		if (class == AA_CHAR_SPACE || code == ',' || class == AA_CHAR_MARK)
		{
			blank = n > 0;
			continue;
		}
		if (code == '.' || class == AA_CHAR_EXTEND)
			continue;
		if (blank)
			key[n++] = ' ';
		blank = false;
		/* most are, and have no accent */
		if (is_ascii_letter(code))
			key[n++] = (char) (code | 0x20);
		else
			n += fold_character(name, at, at + length, key + n);
	}
	return n;
}

static bool
split_words(const char *key, uint32_t size, words *w)
{
	w->n = 0;
	for (uint32_t at = 0; at < size; at++)
	{
		if (at > 0 && key[at - 1] != ' ')
			continue;
		if (w->n == MAX_WORDS)
			return false;
		if (w->n > 0)
			w->end[w->n - 1] = at - 1;
		w->start[w->n++] = at;
	}
	if (w->n > 0)
		w->end[w->n - 1] = size;
	return true;
}

/* Classes of the longest phrase from word i on; *length says of how many. */
static uint64_t
phrase_classes(const aa_language *language, const char *key, const words *w,
			   uint32_t i, uint32_t *length)
{
	uint64_t	classes;

	for (*length = MAX_PHRASE; *length >= 1; --*length)
	{
		if (i + *length > w->n)
			continue;
		classes = aa_lexicon_find(language->lexicon, key + w->start[i],
								  w->end[i + *length - 1] - w->start[i]);
		if ((classes & ~AA_LEX_PHRASE) != 0 || *length == 1)
			return classes;
	}
	return 0;
}

/* "a spokesman for the council" is no title with a name. */
static bool
is_preposition(const aa_language *language, const char *key, const words *w, uint32_t i)
{
	uint32_t	length;

	return (phrase_classes(language, key, w, i, &length) & AA_LEX_PREPOSITION) != 0;
}

/* The first word of the name proper: what stands behind the last title. */
static uint32_t
skip_titles(const aa_language *language, const char *key, const words *w)
{
	uint64_t	before = AA_LEX_TITLE | AA_LEX_ROLE | AA_LEX_PLACE |
		AA_LEX_ORGANISATION | AA_LEX_DETERMINER;
	uint32_t	first = 0;

	for (uint32_t i = 0, length; i < w->n; i += length)
	{
		uint64_t	classes = phrase_classes(language, key, w, i, &length);

		if (!(classes & before))
			break;
		/* a given name is one, unless a title as such: "Dean Smith" */
		if ((classes & (AA_LEX_TITLE | AA_LEX_ROLE)) && i + length < w->n &&
			!(classes & AA_LEX_GIVEN) && !is_preposition(language, key, w, i + length))
			first = i + length;
	}
	return first;
}

/* Bashar al-Masri is Bashar Masri at other outlets: what the particle takes. */
static uint32_t
particle_length(const aa_language *language, const char *word, uint32_t length)
{
	return length > AA_PARTICLE && word[AA_PARTICLE - 1] == '-' &&
			(aa_lexicon_find(language->lexicon, word, AA_PARTICLE - 1) & AA_LEX_PARTICLE) ?
		AA_PARTICLE :
		0;
}

uint32_t
aa_speaker_key(const aa_language *language, const char *name, uint32_t size,
			   char *buffer)
{
	uint32_t	n = fold_name(name, size, buffer);
	uint32_t	out = 0;
	words		w;
	uint32_t	first;

	if (!split_words(buffer, n, &w) || w.n == 0)
		return n;
	first = skip_titles(language, buffer, &w);
	for (uint32_t i = first; i < w.n; i++)
	{
		uint32_t	length = w.end[i] - w.start[i];
		uint32_t	skipped = i > first ? particle_length(language, buffer + w.start[i], length) : 0;

		/* a middle initial tells nobody apart */
		if (length == 1 && i > first && i + 1 < w.n)
			continue;
		if (out > 0)
			buffer[out++] = ' ';
		memmove(buffer + out, buffer + w.start[i] + skipped, length - skipped);
		out += length - skipped;
	}
	return out;
}

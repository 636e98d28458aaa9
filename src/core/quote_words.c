/*-------------------------------------------------------------------------
 *
 * quote_words.c
 *	  The normal form of a quote, and its words.
 *
 *-------------------------------------------------------------------------
 */
#include "matching.h"

#include <string.h>

#include "environment.h"
#include "hash.h"
#include "unicode.h"

/* A bracket that takes more bytes is no insertion. */
#define MAX_BRACKET			256

/* What parts words in the buffer of the normal form. */
#define BLANK	' '
#define GAP		'\x1F'

/*----------
 * The normal form.
 *----------
 */
typedef struct writer
{
	const char *text;
	uint32_t	size;
	char	   *buffer;
	size_t		n;
	size_t		nwords;
	char		part;			/* what goes before the next word, 0 inside one */
	char		gap;			/* how gaps are written */
} writer;

/* At the end of the text, and past it, nothing stands. */
static uint32_t
code_at(const writer *w, uint32_t at, unsigned *length)
{
	*length = 0;
	return at < w->size ? aa_decode(w->text, w->size, at, length) : 0;
}

static uint8_t
class_of(uint32_t code)
{
	return aa_class_of_char(code);
}

static bool
is_word_class(uint8_t class)
{
	return class == AA_CHAR_LETTER || class == AA_CHAR_DIGIT ||
		class == AA_CHAR_NUMERIC || class == AA_CHAR_KATAKANA ||
		class == AA_CHAR_UNSPACED || class == AA_CHAR_IDEOGRAPH;
}

static uint8_t
class_at(const writer *w, uint32_t at)
{
	unsigned	length;

	return at < w->size ? class_of(code_at(w, at, &length)) : AA_CHAR_SPACE;
}

static uint8_t
class_before(const writer *w, uint32_t at)
{
	unsigned	length;

	return at > 0 ? class_of(aa_decode_before(w->text, at, &length)) : AA_CHAR_SPACE;
}

static void
write_bytes(writer *w, const char *bytes, size_t length)
{
	if (w->part != 0 && w->n > 0)
		w->buffer[w->n++] = w->part;
	w->nwords += w->part != 0;
	w->part = 0;
	memcpy(w->buffer + w->n, bytes, length);
	w->n += length;
}

static void
write_folded(writer *w, uint32_t at, uint32_t code, unsigned length)
{
	const aa_folding *folding;
	char		c = (char) code;

	if (code < 0x80)
	{
		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		write_bytes(w, &c, 1);
	}
	else if ((folding = aa_char_folding(code)) != NULL)
		write_bytes(w, folding->utf8, folding->length);
	else
		write_bytes(w, w->text + at, length);
}

static void
write_parting(writer *w, char part)
{
	if (w->part != w->gap)
		w->part = part;
}

/*
 * Is text[at] the stop of an abbreviation of single letters: "U.S.", "p.m."?
 * Such a letter has no other beside it.
 */
static bool
is_inner_stop(const writer *w, uint32_t at)
{
	unsigned	length;
	uint8_t		after;

	if (w->text[at] != '.' || class_before(w, at) != AA_CHAR_LETTER ||
		class_at(w, at + 1) != AA_CHAR_LETTER)
		return false;
	(void) aa_decode_before(w->text, at, &length);
	if (is_word_class(class_before(w, at - length)))
		return false;
	(void) code_at(w, at + 1, &length);
	after = class_at(w, at + 1 + length);
	return !is_word_class(after) && after != AA_CHAR_APOSTROPHE;
}

/* Is the sign between two digits? */
static bool
is_inside_number(const writer *w, uint32_t at)
{
	return class_before(w, at) == AA_CHAR_DIGIT &&
		class_at(w, at + 1) == AA_CHAR_DIGIT;
}

/* "..." or ". . ." (the sign "…" is told by its code) */
static bool
is_ellipsis(const writer *w, uint32_t at)
{
	uint32_t	next = at + 1;

	if (w->text[at] != '.')
		return false;
	if (next < w->size && w->text[next] == ' ')
		next++;
	return next < w->size && w->text[next] == '.';
}

/*
 * The end of the insertion that begins with the bracket at text[at], 0 if
 * there is none: it is not closed soon, or is a part of a word, as in "[T]he"
 * and "allow[ed]".
 */
static uint32_t
insertion_end(const writer *w, uint32_t at)
{
	uint32_t	limit = w->size - at > MAX_BRACKET ? at + MAX_BRACKET : w->size;
	uint32_t	end = at + 1;

	while (end < limit && w->text[end] != ']' && w->text[end] != '[')
		end++;
	if (end == limit || w->text[end] != ']')
		return 0;
	end++;
	if (is_word_class(class_before(w, at)) || is_word_class(class_at(w, end)))
		return 0;
	return end;
}

/* A bracket that is no insertion: does a word go on behind it? */
static bool
is_bracket_in_word(const writer *w, uint32_t at)
{
	return is_word_class(class_before(w, at)) && is_word_class(class_at(w, at + 1));
}

/* Signs of ASCII that part words, or do not. */
static void
write_sign(writer *w, uint32_t at)
{
	char		c = w->text[at];

	if (is_ellipsis(w, at))
		write_parting(w, w->gap);
	else if (c == '.' && is_inside_number(w, at))
		write_bytes(w, ".", 1);
	else if ((c == ',' && is_inside_number(w, at)) || is_inner_stop(w, at) ||
			 ((c == '[' || c == ']') && is_bracket_in_word(w, at)))
		return;
	else
		write_parting(w, BLANK);
}

/*
 * One character, of the given length.  Contractions, numerals and spellings
 * that are to count as one would be unified where a word ends.
 */
static void
write_character(writer *w, uint32_t at, uint32_t code, unsigned length)
{
	uint8_t		class = class_of(code);

	if (class == AA_CHAR_IDEOGRAPH)
	{
		write_parting(w, BLANK);
		write_folded(w, at, code, length);
		w->part = BLANK;
	}
	else if (is_word_class(class) || (class == AA_CHAR_EXTEND && w->part == 0))
		write_folded(w, at, code, length);
	else if (class == AA_CHAR_APOSTROPHE || class == AA_CHAR_FORMAT ||
			 class == AA_CHAR_IGNORABLE || class == AA_CHAR_EXTEND)
		return;
	else if (code == 0x2026)
		write_parting(w, w->gap);
	else if (code < 0x80)
		write_sign(w, at);
	else
		write_parting(w, BLANK);
}

static aa_status
normalize(writer *w, const aa_environment *env)
{
	uint32_t	ticked = 0;

	for (uint32_t at = 0; at < w->size;)
	{
		unsigned	length;
		uint32_t	code = code_at(w, at, &length);
		uint32_t	end = code == '[' ? insertion_end(w, at) : 0;

		if (end > 0)
			write_parting(w, w->gap);
		else
			write_character(w, at, code, length);
		at = end > 0 ? end : at + length;
		if (at - ticked >= AA_TICK_BYTES)
		{
			ticked = at;
			if (env->tick != NULL && env->tick(env->context) != 0)
				return AA_CANCELLED;
		}
	}
	return AA_OK;
}

aa_status
aa_quote_normal(const char *text, uint32_t size, const aa_environment *env,
				char *buffer, size_t *length)
{
	writer		w = {text, size, buffer, 0, 0, BLANK, BLANK};
	aa_status	status = normalize(&w, env);

	*length = w.n;
	return status;
}

/*----------
 * The words.
 *----------
 */
static aa_status
hash_words(const char *normal, size_t length, const aa_environment *env,
		   aa_quote_words *words)
{
	size_t		start = 0;
	bool		after_gap = true;

	for (size_t i = 0; i <= length && length > 0; i++)
	{
		if (!aa_may_go_on(env, i))
			return AA_CANCELLED;
		if (i < length && normal[i] != BLANK && normal[i] != GAP)
			continue;
		words->words[words->n].hash = aa_hash(normal + start, i - start, 0);
		words->words[words->n].after_gap = after_gap;
		words->n++;
		after_gap = i < length && normal[i] == GAP;
		start = i + 1;
	}
	return AA_OK;
}

aa_status
aa_quote_words_find(const char *text, uint32_t size, const aa_environment *env,
					aa_quote_words *words)
{
	char	   *normal = aa_get_memory(env, size, AA_TERM_GROWTH);
	writer		w = {text, size, normal, 0, 0, BLANK, GAP};
	aa_status	status;

	words->words = NULL;
	words->n = 0;
	if (normal == NULL)
		return AA_NO_MEMORY;
	status = normalize(&w, env);
	if (status == AA_OK)
	{
		words->words = aa_get_memory(env, w.nwords, sizeof(aa_quote_word));
		status = words->words == NULL ? AA_NO_MEMORY :
										hash_words(normal, w.n, env, words);
	}
	aa_give_back(env, normal);
	return status;
}

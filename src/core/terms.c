/*-------------------------------------------------------------------------
 *
 * terms.c
 *	  The normal form of a token.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "article.h"
#include "unicode.h"
#include "words.h"

/*
 * Fold text[start..end): case, apostrophes, hyphens; drop what is invisible.
 * Writes at most AA_TERM_GROWTH bytes for each byte read.
 */
uint32_t
aa_fold(const char *text, uint32_t start, uint32_t end, char *buffer)
{
	uint32_t	n = 0;

	for (uint32_t at = start; at < end;)
	{
		unsigned	length;
		uint32_t	code = aa_decode(text, end, at, &length);
		uint8_t		class;
		const aa_folding *folding;

		if (code > ' ' && code < 0x80 && code != '`')
		{
			buffer[n++] = (char) (code >= 'A' && code <= 'Z' ? code + 32 : code);
			at++;
			continue;
		}
		class = aa_class_of_char(code);
		if (class == AA_CHAR_APOSTROPHE)
			buffer[n++] = '\'';
		else if (code == 0x2010 || code == 0x2011 || code == 0x2212)
			buffer[n++] = '-';
		else if (class == AA_CHAR_IGNORABLE || class == AA_CHAR_FORMAT)
			;
		else if (code < 0x80)
			buffer[n++] = (char) (code >= 'A' && code <= 'Z' ? code + 32 : code);
		else if ((folding = aa_char_folding(code)) != NULL)
		{
			memcpy(buffer + n, folding->utf8, folding->length);
			n += folding->length;
		}
		else
		{
			memcpy(buffer + n, text + at, length);
			n += length;
		}
		at += length;
	}
	return n;
}

/*
 * "Mr." and "Mr" are one term, so are "U.S.-Lt." and "U.S.-Lt"; in "u.s." the
 * stops stay, as it ends with a single letter behind another stop.
 */
static uint32_t
strip_last_stop(const char *buffer, uint32_t n)
{
	uint32_t	at = n - 1,
				characters = 0;

	if (n < 2 || buffer[n - 1] != '.')
		return n;
	for (; at > 0 && buffer[at - 1] != '.'; at--)
		characters += ((unsigned char) buffer[at - 1] & 0xC0) != 0x80;
	return at == 0 || characters > 1 ? n - 1 : n;
}

static uint32_t
strip_possessive(const char *buffer, uint32_t n)
{
	return n > 2 && buffer[n - 2] == '\'' && buffer[n - 1] == 's' ? n - 2 : n;
}

/* "U.S" is written for "U.S." and is the same term. */
static uint32_t
add_last_stop(char *buffer, uint32_t n)
{
	if (n < 3 || n % 2 == 0)
		return n;
	for (uint32_t i = 0; i < n; i++)
	{
		if ((buffer[i] == '.') != (i % 2 == 1) || (buffer[i] >= '0' && buffer[i] <= '9'))
			return n;
	}
	buffer[n] = '.';
	return n + 1;
}

/* The bare number of $5, 3.5%, #1 and the like, its minus kept. */
static uint32_t
strip_signs(char *buffer, uint32_t n)
{
	uint32_t	from = 0;

	while (from < n && !(buffer[from] >= '0' && buffer[from] <= '9') &&
		   !(buffer[from] == '-' && from == 0))
		from++;
	while (n > from &&
		   !((buffer[n - 1] >= '0' && buffer[n - 1] <= '9') || (buffer[n - 1] >= 'a' && buffer[n - 1] <= 'z')))
		n--;
	if (from == n)
		return 0;
	memmove(buffer, buffer + from, n - from);
	return n - from;
}

uint32_t
aa_term(const char *text, const aa_token *token, char *buffer)
{
	uint32_t	n;

	if (token->flags & AA_TOKEN_PLAIN)
	{
		memcpy(buffer, text + token->start, token->end - token->start);
		return token->end - token->start;
	}
	if (token->kind == AA_TOKEN_PUNCTUATION || token->kind == AA_TOKEN_SYMBOL ||
		token->kind == AA_TOKEN_EMOJI)
		return 0;
	n = aa_fold(text, token->start, token->end, buffer);
	if (token->kind == AA_TOKEN_WORD)
		n = add_last_stop(buffer, strip_possessive(buffer, strip_last_stop(buffer, n)));
	else if (token->kind == AA_TOKEN_ORDINAL)
		n = strip_last_stop(buffer, n);
	else if (token->kind == AA_TOKEN_CURRENCY || token->kind == AA_TOKEN_PERCENT ||
			 (token->kind == AA_TOKEN_NUMBER && buffer[0] == '#'))
		n = strip_signs(buffer, n);
	return n;
}

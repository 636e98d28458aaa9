/*-------------------------------------------------------------------------
 *
 * scan_numbers.c
 *	  Numbers: amounts, dates, times, ordinals.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "scanner.h"

static const char *const magnitudes[] = {
	"m", "mn", "million", "b", "bn", "billion", "t", "tn", "trillion", "k", NULL};
static const char *const ordinal_endings[] = {"st", "nd", "rd", "th", NULL};
static const char *const half_days[] = {"am", "pm", NULL};

/* Does word stand at text[at], in any case, with no letter after it? */
bool
aa_is_word_at(const aa_scanner *s, uint32_t at, const char *word)
{
	for (; *word != '\0'; word++, at++)
	{
		if ((aa_byte_at(s, at) | 0x20) != *word)
			return false;
	}
	return !aa_is_word_part(aa_peek(s, at).class);
}

static bool
skip_word(const aa_scanner *s, uint32_t *at, const char *const *words)
{
	for (; *words != NULL; words++)
	{
		if (aa_is_word_at(s, *at, *words))
		{
			*at += (uint32_t) strlen(*words);
			return true;
		}
	}
	return false;
}

static void
skip_digits(const aa_scanner *s, uint32_t *at)
{
	for (aa_character c = aa_peek(s, *at); c.class == AA_CHAR_DIGIT; c = aa_peek(s, *at))
		*at += c.length;
}

/*
 * Digits with points, commas, slashes or colons between them.  A slash or
 * colon makes a date or time, so it does not go with a comma.
 */
static void
skip_number(const aa_scanner *s, uint32_t *at, bool *has_colon)
{
	*has_colon = false;
	skip_digits(s, at);
	for (;;)
	{
		char		c = aa_byte_at(s, *at);

		if ((c != '.' && c != ',' && c != '/' && c != ':') ||
			aa_peek(s, *at + 1).class != AA_CHAR_DIGIT)
			return;
		*has_colon = *has_colon || c == ':';
		*at += 1;
		skip_digits(s, at);
	}
}

/*
 * A token that begins with a digit.  Returns false where letters go on, as in
 * 3D, 1990s or 20-year-old: these are words.
 */
bool
aa_scan_number(aa_scanner *s, aa_token *token)
{
	uint32_t	at = s->at;
	bool		has_colon;
	aa_character c;

	skip_number(s, &at, &has_colon);
	token->kind = has_colon ? AA_TOKEN_TIME : AA_TOKEN_NUMBER;
	c = aa_peek(s, at);
	if (c.code == '%')
	{
		token->kind = AA_TOKEN_PERCENT;
		at++;
	}
	else if (c.class == AA_CHAR_CURRENCY)
	{
		token->kind = AA_TOKEN_CURRENCY;
		at += c.length;
	}
	else if (c.class == AA_CHAR_NUMERIC)
		at += c.length;
	else if (aa_is_letter(c.class))
	{
		if (skip_word(s, &at, half_days))
			token->kind = AA_TOKEN_TIME;
		else if (skip_word(s, &at, ordinal_endings))
			token->kind = AA_TOKEN_ORDINAL;
		else if (!skip_word(s, &at, magnitudes))
			return false;
	}
	if (aa_is_hyphen(aa_peek(s, at).code) &&
		aa_is_letter(aa_peek(s, at + aa_peek(s, at).length).class))
		return false;			/* 20-year-old */
	s->at = at;
	return true;
}

/* -5, .5: a sign that touches a figure, with nothing before that it joins. */
bool
aa_scan_signed(aa_scanner *s, aa_token *token, aa_character c)
{
	uint32_t	start = s->at;

	if ((c.code != '-' && c.code != 0x2212 && c.code != '.') ||
		!aa_is_ascii_digit(aa_byte_at(s, start + c.length)) ||
		!aa_stands_free(s, token))
		return false;
	s->at += c.length;
	if (aa_scan_number(s, token))
		return true;
	s->at = start;
	return false;
}

/* $1.2bn, £3m: s->at is at the number behind the sign. */
void
aa_scan_currency(aa_scanner *s, aa_token *token)
{
	bool		has_colon;

	skip_number(s, &s->at, &has_colon);
	(void) skip_word(s, &s->at, magnitudes);
	token->kind = AA_TOKEN_CURRENCY;
}

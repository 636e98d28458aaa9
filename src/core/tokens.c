/*-------------------------------------------------------------------------
 *
 * tokens.c
 *	  Cuts blocks into tokens.
 *
 * The base are the word rules of Unicode Standard Annex #29 (apostrophes
 * between letters, points and commas between digits), with the habits of news
 * text on top: hyphenated words, U.S., AT&T, $1.2bn, 9/11, 10:30am, @name,
 * #tag, addresses are one token each; and/or, said.He, 2-1 are not.
 *
 *-------------------------------------------------------------------------
 */
#include "byte_masks.h"
#include "common_tokens.h"
#include "language.h"
#include "lexicon.h"
#include "memory.h"
#include "scanner.h"
#include "stages.h"

/* Longer words are not elided: jusqu' lorsqu' */
#define MAX_ELIDED 12

static void
scan_emoji(aa_scanner *s, aa_token *token, aa_character c)
{
	token->kind = AA_TOKEN_EMOJI;
	s->at += c.length;
	if (c.class == AA_CHAR_REGIONAL)
	{
		c = aa_peek(s, s->at);
		if (c.class == AA_CHAR_REGIONAL)
			s->at += c.length;
		return;
	}
	/* variation selectors, skin tones, and pictures joined by U+200D */
	for (c = aa_peek(s, s->at);; c = aa_peek(s, s->at))
	{
		if (c.code == 0x200D)
		{
			aa_character next = aa_peek(s, s->at + c.length);

			if (next.class != AA_CHAR_EMOJI && next.class != AA_CHAR_PICTOGRAPH)
				return;
			s->at += c.length + next.length;
		}
		else if (c.class == AA_CHAR_EXTEND || (c.code >= 0x1F3FB && c.code <= 0x1F3FF))
			s->at += c.length;
		else
			return;
	}
}

static bool
is_end_mark(uint32_t code)
{
	switch (code)
	{
		case '.':
		case '!':
		case '?':
		case 0x2026:			/* … */
		case 0x3002:			/* 。 */
		case 0xFF01:			/* ！ */
		case 0xFF0E:			/* ． */
		case 0xFF1F:			/* ？ */
		case 0xFF61:			/* ｡ */
		case 0x0964:			/* । */
		case 0x06D4:			/* ۔ */
		case 0x061F:			/* ؟ */
		case 0x0589:			/* ։ */
		case 0x1362:			/* ። */
		case 0x104B:			/* ။ */
		case 0x203C:			/* ‼ */
		case 0x2047:
		case 0x2048:
		case 0x2049:			/* ⁉ */
			return true;
		default:
			return false;
	}
}

/* "...", "?!", "--" are one token; other signs stand alone. */
static void
scan_sign(aa_scanner *s, aa_token *token, aa_character c)
{
	char		sign = s->text[s->at];
	uint32_t	start = s->at;

	s->at += c.length;
	token->kind = c.class == AA_CHAR_SYMBOL || c.class == AA_CHAR_CURRENCY ||
			c.class == AA_CHAR_CONTROL || c.class == AA_CHAR_PICTOGRAPH ?
		AA_TOKEN_SYMBOL :
		AA_TOKEN_PUNCTUATION;
	token->mark = c.code <= UINT16_MAX ? (uint16_t) c.code : 0;
	if (is_end_mark(c.code))
	{
		token->flags |= AA_TOKEN_END_MARK;
		if (sign == '.')
			while (aa_byte_at(s, s->at) == '.')
				s->at++;
		else if (sign == '!' || sign == '?')
			while (aa_byte_at(s, s->at) == '!' || aa_byte_at(s, s->at) == '?')
				s->at++;
	}
	else if (sign == '-' || sign == '\'' || sign == '`')
		while (aa_byte_at(s, s->at) == sign && (sign == '-' || s->at == start + 1))
			s->at++;
	/* an ellipsis in dots is the same sign as U+2026 */
	if (sign == '.' && s->at - start > 1)
		token->mark = 0x2026;
}

/* A decade: '90s. */
static bool
is_decade(const aa_scanner *s, aa_character c)
{
	uint32_t	at = s->at + c.length;

	return c.class == AA_CHAR_APOSTROPHE && aa_is_ascii_digit(aa_byte_at(s, at)) &&
		aa_is_ascii_digit(aa_byte_at(s, at + 1)) && aa_byte_at(s, at + 2) == 's';
}

/* One token from s->at on; c is the aa_character there, no blank. */
static void
scan_token(aa_scanner *s, aa_token *token, aa_character c)
{
	if (aa_is_letter(c.class))
	{
		char		lower = (char) (c.code | 0x20);

		if (c.code < 0x80 && (lower == 'h' || lower == 'w' || lower == 'p') &&
			aa_scan_url(s, token))
			return;
		aa_scan_word(s, token, c);
	}
	else if (c.class == AA_CHAR_DIGIT)
	{
		if (!aa_scan_number(s, token))
			aa_scan_word(s, token, c);
	}
	else if (c.class == AA_CHAR_CURRENCY &&
			 aa_peek(s, s->at + c.length).class == AA_CHAR_DIGIT)
	{
		s->at += c.length;
		aa_scan_currency(s, token);
	}
	else if (c.class == AA_CHAR_IDEOGRAPH)
	{
		token->kind = AA_TOKEN_WORD;
		s->at += c.length;
	}
	else if (c.class == AA_CHAR_EMOJI || c.class == AA_CHAR_REGIONAL ||
			 (c.class == AA_CHAR_PICTOGRAPH && aa_peek(s, s->at + c.length).code == 0xFE0F))
		scan_emoji(s, token, c);
	else if (c.class == AA_CHAR_NUMERIC)
	{
		token->kind = AA_TOKEN_NUMBER;
		s->at += c.length;
	}
	else if (is_decade(s, c))
		aa_scan_word(s, token, c);
	else if (!aa_scan_tag(s, token, c) && !aa_scan_signed(s, token, c) &&
			 !(c.code == '.' && aa_take_dotted_name(s, token)))
		scan_sign(s, token, c);
}

static bool
is_blank_class(uint8_t class)
{
	return class == AA_CHAR_SPACE || aa_is_attached(class);
}

/* The first byte from `at` on that is no white space and not invisible. */
static uint32_t
skip_blanks(const aa_scanner *s, uint32_t at)
{
	while (at < s->end)
	{
		aa_character c = aa_peek(s, at);

		if (!is_blank_class(c.class))
			break;
		at += c.length;
	}
	return at;
}

/*
 * Where l'eau and qu'elle are two words, the first ends behind its apostrophe:
 * the profile has the words that do so, with it.
 */
static void
cut_elision(const aa_article *article, aa_token *token)
{
	char		key[MAX_ELIDED * AA_TERM_GROWTH];
	uint32_t	n = 0;

	for (uint32_t at = token->start; at < token->end && at < token->start + MAX_ELIDED;)
	{
		unsigned	length;
		uint32_t	code = aa_decode(article->text, token->end, at, &length);

		at += length;
		if (aa_class_of_char(code) != AA_CHAR_APOSTROPHE)
		{
			if (code >= 0x80)
				return;
			key[n++] = (char) (code >= 'A' && code <= 'Z' ? code + 32 : code);
			continue;
		}
		key[n++] = '\'';
		if (at < token->end && aa_lexicon_find(article->language->lexicon, key, n) != 0)
		{
			token->end = at;
			token->flags &= (uint8_t) ~(AA_TOKEN_PLAIN | AA_TOKEN_ALL_CAPITALS);
		}
		return;
	}
}

/* The token at `at`, where no blank stands. */
static void
scan_at(aa_scanner *s, uint32_t at, uint8_t flags, aa_token *token)
{
	token->start = s->at = at;
	token->flags = flags;
	scan_token(s, token, aa_peek(s, at));
	token->end = s->at;
	if (s->article->language->elides && token->kind == AA_TOKEN_WORD)
		cut_elision(s->article, token);
}

bool
aa_next_token(const aa_article *article, aa_span rest, uint32_t before, aa_token *token)
{
	aa_scanner	s = {article->text, rest.end, rest.start, article};
	uint32_t	at = skip_blanks(&s, rest.start);

	if (at >= rest.end)
		return false;
	scan_at(&s, at, at == before ? 0 : AA_TOKEN_SPACE_BEFORE, token);
	return true;
}

/* Append the token at `at`, which takes a closer look; false if that fails. */
static bool
add_token(aa_article *article, aa_scanner *s, uint32_t at, uint8_t flags)
{
	aa_token   *token = aa_push(article, tokens, ntokens, maxtokens);

	if (token == NULL || !aa_tick(article, at))
		return false;
	scan_at(s, at, flags, token);
	return true;
}

static bool
tokenize_block(aa_article *article, aa_block *block)
{
	aa_scanner	s = {article->text, block->span.end, block->span.start, article};
	aa_stretch	stretch = {.base = AA_NONE};
	uint32_t	before = block->span.start; /* end of the token before */

	block->first_token = article->ntokens;
	for (;;)
	{
		uint32_t	at;
		bool		spaced;

		before = aa_take_common_tokens(article, block, &stretch, before);
		at = skip_blanks(&s, before);
		if (at >= s.end || article->status != AA_OK)
			break;
		spaced = at > before || at == block->span.start;
		if (!add_token(article, &s, at, spaced ? AA_TOKEN_SPACE_BEFORE : 0))
			break;
		before = article->tokens[article->ntokens - 1].end;
	}
	block->end_token = article->ntokens;
	return article->status == AA_OK;
}

bool
aa_find_tokens(aa_article *article)
{
	/* news has a token every five or six bytes: room for all of them, and a stretch */
	if (!aa_reserve(article, tokens, maxtokens, article->size / 5 + AA_MASK_BYTES))
		return false;
	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		if (!tokenize_block(article, &article->blocks[i]))
			return false;
	}
	return true;
}

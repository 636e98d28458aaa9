/*-------------------------------------------------------------------------
 *
 * scan_words.c
 *	  Words, with what joins their parts.
 *
 * A word's full stop is a token of its own here, unless letters and stops
 * alternate (U.S.); whether "Mr." is an abbreviation is decided once, together
 * with the sentence's end, in sentences.c.
 *
 *-------------------------------------------------------------------------
 */

#include "abbreviations.h"
#include "language.h"
#include "lexicon.h"
#include "scanner.h"

/* Longer words with signs inside are in no profile. */
#define MAX_WHOLE 16

/* Letters before a currency sign that name the country: US$, HK$, NT$ */
#define MAX_CURRENCY_LETTERS 3

/* What is known of the word so far. */
typedef struct word
{
	uint32_t	start;
	uint32_t	piece;			/* start of the part behind the last stop */
	uint32_t	letters;
	uint32_t	capitals;
	bool		plain;			/* ASCII letters in lower case, digits, ' - */
	bool		dotted;			/* letters and stops in turn, so far */
	bool		first_is_capital;
	bool		first_is_lower;
} word;

static void
skip_ascii(aa_scanner *s, word *w)
{
	for (; s->at < s->end; s->at++)
	{
		char		c = s->text[s->at];

		if (c >= 'a' && c <= 'z')
			w->letters++;
		else if (c >= 'A' && c <= 'Z')
		{
			w->letters++;
			w->capitals++;
			w->plain = false;
		}
		else if (!aa_is_ascii_digit(c))
			return;
	}
}

/* Letters, digits and what is attached to them. */
static void
skip_word_parts(aa_scanner *s, word *w)
{
	for (;;)
	{
		aa_character c;

		skip_ascii(s, w);
		if (s->at >= s->end || (unsigned char) s->text[s->at] < 0x80)
			return;
		c = aa_peek(s, s->at);
		if (aa_is_letter(c.class))
		{
			w->letters++;
			w->capitals += (c.properties & AA_CHAR_UPPER) != 0;
		}
		else if (c.class != AA_CHAR_DIGIT && c.class != AA_CHAR_NUMERIC &&
				 !aa_is_attached(c.class))
			return;
		w->plain = false;
		s->at += c.length;
	}
}

/* Is the piece behind the last stop one letter? */
static bool
is_single_letter(const aa_scanner *s, const word *w)
{
	aa_character c = aa_peek(s, w->piece);

	return aa_is_letter(c.class) && w->piece + c.length == s->at;
}

/*
 * A stop between letters: U.S., Ph.D., node.js, bbc.co.uk belong together,
 * "said.He" does not; nor do stops between digits part v2.0.1.
 */
static bool
joins_at_stop(const aa_scanner *s, word *w, aa_character next)
{
	uint32_t	after = s->at + 1 + next.length;
	char		before = s->text[s->at - 1];

	if (!aa_is_letter(next.class))
		return next.class == AA_CHAR_DIGIT && aa_is_ascii_digit(before);
	if (is_single_letter(s, w) &&
		(w->dotted || w->piece == w->start || s->text[w->piece - 1] == '-'))
	{
		/* the next piece must be one letter too: J.F.K., but not "A.Smith" */
		if (!aa_is_word_part(aa_peek(s, after).class))
		{
			w->dotted = true;
			return true;
		}
	}
	if (s->at - w->start <= 3 && aa_byte_at(s, after) == '.' &&
		(next.properties & AA_CHAR_UPPER) != 0)
	{
		/* Ph.D., S.p.A. where the profile knows them */
		char		key[8];
		uint32_t	length = 0;

		for (uint32_t i = w->start; i < after && length < sizeof(key); i++)
			key[length++] = (char) (s->text[i] | (aa_is_ascii_letter(s->text[i]) ? 0x20 : 0));
		if (aa_lexicon_find(s->article->language->lexicon, key, length) != 0 ||
			aa_own_classes(s->article, key, length) != 0)
		{
			w->dotted = true;
			return true;
		}
	}
	/* node.js: lower case on both sides; digits count as such */
	return (next.properties & AA_CHAR_LOWER) != 0 &&
		((before >= 'a' && before <= 'z') || aa_is_ascii_digit(before)) &&
		!w->dotted;
}

/* Asterisks that hide letters: f**k, but not a bold *word*. */
static unsigned
hidden_letters(const aa_scanner *s)
{
	uint32_t	at = s->at;

	while (aa_byte_at(s, at) == '*')
		at++;
	return aa_is_letter(aa_peek(s, at).class) ? at - s->at : 0;
}

/*
 * Does the aa_character at s->at join two parts of one word?  Returns its length,
 * 0 if not.
 */
static unsigned
joiner_length(const aa_scanner *s, word *w)
{
	aa_character c = aa_peek(s, s->at);
	aa_character next;

	if (c.length == 0 || c.class == AA_CHAR_SPACE)
		return 0;
	next = aa_peek(s, s->at + c.length);
	if (c.class == AA_CHAR_APOSTROPHE || c.code == 0x2018)
		return aa_is_letter(next.class) && c.code != 0x2018 ? c.length : 0;
	if (aa_is_hyphen(c.code))
	{
		aa_character before = {0};

		if (!aa_is_word_part(next.class))
			return 0;
		before.code = aa_decode_before(s->text, s->at, &before.length);
		before.class = aa_class_of_char(before.code);
		return aa_is_letter(before.class) || aa_is_letter(next.class) ||
				before.code == '.' ?
			c.length :
			0;
	}
	switch (c.code)
	{
		case '.':
			return joins_at_stop(s, w, next) ? 1 : 0;
		case '&':
			return w->capitals == w->letters && w->letters > 0 &&
					(next.properties & AA_CHAR_UPPER) != 0 ?
				1 :
				0;
		case '_':
			return aa_is_word_part(next.class) || next.code == '_' ? 1 : 0;
		case '/':				/* pre-9/11 */
			return next.class == AA_CHAR_DIGIT && aa_is_ascii_digit(s->text[s->at - 1]) ? 1 : 0;
		case ',':				/* 100,000-strong */
			return next.class == AA_CHAR_DIGIT && aa_is_ascii_digit(s->text[s->at - 1]) &&
					w->letters == 0 ?
				1 :
				0;
		case '*':
			return hidden_letters(s);
		default:
			return 0;
	}
}

/* The possessive of an abbreviation: U.S.'s */
static void
take_possessive(aa_scanner *s)
{
	aa_character c = aa_peek(s, s->at);

	if (c.class == AA_CHAR_APOSTROPHE && aa_is_word_at(s, s->at + c.length, "s"))
		s->at += c.length + 1;
}

/* The dotted abbreviation's own last stop: "U.S." takes it, "node.js." not. */
static void
take_last_stop(aa_scanner *s, word *w, aa_token *token)
{
	if (w->dotted && aa_byte_at(s, s->at) == '.' && aa_byte_at(s, s->at + 1) != '.')
	{
		s->at++;
		token->flags |= AA_TOKEN_ABBREVIATION;
		take_possessive(s);
	}
}

/* node.js is a word, bbc.co.uk and FoxNews.com are addresses. */
static void
classify_stopped(const aa_scanner *s, const word *w, aa_token *token)
{
	if (w->piece > w->start && s->text[w->piece - 1] == '.' && !w->dotted &&
		aa_is_top_level_domain(s->text + w->piece, s->at - w->piece))
		token->kind = AA_TOKEN_URL;
}

static void
set_case_flags(const word *w, aa_token *token)
{
	if (w->first_is_capital)
		token->flags |= AA_TOKEN_CAPITAL;
	if (w->first_is_lower)
		token->flags |= AA_TOKEN_LOWER;
	if (w->letters >= 2 && w->capitals == w->letters)
		token->flags |= AA_TOKEN_ALL_CAPITALS;
}

static bool
is_inner_sign(char c)
{
	return c == '+' || c == '#' || c == '/';
}

/*
 * A word that the profile knows with a sign inside: C++, km/h, .NET.  Figures
 * may stand before it (90km/h).  The longest one counts.
 */
static bool
take_whole(aa_scanner *s, aa_token *token)
{
	uint32_t	start = token->start;
	uint32_t	end = s->at;
	char		key[MAX_WHOLE];

	if (!is_inner_sign(aa_byte_at(s, s->at)) && aa_byte_at(s, start) != '.')
		return false;
	while (aa_is_ascii_digit(aa_byte_at(s, start)))
		start++;
	while (end - start < MAX_WHOLE &&
		   (aa_is_ascii_letter(aa_byte_at(s, end)) || aa_is_ascii_digit(aa_byte_at(s, end)) ||
			is_inner_sign(aa_byte_at(s, end))))
		end++;
	if (end - start > MAX_WHOLE)
		return false;
	for (; end > s->at; end--)
	{
		for (uint32_t i = start; i < end; i++)
			key[i - start] = (char) (s->text[i] >= 'A' && s->text[i] <= 'Z' ?
										 s->text[i] + ('a' - 'A') :
										 s->text[i]);
		if (!aa_is_word_part(aa_peek(s, end).class) &&
			(aa_lexicon_find(s->article->language->lexicon, key, end - start) & AA_LEX_WHOLE))
		{
			s->at = end;
			token->kind = AA_TOKEN_WORD;
			return true;
		}
	}
	return false;
}

/* Step over what joins the word's parts. */
static void
take_joiner(aa_scanner *s, word *w, unsigned length)
{
	if (s->text[s->at] != '-' && s->text[s->at] != '\'')
		w->plain = false;
	s->at += length;
	if (s->text[s->at - 1] == '.' || s->text[s->at - 1] == '-')
		w->piece = s->at;
}

/* Take the abbreviation's last stop, if there is one; does the word go on behind it, as in U.S.-led? */
static bool
goes_on_behind_stop(aa_scanner *s, word *w, aa_token *token)
{
	uint32_t	before = s->at;

	take_last_stop(s, w, token);
	if (s->at == before || !aa_is_hyphen(aa_peek(s, s->at).code) ||
		!aa_is_letter(aa_peek(s, s->at + 1).class))
		return false;
	token->flags &= (uint8_t) ~AA_TOKEN_ABBREVIATION;
	w->plain = false;
	w->dotted = false;
	return true;
}

static void
take_parts(aa_scanner *s, word *w, aa_token *token)
{
	for (;;)
	{
		unsigned	joiner;

		skip_word_parts(s, w);
		joiner = joiner_length(s, w);
		if (joiner > 0)
			take_joiner(s, w, joiner);
		else if (!goes_on_behind_stop(s, w, token))
			return;
	}
}

/* US$5: the letters are those of a currency. */
static bool
take_currency(aa_scanner *s, const word *w, aa_token *token)
{
	aa_character sign = aa_peek(s, s->at);

	if (sign.class != AA_CHAR_CURRENCY || w->letters > MAX_CURRENCY_LETTERS || w->capitals != w->letters ||
		aa_peek(s, s->at + sign.length).class != AA_CHAR_DIGIT)
		return false;
	s->at += sign.length;
	aa_scan_currency(s, token);
	return true;
}

/* The term has no possessive 's, so such a word is not its own term. */
static bool
may_have_possessive(const aa_scanner *s, const word *w)
{
	return s->at - w->start >= 2 && s->text[s->at - 2] == '\'';
}

/* A word may begin with an apostrophe: '90s. */
void
aa_scan_word(aa_scanner *s, aa_token *token, aa_character first)
{
	word		w = {.start = s->at, .piece = s->at, .plain = true};

	w.first_is_capital = (first.properties & AA_CHAR_UPPER) != 0;
	w.first_is_lower = (first.properties & AA_CHAR_LOWER) != 0;
	token->kind = AA_TOKEN_WORD;
	if (first.class == AA_CHAR_APOSTROPHE)
	{
		s->at += first.length;
		w.plain = first.length == 1;
	}
	take_parts(s, &w, token);
	if (take_currency(s, &w, token) || aa_take_email(s, token) || take_whole(s, token))
		return;
	set_case_flags(&w, token);
	classify_stopped(s, &w, token);
	aa_take_path(s, token);
	if (w.plain && !may_have_possessive(s, &w))
		token->flags |= AA_TOKEN_PLAIN;
}

/* .NET: a stop that opens a word, where the profile knows it. */
bool
aa_take_dotted_name(aa_scanner *s, aa_token *token)
{
	uint32_t	start = s->at;

	if (!aa_is_ascii_letter(aa_byte_at(s, start + 1)) || !aa_stands_free(s, token))
		return false;
	while (aa_is_ascii_letter(aa_byte_at(s, s->at + 1)))
		s->at++;
	if (take_whole(s, token))
		return true;
	s->at = start;
	return false;
}

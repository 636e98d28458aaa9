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
 * A word's full stop is a token of its own here, unless letters and stops
 * alternate (U.S.); whether "Mr." is an abbreviation is decided once, together
 * with the sentence's end, in sentences.c.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "abbreviations.h"
#include "byte_masks.h"
#include "common_tokens.h"
#include "lexicon.h"
#include "language.h"
#include "memory.h"
#include "stages.h"
#include "unicode.h"

typedef struct scanner
{
	const char *text;
	uint32_t	end;			/* of the block */
	uint32_t	at;
	const aa_article *article;
} scanner;

/* A character with its properties; class AA_CHAR_SPACE past the end. */
typedef struct character
{
	uint32_t	code;
	unsigned	length;
	uint8_t		class;
	uint8_t		properties;
} character;

static inline character
peek(const scanner *s, uint32_t at)
{
	character	c = {' ', 0, AA_CHAR_SPACE, AA_CHAR_SPACE};

	if (at < s->end)
	{
		c.code = aa_decode(s->text, s->end, at, &c.length);
		c.properties = aa_char_properties(c.code);
		c.class = c.properties & AA_CHAR_CLASS_MASK;
	}
	return c;
}

static bool
is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_ascii_digit(char c)
{
	return c >= '0' && c <= '9';
}

static char
byte_at(const scanner *s, uint32_t at)
{
	return at < s->end ? s->text[at] : ' ';
}

static bool
is_letter(uint8_t class)
{
	return class == AA_CHAR_LETTER || class == AA_CHAR_KATAKANA ||
		class == AA_CHAR_UNSPACED;
}

static bool
is_word_part(uint8_t class)
{
	return is_letter(class) || class == AA_CHAR_DIGIT;
}

static bool
is_attached(uint8_t class)
{
	return class == AA_CHAR_EXTEND || class == AA_CHAR_FORMAT ||
		class == AA_CHAR_IGNORABLE;
}

static bool
is_hyphen(uint32_t code)
{
	return code == '-' || code == 0x2010 || code == 0x2011;
}

/*----------
 * Addresses: URLs, hosts, e-mail, @names, #tags.
 *----------
 */

static bool
starts_with(const scanner *s, const char *prefix)
{
	uint32_t	length = (uint32_t) strlen(prefix);

	if (s->end - s->at < length)
		return false;
	for (uint32_t i = 0; i < length; i++)
	{
		char		c = s->text[s->at + i];

		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (c != prefix[i])
			return false;
	}
	return true;
}

/*
 * The end of a URL that begins at s->at: all up to white space or a mark that
 * ends it, less the punctuation that belongs to the sentence.
 */
static uint32_t
url_end(const scanner *s)
{
	uint32_t	at = s->at;

	while (at < s->end && (unsigned char) s->text[at] > ' ' &&
		   (unsigned char) s->text[at] < 0x7F &&
		   strchr("\"<>\\^`{|}", s->text[at]) == NULL)
		at++;
	while (at > s->at && strchr(".,;:!?'()[]*", s->text[at - 1]) != NULL)
		at--;
	return at;
}

static bool
is_host_byte(char c)
{
	return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_';
}

/* The end of "host.tld" from at on, or at where there is none. */
static uint32_t
host_end(const scanner *s, uint32_t at)
{
	uint32_t	end = at;
	uint32_t	last_dot = 0;

	while (is_host_byte(byte_at(s, end)))
		end++;
	while (end > at && !is_ascii_letter(s->text[end - 1]) &&
		   !is_ascii_digit(s->text[end - 1]))
		end--;
	for (uint32_t i = at; i < end; i++)
	{
		if (s->text[i] == '.')
			last_dot = i;
	}
	return last_dot > at && end - last_dot > 2 ? end : at;
}

/* Common top-level domains; others need http:// or www. to be seen. */
static bool
is_top_level_domain(const char *text, uint32_t length)
{
	static const char *const domains[] = {
		"com",
		"org",
		"net",
		"gov",
		"edu",
		"uk",
		"co",
		"tv",
		"info",
		"eu",
		"de",
		"fr",
		"ca",
		"au",
		"ie",
		"io",
		"int",
		"mil",
		"biz",
		"ly",
		"news",
		"us",
	};
	char		lower[8];

	if (length >= sizeof(lower))
		return false;
	for (uint32_t i = 0; i < length; i++)
		lower[i] = (char) (text[i] | 0x20);
	for (size_t i = 0; i < sizeof(domains) / sizeof(domains[0]); i++)
	{
		if (strlen(domains[i]) == length && memcmp(domains[i], lower, length) == 0)
			return true;
	}
	return false;
}

/* The end of an @name or #tag whose sign stands at s->at. */
static uint32_t
tag_end(const scanner *s, bool *has_letter)
{
	uint32_t	at = s->at + 1;

	*has_letter = false;
	for (;;)
	{
		character	c = peek(s, at);

		if (is_letter(c.class) || c.class == AA_CHAR_IDEOGRAPH)
			*has_letter = true;
		else if (c.code != '_' && c.class != AA_CHAR_DIGIT &&
				 c.class != AA_CHAR_EXTEND)
			return at;
		at += c.length;
	}
}

/*----------
 * Numbers.
 *----------
 */

/* Does word stand at text[at], in any case, with no letter after it? */
static bool
is_word_at(const scanner *s, uint32_t at, const char *word)
{
	for (; *word != '\0'; word++, at++)
	{
		if ((byte_at(s, at) | 0x20) != *word)
			return false;
	}
	return !is_word_part(peek(s, at).class);
}

static bool
skip_word(const scanner *s, uint32_t *at, const char *const *words)
{
	for (; *words != NULL; words++)
	{
		if (is_word_at(s, *at, *words))
		{
			*at += (uint32_t) strlen(*words);
			return true;
		}
	}
	return false;
}

static const char *const magnitudes[] = {
	"m", "mn", "million", "b", "bn", "billion", "t", "tn", "trillion", "k", NULL};
static const char *const ordinal_endings[] = {"st", "nd", "rd", "th", NULL};
static const char *const half_days[] = {"am", "pm", NULL};

static void
skip_digits(const scanner *s, uint32_t *at)
{
	for (character c = peek(s, *at); c.class == AA_CHAR_DIGIT; c = peek(s, *at))
		*at += c.length;
}

/*
 * Digits with points, commas, slashes or colons between them.  A slash or
 * colon makes a date or time, so it does not go with a comma.
 */
static void
skip_number(const scanner *s, uint32_t *at, bool *has_colon)
{
	*has_colon = false;
	skip_digits(s, at);
	for (;;)
	{
		char		c = byte_at(s, *at);

		if ((c != '.' && c != ',' && c != '/' && c != ':') ||
			peek(s, *at + 1).class != AA_CHAR_DIGIT)
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
static bool
scan_number(scanner *s, aa_token *token)
{
	uint32_t	at = s->at;
	bool		has_colon;
	character	c;

	skip_number(s, &at, &has_colon);
	token->kind = has_colon ? AA_TOKEN_TIME : AA_TOKEN_NUMBER;
	c = peek(s, at);
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
	else if (is_letter(c.class))
	{
		if (skip_word(s, &at, half_days))
			token->kind = AA_TOKEN_TIME;
		else if (skip_word(s, &at, ordinal_endings))
			token->kind = AA_TOKEN_ORDINAL;
		else if (!skip_word(s, &at, magnitudes))
			return false;
	}
	if (is_hyphen(peek(s, at).code) &&
		is_letter(peek(s, at + peek(s, at).length).class))
		return false;			/* 20-year-old */
	s->at = at;
	return true;
}

/* $1.2bn, £3m: s->at is at the number behind the sign. */
static void
scan_currency(scanner *s, aa_token *token)
{
	bool		has_colon;

	skip_number(s, &s->at, &has_colon);
	(void) skip_word(s, &s->at, magnitudes);
	token->kind = AA_TOKEN_CURRENCY;
}

/*----------
 * Words.
 *----------
 */

/* Longer words with signs inside are in no profile. */
#define MAX_WHOLE 16
/* Nor elided ones: jusqu' lorsqu' */
#define MAX_ELIDED 12

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
skip_ascii(scanner *s, word *w)
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
		else if (!is_ascii_digit(c))
			return;
	}
}

/* Letters, digits and what is attached to them. */
static void
skip_word_parts(scanner *s, word *w)
{
	for (;;)
	{
		character	c;

		skip_ascii(s, w);
		if (s->at >= s->end || (unsigned char) s->text[s->at] < 0x80)
			return;
		c = peek(s, s->at);
		if (is_letter(c.class))
		{
			w->letters++;
			w->capitals += (c.properties & AA_CHAR_UPPER) != 0;
		}
		else if (c.class != AA_CHAR_DIGIT && c.class != AA_CHAR_NUMERIC &&
				 !is_attached(c.class))
			return;
		w->plain = false;
		s->at += c.length;
	}
}

/* Is the piece behind the last stop one letter? */
static bool
is_single_letter(const scanner *s, const word *w)
{
	character	c = peek(s, w->piece);

	return is_letter(c.class) && w->piece + c.length == s->at;
}

/*
 * A stop between letters: U.S., Ph.D., node.js, bbc.co.uk belong together,
 * "said.He" does not; nor do stops between digits part v2.0.1.
 */
static bool
joins_at_stop(const scanner *s, word *w, character next)
{
	uint32_t	after = s->at + 1 + next.length;
	char		before = s->text[s->at - 1];

	if (!is_letter(next.class))
		return next.class == AA_CHAR_DIGIT && is_ascii_digit(before);
	if (is_single_letter(s, w) &&
		(w->dotted || w->piece == w->start || s->text[w->piece - 1] == '-'))
	{
		/* the next piece must be one letter too: J.F.K., but not "A.Smith" */
		if (!is_word_part(peek(s, after).class))
		{
			w->dotted = true;
			return true;
		}
	}
	if (s->at - w->start <= 3 && byte_at(s, after) == '.' &&
		(next.properties & AA_CHAR_UPPER) != 0)
	{
		/* Ph.D., S.p.A. where the profile knows them */
		char		key[8];
		uint32_t	length = 0;

		for (uint32_t i = w->start; i < after && length < sizeof(key); i++)
			key[length++] = (char) (s->text[i] | (is_ascii_letter(s->text[i]) ? 0x20 : 0));
		if (aa_lexicon_find(s->article->language->lexicon, key, length) != 0 ||
			aa_own_classes(s->article, key, length) != 0)
		{
			w->dotted = true;
			return true;
		}
	}
	/* node.js: lower case on both sides; digits count as such */
	return (next.properties & AA_CHAR_LOWER) != 0 &&
		((before >= 'a' && before <= 'z') || is_ascii_digit(before)) &&
		!w->dotted;
}

/* Asterisks that hide letters: f**k, but not a bold *word*. */
static unsigned
hidden_letters(const scanner *s)
{
	uint32_t	at = s->at;

	while (byte_at(s, at) == '*')
		at++;
	return is_letter(peek(s, at).class) ? at - s->at : 0;
}

/*
 * Does the character at s->at join two parts of one word?  Returns its length,
 * 0 if not.
 */
static unsigned
joiner_length(const scanner *s, word *w)
{
	character	c = peek(s, s->at);
	character	next;

	if (c.length == 0 || c.class == AA_CHAR_SPACE)
		return 0;
	next = peek(s, s->at + c.length);
	if (c.class == AA_CHAR_APOSTROPHE || c.code == 0x2018)
		return is_letter(next.class) && c.code != 0x2018 ? c.length : 0;
	if (is_hyphen(c.code))
	{
		character	before = {0};

		if (!is_word_part(next.class))
			return 0;
		before.code = aa_decode_before(s->text, s->at, &before.length);
		before.class = aa_char_properties(before.code) & AA_CHAR_CLASS_MASK;
		return is_letter(before.class) || is_letter(next.class) ||
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
			return is_word_part(next.class) || next.code == '_' ? 1 : 0;
		case '/':				/* pre-9/11 */
			return next.class == AA_CHAR_DIGIT && is_ascii_digit(s->text[s->at - 1]) ? 1 : 0;
		case ',':				/* 100,000-strong */
			return next.class == AA_CHAR_DIGIT && is_ascii_digit(s->text[s->at - 1]) &&
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
take_possessive(scanner *s)
{
	character	c = peek(s, s->at);

	if (c.class == AA_CHAR_APOSTROPHE && is_word_at(s, s->at + c.length, "s"))
		s->at += c.length + 1;
}

/* The dotted abbreviation's own last stop: "U.S." takes it, "node.js." not. */
static void
take_last_stop(scanner *s, word *w, aa_token *token)
{
	if (w->dotted && byte_at(s, s->at) == '.' && byte_at(s, s->at + 1) != '.')
	{
		s->at++;
		token->flags |= AA_TOKEN_ABBREVIATION;
		take_possessive(s);
	}
}

/* node.js is a word, bbc.co.uk and FoxNews.com are addresses. */
static void
classify_stopped(const scanner *s, const word *w, aa_token *token)
{
	if (w->piece > w->start && s->text[w->piece - 1] == '.' && !w->dotted &&
		is_top_level_domain(s->text + w->piece, s->at - w->piece))
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

/* A path after a host: bbc.co.uk/news. */
static void
take_path(scanner *s, aa_token *token)
{
	uint32_t	end;

	if (token->kind != AA_TOKEN_URL || byte_at(s, s->at) != '/')
		return;
	end = url_end(s);
	if (end > s->at)
		s->at = end;
}

static bool
take_email(scanner *s, aa_token *token)
{
	uint32_t	end;

	if (byte_at(s, s->at) != '@')
		return false;
	end = host_end(s, s->at + 1);
	if (end == s->at + 1)
		return false;
	s->at = end;
	token->kind = AA_TOKEN_EMAIL;
	return true;
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
take_whole(scanner *s, aa_token *token)
{
	uint32_t	start = token->start;
	uint32_t	end = s->at;
	char		key[MAX_WHOLE];

	if (!is_inner_sign(byte_at(s, s->at)) && byte_at(s, start) != '.')
		return false;
	while (is_ascii_digit(byte_at(s, start)))
		start++;
	while (end - start < MAX_WHOLE &&
		   (is_ascii_letter(byte_at(s, end)) || is_ascii_digit(byte_at(s, end)) ||
			is_inner_sign(byte_at(s, end))))
		end++;
	if (end - start > MAX_WHOLE)
		return false;
	for (; end > s->at; end--)
	{
		for (uint32_t i = start; i < end; i++)
			key[i - start] = (char) (s->text[i] >= 'A' && s->text[i] <= 'Z' ?
										 s->text[i] + ('a' - 'A') :
										 s->text[i]);
		if (!is_word_part(peek(s, end).class) &&
			(aa_lexicon_find(s->article->language->lexicon, key, end - start) & AA_LEX_WHOLE))
		{
			s->at = end;
			token->kind = AA_TOKEN_WORD;
			return true;
		}
	}
	return false;
}

static void
scan_word(scanner *s, aa_token *token, character first)
{
	word		w = {.start = s->at, .piece = s->at, .plain = true};
	unsigned	joiner;

	w.first_is_capital = (first.properties & AA_CHAR_UPPER) != 0;
	w.first_is_lower = (first.properties & AA_CHAR_LOWER) != 0;
	token->kind = AA_TOKEN_WORD;
	if (first.class == AA_CHAR_APOSTROPHE)
	{
		/* '90s */
		s->at += first.length;
		w.plain = first.length == 1;
	}
	for (;;)
	{
		skip_word_parts(s, &w);
		joiner = joiner_length(s, &w);
		if (joiner == 0)
		{
			uint32_t	before = s->at;

			take_last_stop(s, &w, token);
			/* U.S.-led goes on behind the stop */
			if (s->at > before && is_hyphen(peek(s, s->at).code) &&
				is_letter(peek(s, s->at + 1).class))
			{
				token->flags &= (uint8_t) ~AA_TOKEN_ABBREVIATION;
				w.plain = false;
				w.dotted = false;
				continue;
			}
			break;
		}
		if (s->text[s->at] != '-' && s->text[s->at] != '\'')
			w.plain = false;
		s->at += joiner;
		if (s->text[s->at - 1] == '.' || s->text[s->at - 1] == '-')
			w.piece = s->at;
	}
	if (peek(s, s->at).class == AA_CHAR_CURRENCY && w.letters <= 3 &&
		w.capitals == w.letters &&
		peek(s, s->at + peek(s, s->at).length).class == AA_CHAR_DIGIT)
	{
		s->at += peek(s, s->at).length; /* US$5 */
		scan_currency(s, token);
		return;
	}
	if (take_email(s, token) || take_whole(s, token))
		return;
	set_case_flags(&w, token);
	classify_stopped(s, &w, token);
	take_path(s, token);
	/* a possessive is stripped from the term */
	if (w.plain && !(s->at - w.start >= 2 && s->text[s->at - 2] == '\''))
		token->flags |= AA_TOKEN_PLAIN;
}

/* Does the sign at s->at join nothing before it? */
static bool
stands_free(const scanner *s, const aa_token *token)
{
	char		before = s->at > 0 ? s->text[s->at - 1] : ' ';

	return (token->flags & AA_TOKEN_SPACE_BEFORE) || before == '(' || before == '[';
}

/* .NET: a stop that opens a word, where the profile knows it. */
static bool
take_dotted_name(scanner *s, aa_token *token)
{
	uint32_t	start = s->at;

	if (!is_ascii_letter(byte_at(s, start + 1)) || !stands_free(s, token))
		return false;
	while (is_ascii_letter(byte_at(s, s->at + 1)))
		s->at++;
	if (take_whole(s, token))
		return true;
	s->at = start;
	return false;
}

/*----------
 * Everything else.
 *----------
 */

static void
scan_emoji(scanner *s, aa_token *token, character c)
{
	token->kind = AA_TOKEN_EMOJI;
	s->at += c.length;
	if (c.class == AA_CHAR_REGIONAL)
	{
		c = peek(s, s->at);
		if (c.class == AA_CHAR_REGIONAL)
			s->at += c.length;
		return;
	}
	/* variation selectors, skin tones, and pictures joined by U+200D */
	for (c = peek(s, s->at);; c = peek(s, s->at))
	{
		if (c.code == 0x200D)
		{
			character	next = peek(s, s->at + c.length);

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
scan_sign(scanner *s, aa_token *token, character c)
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
			while (byte_at(s, s->at) == '.')
				s->at++;
		else if (sign == '!' || sign == '?')
			while (byte_at(s, s->at) == '!' || byte_at(s, s->at) == '?')
				s->at++;
	}
	else if (sign == '-' || sign == '\'' || sign == '`')
		while (byte_at(s, s->at) == sign && (sign == '-' || s->at == start + 1))
			s->at++;
	/* an ellipsis in dots is the same sign as U+2026 */
	if (sign == '.' && s->at - start > 1)
		token->mark = 0x2026;
}

/* A decade: '90s. */
static bool
is_decade(const scanner *s, character c)
{
	uint32_t	at = s->at + c.length;

	return c.class == AA_CHAR_APOSTROPHE && is_ascii_digit(byte_at(s, at)) &&
		is_ascii_digit(byte_at(s, at + 1)) && byte_at(s, at + 2) == 's';
}

/* A tag must have a letter; #1 is a number. */
static bool
scan_tag(scanner *s, aa_token *token, character c)
{
	bool		has_letter;
	uint32_t	end;

	if (c.code != '#' && c.code != '@')
		return false;
	end = tag_end(s, &has_letter);
	if (!has_letter && c.code == '#' && end > s->at + 1)
	{
		s->at++;
		return scan_number(s, token);
	}
	if (!has_letter)
		return false;
	s->at = end;
	token->kind = c.code == '#' ? AA_TOKEN_HASHTAG : AA_TOKEN_MENTION;
	return true;
}

/* -5, .5: a sign that touches a figure, with nothing before that it joins. */
static bool
scan_signed(scanner *s, aa_token *token, character c)
{
	uint32_t	start = s->at;

	if ((c.code != '-' && c.code != 0x2212 && c.code != '.') ||
		!is_ascii_digit(byte_at(s, start + c.length)) ||
		!stands_free(s, token))
		return false;
	s->at += c.length;
	if (scan_number(s, token))
		return true;
	s->at = start;
	return false;
}

static bool
scan_url(scanner *s, aa_token *token)
{
	static const char *const prefixes[] = {
		"http://",
		"https://",
		"www.",
		"pic.twitter.com/",
	};

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
	{
		uint32_t	end;

		if (!starts_with(s, prefixes[i]))
			continue;
		end = url_end(s);
		if (end - s->at <= strlen(prefixes[i]))
			return false;
		s->at = end;
		token->kind = AA_TOKEN_URL;
		return true;
	}
	return false;
}

/* One token from s->at on; c is the character there, no blank. */
static void
scan_token(scanner *s, aa_token *token, character c)
{
	if (is_letter(c.class))
	{
		char		lower = (char) (c.code | 0x20);

		if (c.code < 0x80 && (lower == 'h' || lower == 'w' || lower == 'p') &&
			scan_url(s, token))
			return;
		scan_word(s, token, c);
	}
	else if (c.class == AA_CHAR_DIGIT)
	{
		if (!scan_number(s, token))
			scan_word(s, token, c);
	}
	else if (c.class == AA_CHAR_CURRENCY &&
			 peek(s, s->at + c.length).class == AA_CHAR_DIGIT)
	{
		s->at += c.length;
		scan_currency(s, token);
	}
	else if (c.class == AA_CHAR_IDEOGRAPH)
	{
		token->kind = AA_TOKEN_WORD;
		s->at += c.length;
	}
	else if (c.class == AA_CHAR_EMOJI || c.class == AA_CHAR_REGIONAL ||
			 (c.class == AA_CHAR_PICTOGRAPH && peek(s, s->at + c.length).code == 0xFE0F))
		scan_emoji(s, token, c);
	else if (c.class == AA_CHAR_NUMERIC)
	{
		token->kind = AA_TOKEN_NUMBER;
		s->at += c.length;
	}
	else if (is_decade(s, c))
		scan_word(s, token, c);
	else if (!scan_tag(s, token, c) && !scan_signed(s, token, c) &&
			 !(c.code == '.' && take_dotted_name(s, token)))
		scan_sign(s, token, c);
}

static bool
is_blank_class(uint8_t class)
{
	return class == AA_CHAR_SPACE || is_attached(class);
}

/* The first byte from `at` on that is no white space and not invisible. */
static uint32_t
skip_blanks(const scanner *s, uint32_t at)
{
	while (at < s->end)
	{
		character	c = peek(s, at);

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
		if ((aa_char_properties(code) & AA_CHAR_CLASS_MASK) != AA_CHAR_APOSTROPHE)
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
scan_at(scanner *s, uint32_t at, uint8_t flags, aa_token *token)
{
	token->start = s->at = at;
	token->flags = flags;
	scan_token(s, token, peek(s, at));
	token->end = s->at;
	if (s->article->language->elides && token->kind == AA_TOKEN_WORD)
		cut_elision(s->article, token);
}

bool
aa_next_token(const aa_article *article, aa_span rest, uint32_t before, aa_token *token)
{
	scanner		s = {article->text, rest.end, rest.start, article};
	uint32_t	at = skip_blanks(&s, rest.start);

	if (at >= rest.end)
		return false;
	scan_at(&s, at, at == before ? 0 : AA_TOKEN_SPACE_BEFORE, token);
	return true;
}

/* Append the token at `at`, which takes a closer look; false if that fails. */
static bool
add_token(aa_article *article, scanner *s, uint32_t at, uint8_t flags)
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
	scanner		s = {article->text, block->span.end, block->span.start, article};
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

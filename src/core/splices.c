/*-------------------------------------------------------------------------
 *
 * splices.c
 *	  Finds lists of links that run through the middle of a sentence.
 *
 * Sites put a person's card behind a name, and text extraction leaves its words:
 * the name in full, then headlines, whose first is glued to it, and the word of
 * the last link.  "Mayor Jane Doe Janet (Jan) Ann DoeMayor leaves 'in tears' What
 * now? MORE said" is "Mayor Jane Doe said": the headlines end no sentence, open no
 * quotation and report nothing.
 *
 * The closing word is rare, so all begins with it.  From there back, the name in
 * full is a word that begins as one before it does, with nothing but names
 * between: [Doe] Janet Ann [Doe]Mayor.
 *
 *-------------------------------------------------------------------------
 */
#include "splices.h"

#include <string.h>

#include "language.h"
#include "memory.h"
#include "names.h"
#include "search.h"
#include "stages.h"
#include "words.h"

/* The links have at most so many tokens. */
#define MAX_LINKS 120
/* So many tokens are at most between the two surnames; so many of them are in lower case: de la. */
#define MAX_NAME 10
#define MAX_PARTICLES 3
/* Shorter words are no surnames that could be told by, longer ones none at all. */
#define MIN_SURNAME 3
#define MAX_SURNAME 40

typedef struct search
{
	const aa_article *article;
	uint32_t	first;			/* the first token that may belong to a name */
	uint32_t	last;			/* the token with the closing word */
	uint32_t	word;			/* where that word begins */
} search;

static const aa_token *
token_at(const search *s, uint32_t i)
{
	return &s->article->tokens[i];
}

/* Does the second of two words that were run together begin here: Doe|Mayor, Doe|2020? */
static bool
is_seam(const char *text, uint32_t at)
{
	unsigned char before = (unsigned char) text[at - 1];
	char		next = text[at];

	return ((before >= 'a' && before <= 'z') || before >= 0x80) &&
		((next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9'));
}

/* Does token i begin with the first length bytes of token k, and end there or in a seam? */
static bool
begins_as(const search *s, uint32_t i, uint32_t k, uint32_t length)
{
	const aa_token *token = token_at(s, i);
	const char *text = s->article->text;

	return aa_token_length(token) >= length &&
		memcmp(text + token->start, text + token_at(s, k)->start, length) == 0 &&
		(aa_token_length(token) == length || is_seam(text, token->start + length));
}

static bool
is_same(const search *s, uint32_t i, uint32_t k)
{
	return aa_token_length(token_at(s, i)) == aa_token_length(token_at(s, k)) &&
		begins_as(s, i, k, aa_token_length(token_at(s, k)));
}

/* How many particles stand before token k: Bill de la Doe */
static uint32_t
count_particles(const search *s, uint32_t k)
{
	uint32_t	n = 0;

	while (n < MAX_PARTICLES && k > s->first + n && (token_at(s, k - 1 - n)->flags & AA_TOKEN_LOWER))
		n++;
	return n;
}

/* May the token stand in a name: Janet, J, the full stop behind it, a bracket or mark? */
static bool
is_of_name(const aa_token *token)
{
	uint8_t		class = aa_class_of(token);

	return token->kind == AA_TOKEN_WORD ?
		(token->flags & AA_TOKEN_CAPITAL) != 0 :
		token->mark == '.' || class == AA_CHAR_OPEN || class == AA_CHAR_CLOSE || class == AA_CHAR_MARK;
}

/*
 * The surname that the name in full repeats, which ends with the first length bytes
 * of token k, where the next word is glued to it or all of the token is the surname;
 * AA_NONE if there is none.
 */
static uint32_t
find_surname(const search *s, uint32_t k, uint32_t length)
{
	bool		whole = length == aa_token_length(token_at(s, k));
	uint32_t	particles = count_particles(s, k);
	uint32_t	limit = k > s->first + MAX_NAME ? k - MAX_NAME : s->first;

	for (uint32_t i = k - particles; i > limit; i--)
	{
		bool		repeats = begins_as(s, i - 1, k, length) && is_same(s, i - 1, k) == whole &&
			(i < k || aa_token_length(token_at(s, i - 1)) > length);

		for (uint32_t n = 1; repeats && n <= particles; n++)
			repeats = i - 1 >= s->first + n && is_same(s, i - 1 - n, k - n);
		if (repeats)
			return i - 1;
		if (!is_of_name(token_at(s, i - 1)))
			break;
	}
	return AA_NONE;
}

/*
 * The surname before the links where the name in full ends with token k, and how many
 * bytes of it are the surname; AA_NONE if no name ends there.
 */
static uint32_t
find_glued_surname(const search *s, uint32_t k, uint32_t *length)
{
	const aa_token *token = token_at(s, k);
	uint32_t	most = (k == s->last ? s->word : token->end) - token->start;
	uint32_t	found = AA_NONE;

	/* the closing word itself is glued to the name, or no name */
	if (k == s->last)
	{
		*length = most;
		return most >= MIN_SURNAME ? find_surname(s, k, most) : AA_NONE;
	}
	if (most > MAX_SURNAME)
		most = MAX_SURNAME;
	for (*length = most; found == AA_NONE && *length > MIN_SURNAME;)
	{
		if (is_seam(s->article->text, token->start + --*length))
			found = find_surname(s, k, *length);
	}
	return found;
}

/* Doe Janet Ann Doe Mayor leaves: the same where a blank stands behind the name */
static uint32_t
find_whole_surname(const search *s, uint32_t k, uint32_t *length)
{
	*length = aa_token_length(token_at(s, k));
	return k < s->last && *length >= MIN_SURNAME && token_at(s, k)->kind == AA_TOKEN_WORD &&
			!(token_at(s, k)->flags & AA_TOKEN_ALL_CAPITALS) ?
		find_surname(s, k, *length) :
		AA_NONE;
}

/*
 * The surname before the links that the closing word ends, with its length, where one of
 * the tokens from low on ends the name in full; AA_NONE if none does.
 */
static uint32_t
surname_before(const search *s, uint32_t low, uint32_t *length)
{
	uint32_t (*const find[])(const search *, uint32_t, uint32_t *) = {find_glued_surname, find_whole_surname};

	if (s->last > low + MAX_LINKS)
		low = s->last - MAX_LINKS;
	for (unsigned way = 0; way < 2; way++)
	{
		for (uint32_t k = s->last + 1; k > low; k--)
		{
			uint32_t	surname = (token_at(s, k - 1)->flags & AA_TOKEN_CAPITAL) ? find[way](s, k - 1, length) : AA_NONE;

			if (surname != AA_NONE)
				return surname;
		}
	}
	return AA_NONE;
}

/*
 * Add what the closing word of token last ends.  No name in full ends before low, where
 * the closing word before this one stands: it has been looked for.
 */
static bool
add_splice(aa_article *article, uint32_t last, uint32_t word, uint32_t low)
{
	uint32_t	block = aa_find_sorted(aa_block, article->blocks, article->nblocks, first_token, last + 1);
	search		s = {article, block > 0 ? article->blocks[block - 1].first_token : 0, last, word};
	uint32_t	length = 0;
	uint32_t	surname;
	aa_splice  *splice;

	if (article->nsplices > 0 && article->splices[article->nsplices - 1].end_token > s.first)
		s.first = article->splices[article->nsplices - 1].end_token;
	surname = surname_before(&s, low > s.first ? low : s.first, &length);
	if (surname == AA_NONE)
		return true;
	splice = aa_push(article, splices, nsplices, maxsplices);
	if (splice == NULL)
		return false;
	splice->span = (aa_span){token_at(&s, surname)->start + length, token_at(&s, last)->end};
	splice->first_token = surname + 1;
	splice->end_token = last + 1;
	splice->possessive = aa_ends_in_possessive(article, last);
	return true;
}

/* Add what the closing word ends, if it stands at this place; *low is set behind it. */
static bool
look_at(aa_article *article, uint32_t at, uint32_t *low)
{
	const char *word = article->language->link_end;
	uint32_t	length = (uint32_t) strlen(word);
	uint32_t	next;

	if (at + length > article->size || memcmp(article->text + at, word, length) != 0)
		return true;
	next = aa_find_sorted(aa_token, article->tokens, article->ntokens, start, at + 1);
	if (next == 0 || aa_word_end(article, next - 1) != at + length ||
		(article->tokens[next - 1].start < at && !is_seam(article->text, at)))
		return true;
	if (!add_splice(article, next - 1, at, *low))
		return false;
	*low = next;
	return true;
}

bool
aa_find_splices(aa_article *article)
{
	const char *word = article->language->link_end;
	uint32_t	low = 0;

	for (uint32_t at = 0; word != NULL && at < article->size;)
	{
		uint32_t	n = article->size - at < AA_TICK_BYTES ? article->size - at : AA_TICK_BYTES;
		const char *found = memchr(article->text + at, word[0], n);

		at = found != NULL ? (uint32_t) (found - article->text) : at + n;
		if (!aa_tick(article, at) || (found != NULL && !look_at(article, at++, &low)))
			return false;
	}
	return true;
}

const aa_splice *
aa_find_splice_behind(const aa_article *article, uint32_t at)
{
	uint32_t	i = aa_find_sorted(aa_splice, article->splices, article->nsplices, span.start, at);

	return i < article->nsplices && article->splices[i].span.start == at ? &article->splices[i] : NULL;
}

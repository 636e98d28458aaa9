/*-------------------------------------------------------------------------
 *
 * words.c
 *	  Looks the article's words and phrases up in the language profile.
 *
 *-------------------------------------------------------------------------
 */
#include "words.h"

#include <string.h>

#include "bytes.h"
#include "language.h"
#include "memory.h"
#include "stages.h"

/* The longest phrase a profile may hold, in words. */
#define MAX_PHRASE 3

/* Keys have no final stop: "u.s" */
static uint32_t
strip_stop(const char *key, uint32_t n)
{
	return n > 1 && key[n - 1] == '.' ? n - 1 : n;
}

/*
 * Fold a word of ASCII letters alone, as most that begin with a capital are;
 * 0 for other words, long ones and those at the very end of the text.  Writes
 * AA_RUN bytes.
 */
static uint32_t
fold_letters(const aa_article *article, const aa_token *token, char *key)
{
	const char *word = article->text + token->start;
	uint32_t	n = aa_token_length(token);
	uint64_t	letters[AA_RUN / 8];
	bool		upper,
			   lower;

	if (n > AA_RUN || article->size - token->start < AA_RUN ||
		aa_letter_run(word, &upper, &lower) < n)
		return 0;
	memcpy(letters, word, AA_RUN);
	for (int i = 0; i < AA_RUN / 8; i++)
		letters[i] |= AA_EACH_BYTE(0x20);
	memcpy(key, letters, AA_RUN);
	return n;
}

uint32_t
aa_word_term(const aa_article *article, const aa_token *token, char *term)
{
	uint32_t	n = fold_letters(article, token, term);

	return n > 0 ? n : aa_term(article->text, token, term);
}

/* The term; it has no possessive 's. */
static uint32_t
word_key(const aa_article *article, const aa_token *token, char *key)
{
	return strip_stop(key, aa_word_term(article, token, key));
}

/* A word with 's may be one of the profile as it is: it's, let's. */
static uint64_t
contraction_classes(const aa_article *article, const aa_token *token)
{
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];
	unsigned char before;
	uint32_t	n;

	/* the apostrophe's last byte, of ' or ’ and the like */
	if (aa_token_length(token) < 3 ||
		((before = (unsigned char) article->text[token->end - 2]) != '\'' &&
		 before < 0x80))
		return 0;
	n = aa_fold(article->text, token->start, token->end, key);
	return n > 2 && key[n - 2] == '\'' ?
		aa_lexicon_find(article->language->lexicon, key, n) :
		0;
}

/* Shorter ends are no last part of a compound: Verrat is no kind of Rat. */
#define MIN_LAST_PART 5

/*
 * What the profile knows of a compound's last part, if it names a person, a body
 * or a document: the longest part counts.
 */
static uint64_t
compound_classes(const aa_article *article, const char *key, uint32_t n)
{
	const uint64_t heads = AA_LEX_ROLE | AA_LEX_ORGANISATION | AA_LEX_DOCUMENT | AA_LEX_MEDIA;
	const uint64_t kept = heads | AA_LEX_TITLE | AA_LEX_MASCULINE | AA_LEX_FEMININE |
		AA_LEX_PLURAL | AA_LEX_COLLECTIVE;

	for (uint32_t i = 2; i + 2 < n; i++)
	{
		uint64_t	classes;

		if (((unsigned char) key[i] & 0xC0) == 0x80 || (n - i < MIN_LAST_PART && key[i - 1] != '-'))
			continue;
		classes = aa_lexicon_find(article->language->lexicon, key + i, n - i);
		if (classes & heads)
			return classes & kept;
	}
	return 0;
}

uint64_t
aa_word_classes(const aa_article *article, const aa_token *token)
{
	const aa_lexicon *lexicon = article->language->lexicon;
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];
	uint32_t	n;
	uint64_t	classes;

	if (token->kind != AA_TOKEN_WORD || aa_token_length(token) > AA_MAX_KEY)
		return 0;
	if (token->flags & AA_TOKEN_PLAIN)
		return aa_lexicon_find(lexicon, article->text + token->start,
							   aa_token_length(token));
	if ((classes = contraction_classes(article, token)) != 0)
		return classes;
	n = word_key(article, token, key);
	classes = aa_lexicon_find(lexicon, key, n);
	if (classes == 0 && article->language->compounds && (token->flags & AA_TOKEN_CAPITAL))
		return compound_classes(article, key, n);
	return classes;
}

/* Can it be seen at once that the word is no abbreviation? */
static bool
abbreviates_nothing(const aa_article *article, const aa_token *token)
{
	const uint8_t *shapes = article->language->lexicon->shapes;
	const char *word = article->text + token->start;
	uint32_t	n = aa_token_length(token);
	char		key[AA_RUN];
	uint32_t	shape;

	if (token->flags & AA_TOKEN_PLAIN)
		shape = aa_lexicon_shape(n, word[0], word[n - 1]);
	else if (fold_letters(article, token, key) == n)
		shape = aa_lexicon_shape(n, key[0], key[n - 1]);
	else
		return false;
	return (shapes[shape / 8] >> shape % 8 & 1) == 0;
}

uint64_t
aa_abbreviation_classes(const aa_article *article, const aa_token *token)
{
	return abbreviates_nothing(article, token) ? 0 : aa_word_classes(article, token);
}

/* Can it be seen at once that tokens i and i + 1 begin no phrase? */
static bool
begin_no_phrase(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];

	return (token[0].flags & token[1].flags & AA_TOKEN_PLAIN) &&
		!aa_lexicon_may_begin(article->language->lexicon,
							  article->text + token[0].start, aa_token_length(&token[0]),
							  article->text + token[1].start, aa_token_length(&token[1]));
}

uint64_t
aa_find_phrase(const aa_article *article, uint32_t i, uint32_t end)
{
	char		key[(AA_MAX_KEY * AA_TERM_GROWTH + 1) * MAX_PHRASE];
	uint32_t	n;
	uint64_t	found = 0;

	if (i + 1 >= end || begin_no_phrase(article, i) ||
		article->tokens[i].kind != AA_TOKEN_WORD ||
		aa_token_length(&article->tokens[i]) > AA_MAX_KEY)
		return 0;
	n = word_key(article, &article->tokens[i], key);
	for (uint64_t more = 1; more < MAX_PHRASE && i + more < end; more++)
	{
		const aa_token *next = &article->tokens[i + more];
		uint64_t	classes;
		uint32_t	length;

		if (next->kind != AA_TOKEN_WORD || aa_token_length(next) > AA_MAX_KEY ||
			!(next->flags & AA_TOKEN_SPACE_BEFORE))
			break;
		key[n] = ' ';
		length = word_key(article, next, key + n + 1);
		if (more == 1 && (length == 0 || !aa_lexicon_may_begin(article->language->lexicon, key, n, key + n + 1, length)))
			break;
		n += length + 1;
		classes = aa_lexicon_find(article->language->lexicon, key, n);
		if (classes & ~AA_LEX_PHRASE)
			found = (classes & ~AA_LEX_PHRASE) | more << AA_WORD_MORE_SHIFT;
		if (!(classes & AA_LEX_PHRASE))
			break;
	}
	return found;
}

uint64_t
aa_phrase_classes(const aa_article *article, uint32_t i, uint32_t end)
{
	uint64_t	classes = aa_word_classes(article, &article->tokens[i]);
	uint64_t	phrase = classes & AA_LEX_PHRASE ? aa_find_phrase(article, i, end) : 0;

	return phrase != 0 ? phrase : classes;
}

static bool
find_block_classes(aa_article *article, const aa_block *block)
{
	uint32_t	inside = 0;		/* tokens left of the phrase */

	for (uint32_t i = block->first_token; i < block->end_token; i++)
	{
		if (!aa_tick(article, article->tokens[i].start))
			return false;
		if (inside > 0)
		{
			article->classes[i] = aa_word_classes(article, &article->tokens[i]) |
				AA_WORD_INSIDE;
			inside--;
			continue;
		}
		article->classes[i] = aa_phrase_classes(article, i, block->end_token);
		inside = aa_phrase_length(article, i) - 1;
	}
	return true;
}

bool
aa_find_classes(aa_article *article)
{
	uint32_t	max = 0;

	/* one more, so that the token behind the last can be asked for */
	if (!aa_grow_array(article, (void **) &article->classes, &max,
					   article->ntokens + 1, sizeof(uint64_t)))
		return false;
	article->classes[article->ntokens] = 0;
	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		if (!find_block_classes(article, &article->blocks[i]))
			return false;
	}
	return true;
}

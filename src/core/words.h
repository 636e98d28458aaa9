/*-------------------------------------------------------------------------
 *
 * words.h
 *	  Tokens as the language profile sees them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_WORDS_H
#define AA_WORDS_H

#include <string.h>

#include "article.h"
#include "unicode.h"

/* Longer words are in no profile. */
#define AA_MAX_KEY 64

/*
 * Two marks that aa_find_phrases() adds to a token's classes: how many more
 * tokens the phrase takes that begins here, and that a token is one of those.
 */
#define AA_WORD_MORE_SHIFT	59
#define AA_WORD_MORE		(UINT64_C(3) << AA_WORD_MORE_SHIFT)
#define AA_WORD_INSIDE		(UINT64_C(1) << 62)

/*
 * The same bit before aa_find_phrases(): a phrase may begin here.  Set by
 * aa_find_word_classes(), now and then where none does.
 */
#define AA_WORD_BEGINS		(UINT64_C(1) << 62)

/* Added by aa_find_quotations(): the token stands in quotation marks. */
#define AA_WORD_QUOTED		(UINT64_C(1) << 61)

/* Tokens of the phrase (or word) that begins at token i. */
static inline uint32_t
aa_phrase_length(const aa_article *article, uint32_t i)
{
	return 1 + (uint32_t) ((article->classes[i] & AA_WORD_MORE) >> AA_WORD_MORE_SHIFT);
}

/* What the profile knows of one token by itself, 0 if nothing. */
extern uint64_t aa_word_classes(const aa_article *article, const aa_token *token);

/* What the profile knows of token i alone, whatever phrase begins with it. */
static inline uint64_t
aa_single_classes(const aa_article *article, uint32_t i)
{
	return aa_phrase_length(article, i) == 1 ? article->classes[i] : aa_word_classes(article, &article->tokens[i]);
}

/*
 * Image caption: the label of a picture or film that text extraction left before
 * its words.  Not a news agency, which may be spoken of.
 */
static inline bool
aa_is_label(const aa_article *article, uint32_t i)
{
	return (article->classes[i] & (AA_LEX_CREDIT | AA_LEX_MEDIA)) == AA_LEX_CREDIT &&
		aa_phrase_length(article, i) > 1 && (article->tokens[i].flags & AA_TOKEN_CAPITAL);
}

/* Story highlights: such a label before words of the story, by what the profile knows of the phrase. */
static inline bool
aa_labels_story(uint64_t classes)
{
	return (classes & (AA_LEX_CREDIT | AA_LEX_DOCUMENT)) == (AA_LEX_CREDIT | AA_LEX_DOCUMENT) &&
		(classes & AA_WORD_MORE) != 0;
}

/* The aa_char_class of a token's sign, as if a word were a letter. */
static inline uint8_t
aa_class_of(const aa_token *token)
{
	return token->mark == 0 ? AA_CHAR_LETTER : aa_class_of_char(token->mark);
}

/* Case-folded text[start..end), see aa_term() for the buffer's size. */
extern uint32_t aa_fold(const char *text, uint32_t start, uint32_t end,
						char *buffer);

/* The same as aa_term(), for words of at most AA_MAX_KEY bytes. */
extern uint32_t aa_word_term(const aa_article *article, const aa_token *token,
							 char *term);

/* Has it the capital of a noun: Rat, 81-Jährige, dpa-Bericht? */
extern bool aa_is_capital_noun(const aa_article *article, const aa_token *token);

/* The same bytes, apart from the case of letters? */
extern bool aa_is_same_text(const char *a, const char *b, uint32_t length);

/* Is token i the word, which may be NULL? */
extern bool aa_reads(const aa_article *article, uint32_t i, const char *word);

/* Are the tokens [first, end) one of the language's list, which may be NULL: president? */
extern bool aa_is_one_of(const aa_article *article, const char *const *list, uint32_t first, uint32_t end);

/* Find the classes of token i again, which has changed since aa_find_word_classes(). */
extern void aa_find_classes_at(aa_article *article, uint32_t i);

/* The same of token i: what aa_find_word_classes() found, if it was asked. */
static inline uint64_t
aa_classes_at(const aa_article *article, uint32_t i)
{
	return article->classes != NULL ? article->classes[i] :
									  aa_word_classes(article, &article->tokens[i]);
}

/*
 * What the profile knows of a word that may be an abbreviation; 0 for most that
 * are none, found at once.
 */
extern uint64_t aa_abbreviation_classes(const aa_article *article, const aa_token *token);

/*
 * What the profile knows of the longest phrase that begins at token i and ends
 * before end, or of the word alone; AA_WORD_MORE says how long the phrase is.
 */
extern uint64_t aa_phrase_classes(const aa_article *article, uint32_t i, uint32_t end);

/*
 * Classes of the longest phrase of several words that begins at token i and ends
 * before end, with AA_WORD_MORE; 0 if there is none.  Mostly seen at once.
 */
extern uint64_t aa_find_phrase(const aa_article *article, uint32_t i, uint32_t end);

/* Phrases of several words that a block holds, of these classes. */
extern uint32_t aa_count_block_phrases(aa_article *article, const aa_block *block, uint64_t class);

static inline uint32_t
aa_token_length(const aa_token *token)
{
	return token->end - token->start;
}

/* Does the word end in these letters, with others before?  Most are told by the last one. */
static inline bool
aa_ends_in(const aa_article *article, const aa_token *token, const aa_word_ending *ending)
{
	uint32_t	n = ending->length;

	return n > 0 && article->text[token->end - 1] == ending->letters[n - 1] && aa_token_length(token) > n &&
		memcmp(article->text + token->end - n, ending->letters, n) == 0;
}

/* The same for any of the endings, which may be NULL. */
static inline bool
aa_ends_in_any(const aa_article *article, const aa_token *token, const aa_word_ending *ending)
{
	for (; ending != NULL && ending->letters != NULL; ending++)
	{
		if (aa_ends_in(article, token, ending))
			return true;
	}
	return false;
}

/* Is token i, which is not the first, an apostrophe right behind a word: the workers['] union? */
static inline bool
aa_is_bare_possessive(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];

	return aa_class_of(token) == AA_CHAR_APOSTROPHE && !(token->flags & AA_TOKEN_SPACE_BEFORE) &&
		(token[-1].kind == AA_TOKEN_WORD || token[-1].kind == AA_TOKEN_NUMBER);
}

/* Does the word end as plurals of nouns do: polls; not: press, famous? */
extern bool aa_ends_as_plural(const aa_article *article, uint32_t i);

/* Where the tokens from first to before end stand, of which there is one. */
static inline aa_span
aa_span_of(const aa_article *article, uint32_t first, uint32_t end)
{
	return (aa_span){article->tokens[first].start, article->tokens[end - 1].end};
}

#endif							/* AA_WORDS_H */

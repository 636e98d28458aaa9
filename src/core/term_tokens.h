/*-------------------------------------------------------------------------
 *
 * term_tokens.h
 *	  The tokens of a text that are counted, one by one, for who only wants
 *	  their terms.
 *
 * Terms are those of aa_analyze() in less than half the time: there is no array of
 * tokens, what kind a block is of does not matter to its tokens, and sentences
 * only add full stops to words, which are no part of their terms.
 *
 * Use:
 *		if (aa_begin_terms(&scan, &article) == AA_OK)
 *			while (aa_next_term(&scan))
 *				... scan.front, or aa_term() of scan.token ...
 *		... article.status says whether all were seen ...
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERM_TOKENS_H
#define AA_TERM_TOKENS_H

#include "article.h"
#include "byte_class.h"
#include "bytes.h"

#define AA_TERM_FRONT 16

typedef struct aa_term_scan
{
	aa_article *article;
	uint32_t	block;			/* one past the block at hand */
	uint32_t	at;				/* where to go on */
	uint32_t	before;			/* end of the last token, AA_NONE: none in the block */
	uint32_t	common_end;		/* where the common case is to be left */

	/*
	 * What was found.  Most terms are short, and are told in front, filled up
	 * with zeros; length is 0 for all others.
	 */
	uint32_t	length;
	char		front[AA_TERM_FRONT];
	aa_token	token;			/* only where length is 0 */
} aa_term_scan;

/* The article is one that was only initialised. */
extern aa_status aa_begin_terms(aa_term_scan *scan, aa_article *article);

/* For aa_next_term() alone: one token of any kind, or on to the next block. */
typedef enum aa_rare_token
{
	AA_RARE_END,				/* of the article, or cancelled */
	AA_RARE_TERM,
	AA_RARE_OTHER,
} aa_rare_token;

extern aa_rare_token aa_scan_rare(aa_term_scan *scan);

/* A word of ASCII letters, AA_RUN at most, that nothing can go on behind. */
static inline bool
aa_take_letters(aa_term_scan *scan, const char *word)
{
	bool		upper,
				lower;
	uint32_t	n = aa_letter_run(word, &upper, &lower);
	uint8_t		behind = aa_byte_class[(unsigned char) word[n]];

	if (n == AA_RUN || !(behind & (BYTE_ENDS | BYTE_MAY_END)))
		return false;
	if (!(behind & BYTE_ENDS) &&
		!(aa_byte_class[(unsigned char) word[n + 1]] & BYTE_BLANK))
		return false;
	aa_fold_run(word, n, scan->front);
	scan->length = n;
	scan->at += n;
	scan->before = scan->at;
	return true;
}

/*
 * Find the next token that counts.  The common case, words of ASCII letters
 * with blanks and single signs between them, is seen to here; whatever else
 * there is goes through the tokenizer, so that this changes the speed and never
 * the result.
 */
static inline bool
aa_next_term(aa_term_scan *scan)
{
	const char *text = scan->article->text;
	aa_rare_token rare;

	do
	{
		while (scan->at < scan->common_end)
		{
			uint8_t		class = aa_byte_class[(unsigned char) text[scan->at]];

			if (class & BYTE_LETTER)
			{
				if (aa_take_letters(scan, text + scan->at))
					return true;
				break;
			}
			if (!(class & (BYTE_BLANK | BYTE_SIGN)))
				break;
			scan->at++;
			if (class & BYTE_SIGN)
				scan->before = scan->at;
		}
		rare = aa_scan_rare(scan);
	} while (rare == AA_RARE_OTHER);
	return rare == AA_RARE_TERM;
}

#endif							/* AA_TERM_TOKENS_H */

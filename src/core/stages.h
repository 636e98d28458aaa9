/*-------------------------------------------------------------------------
 *
 * stages.h
 *	  The stages of the one pass, each in its own file.
 *
 * A stage reads what the stages above it wrote and returns false when the
 * work is to stop, with the reason in article->status.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_STAGES_H
#define AA_STAGES_H

#include "article.h"

extern bool aa_find_blocks(aa_article *article);	/* blocks.c */
extern bool aa_find_tokens(aa_article *article);	/* tokens.c */
extern bool aa_find_word_classes(aa_article *article);	/* words.c */
extern bool aa_label_blocks(aa_article *article);	/* block_kinds.c */
extern bool aa_may_have_datelines(const aa_article *article);	/* datelines.c */
extern bool aa_find_splices(aa_article *article);	/* splices.c */
extern bool aa_find_sentences(aa_article *article); /* sentences.c */
extern bool aa_find_phrases(aa_article *article);	/* words.c */
extern bool aa_find_quotations(aa_article *article);	/* quotations.c */
extern bool aa_find_names(aa_article *article); /* names.c */
extern bool aa_find_quotes(aa_article *article);	/* quotes.c */

/*
 * A caption, a credit, a line without a full stop: no paragraph of the text.
 * At most so many stand between two paragraphs.
 */
#define AA_MAX_BLOCKS_BETWEEN 6
extern bool aa_is_between(const aa_article *article, uint32_t block);

/*
 * The next token of a block, of which the rest is left, for callers that keep no
 * array of them; before is where the last one ended, AA_NONE for the first.
 * false: none is left.
 */
extern bool aa_next_token(const aa_article *article, aa_span rest, uint32_t before,
						  aa_token *token); /* tokens.c */

#endif							/* AA_STAGES_H */

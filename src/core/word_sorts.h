/*-------------------------------------------------------------------------
 *
 * word_sorts.h
 *	  The sort of a word where it stands, as one small number: for models that
 *	  look at the words around a place, whatever these words are.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_WORD_SORTS_H
#define AA_WORD_SORTS_H

#include "article.h"

/* A sort fits into so many bits; none is 0. */
#define AA_WORD_SORT_BITS 5

/* Of token i, which may lie outside of the sentence. */
extern uint32_t aa_word_sort(const aa_article *article, const aa_sentence *sentence, uint32_t i);

extern const char *aa_word_sort_name(uint32_t sort);

#endif							/* AA_WORD_SORTS_H */

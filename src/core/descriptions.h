/*-------------------------------------------------------------------------
 *
 * descriptions.h
 *	  What an article says of who its people are.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_DESCRIPTIONS_H
#define AA_DESCRIPTIONS_H

#include "people.h"
#include "words.h"

/* Looked at are so many descriptions, and so many words of each. */
#define AA_MAX_DESCRIPTIONS 128
#define AA_MAX_DESCRIPTION 12

typedef struct aa_description
{
	aa_run		words;
	uint32_t	head;			/* the token of its noun */
	uint32_t	entity;
	uint64_t	hash;			/* of the noun */
} aa_description;

typedef struct aa_descriptions
{
	const aa_article *article;
	uint32_t	n;
	uint32_t	governs;		/* the only one whose name a government has, or AA_NONE */
	bool		several;		/* there are others */
	aa_description found[AA_MAX_DESCRIPTIONS];
} aa_descriptions;

/* the, even where it begins a phrase: the police */
static inline bool
aa_is_definite(const aa_article *article, uint32_t i)
{
	return ((article->classes[i] | aa_single_classes(article, i)) & AA_LEX_DEFINITE) != 0;
}

/* Words that say nothing of whom they stand beside: the, of */
static inline bool
aa_is_description_link(const aa_article *article, uint32_t i)
{
	return (aa_is_definite(article, i) || (article->classes[i] & (AA_LEX_DETERMINER | AA_LEX_PREPOSITION))) &&
		!aa_ends_in_possessive(article, i) && (aa_is_definite(article, i) || !(article->classes[i] & AA_LEX_PLACE));
}

/* May a description go on with this token? */
extern bool aa_may_describe(const aa_article *article, uint32_t i);

/* The last word before the first preposition, or AA_NONE: the [head] of the agency */
extern uint32_t aa_description_head(const aa_article *article, aa_run words);

/* Is the head the noun of a person, alone or as a phrase's last word? */
extern bool aa_is_persons_noun(const aa_article *article, aa_run words, uint32_t head);

/* Where what stands before a name begins to describe its bearer: [police chief] Ada Wong; else the name */
extern uint32_t aa_description_in_front(const aa_article *article, const aa_mention *name);

/* All descriptions of the article of d. */
extern void aa_find_descriptions(aa_descriptions *d);

#endif							/* AA_DESCRIPTIONS_H */

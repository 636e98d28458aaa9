/*-------------------------------------------------------------------------
 *
 * antecedents.h
 *	  Which of the people mentioned before does a pronoun or epithet mean?
 *
 * Mentions are given by their index in the article: m the pronoun's or
 * epithet's, c that of a candidate before it.  AA_NONE is no mention.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ANTECEDENTS_H
#define AA_ANTECEDENTS_H

#include "people.h"

/* Somebody without a name is "he" for so many sentences. */
#define AA_MAX_STRANGER 4

/* How well the person of mention c fits, at least 1; 0: not at all. */
extern int	aa_antecedent_fitness(const aa_resolver *r, uint32_t m, uint32_t c, aa_gender gender);

/*
 * The mention of the person who fits best; if sorts are given, of one with a title of
 * these sorts.
 */
extern uint32_t aa_find_antecedent(const aa_resolver *r, uint32_t m, aa_gender gender, uint32_t sorts);

/* Let mention m mean whom its antecedent means; without one, the stranger if there is one. */
extern void aa_refer(aa_resolver *r, uint32_t m, uint32_t antecedent);

#endif							/* AA_ANTECEDENTS_H */

/*-------------------------------------------------------------------------
 *
 * appositions.h
 *	  Appositions: who somebody is, between commas, as in Helen Marsh, the
 *	  mayor, said.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_APPOSITIONS_H
#define AA_APPOSITIONS_H

#include "sources.h"

/*
 * The functions below give entities, AA_NONE for nobody; items are those of the view.
 */

/* Helen Marsh, [the house speaker], who said: the person whom a phrase explains */
extern uint32_t aa_explained_person(const aa_view *view, const aa_source *source);

/*
 * [“…,” Helen Marsh], the house speaker said: the person whom it explains although
 * no second comma closes it; not: Helen Marsh, the speaker said, is here
 */
extern void aa_join_half_apposition(const aa_view *view, aa_source *source, uint32_t verb);

/*
 * The mayor, [Helen Marsh,] …: the person whom the words behind the comma name,
 * if no list goes on
 */
extern uint32_t aa_explaining_person(const aa_view *view, uint32_t comma);

/*
 * The subject before "…," at item i: John Smith, 30, of York, said.  Steps over
 * a chain of appositions to the phrase that begins the clause.
 */
extern aa_source aa_source_before_apposition(const aa_view *view, uint32_t i);

/* Helen Marsh, the mayor of Oxley, …: the person named last at item i or before its commas */
extern uint32_t aa_last_person(const aa_view *view, uint32_t i);

/* Helen Marsh is a lawmaker and [a pilot] who said: whom the phrase at item i describes */
extern uint32_t aa_person_described(const aa_view *view, uint32_t i);

/* Does item i begin the sentence, behind words in marks, a conjunction or what else may stand before a subject? */
extern bool aa_opens_main_clause(const aa_view *view, uint32_t i);

#endif							/* AA_APPOSITIONS_H */

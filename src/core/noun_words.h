/*-------------------------------------------------------------------------
 *
 * noun_words.h
 *	  The words of noun phrases in a language that capitalises its nouns.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_NOUN_WORDS_H
#define AA_NOUN_WORDS_H

#include "clauses.h"

static inline uint64_t
aa_cue_class(uint64_t classes)
{
	return classes & AA_LEX_CUE_CLASS;
}

/* A verb in the subjunctive of reported speech: sei, habe. */
extern bool aa_is_reported_form(const aa_view *view, uint32_t i);

/* A word with a capital. */
extern bool aa_has_capital(const aa_view *view, uint32_t i);

/* A verb that agrees with a subject: sagt, sagte; sagen with a plural. */
extern bool aa_is_finite_form(const aa_view *view, uint32_t i);

/* The first such verb among the items [first, end), or end. */
extern uint32_t aa_first_finite(const aa_view *view, uint32_t first, uint32_t end);

extern bool aa_is_pronoun(const aa_view *view, uint32_t i);

/* A noun or a name. */
extern bool aa_is_nominal(const aa_view *view, uint32_t i);

/* A word that may stand between a determiner and its noun: alte, 37, drei */
extern bool aa_is_attribute(const aa_view *view, uint32_t i);

/* Words in marks so few that they may be a title: „Die Zeit“ */
extern bool aa_is_title(const aa_view *view, uint32_t i);

/* 37; 3. */
extern bool aa_is_number_item(const aa_view *view, uint32_t i);

/* schrieb „Die Zeit“, laut „Zeit“, wie „Zeit“ schrieb: does a paper stand behind such a word? */
extern bool aa_takes_title(const aa_view *view, uint32_t i);

/* der Sprecher, as one mention */
extern bool aa_is_role_item(const aa_view *view, uint32_t i);

/* The name of a person. */
extern bool aa_is_name_of_person(const aa_view *view, uint32_t i);

#endif							/* AA_NOUN_WORDS_H */

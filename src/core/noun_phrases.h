/*-------------------------------------------------------------------------
 *
 * noun_phrases.h
 *	  Noun phrases of a language that capitalises its nouns.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_NOUN_PHRASES_H
#define AA_NOUN_PHRASES_H

#include "clauses.h"

/* A noun phrase has at most so many items. */
#define AA_MAX_PHRASE 16

/* A noun phrase, or none where first = end. */
typedef struct aa_phrase
{
	uint32_t	first;			/* items */
	uint32_t	end;
} aa_phrase;

static const aa_phrase aa_no_phrase = {0, 0};

static inline uint64_t
aa_cue_class(uint64_t classes)
{
	return classes & AA_LEX_CUE_CLASS;
}

/* A word with a capital. */
extern bool aa_has_capital(const aa_view *view, uint32_t i);

/* A verb that agrees with a subject: sagt, sagte; sagen with a plural. */
extern bool aa_is_finite_form(const aa_view *view, uint32_t i);

/* A verb in the subjunctive of reported speech: sei, habe. */
extern bool aa_is_reported_form(const aa_view *view, uint32_t i);

extern bool aa_is_pronoun(const aa_view *view, uint32_t i);

/* A noun or a name. */
extern bool aa_is_nominal(const aa_view *view, uint32_t i);

/* 37; 3. */
extern bool aa_is_number_item(const aa_view *view, uint32_t i);

/* Words in marks so few that they may be a title: „Die Zeit“ */
extern bool aa_is_title(const aa_view *view, uint32_t i);

/* A word that may stand between a determiner and its noun: alte, 37, drei */
extern bool aa_is_attribute(const aa_view *view, uint32_t i);

/* Behind the nouns at i, with what stands before them; i if there is no noun. */
extern uint32_t aa_noun_end(const aa_view *view, uint32_t i);

/* Does the attribute at i belong to the noun before it: der Polizei, von Siemens? */
extern bool aa_is_attached(const aa_view *view, uint32_t i);

/* Behind the preposition at i and its nouns: zum Abschluss des Treffens am Montag */
extern uint32_t aa_prepositional_end(const aa_view *view, uint32_t i);

/* Behind the noun phrase that begins at i; i if there is none. */
extern uint32_t aa_phrase_end(const aa_view *view, uint32_t i);

/* May a subject begin here, by its case? */
extern bool aa_begins_subject(const aa_view *view, uint32_t i);

/*
 * The subject that stands at i or behind phrases of time and place and the like,
 * and ends before end.
 */
extern aa_phrase aa_find_subject(const aa_view *view, uint32_t i, uint32_t end);

/* Who the phrase names: a name in it, or one that explains it behind a comma. */
extern uint32_t aa_phrase_entity(const aa_view *view, aa_phrase p);

/* The title of a paper before other words in marks: im „Blick“ als „…“ bezeichnet; else end */
extern uint32_t aa_paper_before_words(const aa_view *view, uint32_t first, uint32_t end);

/* Is it a determiner that says whose something is: sein [Motto]? */
extern bool aa_is_possessor(const aa_view *view, aa_phrase p);

/* Does the phrase name somebody who can speak, rather than a thing? */
extern bool aa_is_somebody(const aa_view *view, aa_phrase p);

#endif							/* AA_NOUN_PHRASES_H */

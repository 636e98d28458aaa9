/*-------------------------------------------------------------------------
 *
 * noun_phrases.h
 *	  Noun phrases of a language that capitalises its nouns.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_NOUN_PHRASES_H
#define AA_NOUN_PHRASES_H

#include "noun_words.h"

/* A noun phrase has at most so many items. */
#define AA_MAX_PHRASE 16

/* A noun phrase, or none where first = end. */
typedef struct aa_phrase
{
	uint32_t	first;			/* items */
	uint32_t	end;
} aa_phrase;

static const aa_phrase aa_no_phrase = {0, 0};

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

/* The title of a paper before other words in marks: im „Blick“ als „…“ bezeichnet; else end */
extern uint32_t aa_paper_before_words(const aa_view *view, uint32_t first, uint32_t end);

#endif							/* AA_NOUN_PHRASES_H */

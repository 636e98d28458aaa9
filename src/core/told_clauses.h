/*-------------------------------------------------------------------------
 *
 * told_clauses.h
 *	  Clauses that are told, where the verb stands second or last.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TOLD_CLAUSES_H
#define AA_TOLD_CLAUSES_H

#include "verb_clauses.h"

/* What is reported has at most so many items. */
#define AA_MAX_CONTENT 160

/* The word that points at what is said: so */
extern bool aa_is_so(const aa_view *view, uint32_t i);

/* …, so der Minister: who said the words before */
extern bool aa_is_tag(const aa_view *view, uint32_t i);

/* The end of what is reported from item i on. */
extern uint32_t aa_content_end(const aa_view *view, uint32_t i);

/* The token that ends what a colon before item k announces. */
extern uint32_t aa_colon_end(const aa_view *view, uint32_t k);

/* Has the clause from item k on an infinitive with "zu"? */
extern bool aa_has_infinitive(const aa_view *view, uint32_t k, uint32_t end);

/* Does a relative clause begin at item k: der dort wohnt, auf die es ankommt? */
extern bool aa_is_relative(const aa_view *view, uint32_t k);

/* A subordinate clause that is not what is reported: als sie ging, der dort wohnt */
extern bool aa_is_aside(const aa_view *view, uint32_t i);

/* Is the clause at item i a main one in the mood of what is told after others? */
extern bool aa_tells_on(const aa_view *view, uint32_t i);

/* Is there a sentence before this one in its paragraph? */
extern bool aa_follows_in_block(const aa_view *view);

/* Wie aus dem Brief hervorgeht[, der gestern kam], rechnet der Rat …: where the main clause begins */
extern uint32_t aa_behind_relative(const aa_view *view, uint32_t i);

#endif							/* AA_TOLD_CLAUSES_H */

/*-------------------------------------------------------------------------
 *
 * clause_contents.h
 *	  What is reported by a clause whose verb stands second or last.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_CLAUSE_CONTENTS_H
#define AA_CLAUSE_CONTENTS_H

#include "verb_clauses.h"

/* What is reported has at most so many items. */
#define AA_MAX_CONTENT 160

/* The word that points at what is said: so */
extern bool aa_is_so(const aa_view *view, uint32_t i);

/* …, so der Minister: who said the words before */
extern bool aa_is_tag(const aa_view *view, uint32_t i);

/* A subordinate clause that is not what is reported: als sie ging, der dort wohnt */
extern bool aa_is_aside(const aa_view *view, uint32_t i);

/* Does a relative clause begin at item k: der dort wohnt, auf die es ankommt? */
extern bool aa_is_relative(const aa_view *view, uint32_t k);

/* The end of what is reported from item i on. */
extern uint32_t aa_content_end(const aa_view *view, uint32_t i);

/* The token that ends what a colon before item k announces. */
extern uint32_t aa_colon_end(const aa_view *view, uint32_t k);

/* What stands behind the clause: …: „…“; …, dass …; …, er habe … */
extern void aa_find_content_behind(const aa_clause *c, aa_report *report);

/*
 * What stands before item k, where the reporting clause or its comma begins, and
 * was not taken by the report before.
 */
extern void aa_find_content_before(const aa_clause *c, aa_report *report, const aa_report *before, uint32_t k);

/* Is the clause at item i a main one in the mood of what is told after others? */
extern bool aa_tells_on(const aa_view *view, uint32_t i);

/* What the clause itself holds from item first on: nannte den Plan „…“ */
extern void aa_find_object(const aa_clause *c, aa_report *report, uint32_t first);

/* Als „Skandal“ bezeichnete der Minister den Plan */
extern void aa_find_object_in_front(const aa_clause *c, aa_report *report, aa_phrase subject);

/* „…“, sagte Jane Roh, die im Mai kam, „…“: where what is said goes on behind the clause, or AA_NONE */
extern uint32_t aa_rest_behind(const aa_clause *c);

/* The same as what the clause reports behind it, beside what stands before. */
extern void aa_add_rest(const aa_clause *c, aa_report *report);

/* Is there a sentence before this one in its paragraph? */
extern bool aa_follows_in_block(const aa_view *view);

/* Nachdem sie gesagt hatte, dass sie gehe, verließ …: the main clause is no part */
extern void aa_end_before_main(const aa_view *view, aa_report *report);

#endif							/* AA_CLAUSE_CONTENTS_H */

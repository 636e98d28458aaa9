/*-------------------------------------------------------------------------
 *
 * clause_contents.h
 *	  What is reported by a clause whose verb stands second or last.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_CLAUSE_CONTENTS_H
#define AA_CLAUSE_CONTENTS_H

#include "told_clauses.h"

/* What stands behind the clause: …: „…“; …, dass …; …, er habe … */
extern void aa_find_content_behind(const aa_clause *c, aa_report *report);

/*
 * What stands before item k, where the reporting clause or its comma begins, and
 * was not taken by the report before.
 */
extern void aa_find_content_before(const aa_clause *c, aa_report *report, const aa_report *before, uint32_t k);

/* What the clause itself holds from item first on: nannte den Plan „…“ */
extern void aa_find_object(const aa_clause *c, aa_report *report, uint32_t first);

/* Als „Skandal“ bezeichnete der Minister den Plan */
extern void aa_find_object_in_front(const aa_clause *c, aa_report *report, aa_phrase subject);

/* „…“, sagte Jane Roh, die im Mai kam, „…“: where what is said goes on behind the clause, or AA_NONE */
extern uint32_t aa_rest_behind(const aa_clause *c);

/* The same as what the clause reports behind it, beside what stands before. */
extern void aa_add_rest(const aa_clause *c, aa_report *report);

/* Nachdem sie gesagt hatte, dass sie gehe, verließ …: the main clause is no part */
extern void aa_end_before_main(const aa_view *view, aa_report *report);

#endif							/* AA_CLAUSE_CONTENTS_H */

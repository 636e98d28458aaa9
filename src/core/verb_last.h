/*-------------------------------------------------------------------------
 *
 * verb_last.h
 *	  Reporting clauses whose verb stands last: subordinate and relative ones.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_VERB_LAST_H
#define AA_VERB_LAST_H

#include "verb_clauses.h"

/* …, wie der Minister sagte, …; …, der sagte, …; nachdem er gesagt hatte, … */
extern bool aa_report_verb_final(const aa_clause *c, const aa_report *before, aa_report *report);

#endif							/* AA_VERB_LAST_H */

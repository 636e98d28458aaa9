/*-------------------------------------------------------------------------
 *
 * verb_second.h
 *	  Reporting clauses in a language whose finite verb stands second in the
 *	  main clause and last in the subordinate one.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_VERB_SECOND_H
#define AA_VERB_SECOND_H

#include "reports.h"

/*
 * Does the word at item i report something?  Fills the report if so.  before is
 * the report found last in the sentence, or NULL: its source may be shared, and
 * what it has taken is not taken again.
 */
extern bool aa_find_clause(const aa_view *view, uint32_t i, const aa_report *before,
						   aa_report *report);

/* Who the sentence is about: fills the report's source if it is somebody. */
extern bool aa_find_topic(const aa_view *view, aa_report *report);

/* Does the sentence report somebody's words by its mood alone: Es sei zu spät? */
extern bool aa_is_reported(const aa_view *view);

#endif							/* AA_VERB_SECOND_H */

/*-------------------------------------------------------------------------
 *
 * active_reports.h
 *	  Clauses whose subject reports.
 *
 *	  Each function looks at the cue at item i of the sentence's view, and keeps the
 *	  report if it finds one; false: there is no room.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ACTIVE_REPORTS_H
#define AA_ACTIVE_REPORTS_H

#include "reporter.h"

/* The mayor said that …, “…,” the mayor said: the source before its verb, or shared with another one */
extern bool aa_report_source_first(aa_reporter *r, uint32_t i);

/* “…,” said the mayor: the source behind its verb */
extern bool aa_report_inverted(aa_reporter *r, uint32_t i);

#endif							/* AA_ACTIVE_REPORTS_H */

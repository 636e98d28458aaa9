/*-------------------------------------------------------------------------
 *
 * passive_reports.h
 *	  Clauses whose subject does not report.
 *
 *	  Each function looks at the cue at item i of the sentence's view, and keeps the
 *	  report if it finds one; false: there is no room.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_PASSIVE_REPORTS_H
#define AA_PASSIVE_REPORTS_H

#include "reporter.h"

/*
 * The plan was described as “a mess” by Helen Marsh: who did, if it is told.
 * It seems to be one: nobody is named.
 */
extern bool aa_report_passive(aa_reporter *r, uint32_t i);

/* Asked whether the road was safe, she …: nobody is said to have asked */
extern bool aa_report_question(aa_reporter *r, uint32_t i);

#endif							/* AA_PASSIVE_REPORTS_H */

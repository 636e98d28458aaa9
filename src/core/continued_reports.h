/*-------------------------------------------------------------------------
 *
 * continued_reports.h
 *	  Sentences that continue what the sentence before them reports.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_CONTINUED_REPORTS_H
#define AA_CONTINUED_REPORTS_H

#include "reporter.h"

/*
 * The report that a sentence of the block goes on with: the last of its block,
 * or of the block before; else AA_NONE.
 */
extern uint32_t aa_report_to_continue(const aa_reporter *r, uint32_t block);

/*
 * To be called behind a sentence's own reports: one without any may go on with
 * what is told.  False when out of memory.
 */
extern bool aa_go_on(aa_reporter *r);

#endif							/* AA_CONTINUED_REPORTS_H */

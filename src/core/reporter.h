/*-------------------------------------------------------------------------
 *
 * reporter.h
 *	  The search for reports, sentence by sentence: what it knows, and how a
 *	  report is begun, filled in and kept.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_REPORTER_H
#define AA_REPORTER_H

#include "sources.h"

/* Between a cue and what it reports stand at most so many items. */
#define AA_MAX_RECIPIENT 14

typedef struct aa_reporter
{
	aa_article *article;
	aa_reports *out;
	aa_view		view;
	uint32_t	first_report;	/* of this sentence */
	uint32_t	told_end;		/* how far sentences have continued the last report */
	uint32_t	sentence;
	aa_report	topic;			/* its source: who the last sentence without a report
								 * was about */
	uint32_t	topic_end;		/* where that sentence ends; 0 if it names nobody */
} aa_reporter;

/*
 * Begin a report, which the next one overwrites unless it is kept.  NULL when
 * out of memory.
 */
extern aa_report *aa_add_report(aa_reporter *r);

extern void aa_set_source(const aa_reporter *r, aa_report *report, aa_source source);

/* The cue is the verb at item i with its auxiliaries from item first on. */
extern void aa_set_cue(const aa_reporter *r, aa_report *report, uint32_t first, uint32_t i);

/* Keep the report if it reports something and the judge accepts it. */
extern void aa_keep_report(aa_reporter *r, aa_report *report);

/* The same without asking the judge. */
extern void aa_keep_evident_report(aa_reporter *r, aa_report *report);

extern bool aa_reports_nothing(const aa_report *report);

/* The first report of this sentence that a new one is compared with. */
extern uint32_t aa_first_compared(const aa_reporter *r);

/*
 * The report of this sentence whose source a clause behind it shares, or NULL:
 * the last one that is not itself reported.
 */
extern const aa_report *aa_report_before(const aa_reporter *r);

/* Give the report the quotations in the run to which it has a better claim; is_before: the run precedes its cue. */
extern void aa_claim_run(aa_reporter *r, aa_run run, uint32_t report, bool is_before);

#endif							/* AA_REPORTER_H */

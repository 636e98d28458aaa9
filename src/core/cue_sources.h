/*-------------------------------------------------------------------------
 *
 * cue_sources.h
 *	  Whose words a verb reports: its subject, or who else the sentence shares
 *	  it with.
 *
 * Items of the sentence's view are given by their index.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_CUE_SOURCES_H
#define AA_CUE_SOURCES_H

#include "reporter.h"

/*
 * Give the report its source, who says at item i; clause is set to where the
 * reporting clause begins.  false: there is none.
 */
extern bool aa_find_source(const aa_reporter *r, aa_report *report, uint32_t i, uint32_t *clause);

/*
 * The paper quoted Marsh, of Oxley, as [saying]: the cue whose words are hers, for the
 * one at item i, with her as source; i if there is none.
 */
extern uint32_t aa_relayed_cue(const aa_reporter *r, uint32_t i, aa_source *source);

#endif							/* AA_CUE_SOURCES_H */

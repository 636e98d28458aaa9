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

#endif							/* AA_CUE_SOURCES_H */

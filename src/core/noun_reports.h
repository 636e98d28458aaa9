/*-------------------------------------------------------------------------
 *
 * noun_reports.h
 *	  Nouns that report: Helen Marsh's remark that …
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_NOUN_REPORTS_H
#define AA_NOUN_REPORTS_H

#include "reporter.h"

/*
 * Add the report of the noun at item i, if it is one and words in marks are in what it
 * reports.  Returns false where memory ran out.
 */
extern bool aa_report_owned_noun(aa_reporter *r, uint32_t i);

/* Nouns that report are documents, or may be verbs: most words are neither. */
#define AA_UTTERANCES (AA_LEX_DOCUMENT | AA_LEX_CUE_CLASS)

#endif							/* AA_NOUN_REPORTS_H */

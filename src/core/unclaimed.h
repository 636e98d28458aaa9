/*-------------------------------------------------------------------------
 *
 * unclaimed.h
 *	  Who says words in marks that no reporting clause claims.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_UNCLAIMED_H
#define AA_UNCLAIMED_H

#include "assembly.h"

/* Who says quotation q, which no clause claims, if anybody does? */
extern aa_assigned aa_assign_speaker(const aa_assembly *a, uint32_t q);

/* “We did it.”: from its capital to its stop */
extern bool aa_is_utterance(const aa_assembly *a, const aa_quotation *q);

/* The source of a reporting clause, of words that it does not report. */
extern aa_assigned aa_source_of(const aa_assembly *a, uint32_t report, aa_quote_rule rule, aa_bond why, bool whole);

/* The last speaker, of words that follow. */
extern aa_assigned aa_speaker_goes_on(const aa_assembly *a, bool whole);

#endif							/* AA_UNCLAIMED_H */

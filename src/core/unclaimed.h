/*-------------------------------------------------------------------------
 *
 * unclaimed.h
 *	  What tells the rules of unclaimed.c who speaks, for what is learned of that.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_UNCLAIMED_H
#define AA_UNCLAIMED_H

#include "assembly.h"

/* The first token of the sentence with this one. */
extern uint32_t aa_sentence_start(const aa_assembly *a, uint32_t token);

/* The sentence before the quotation, captions between paragraphs left out. */
extern aa_run aa_previous_sentence(const aa_assembly *a, const aa_quotation *q);

/* Does the mention stand beside a verb as its subject does? */
extern bool aa_is_beside_verb(const aa_assembly *a, const aa_mention *m);

/* Her message to Helen Marsh: not hers, as one from her is, or by her. */
extern bool aa_is_addressed(const aa_assembly *a, uint32_t m);

/* “We did it.”: from its capital to its stop */
extern bool aa_is_utterance(const aa_assembly *a, const aa_quotation *q);

/* The source of a reporting clause, of words that it does not report. */
extern aa_assigned aa_source_of(const aa_assembly *a, uint32_t report, aa_quote_rule rule, aa_bond why, bool whole);

/* The last speaker, of words that follow. */
extern aa_assigned aa_speaker_goes_on(const aa_assembly *a, bool whole);

#endif							/* AA_UNCLAIMED_H */

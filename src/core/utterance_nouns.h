/*-------------------------------------------------------------------------
 *
 * utterance_nouns.h
 *	  Reports by a noun for an utterance, where the verb stands second or last.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_UTTERANCE_NOUNS_H
#define AA_UTTERANCE_NOUNS_H

#include "reports.h"

/* The noun for an utterance at item i, with what is uttered behind its comma, or before its clause. */
extern bool aa_report_noun(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report);

#endif							/* AA_UTTERANCE_NOUNS_H */

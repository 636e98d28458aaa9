/*-------------------------------------------------------------------------
 *
 * phrase_reports.h
 *	  Reports that a phrase makes, where the verb stands second or last.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_PHRASE_REPORTS_H
#define AA_PHRASE_REPORTS_H

#include "reports.h"

/* Nach Angaben der Polizei; dem Bericht zufolge; so der Minister: the word at i */
extern bool aa_report_according(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report);

#endif							/* AA_PHRASE_REPORTS_H */

/*-------------------------------------------------------------------------
 *
 * phrase_reports.h
 *	  Reports without a verb of speech, where the verb stands second or last.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_PHRASE_REPORTS_H
#define AA_PHRASE_REPORTS_H

#include "reports.h"

/* Nach Angaben der Polizei; dem Bericht zufolge; so der Minister: the word at i */
extern bool aa_report_according(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report);

/* The noun for an utterance at item i, with what is uttered behind its comma. */
extern bool aa_report_noun(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report);

/*
 * Who is the subject of a clause that ends with the colon at item i before words in
 * marks, whatever its verb (Der Trainer war zufrieden: „…“; Minister Roh: „…“), or stands
 * before the bracket there that holds them (Minister Roh („…“)), or behind a verb of any
 * kind behind the comma there: „…“, strahlt Minister Roh; or the agent behind the preposition
 * there (der von Minister Roh als „…“ bezeichnete Plan)
 */
extern bool aa_find_without_cue(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report);

#endif							/* AA_PHRASE_REPORTS_H */

/*-------------------------------------------------------------------------
 *
 * uncued_reports.h
 *	  Reports that no word announces, where the verb stands second or last.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_UNCUED_REPORTS_H
#define AA_UNCUED_REPORTS_H

#include "noun_phrases.h"
#include "reports.h"

/* So lobte Jane Roh den Plan, und auch der Minister[: „…“]: a next one without a verb */
extern aa_phrase aa_next_speaker(const aa_view *view, uint32_t colon);

/*
 * Who is the subject of a clause that ends with the colon at item i before words in
 * marks, or what is told after somebody, whatever its verb (Der Trainer war zufrieden:
 * „…“; Minister Roh: „…“; Der Trainer winkte ab: Es habe nicht gereicht), or stands before
 * the bracket there that holds them (Minister Roh („…“)), or behind a verb of any kind
 * behind the comma there („…“, strahlt Minister Roh); or the agent behind the preposition
 * there (der von Minister Roh als „…“ bezeichnete Plan).
 */
extern bool aa_find_without_cue(const aa_view *view, uint32_t i, const aa_report *before, aa_report *report);

#endif							/* AA_UNCUED_REPORTS_H */

/*-------------------------------------------------------------------------
 *
 * contents.h
 *	  What a reporting clause reports, and where it ends.
 *
 * Items of the view are given by their index i; the functions that fill a
 * report leave it as it is where they find nothing.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_CONTENTS_H
#define AA_CONTENTS_H

#include "reporter.h"

/* What is reported has at most so many items. */
#define AA_MAX_CONTENT 160

/* The item behind the reported clause that begins at item i. */
extern uint32_t aa_reported_end(const aa_view *view, uint32_t i);

/* contents_behind.c: behind the cue, whose own clause ends before item i. */
extern void aa_content_behind(const aa_view *view, aa_report *report, uint32_t i);

/* According to the council, …: behind the comma that comes next. */
extern void aa_content_behind_comma(const aa_view *view, aa_report *report, uint32_t i);

/* What he says is late: where the clause of the cue at item i goes on. */
extern void aa_content_of_relative(const aa_view *view, aa_report *report, uint32_t i);

/* Behind the cue at item i, though none of its frames foresees it. */
extern void aa_loose_content(const aa_view *view, aa_report *report, uint32_t i);

/* contents_before.c: before the reporting clause, which begins with item i. */
extern void aa_content_before(const aa_reporter *r, aa_report *report, uint32_t i);

/* The same where no comma parts them: The road is safe according to … */
extern void aa_content_right_before(const aa_reporter *r, aa_report *report, uint32_t i);

/* As she said, …: around the cue at item i, whose clause begins at item clause. */
extern void aa_content_around(const aa_reporter *r, aa_report *report, uint32_t i,
							  uint32_t clause);

/*
 * Let what is reported end with the relative or subordinate clause that the
 * cue at item i stands in.
 */
extern void aa_end_with_clause(const aa_view *view, aa_report *report, uint32_t i,
							   uint32_t clause);

#endif							/* AA_CONTENTS_H */

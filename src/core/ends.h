/*-------------------------------------------------------------------------
 *
 * ends.h
 *	  Where what is reported ends before its sentence does.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ENDS_H
#define AA_ENDS_H

#include "reporter.h"

/*
 * End what each report of the sentence tells behind its cue where the model of
 * the language says so.
 */
extern void aa_end_reports(aa_reporter *r);

#endif							/* AA_ENDS_H */

/*-------------------------------------------------------------------------
 *
 * labels.h
 *	  Speakers named without a verb.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_LABELS_H
#define AA_LABELS_H

#include "reporter.h"

/* MAYOR: … at the front of a block; “…” - Jane Doe at its end.  false: no memory */
extern bool aa_report_labels(aa_reporter *r);

#endif							/* AA_LABELS_H */

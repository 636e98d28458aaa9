/*-------------------------------------------------------------------------
 *
 * reporting.h
 *	  Does a clause begin here that says who spoke the words before it?
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_REPORTING_H
#define AA_REPORTING_H

#include "article.h"

/*
 * Is there a reporting clause (Mr. Watson asks; the driver said) from token i
 * on, before token end?  Looks a few tokens ahead only.
 */
extern bool aa_reporting_follows(const aa_article *article, uint32_t i, uint32_t end);

#endif							/* AA_REPORTING_H */

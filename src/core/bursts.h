/*-------------------------------------------------------------------------
 *
 * bursts.h
 *	  When something was reported much more than usual.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_BURSTS_H
#define AA_BURSTS_H

#include "article.h"

#define AA_MAX_BURST_LEVELS 50

/* Periods first to last, both included, at this level or higher. */
typedef struct aa_burst
{
	unsigned	level;			/* 1 and up */
	size_t		first;
	size_t		last;
	double		weight;
} aa_burst;

/* Of totals[i] things in period i, counts[i] were relevant. */
typedef struct aa_burst_data
{
	const double *counts;
	const double *totals;
	size_t		n;
	double		s;				/* what a level multiplies the rate by */
	double		gamma;			/* what it costs to go up a level */
	unsigned	nlevels;		/* above the normal one */
} aa_burst_data;

/*
 * Find the bursts, in order of their beginning, longer ones first.  The array
 * is the caller's to give back.
 */
extern aa_status aa_find_bursts(const aa_burst_data *data, const aa_environment *env,
								aa_burst **bursts, size_t *nbursts);

#endif							/* AA_BURSTS_H */

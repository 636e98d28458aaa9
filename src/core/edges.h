/*-------------------------------------------------------------------------
 *
 * edges.h
 *	  Where the source begins and ends, and where what is reported begins.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_EDGES_H
#define AA_EDGES_H

#include "reporter.h"

/*
 * Move the edges of the source of each report of the sentence, and the front of what it
 * reports, to where the model of the language has them.
 */
extern void aa_set_edges(aa_reporter *r);

#endif							/* AA_EDGES_H */

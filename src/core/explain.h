/*-------------------------------------------------------------------------
 *
 * explain.h
 *	  Says in words what the judge weighs a candidate by.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_EXPLAIN_H
#define AA_EXPLAIN_H

#include "article.h"

/* No description is longer, in bytes. */
#define AA_MAX_FEATURE_TEXT 1024

/*
 * Write "cue=said form=that" for a feature of a weighing and return the length.
 * The article must have its tokens: it may be asked by the trace itself.
 */
extern uint32_t aa_feature_text(const aa_article *article, const aa_weighing *weighing,
								const aa_feature *feature, char *buffer);

#endif							/* AA_EXPLAIN_H */

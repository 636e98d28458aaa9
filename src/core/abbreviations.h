/*-------------------------------------------------------------------------
 *
 * abbreviations.h
 *	  The caller's own abbreviations: a small lexicon that an article carries.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ABBREVIATIONS_H
#define AA_ABBREVIATIONS_H

#include "article.h"

/*
 * AA_LEX_ABBR_EITHER where the key, in normal form and without its last full
 * stop, is an abbreviation of the caller's; else 0.
 */
extern uint64_t aa_own_classes(const aa_article *article, const char *key,
							   uint32_t length);

#endif							/* AA_ABBREVIATIONS_H */

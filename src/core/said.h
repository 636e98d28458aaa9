/*-------------------------------------------------------------------------
 *
 * said.h
 *	  Does anybody say the words in marks, or are they a name, a term, a word as
 *	  a word?
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SAID_H
#define AA_SAID_H

#include "assembly.h"

/* Is there anything learned of that in the article's language? */
extern bool aa_learns_said(const aa_assembly *a);

/*
 * Does anybody say quotation q?  The bond is what the rules found where no
 * clause claims it; said is what they think.
 */
extern bool aa_is_said(const aa_assembly *a, uint32_t q, aa_bond bond, bool said);

#endif							/* AA_SAID_H */

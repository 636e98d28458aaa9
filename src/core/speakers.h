/*-------------------------------------------------------------------------
 *
 * speakers.h
 *	  Who says words in marks that somebody says, although no clause reports
 *	  them?
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SPEAKERS_H
#define AA_SPEAKERS_H

#include "assembly.h"

/*
 * Whose quotation q is: whom the rules found, or, where that was learned, another one
 * near it.
 */
extern aa_assigned aa_choose_speaker(const aa_assembly *a, uint32_t q, aa_assigned found);

#endif							/* AA_SPEAKERS_H */

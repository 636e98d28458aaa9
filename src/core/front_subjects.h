/*-------------------------------------------------------------------------
 *
 * front_subjects.h
 *	  The subject with which a sentence or clause begins, by its words alone.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_FRONT_SUBJECTS_H
#define AA_FRONT_SUBJECTS_H

#include "people.h"

/* A noun phrase that is the subject of a clause: [first, end), and behind its noun. */
typedef struct aa_front_subject
{
	aa_run		phrase;
	uint32_t	noun_end;		/* 0 where there is none */
	bool		several;		/* one and another */
} aa_front_subject;

/* The subject with which a clause of the tokens [first, end) begins, or none. */
extern aa_front_subject aa_find_front_subject(const aa_article *article, uint32_t first, uint32_t end);

#endif							/* AA_FRONT_SUBJECTS_H */

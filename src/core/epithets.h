/*-------------------------------------------------------------------------
 *
 * epithets.h
 *	  Whom a noun means that may stand for anybody's name: the actress, the
 *	  45-year-old, the lawmaker.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_EPITHETS_H
#define AA_EPITHETS_H

#include "people.h"

/* Find the person of mention m, a role, if it has none yet. */
extern void aa_resolve_epithet(aa_resolver *r, uint32_t m);

#endif							/* AA_EPITHETS_H */

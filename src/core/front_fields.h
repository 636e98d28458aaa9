/*-------------------------------------------------------------------------
 *
 * front_fields.h
 *	  What stands before a clause that its verb opens, in its sentence.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_FRONT_FIELDS_H
#define AA_FRONT_FIELDS_H

#include "told_clauses.h"

/* Has one of the clauses before item end a finite verb that stands second? */
extern bool aa_has_main_clause(const aa_view *view, uint32_t end);

/*
 * Is what stands before the clause its front field: a subordinate clause that
 * reports something itself, or a phrase with a relative clause (In dem Brief, der
 * gestern kam, nannte der Minister)?
 */
extern bool aa_follows_front_field(const aa_clause *c, const aa_report *before);

#endif							/* AA_FRONT_FIELDS_H */

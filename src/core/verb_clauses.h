/*-------------------------------------------------------------------------
 *
 * verb_clauses.h
 *	  Clauses of a language whose finite verb stands second or last.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_VERB_CLAUSES_H
#define AA_VERB_CLAUSES_H

#include "noun_phrases.h"
#include "reports.h"

/* A clause is looked at so many items to either side. */
#define AA_MAX_CLAUSE 40
/* A finite verb is looked for among so many. */
#define AA_MAX_CLAUSES 160

typedef struct aa_clause
{
	const aa_view *view;
	uint32_t	first;			/* items */
	uint32_t	end;
	uint32_t	cue;
	uint32_t	finite;			/* its finite verb: the cue or an auxiliary */
	uint32_t	prefix;			/* of the cue, or AA_NONE */
	uint64_t	classes;		/* of the cue, together with its prefix */
	bool		verb_final;
	bool		passive;
} aa_clause;

/* Where the clause begins and ends that holds item i, by commas and the like. */
extern uint32_t aa_clause_first(const aa_view *view, uint32_t i);
extern uint32_t aa_clause_end(const aa_view *view, uint32_t i);

/* Has one of the items [i, end) a finite verb?  A bounded number is asked. */
extern bool aa_has_finite(const aa_view *view, uint32_t i, uint32_t end);

/* Are only verbs left of the clause from item i on? */
extern bool aa_ends_with_verbs(const aa_clause *c, uint32_t i);

/* Does a clause whose verb stands last begin at item i: dass, wie, der, mit dem? */
extern bool aa_opens_subordinate(const aa_view *view, uint32_t i);

/* The clause around the reporting verb at item i, if it is one. */
extern bool aa_read_clause(aa_clause *c, const aa_view *view, uint32_t i);

/* zitiert: who said it may be its object */
extern bool aa_quotes_somebody(const aa_clause *c);

/* geht aus dem Bericht hervor; im Vertrag steht, man wolle: no subject says it */
extern bool aa_is_of_document(const aa_clause *c);

#endif							/* AA_VERB_CLAUSES_H */

/*-------------------------------------------------------------------------
 *
 * roles.h
 *	  Which title goes with which role: what titles.c, roles.c and offices.c
 *	  share.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ROLES_H
#define AA_ROLES_H

#include "people.h"

/* Do two words name the same country or state (Iran's, Iranian), or two? */
typedef enum aa_place_match
{
	AA_PLACE_UNTOLD,
	AA_PLACE_HERE,
	AA_PLACE_ELSEWHERE,
} aa_place_match;

/* Of two tokens that aa_place_of() found, or AA_NONE. */
extern aa_place_match aa_match_place(const aa_article *article, uint32_t a, uint32_t b);

extern bool aa_names_place(const aa_article *article, uint32_t token);

/*
 * Where somebody is what the tokens [first, end) say, a noun and what stands before it:
 * the [Ohio] governor, [France]'s president, king of [Spain]; or AA_NONE.
 */
extern uint32_t aa_place_of(const aa_article *article, uint32_t first, uint32_t end);

/* The same of a mention by a role. */
extern uint32_t aa_place_of_role(const aa_article *article, const aa_mention *role);

/* Marsh, the mayor said: does the word behind a role show that it explains no name? */
extern bool aa_has_own_verb(const aa_article *article, uint32_t end);

/*
 * How well a role, said of somebody at this place (or AA_NONE), fits the person, 0 if not at all: an
 * office before the name counts (President Marsh, not Ruth Voss, president of a club), the same title
 * counts more, and so does the same place.
 */
extern int	aa_role_fitness(const aa_resolver *r, uint32_t e, aa_string role, uint32_t place, aa_gender gender);

/* Was it the person's once: former President Marsh? */
extern bool aa_held_before(const aa_resolver *r, uint32_t e, aa_string role);

/* In a letter to the mayor, Marsh said: does the name behind the role of mention m begin a clause? */
extern bool aa_is_next_clause(const aa_resolver *r, uint32_t m, uint32_t name);

/* An office that only one person has: the Prime Minister, the president; not the judge, nor the president of a club. */
extern bool aa_is_sole_office(const aa_article *article, const aa_mention *mention);

/* What the article tells of the offices that only one person has, before their holders are looked for. */
extern void aa_describe_offices(aa_resolver *r);

/* How often the person is named of whom the text speaks most; 1 if there is nobody. */
extern uint32_t aa_count_most_spoken_of(const aa_resolver *r);

/* The holder of such an office; if nobody fits better, the holder that the role alone gives. */
extern uint32_t aa_find_office_holder(const aa_resolver *r, uint32_t m, aa_string role, uint32_t holder,
									  uint32_t most);

#endif							/* AA_ROLES_H */

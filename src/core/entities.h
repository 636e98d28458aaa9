/*-------------------------------------------------------------------------
 *
 * entities.h
 *	  Entities as they are made: what the first mention and each further one
 *	  tells of somebody.
 *
 * Entities are given by their index, e; AA_NONE is none.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_ENTITIES_H
#define AA_ENTITIES_H

#include "name_words.h"
#include "people.h"

static inline bool
aa_is_acronym(const aa_article *article, uint32_t token)
{
	return (article->tokens[token].flags & AA_TOKEN_ALL_CAPITALS) != 0;
}

/* Is the hash in the set?  Now and then true for one that is not. */
static inline bool
aa_is_among(aa_hash_bits among, uint64_t hash)
{
	return (among.bits[(hash & among.mask) / 64] >> hash % 64 & 1) != 0;
}

/* Make the resolver's sets of hashes, by the number of mentions; false: no memory. */
extern bool aa_make_hash_bits(aa_resolver *r);

/* The classes of the titles and roles before the name. */
extern uint64_t aa_title_classes(const aa_article *article, const aa_mention *mention);

/* The last word of the office that stands before the name, or AA_NONE: not her uncle. */
extern uint32_t aa_office_of(const aa_article *article, const aa_mention *mention);

/* A new entity of the mention's name; AA_NONE: no memory. */
extern uint32_t aa_add_entity(aa_resolver *r, const aa_mention *mention, const aa_name_words *n);

/* Call the entity by the mention's name, if that is the fuller one. */
extern void aa_note_fuller_name(aa_resolver *r, uint32_t e, const aa_mention *mention, const aa_name_words *n);

/* Mention m is of the entity, which takes over what the mention tells. */
extern void aa_join_entity(aa_resolver *r, uint32_t m, uint32_t e, const aa_name_words *n);

#endif							/* AA_ENTITIES_H */

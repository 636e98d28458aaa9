/*-------------------------------------------------------------------------
 *
 * phrase_persons.h
 *	  Whom a noun phrase means, where nouns have capitals.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_PHRASE_PERSONS_H
#define AA_PHRASE_PERSONS_H

#include "noun_phrases.h"

/* Who the phrase names: a name in it, or one that explains it behind a comma. */
extern uint32_t aa_phrase_entity(const aa_view *view, aa_phrase p);

/* Is it a determiner that says whose something is: sein [Motto]? */
extern bool aa_is_possessor(const aa_view *view, aa_phrase p);

/* Does the phrase name somebody who can speak, rather than a thing? */
extern bool aa_is_somebody(const aa_view *view, aa_phrase p);

/* Für die Ministerin: does the word at item i say in whose eyes something is so? */
extern bool aa_is_for(const aa_view *view, uint32_t i);

#endif							/* AA_PHRASE_PERSONS_H */

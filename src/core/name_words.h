/*-------------------------------------------------------------------------
 *
 * name_words.h
 *	  The words of a name, as hashes by which names are compared.
 *
 * Neither case nor a possessive's ending changes a hash.  Positions are tokens
 * of the article.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_NAME_WORDS_H
#define AA_NAME_WORDS_H

#include "names.h"

typedef struct aa_name_words
{
	uint64_t	first;			/* hash of the first word */
	uint64_t	last;			/* of the last one: the surname, if there are two */
	uint64_t	whole;			/* of all of them, hyphens read as blanks */
	uint64_t	suffix;			/* of one that tells people apart: Jr., III; or 0 */
	uint64_t	sign;			/* a bit each for first, last and whole: names
								 * without a common bit have no hash in common */
	uint32_t	words;			/* how many, suffixes left out; 0 if it has none */
	uint32_t	last_token;
	bool		initial_first;	/* J. Smith */
} aa_name_words;

/* Read a mention's name, but for its titles and a nickname in marks. */
extern aa_name_words aa_read_name(const aa_article *article, const aa_mention *mention);

/* Is the word initials: J, J., JD, J.R.?  El and Xi are none, nor is U.S. */
extern bool aa_is_initials(const aa_article *article, uint32_t token);

/* De Brask: does the name begin with a particle, not with a given name? */
extern bool aa_begins_with_particle(const aa_article *article, const aa_mention *mention);

/* The token behind the name, honours left out: Jane Doe[ KC]. */
extern uint32_t aa_name_end(const aa_article *article, const aa_mention *mention);

#endif							/* AA_NAME_WORDS_H */

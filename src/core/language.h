/*-------------------------------------------------------------------------
 *
 * language.h
 *	  A language profile: data that the engine is given, no code.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_LANGUAGE_H
#define AA_LANGUAGE_H

#include "article.h"

struct aa_language
{
	const char *name;			/* "en" */
	const aa_lexicon *lexicon;
};

/* generated from src/core/lang/<name>/ */
extern const aa_lexicon aa_lexicon_en;

#endif							/* AA_LANGUAGE_H */

/*-------------------------------------------------------------------------
 *
 * language.h
 *	  A language profile: data for the engine, without code.
 *
 * src/core/lang/<name>/language.txt sets the members that are words or
 * switches.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_LANGUAGE_H
#define AA_LANGUAGE_H

#include "article.h"
#include "judge.h"

struct aa_language
{
	const char *name;			/* "en" */
	const aa_lexicon *lexicon;
	const aa_model *model;		/* of reporting clauses; NULL takes them all */
	const char *genitive;		/* the preposition that joins a noun to the one
								 * before it: of; NULL if there is none */
	const char *comitative;		/* the preposition that brings in who else does something:
								 * with; like genitive */
	const char *const *offices; /* of which a country has one, and whose holder's name a
								 * government has …; NULL behind the last; NULL without any */
	const char *government;		/* … before this noun: the Marsh administration; NULL
								 * without one */
	const char *const *consorts;	/* whose surname is rather their husband's or wife's:
									 * first lady; like offices */
	const char *const *authors; /* what stands between a document and who wrote it: from;
								 * like offices */
	const char *const *namings; /* what stands between somebody's noun and name: a woman
								 * named …; like offices */
	const char *const *family_names;	/* that stand before a given name with a hyphen: Park
										 * Won-soon; like offices */
	const aa_common_nouns *bodies;	/* NULL without any */
	const aa_common_nouns *persons; /* what else somebody may be called: the attorney, who
									 * is a lawyer; NULL without any */
	const char *news;			/* the one of the bodies that papers and stations are */
	const char *former;			/* what says that an office is over; NULL without
								 * one */
	const char *const *deputies;	/* what else makes an office another one: vice,
									 * deputy; NULL behind the last; NULL without
									 * any */
	const char *const *capital_titles;	/* conjunctions that are titles in capitals: OB
										 * Roder; like deputies */
	const aa_word_ending *endings;	/* of verbs */
	const aa_word_ending *finite_endings;	/* of verbs in a clause of their own */
	const char *stem_ends;		/* letters that a verb's stem loses or changes before
								 * them; NULL where verbs keep their endings */
	aa_word_ending adverb_ending;	/* of unknown words that are adverbs: fervent-ly;
									 * empty if there is none */
	aa_word_ending plural_ending;	/* of nouns: poll-s; empty if there is none */
	aa_word_ending oblique_ending;	/* of adjectives in no subject's case: der
									 * groß-en Stadt; empty if there is none */
	const aa_word_ending *feminine; /* of nouns whose determiner in front of a
									 * subject is another: der Zeitung */
	bool		ordinals;		/* a number's full stop makes an ordinal: 3.
								 * Oktober */
	bool		elides;			/* an apostrophe parts words: l'eau */
	bool		verb_second;	/* order of words: see verb_second.h */
	bool		determiners_tell_case;	/* whether a noun is a subject: der Rat, dem Rat */
	bool		capital_nouns;	/* every noun has a capital, so a capital makes no
								 * name */
	bool		comma_outside;	/* the comma stands behind the closing mark */
	bool		compounds;		/* a noun's last part says what it is:
								 * Regierungssprecher */
};

/* generated from src/core/lang/<name>/ */
extern const aa_language aa_language_de;
extern const aa_language aa_language_en;
extern const aa_language aa_language_fr;

/* trained by scripts/train_reports.py */
extern const aa_model aa_model_de;
extern const aa_model aa_model_en;

#endif							/* AA_LANGUAGE_H */

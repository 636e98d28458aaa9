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

/*
 * Lists end with NULL, lists of endings with one whose letters are NULL.  What
 * may be NULL says so; an ending that a language lacks is empty.
 */
struct aa_language
{
	const char *name;			/* "en" */
	const aa_lexicon *lexicon;
	const aa_model *model;		/* of reporting clauses; NULL takes them all */
	const char *genitive;		/* the preposition that joins a noun to the one
								 * before it: of; or NULL */
	const char *const *body_links;	/* prepositions inside the names of bodies:
									 * Ministry of Ports, Centre for Ports; or
									 * NULL */
	const char *comitative;		/* the preposition that brings in who else does
								 * something: with; or NULL */
	const char *const *offices; /* that only one person has in a country, whose
								 * government is called by that person's name:
								 * president; or NULL */
	const char *const *elects;	/* who will hold one: president-elect; or NULL */
	const char *const *countries;	/* each with all words for one that has several
									 * which begin differently: us american; or NULL */
	const char *const *governments; /* the nouns behind that name: the Marsh
									 * administration; or NULL */
	const char *const *consorts;	/* titles of a husband or wife, whose surname
									 * is rather the other one's: first lady; or
									 * NULL */
	const char *const *authors; /* what stands between a document and who wrote
								 * it: from; or NULL */
	const char *const *infinitive_agents;	/* prepositions before those who are to do
											 * something: appealed for them to go;
											 * or NULL */
	const char *const *namings; /* what stands between the noun for somebody and
								 * the name: a woman named …; or NULL */
	const char *const *turns;	/* verbs of who goes somewhere to speak there: took
								 * to the airwaves to say; or NULL */
	const char *const *family_names;	/* that stand before a given name with a
										 * hyphen: Park Won-soon; or NULL */
	const aa_common_nouns *bodies;	/* or NULL */
	const aa_common_nouns *persons; /* what else somebody may be called: the
									 * attorney, who is a lawyer; or NULL */
	const char *const *time_zones;	/* what names one behind a time, other than
									 * capitals: 5 p.m. Eastern; or NULL */
	const char *news;			/* the sort of bodies that papers and stations
								 * are */
	const char *former;			/* what says that an office is over; or NULL */
	const char *link_end;		/* what ends a list of links that runs through a
								 * sentence: MORE; or NULL */
	const char *const *deputies;	/* what else makes an office another one:
									 * vice, deputy; or NULL */
	const char *const *capital_titles;	/* conjunctions that are titles in
										 * capitals: OB Roder; or NULL */
	const char *const *capital_bodies;	/* pronouns that are a body's name in
										 * capitals: WHO; or NULL */
	const aa_word_ending *endings;	/* of verbs */
	const aa_word_ending *finite_endings;	/* of finite verbs; or NULL */
	const char *stem_ends;		/* letters that a verb's stem loses or changes before
								 * an ending; NULL where verbs keep their endings */
	aa_word_ending adverb_ending;	/* of unknown words that are adverbs:
									 * fervent-ly */
	aa_word_ending plural_ending;	/* of nouns: poll-s */
	const aa_word_ending *singular_endings; /* that look like it: press, virus; or
											 * NULL */
	aa_word_ending oblique_ending;	/* of adjectives in other cases than a
									 * subject's: der groß-en Stadt */
	aa_word_ending genitive_ending; /* of names, where it is written without an
									 * apostrophe: Rohs Plan */
	const aa_word_ending *feminine; /* of nouns whose determiner differs before a
									 * subject: der Zeitung; or NULL */
	bool		ordinals;		/* a number's full stop makes an ordinal: 3.
								 * Oktober */
	bool		elides;			/* an apostrophe parts words: l'eau */
	bool		verb_second;	/* the order of words: see verb_second.h */
	bool		determiners_tell_case;	/* whether a noun is a subject: der Rat,
										 * dem Rat */
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

/*-------------------------------------------------------------------------
 *
 * readability.h
 *	  How hard a text is to read.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_READABILITY_H
#define AA_READABILITY_H

#include <stddef.h>
#include <stdint.h>

/* A word that some list has. */
typedef struct aa_listed_word
{
	const char *word;
	uint8_t		lists;			/* AA_LIST_… */
	uint8_t		syllables;		/* 0: as the rules say */
} aa_listed_word;

#define AA_LIST_DALE_CHALL	1
#define AA_LIST_SPACHE		2

/* A change to the number of syllables where the pattern occurs. */
typedef struct aa_syllable_rule
{
	const char *pattern;		/* ^ $ edges, V vowel, C consonant */
	int8_t		change;
} aa_syllable_rule;

/* generated: readability_tables.c */
extern const aa_listed_word aa_listed_words[];	/* sorted by word */
extern const unsigned aa_nlisted_words;
extern const aa_syllable_rule aa_syllable_rules[];
extern const unsigned aa_nsyllable_rules;

/* Of a word in normal form (see aa_term), hyphens apart. */
typedef struct aa_word_reading
{
	unsigned	letters;		/* and digits */
	unsigned	syllables;
	unsigned	lists;			/* that have it; numbers are in all of them */
} aa_word_reading;

extern aa_word_reading aa_read_word(const char *word, size_t length);

/* The counts that formulas of readability are made of. */
typedef struct aa_reading_counts
{
	double		sentences;
	double		words;
	double		letters;
	double		syllables;
	double		polysyllables;	/* words of 3 syllables or more */
	double		long_words;		/* words of 7 letters or more */
	double		unfamiliar;		/* words not in the list of Dale and Chall */
	double		unfamiliar_spache;	/* words not in that of Spache */
} aa_reading_counts;

typedef struct aa_readability
{
	double		flesch;
	double		flesch_kincaid;
	double		fog;
	double		smog;
	double		coleman_liau;
	double		ari;
	double		dale_chall;
	double		dale_chall_old;
	double		lix;
	double		rix;
	double		spache;
	double		spache_old;
} aa_readability;

/* Not a number where there are no words or sentences. */
extern aa_readability aa_measure_readability(const aa_reading_counts *counts);

#endif							/* AA_READABILITY_H */

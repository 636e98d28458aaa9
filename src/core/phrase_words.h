/*-------------------------------------------------------------------------
 *
 * phrase_words.h
 *	  The words of an article that its keyphrases are made of: where they stand,
 *	  what stands beside them, and how much each says about the article.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_PHRASE_WORDS_H
#define AA_PHRASE_WORDS_H

#include "article.h"
#include "hash_table.h"
#include "keyphrases.h"

/* A word, all its forms in case together. */
typedef struct aa_phrase_word
{
	uint32_t	term;			/* offset in terms */
	uint32_t	length;
	bool		stop;			/* says nothing by itself */
	bool		joins;			/* a stop word that may stand inside of a phrase */
	bool		past;			/* visited: no phrase ends with it */
	double		n;				/* occurrences */
	double		n_name;			/* capitalised inside a sentence */
	double		n_acronym;		/* all in capitals */
	double		nsentences;		/* that it is in */
	uint32_t	last_sentence;
	uint32_t	sentences_end;	/* of its occurrences, where these are sorted by words */
	double		left;			/* neighbours, and different ones */
	double		left_types;
	double		right;
	double		right_types;
	double		score;			/* the lower the better */
} aa_phrase_word;

/* A word in its place; word is AA_NONE where a sign parts. */
typedef struct aa_occurrence
{
	uint32_t	word;
	uint32_t	token;
	uint32_t	sentence;
} aa_occurrence;

typedef struct aa_phrase_words
{
	const aa_article *article;
	const aa_environment *env;
	char	   *terms;
	uint32_t	terms_used;
	aa_phrase_word *words;
	uint32_t	nwords;
	aa_occurrence *occurrences; /* in the order of the text */
	uint32_t	noccurrences;
	uint32_t	nsentences;
	aa_hash_table word_table;
	double	   *pairs;			/* how often two words stand side by side */
	uint32_t	npairs;
	aa_hash_table pair_table;
	double		most;			/* occurrences of a word */
	aa_status	status;			/* what stopped the work */
} aa_phrase_words;

/* Find and score the words of an article; commonness may be NULL. */
extern void aa_find_phrase_words(aa_phrase_words *words, const aa_article *article,
								 aa_commonness commonness, void *context);
extern void aa_release_phrase_words(aa_phrase_words *words);

/* Ask the caller once in a while whether to go on; false also where all has failed. */
extern bool aa_phrase_work_goes_on(aa_phrase_words *words, uint32_t step);

/* How often the first word stands in front of the second. */
extern double aa_pair_count(const aa_phrase_words *words, uint32_t left, uint32_t right);

/* The word of an occurrence; NULL past the last, and for a sign. */
static inline const aa_phrase_word *
aa_word_of(const aa_phrase_words *words, uint32_t i)
{
	return i < words->noccurrences && words->occurrences[i].word != AA_NONE ?
		&words->words[words->occurrences[i].word] :
		NULL;
}

#endif							/* AA_PHRASE_WORDS_H */

/*-------------------------------------------------------------------------
 *
 * termstats_lexicon.h
 *	  What a text search configuration makes of words, each looked up once.
 *
 * A dictionary takes about a microsecond for a word, and the words of a corpus
 * are few compared to its tokens.  So what came out is kept as long as the
 * statistics are being made.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_TERMSTATS_LEXICON_H
#define AA_TERMSTATS_LEXICON_H

#include "termstats_state.h"

/* A term that a word gives. */
typedef struct Lexeme
{
	const char *text;
	uint32		length;
	uint32		entry;			/* of the state, valid while the stamp is */
	uint32		word;			/* likewise; index + 1, 0 if it is the term */
	uint32		stamp;
} Lexeme;

/* A word; a stop word has no lexemes. */
typedef struct LexiconWord
{
	const char *word;
	uint32		length;
	uint32		nlexemes;
	Lexeme	   *lexemes;
} LexiconWord;

/* The lexicon of a configuration, in a memory context of its own. */
extern TermLexicon *termstats_lexicon_create(MemoryContext parent, Oid config);

extern void termstats_lexicon_free(TermLexicon *lexicon);

extern Oid	termstats_lexicon_config(const TermLexicon *lexicon);

/*
 * What makes the terms, as it is written in a termstats value: the name of the
 * configuration, with its schema unless that is pg_catalog.
 */
extern const TermStatsHeader *termstats_lexicon_kind(const TermLexicon *lexicon);

/* The configuration of such a name; raises 42704 if there is none. */
extern Oid	termstats_config_of(const TermStatsHeader *header);

/* Forget the entries, as the words to come are counted in another state. */
extern void termstats_lexicon_new_state(TermLexicon *lexicon);

/* What becomes of a word, a term of our own tokens. */
extern LexiconWord *termstats_lexicon_find(TermLexicon *lexicon, const char *word,
										   uint32 length);

/* Count each lexeme of a word (sign 1), or take it away (-1). */
extern void termstats_lexicon_count(TermLexicon *lexicon, TermStatsState *state,
									LexiconWord *word, int sign);

#endif							/* AA_TERMSTATS_LEXICON_H */

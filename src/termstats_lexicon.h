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

/* The kinds of words that the server's parser tells apart. */
#define LEXICON_WORD_KINDS 6

/* A term that a word gives. */
typedef struct Lexeme
{
	const char *text;
	uint32		length;
	uint32		entry;			/* of the state, valid while the stamp is */
	uint32		word;			/* likewise; index + 1, 0 if it is the term */
	uint32		stamp;
} Lexeme;

/* A word; a stop word has no lexemes.  They follow it in memory. */
typedef struct LexiconWord
{
	const char *word;
	uint32		length;
	uint32		nlexemes;
	Lexeme	   *lexemes;
	uint64		front[TERM_FRONT / 8];	/* of its key */
} LexiconWord;

typedef struct LexiconSlot
{
	LexiconWord *word;			/* NULL: empty */
	uint32		hash;
} LexiconSlot;

/* Its hash table is open to who looks up many words. */
struct TermLexicon
{
	LexiconSlot *slots;
	Size		nslots;			/* a power of two */
	Size		nwords;
	uint64		seed;			/* of the hash */
	uint32		stamp;			/* of lexemes whose entries are those of now */
	MemoryContext context;
	MemoryContext scratch;		/* of dictionaries, reset after each word */
	Oid			config;
	TermStatsHeader kind;
	int			token_types[LEXICON_WORD_KINDS];
	char	   *arena;			/* where the next word goes */
	char	   *arena_end;
};

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

/* What becomes of one that is not in the table yet. */
extern LexiconWord *termstats_lexicon_add(TermLexicon *lexicon, const TermKey *key);

/* The same for a key, whose hash has the lexicon's seed. */
static inline LexiconWord *
termstats_lexicon_word(TermLexicon *lexicon, const TermKey *key)
{
	Size		mask = lexicon->nslots - 1;

	for (Size at = key->hash & mask; lexicon->slots[at].word != NULL; at = (at + 1) & mask)
	{
		LexiconWord *word = lexicon->slots[at].word;

		if (lexicon->slots[at].hash == key->hash &&
			is_key(key, word->word, word->length, word->front))
			return word;
	}
	return termstats_lexicon_add(lexicon, key);
}

/* Find the entries of a word's lexemes in a state. */
extern void termstats_lexicon_resolve(TermLexicon *lexicon, TermStatsState *state,
									  LexiconWord *word);

/* Count each lexeme of a word (sign 1), or take it away (-1). */
static inline void
termstats_lexicon_count(TermLexicon *lexicon, TermStatsState *state,
						LexiconWord *word, int sign)
{
	if (word->nlexemes > 0 && word->lexemes[0].stamp != lexicon->stamp)
		termstats_lexicon_resolve(lexicon, state, word);
	for (uint32 i = 0; i < word->nlexemes; i++)
	{
		const Lexeme *lexeme = &word->lexemes[i];

		termstats_state_count(state, lexeme->entry, 1, sign);
		if (lexeme->word > 0)
			state->words[lexeme->word - 1].word.count += sign;
	}
}

#endif							/* AA_TERMSTATS_LEXICON_H */

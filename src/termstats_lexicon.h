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

/* A word; a stop word has no lexemes. */
typedef struct LexiconWord
{
	const char *word;
	uint32		length;
	uint32		nlexemes;
	uint64		front[TERM_FRONT / 8];	/* of its key */
	uint32		count;			/* occurrences not settled yet */
	uint32		document;		/* that had the word last */
	Lexeme		lexemes[FLEXIBLE_ARRAY_MEMBER];
} LexiconWord;

/* Documents of an entry of the state that are not settled yet. */
typedef struct LexiconSeen
{
	uint32		ndoc;
	uint32		document;		/* the last of them */
} LexiconSeen;

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
	MemoryContext words;		/* what the arena was cut from */
	MemoryContext scratch;		/* of dictionaries, reset after each word */
	Oid			config;
	TermStatsHeader kind;
	int			token_types[LEXICON_WORD_KINDS];
	uint32		document;		/* running number of the one being counted */
	uint32		kept_from;		/* the one at which words were let go last */
	uint64		nnoted;			/* words since they were settled */
	LexiconWord **counted;		/* words whose count is not zero */
	Size		ncounted;
	Size		max_counted;
	LexiconSeen *seen;			/* of the state's entries */
	Size		max_seen;
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

/*
 * The same when the state has put its terms away: where words are many, let go of
 * those that did not occur for long.  Nothing may wait to be settled.
 */
extern void termstats_lexicon_limit(TermLexicon *lexicon);

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

/*
 * Counting words: begin each document, note its words, and settle before
 * anybody reads the state.  What is settled late is counted in few steps: an
 * entry of the state and its words are in more memory than the processor's cache
 * holds.  A document that is to be taken away is settled with sign -1, and those
 * before with 1 beforehand.
 */
extern void termstats_lexicon_begin_document(TermLexicon *lexicon);
extern void termstats_lexicon_settle(TermLexicon *lexicon, TermStatsState *state,
									 int sign);

/* For termstats_lexicon_note() alone. */
extern void termstats_lexicon_resolve(TermLexicon *lexicon, TermStatsState *state,
									  LexiconWord *word);
extern void termstats_lexicon_add_counted(TermLexicon *lexicon, LexiconWord *word);

static inline void
termstats_lexicon_note(TermLexicon *lexicon, TermStatsState *state, LexiconWord *word)
{
	if (word->nlexemes == 0)
		return;
	if (word->document != lexicon->document)
	{
		word->document = lexicon->document;
		if (word->lexemes[0].stamp != lexicon->stamp)
			termstats_lexicon_resolve(lexicon, state, word);
		if (word->count == 0)
			termstats_lexicon_add_counted(lexicon, word);
		for (uint32 i = 0; i < word->nlexemes; i++)
		{
			LexiconSeen *seen = &lexicon->seen[word->lexemes[i].entry];

			seen->ndoc += seen->document != lexicon->document;
			seen->document = lexicon->document;
		}
	}
	word->count++;
}

/* Is a word's count about to overflow, with so many words more? */
static inline bool
termstats_lexicon_is_full(TermLexicon *lexicon, int nwords)
{
	lexicon->nnoted += nwords;
	return lexicon->nnoted > PG_UINT32_MAX - (uint64) nwords;
}

#endif							/* AA_TERMSTATS_LEXICON_H */

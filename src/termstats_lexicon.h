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

/* A lexeme, or a word that is longer than its front. */
typedef struct LexiconText
{
	const char *text;
	uint32		length;
} LexiconText;

/* In how many documents a lexeme was, as far as they are not settled yet. */
typedef struct LexiconSeen
{
	uint32		ndoc;
	uint32		document;		/* that had it last */
} LexiconSeen;

/*
 * A word.  Half a line of the processor's cache, as it is looked up for each
 * token and there are more words than the cache holds.
 */
typedef struct LexiconWord
{
	uint64		front[TERM_FRONT / 8];	/* of its key: all there is to most words */
	uint32		length;
	uint32		text;			/* number of its text, if it is longer than that */
	uint32		lexeme;			/* number of its lexeme; or see below */
	uint32		count;			/* occurrences not settled yet */
} LexiconWord;

/* The lexeme of stop words: it is seen and never settled. */
#define LEXICON_NONE 0

/* What is greater says where in the list of lists the word's lexemes are. */
#define LEXICON_SEVERAL ((uint32) 1 << 31)

/*
 * Words, texts and lexemes are known by their numbers.  The members are public, as
 * term_batch.c looks many words up at a time.
 */
struct TermLexicon
{
	MemoryContext context;
	LexiconWord *words;
	void	   *words_chunk;	/* the memory they are in */
	Size		nwords;
	Size		max_words;
	TermSlots	slots;			/* of words */
	LexiconText *texts;
	LexiconSeen *seen;			/* of these, where they are lexemes */
	Size		ntexts;
	Size		max_texts;
	TermSlots	lexeme_slots;
	uint32	   *lists;			/* of lexemes, their number first */
	Size		nlists;
	Size		max_lists;
	uint32	   *counted;		/* words whose count is not zero */
	Size		ncounted;
	Size		max_counted;
	TermArena	arena;			/* of texts */

	MemoryContext scratch;		/* of dictionaries, reset after each word */
	uint64		seed;			/* of the hashes */
	Oid			config;
	TermStatsHeader kind;
	int			token_types[LEXICON_WORD_KINDS];
	uint32		document;		/* running number of the one being counted */
	uint64		nnoted;			/* words since they were settled */
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

/*
 * A new one in its place if it has so many words, most of which will not occur
 * again; else itself.  None may wait to be settled.
 */
extern TermLexicon *termstats_lexicon_limit(TermLexicon *lexicon, Size many);

/*
 * What becomes of a word, a term of our own tokens: the numbers of its lexemes
 * among the texts, until the next call.  A stop word has none.
 */
extern const uint32 *termstats_lexicon_find(TermLexicon *lexicon, const char *word,
											uint32 length, uint32 *nlexemes);

/* The number of a word that is not in the table yet. */
extern uint32 termstats_lexicon_add(TermLexicon *lexicon, const TermKey *key);

/* Let an array of it hold more elements: twice as many, or the first ones. */
extern void *termstats_lexicon_grow(TermLexicon *lexicon, void *array, Size *max,
									Size element);

/* It is not NUL-terminated, and may move when a word is added. */
static inline const char *
termstats_lexicon_text(const TermLexicon *lexicon, const LexiconWord *word)
{
	return likely(word->length <= TERM_FRONT) ? (const char *) word->front :
												lexicon->texts[word->text].text;
}

static inline const uint32 *
termstats_lexicon_lexemes(const TermLexicon *lexicon, const LexiconWord *word,
						  uint32 *nlexemes)
{
	const uint32 *list;

	if (likely(word->lexeme < LEXICON_SEVERAL))
	{
		*nlexemes = word->lexeme != LEXICON_NONE;
		return &word->lexeme;
	}
	list = &lexicon->lists[word->lexeme - LEXICON_SEVERAL];
	*nlexemes = list[0];
	return list + 1;
}

/* The number of a word, added if it is new, for a key with the lexicon's seed. */
static inline uint32
termstats_lexicon_word(TermLexicon *lexicon, const TermKey *key)
{
	const TermSlot *slots = lexicon->slots.slots;
	Size		mask = lexicon->slots.nslots - 1;

	for (Size at = key->hash & mask; slots[at].entry != 0; at = (at + 1) & mask)
	{
		const LexiconWord *word = &lexicon->words[slots[at].entry - 1];

		if (slots[at].hash == key->hash &&
			is_key(key, termstats_lexicon_text(lexicon, word), word->length, word->front))
			return slots[at].entry - 1;
	}
	return termstats_lexicon_add(lexicon, key);
}

/*
 * Counting words: begin each document, note its words, and settle before
 * anybody reads the state: enter them in its tables.  A document that is to be
 * taken away is settled with sign -1, and those before with 1 beforehand.
 */
extern void termstats_lexicon_begin_document(TermLexicon *lexicon);
extern void termstats_lexicon_settle(TermLexicon *lexicon, TermStatsState *state,
									 int sign);

/*
 * Or make a flat value of them at once, which takes less time and memory.  The
 * header is that of the value, but for the tokens that the words are: these are
 * added to *ntokens too.
 */
extern TermStats *termstats_lexicon_flatten(TermLexicon *lexicon,
											TermStatsHeader header, int64 *ntokens);

/* For termstats_lexicon_note() alone. */
extern void termstats_lexicon_add_counted(TermLexicon *lexicon, uint32 number);
extern void termstats_lexicon_see_list(TermLexicon *lexicon, const LexiconWord *word);

static inline void
termstats_lexicon_see(TermLexicon *lexicon, uint32 lexeme)
{
	LexiconSeen *seen = &lexicon->seen[lexeme];

	seen->ndoc += seen->document != lexicon->document;
	seen->document = lexicon->document;
}

static inline void
termstats_lexicon_note(TermLexicon *lexicon, uint32 number)
{
	LexiconWord *word = &lexicon->words[number];

	if (unlikely(word->count++ == 0))
		termstats_lexicon_add_counted(lexicon, number);
	if (likely(word->lexeme < LEXICON_SEVERAL))
		termstats_lexicon_see(lexicon, word->lexeme);
	else
		termstats_lexicon_see_list(lexicon, word);
}

/* Where a word should be, to AA_PREFETCH. */
static inline const LexiconWord *
termstats_lexicon_guess(const TermLexicon *lexicon, uint32 hash)
{
	const TermSlot *slot = term_slot(&lexicon->slots, hash);

	return slot == NULL || slot->entry == 0 ? NULL : &lexicon->words[slot->entry - 1];
}

/* To AA_PREFETCH, once the word is known: what noting it needs. */
static inline const LexiconSeen *
termstats_lexicon_seen(const TermLexicon *lexicon, uint32 number)
{
	return &lexicon->seen[lexicon->words[number].lexeme & ~LEXICON_SEVERAL];
}

/* Is a word's count about to overflow, with so many words more? */
static inline bool
termstats_lexicon_is_full(TermLexicon *lexicon, int nwords)
{
	lexicon->nnoted += nwords;
	return lexicon->nnoted > PG_UINT32_MAX - (uint64) nwords;
}

#endif							/* AA_TERMSTATS_LEXICON_H */

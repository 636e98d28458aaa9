/*-------------------------------------------------------------------------
 *
 * termstats_words.c
 *	  Counting the words of a lexicon, and the terms that come of it.
 *
 *-------------------------------------------------------------------------
 */
#include "termstats_flat.h"
#include "termstats_lexicon.h"

#include "miscadmin.h"
#include "utils/memutils.h"

/*----------
 * Documents.
 *----------
 */

/* Give the documents numbers from 1 on again. */
static void
forget_documents(TermLexicon *lexicon)
{
	for (Size i = 0; i < lexicon->ntexts; i++)
		lexicon->seen[i].document = 0;
	lexicon->document = 0;
}

void
termstats_lexicon_begin_document(TermLexicon *lexicon)
{
	if (lexicon->document == PG_UINT32_MAX)
		forget_documents(lexicon);
	lexicon->document++;
}

void
termstats_lexicon_add_counted(TermLexicon *lexicon, uint32 number)
{
	if (lexicon->ncounted == lexicon->max_counted)
		lexicon->counted = termstats_lexicon_grow(lexicon, lexicon->counted,
												  &lexicon->max_counted, sizeof(uint32));
	lexicon->counted[lexicon->ncounted++] = number;
}

void
termstats_lexicon_see_list(TermLexicon *lexicon, const LexiconWord *word)
{
	uint32		n;
	const uint32 *lexemes = termstats_lexicon_lexemes(lexicon, word, &n);

	for (uint32 i = 0; i < n; i++)
		termstats_lexicon_see(lexicon, lexemes[i]);
}

/* Is a word its lexeme? */
static bool
is_lexeme(const TermLexicon *lexicon, const LexiconWord *word, const LexiconText *lexeme)
{
	return word->length == lexeme->length &&
		memcmp(termstats_lexicon_text(lexicon, word), lexeme->text, lexeme->length) == 0;
}

/*----------
 * Into a state.
 *----------
 */
static void
settle_lexeme(TermLexicon *lexicon, TermStatsState *state, const LexiconWord *word,
			  uint32 number, int sign)
{
	const LexiconText *lexeme = &lexicon->texts[number];
	LexiconSeen *seen = &lexicon->seen[number];
	uint32		entry = termstats_state_entry(state, lexeme->text, lexeme->length);

	if (sign < 0)
		termstats_state_take(state, entry, word->count);
	else
	{
		/* no other count is greater than this one, so no other overflows */
		state->header.ntokens = termstats_sum(state->header.ntokens, word->count);
		termstats_state_add_count(state, entry, seen->ndoc, word->count);
	}
	seen->ndoc = 0;
	if (!is_lexeme(lexicon, word, lexeme))
		termstats_state_count_word(state, entry, termstats_lexicon_text(lexicon, word),
								   word->length, sign * (int64) word->count);
}

void
termstats_lexicon_settle(TermLexicon *lexicon, TermStatsState *state, int sign)
{
	for (Size i = 0; i < lexicon->ncounted; i++)
	{
		LexiconWord *word = &lexicon->words[lexicon->counted[i]];
		uint32		n;
		const uint32 *lexemes = termstats_lexicon_lexemes(lexicon, word, &n);

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		for (uint32 j = 0; j < n; j++)
			settle_lexeme(lexicon, state, word, lexemes[j], sign);
		word->count = 0;
	}
	lexicon->ncounted = 0;
	lexicon->nnoted = 0;
}

/*----------
 * Into a flat value.
 *----------
 */

/* A word that was counted for a lexeme. */
typedef struct WordItem
{
	uint64		front;			/* of the lexeme, which decides most comparisons */
	uint32		lexeme;
	uint32		word;
} WordItem;

static inline int
compare_items(const WordItem *a, const WordItem *b, const TermLexicon *lexicon)
{
	const LexiconText *x = &lexicon->texts[a->lexeme],
					  *y = &lexicon->texts[b->lexeme];
	const LexiconWord *v,
		*w;

	if (a->front != b->front)
		return a->front < b->front ? -1 : 1;
	if (x != y)
		return termstats_compare(x->text, x->length, y->text, y->length);
	v = &lexicon->words[a->word];
	w = &lexicon->words[b->word];
	return termstats_compare(termstats_lexicon_text(lexicon, v), v->length,
							 termstats_lexicon_text(lexicon, w), w->length);
}

/* The server's sort with the comparison in it: sort_items(items, n, lexicon). */
#define ST_SORT sort_items
#define ST_ELEMENT_TYPE WordItem
#define ST_COMPARE_ARG_TYPE const TermLexicon
#define ST_COMPARE(a, b, lexicon) compare_items(a, b, lexicon)
#define ST_SCOPE static
#define ST_CHECK_FOR_INTERRUPTS
#define ST_DEFINE
#include "lib/sort_template.h"

typedef struct WordItems
{
	WordItem   *items;
	Size		n;
	Size		max;
} WordItems;

static void
add_item(const TermLexicon *lexicon, WordItems *items, uint32 word, uint32 lexeme)
{
	const LexiconText *text = &lexicon->texts[lexeme];
	WordItem	item = {termstats_front(text->text, text->length), lexeme, word};

	if (items->n == items->max)
	{
		items->max *= 2;
		items->items = repalloc_huge(items->items, items->max * sizeof(WordItem));
	}
	items->items[items->n++] = item;
}

/* All that were counted, in the order of their lexemes, and then their own. */
static WordItems
sort_counted(const TermLexicon *lexicon)
{
	WordItems	items = {.max = Max(lexicon->ncounted, 1)};

	items.items = MemoryContextAllocHuge(CurrentMemoryContext, items.max * sizeof(WordItem));
	for (Size i = 0; i < lexicon->ncounted; i++)
	{
		const LexiconWord *word = &lexicon->words[lexicon->counted[i]];
		uint32		n;
		const uint32 *lexemes = termstats_lexicon_lexemes(lexicon, word, &n);

		for (uint32 j = 0; j < n; j++)
			add_item(lexicon, &items, lexicon->counted[i], lexemes[j]);
	}
	sort_items(items.items, items.n, lexicon);
	return items;
}

/* A lexeme and its words. */
typedef struct LexemeCount
{
	TermCount	count;
	TermWord   *words;
	uint32		nwords;
	Size		max_words;
} LexemeCount;

static void
add_word(LexemeCount *lexeme, const char *text, const LexiconWord *word)
{
	if (lexeme->nwords == lexeme->max_words)
	{
		lexeme->max_words = Max(16, lexeme->max_words * 2);
		lexeme->words = lexeme->words == NULL ?
			palloc(lexeme->max_words * sizeof(TermWord)) :
			repalloc_huge(lexeme->words, lexeme->max_words * sizeof(TermWord));
	}
	lexeme->words[lexeme->nwords].word = text;
	lexeme->words[lexeme->nwords].length = word->length;
	lexeme->words[lexeme->nwords++].count = word->count;
}

/* That of the first items; their number is the result. */
static Size
read_lexeme(TermLexicon *lexicon, const WordItem *items, Size n, LexemeCount *lexeme)
{
	const LexiconText *text = &lexicon->texts[items[0].lexeme];
	TermCount	count = {text->text, text->length, lexicon->seen[items[0].lexeme].ndoc, 0};
	Size		i;

	lexicon->seen[items[0].lexeme].ndoc = 0;
	lexeme->nwords = 0;
	for (i = 0; i < n && items[i].lexeme == items[0].lexeme; i++)
	{
		const LexiconWord *word = &lexicon->words[items[i].word];

		count.nentry += word->count;
		if (!is_lexeme(lexicon, word, text))
			add_word(lexeme, termstats_lexicon_text(lexicon, word), word);
	}
	lexeme->count = count;
	return i;
}

static void
forget_counts(TermLexicon *lexicon)
{
	for (Size i = 0; i < lexicon->ncounted; i++)
		lexicon->words[lexicon->counted[i]].count = 0;
	lexicon->ncounted = 0;
	lexicon->nnoted = 0;
}

TermStats *
termstats_lexicon_flatten(TermLexicon *lexicon, TermStatsHeader header, int64 *ntokens)
{
	WordItems	items = sort_counted(lexicon);
	LexemeCount lexeme = {.nwords = 0};
	TermStatsWriter writer;

	termstats_begin(&writer);
	for (Size i = 0; i < items.n;)
	{
		CHECK_FOR_INTERRUPTS();
		i += read_lexeme(lexicon, items.items + i, items.n - i, &lexeme);
		termstats_append(&writer, &lexeme.count, lexeme.words, lexeme.nwords);
		header.ntokens = termstats_sum(header.ntokens, lexeme.count.nentry);
		*ntokens = termstats_sum(*ntokens, lexeme.count.nentry);
	}
	if (lexeme.words != NULL)
		pfree(lexeme.words);
	pfree(items.items);
	forget_counts(lexicon);
	return termstats_finish(&writer, &header);
}

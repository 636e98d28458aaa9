/*-------------------------------------------------------------------------
 *
 * term_batch.c
 *	  Counting the single terms of documents, some at a time.
 *
 * The tables of a large corpus are not in the processor's cache.  So terms are
 * looked up in batches: each step asks for the memory that the next one needs,
 * for all terms of the batch, and the waits overlap.
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"

#include "miscadmin.h"
#include "tsearch/ts_type.h"

#define BATCH 64

/* A term that was seen and not counted yet. */
typedef struct BatchTerm
{
	TermKey		key;			/* a short term may lie in its own front */
	uint32		n;				/* how often it is to be counted */
} BatchTerm;

typedef struct Batch
{
	TermStatsState *state;
	int			sign;
	int			n;
	uint64		seed;			/* of the table they are looked up in */
	const TermSlots *slots;		/* of it */
	StringInfoData buffer;		/* of terms that lie nowhere else */
	BatchTerm	terms[BATCH];
} Batch;

static void
batch_init(Batch *batch, TermStatsState *state, int sign)
{
	batch->state = state;
	batch->sign = sign;
	batch->n = 0;
	batch->seed = state->lexicon == NULL ? state->seed : state->lexicon->seed;
	batch->slots = state->lexicon == NULL ? &state->slots : &state->lexicon->slots;
	initStringInfo(&batch->buffer);
}

/* Terms as they are. */
static void
count_batch_terms(Batch *batch)
{
	TermStatsState *state = batch->state;

	for (int i = 0; i < batch->n; i++)
		AA_PREFETCH(termstats_state_guess(state, batch->terms[i].key.hash));
	for (int i = 0; i < batch->n; i++)
	{
		const BatchTerm *term = &batch->terms[i];
		uint32		found = termstats_state_find(state, &term->key);

		if (unlikely(found == 0))
			found = 1 + termstats_state_entry_of(state, &term->key);
		termstats_state_count(state, found - 1, (int) term->n, batch->sign);
	}
}

/* Words that the lexicon makes terms of. */
static void
note_batch_words(Batch *batch)
{
	TermLexicon *lexicon = batch->state->lexicon;
	uint32		words[BATCH];

	for (int i = 0; i < batch->n; i++)
		AA_PREFETCH(termstats_lexicon_guess(lexicon, batch->terms[i].key.hash));
	for (int i = 0; i < batch->n; i++)
	{
		words[i] = termstats_lexicon_word(lexicon, &batch->terms[i].key);
		AA_PREFETCH(termstats_lexicon_seen(lexicon, words[i]));
	}
	for (int i = 0; i < batch->n; i++)
		termstats_lexicon_note(lexicon, words[i]);
	if (unlikely(termstats_lexicon_is_full(lexicon, BATCH)))
		termstats_lexicon_settle(lexicon, batch->state, batch->sign);
}

static void
count_batch(Batch *batch)
{
	CHECK_FOR_INTERRUPTS();
	if (batch->state->lexicon != NULL)
		note_batch_words(batch);
	else
		count_batch_terms(batch);
	batch->n = 0;
	resetStringInfo(&batch->buffer);
}

/* The next term of the batch, to be filled in and then added. */
static inline BatchTerm *
batch_next(Batch *batch)
{
	if (batch->n == BATCH)
		count_batch(batch);
	return &batch->terms[batch->n];
}

/* Add it; its front is as TermKey has it. */
static pg_attribute_always_inline void
batch_add(Batch *batch, BatchTerm *term)
{
	hash_key(&term->key, batch->seed);
	AA_PREFETCH(term_slot(batch->slots, term->key.hash));
	batch->n++;
}

/*
 * Add a term whose bytes are about to go away.  Long ones do not go into the
 * buffer, which may not move either.
 */
static void
batch_add_copy(Batch *batch, BatchTerm *term, const char *bytes, uint32 length)
{
	StringInfo	buffer = &batch->buffer;
	bool		is_long = length >= (uint32) (buffer->maxlen - buffer->len);

	if (is_long)
	{
		count_batch(batch);
		term = &batch->terms[0];
	}
	term->n = 1;
	term->key.term = bytes;
	term->key.length = length;
	read_front(&term->key, length);
	cut_front(&term->key);
	if (is_long)
	{
		batch_add(batch, term);
		count_batch(batch);
		return;
	}
	term->key.term = buffer->data + buffer->len;
	appendBinaryStringInfo(buffer, bytes, (int) length);
	batch_add(batch, term);
}

/* A term that is told in front, or whose bytes stay where they are. */
static inline bool
find_key(TermKey *key, const TermCursor *cursor)
{
	const aa_term_scan *scan = &cursor->scan;

	StaticAssertStmt(AA_TERM_FRONT == TERM_FRONT, "a short term must fill a front");
	key->length = scan->length;
	if (likely(key->length > 0))
	{
		memcpy(key->front, scan->front, TERM_FRONT);
		key->term = (const char *) key->front;
		return true;
	}
	if (!(scan->token.flags & AA_TOKEN_PLAIN))
		return false;
	key->term = cursor->article.text + scan->token.start;
	key->length = scan->token.end - scan->token.start;
	read_front(key, cursor->article.size - scan->token.start);
	cut_front(key);
	return true;
}

void
count_terms(TermStatsState *state, TermCursor *cursor, int sign)
{
	Batch		batch;

	batch_init(&batch, state, sign);
	while (aa_next_term(&cursor->scan))
	{
		BatchTerm  *term = batch_next(&batch);

		term->n = 1;
		if (find_key(&term->key, cursor))
		{
			batch_add(&batch, term);
			continue;
		}
		scanned_term(cursor);
		if (cursor->length > 0)
			batch_add_copy(&batch, term, cursor->term, cursor->length);
	}
	count_batch(&batch);
	if (state->lexicon != NULL && sign < 0)
		termstats_lexicon_settle(state->lexicon, state, sign);
}

/*
 * As ts_stat() counts: a lexeme occurs as often as it has positions, once if
 * positions were stripped.
 */
void
count_vector(TermStatsState *state, Datum value, int sign)
{
	TSVector	vector = DatumGetTSVector(value);
	const WordEntry *words = ARRPTR(vector);
	Batch		batch;

	batch_init(&batch, state, sign);
	termstats_state_begin_document(state, sign);
	for (int i = 0; i < vector->size; i++)
	{
		BatchTerm  *term = batch_next(&batch);

		if (words[i].len == 0)
			continue;
		term->n = words[i].haspos ? POSDATALEN(vector, &words[i]) : 1;
		term->key.term = STRPTR(vector) + words[i].pos;
		term->key.length = words[i].len;
		read_front(&term->key, (char *) vector + VARSIZE(vector) - term->key.term);
		cut_front(&term->key);
		batch_add(&batch, term);
	}
	count_batch(&batch);
	pfree(batch.buffer.data);
	/* ts_stat() does not do this, and its memory grows with the corpus */
	if ((Pointer) vector != DatumGetPointer(value))
		pfree(vector);
	if (sign < 0)
		termstats_state_end_document(state);
}

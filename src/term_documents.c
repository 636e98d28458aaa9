/*-------------------------------------------------------------------------
 *
 * term_documents.c
 *	  The terms of a document, one by one, and counting them.
 *
 *-------------------------------------------------------------------------
 */
#include "term_documents.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/memutils.h"

/* A run that has grown longer lets go of the words it needs no more. */
#define LONG_RUN 8192

void
open_sentences(aa_article *article, Datum body)
{
	analyze_article(article, DatumGetTextPP(body), aa_language_default(),
					AA_STAGE_SENTENCES);
}

/*----------
 * Terms of tokens.
 *----------
 */
static bool
is_ascii(const char *data, uint32 length)
{
	for (uint32 i = 0; i < length; i++)
	{
		if (IS_HIGHBIT_SET(data[i]))
			return false;
	}
	return true;
}

static void
make_room(TermBuffer *buffer, Size room)
{
	if (buffer->room >= room)
		return;
	if (buffer->data != NULL)
		pfree(buffer->data);
	buffer->room = Max(room, 256);
	buffer->data = MemoryContextAllocHuge(CurrentMemoryContext, buffer->room);
}

/* From UTF-8 into the database's encoding. */
static const char *
convert_term(TermBuffer *buffer, uint32 *length)
{
	text	   *term = text_from_utf8(buffer->data, *length);

	*length = VARSIZE_ANY_EXHDR(term);
	make_room(buffer, *length);
	memcpy(buffer->data, VARDATA_ANY(term), *length);
	pfree(term);
	return buffer->data;
}

const char *
token_term(TermBuffer *buffer, const aa_article *article, const aa_token *token,
		   uint32 *length)
{
	*length = token->end - token->start;
	if (token->flags & AA_TOKEN_PLAIN)
		return article->text + token->start;
	make_room(buffer, (Size) *length * AA_TERM_GROWTH);
	*length = aa_term(article->text, token, buffer->data);
	/* ASCII is the same in all encodings of a server */
	if (GetDatabaseEncoding() == PG_UTF8 || is_ascii(buffer->data, *length))
		return buffer->data;
	return convert_term(buffer, length);
}

const char *
word_argument(TermBuffer *buffer, Datum value, const char *argument, const char *hint,
			  uint32 *length)
{
	aa_article	article;
	uint32		word = 0,
				nwords = 0;

	open_sentences(&article, value);
	for (uint32 i = 0; i < article.ntokens; i++)
	{
		(void) token_term(buffer, &article, &article.tokens[i], length);
		word = *length > 0 ? i : word;
		nwords += *length > 0;
	}
	if (nwords != 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("argument \"%s\" must be a single word", argument),
				 errdetail("It has %u words.", nwords),
				 errhint("%s", hint)));
	return token_term(buffer, &article, &article.tokens[word], length);
}

/*----------
 * Terms of documents.
 *----------
 */
static void
check_status(const TermCursor *cursor)
{
	if (cursor->article.status != AA_OK)
		elog(ERROR, "text engine stopped with status %d", cursor->article.status);
}

void
open_terms(TermCursor *cursor, Datum body)
{
	memset(&cursor->buffer, 0, sizeof(cursor->buffer));
	open_article(&cursor->article, DatumGetTextPP(body), aa_language_default());
	(void) aa_begin_terms(&cursor->scan, &cursor->article);
	check_status(cursor);
}

void
scanned_term(TermCursor *cursor)
{
	cursor->length = cursor->scan.length;
	cursor->term = cursor->scan.front;
	if (cursor->length == 0)
		cursor->term = token_term(&cursor->buffer, &cursor->article, &cursor->scan.token,
								  &cursor->length);
}

bool
next_term(TermCursor *cursor)
{
	do
	{
		CHECK_FOR_INTERRUPTS();
		if (!aa_next_term(&cursor->scan))
		{
			check_status(cursor);
			return false;
		}
		scanned_term(cursor);
	} while (cursor->length == 0);
	return true;
}

/*----------
 * Runs of words.
 *----------
 */
void
run_init(TermRun *run)
{
	initStringInfo(&run->text);
	run->nwords = 0;
}

void
run_reset(TermRun *run)
{
	resetStringInfo(&run->text);
	run->nwords = 0;
}

/* Let go of all but the last words. */
static void
trim(TermRun *run)
{
	int			start = run->starts[run->nwords % MAX_NGRAM];

	if (run->nwords < MAX_NGRAM)
		return;
	memmove(run->text.data, run->text.data + start, run->text.len - start);
	run->text.len -= start;
	for (int i = 0; i < MAX_NGRAM; i++)
		run->starts[i] -= start;
}

void
run_push(TermRun *run, const char *word, uint32 length)
{
	if (run->text.len > LONG_RUN)
		trim(run);
	if (run->nwords > 0)
		appendStringInfoCharMacro(&run->text, ' ');
	run->starts[run->nwords++ % MAX_NGRAM] = run->text.len;
	appendBinaryStringInfo(&run->text, word, (int) length);
}

const char *
run_ngram(const TermRun *run, int n, uint32 *length)
{
	int			start;

	*length = 0;
	if (run->nwords < n)
		return NULL;
	start = run->starts[(run->nwords - n) % MAX_NGRAM];
	*length = (uint32) (run->text.len - start);
	return run->text.data + start;
}

/*----------
 * What is counted.
 *----------
 */
int
check_ngram_size(int n)
{
	if (n < 1 || n > MAX_NGRAM)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of words in an n-gram must be between 1 and %d", MAX_NGRAM),
				 errdetail("The argument \"n\" is %d.", n),
				 errhint("Use term_stats() for single words, kwic() for longer phrases.")));
	return n;
}

static void
set_kind(TermStatsState *state, int n, const char *analyzer)
{
	TermStatsHeader kind = {
		.n = n,
		.analyzer = analyzer,
		.analyzer_length = (int) strlen(analyzer)};

	termstats_state_set_kind(state, &kind);
}

void
use_own_tokens(TermStatsState *state, int n)
{
	set_kind(state, n, "");
}

void
use_vectors(TermStatsState *state)
{
	set_kind(state, 1, "tsvector");
}

void
use_config(TermStatsState *state, int n, Oid config)
{
	if (state->lexicon != NULL && state->header.n == n &&
		termstats_lexicon_config(state->lexicon) == config)
		return;
	if (state->lexicon != NULL)
	{
		termstats_state_settle(state);
		termstats_lexicon_free(state->lexicon);
	}
	state->lexicon = termstats_lexicon_create(state->expanded.eoh_context, config);
	set_kind(state, n, termstats_lexicon_kind(state->lexicon)->analyzer);
}

/*----------
 * Documents.
 *----------
 */

/* The words of what dictionaries made go with it, to be its label. */
typedef struct NgramRuns
{
	TermRun		terms;
	TermRun		words;			/* only with a lexicon */
} NgramRuns;

static void
count_ngram(TermStatsState *state, const NgramRuns *runs, int sign)
{
	int			n = state->header.n;
	uint32		length,
				word_length,
				entry,
				word;
	const char *term = run_ngram(&runs->terms, n, &length);
	const char *words;

	if (term == NULL)
		return;
	entry = termstats_state_entry(state, term, length);
	termstats_state_count(state, entry, 1, sign);
	if (state->lexicon == NULL)
		return;
	words = run_ngram(&runs->words, n, &word_length);
	if (termstats_compare(term, length, words, word_length) == 0)
		return;
	word = termstats_state_word(state, entry, words, word_length);
	state->words[word].word.count += sign;
}

/*
 * Of several lexemes of a word the first is taken.  A stop word parts the words
 * around it: "prevention of crime" is no pair of words.
 */
static void
push_token(TermStatsState *state, NgramRuns *runs, const char *term, uint32 length)
{
	const LexiconText *lexeme;
	const uint32 *lexemes;
	uint32		n;

	if (state->lexicon == NULL)
	{
		run_push(&runs->terms, term, length);
		return;
	}
	lexemes = termstats_lexicon_find(state->lexicon, term, length, &n);
	if (n == 0)
	{
		run_reset(&runs->terms);
		run_reset(&runs->words);
		return;
	}
	lexeme = &state->lexicon->texts[lexemes[0]];
	run_push(&runs->terms, lexeme->text, lexeme->length);
	run_push(&runs->words, term, length);
}

static void
count_ngrams(TermStatsState *state, Datum body, int sign)
{
	aa_article	article;
	TermBuffer	buffer = {0};
	NgramRuns	runs;

	open_sentences(&article, body);
	termstats_state_begin_document(state, sign);
	run_init(&runs.terms);
	run_init(&runs.words);
	for (uint32 i = 0; i < article.ntokens; i++)
	{
		const aa_token *token = &article.tokens[i];
		const char *term;
		uint32		length;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (token_ends_run(token))
		{
			run_reset(&runs.terms);
			run_reset(&runs.words);
		}
		if (!aa_token_counts(token))
			continue;
		term = token_term(&buffer, &article, token, &length);
		if (length == 0)
			continue;
		push_token(state, &runs, term, length);
		count_ngram(state, &runs, sign);
	}
}

static void
count_single_terms(TermStatsState *state, Datum body, int sign)
{
	TermCursor	cursor;

	open_terms(&cursor, body);
	termstats_state_begin_document(state, sign);
	count_terms(state, &cursor, sign);
	check_status(&cursor);
}

/*
 * All work on one document is done in a context that goes with it: neither the
 * detoasted text nor the engine's arrays may pile up.
 */
void
count_document(TermStatsState *state, Datum body, int sign)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "term_stats document",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext before = MemoryContextSwitchTo(context);

	if (state->header.n > 1)
		count_ngrams(state, body, sign);
	else
		count_single_terms(state, body, sign);
	MemoryContextSwitchTo(before);
	MemoryContextDelete(context);
	if (sign < 0)
		termstats_state_end_document(state);
}

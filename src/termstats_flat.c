/*-------------------------------------------------------------------------
 *
 * termstats_flat.c
 *	  The flat form of termstats: how a value is stored and sent.
 *
 *-------------------------------------------------------------------------
 */
#include "termstats_flat.h"

#include "miscadmin.h"
#include "utils/memutils.h"

/* Room for the varlena header and all that stands before the terms. */
#define FRONT (VARHDRSZ + TERMSTATS_MAX_HEADER)

/* Bytes of version, n, flags and the analyzer's length. */
#define FIXED 4

/* The bit of a term's counts that says that its words follow. */
#define HAS_WORDS 0x80

/*----------
 * Varints.
 *----------
 */
static int
put_varint(char *data, uint64 value)
{
	int			n = 0;

	for (; value >= 0x80; value >>= 7)
		data[n++] = (char) (value | 0x80);
	data[n++] = (char) value;
	return n;
}

/* false: cut off, longer than needed, or over PG_INT64_MAX */
static bool
get_varint(TermStatsReader *reader, int64 *value)
{
	uint64		result = 0;

	for (int i = 0; i < TERMSTATS_MAX_VARINT && reader->at < reader->end; i++)
	{
		unsigned char byte = *reader->at++;

		result |= (uint64) (byte & 0x7F) << (7 * i);
		if (byte < 0x80)
		{
			*value = (int64) result;
			return byte != 0 || i == 0;
		}
	}
	return false;
}

/*
 * Two numbers in the bits of one byte, the first in the lower ones, and what is
 * left of them as varints behind it.  `low` bits go to the first, `high` to the
 * second.
 */
static int
put_pair(char *data, int low, uint64 a, int high, uint64 b)
{
	uint64		a_max = (1 << low) - 1,
				b_max = (1 << high) - 1;
	int			n = 1;

	data[0] = (char) (Min(a, a_max) | Min(b, b_max) << low);
	if (a >= a_max)
		n += put_varint(data + n, a - a_max);
	if (b >= b_max)
		n += put_varint(data + n, b - b_max);
	return n;
}

static bool
get_rest(TermStatsReader *reader, int64 max, int64 *value)
{
	int64		rest;

	if (*value < max)
		return true;
	if (!get_varint(reader, &rest) || rest > PG_INT64_MAX - max)
		return false;
	*value += rest;
	return true;
}

/* Takes a byte that was read already, of which these are the bits. */
static bool
get_pair(TermStatsReader *reader, unsigned byte, int low, int64 *a, int high, int64 *b)
{
	int64		a_max = (1 << low) - 1,
				b_max = (1 << high) - 1;

	*a = byte & a_max;
	*b = byte >> low & b_max;
	return get_rest(reader, a_max, a) && get_rest(reader, b_max, b);
}

/*----------
 * Reading.
 *----------
 */
static const char *
open_header(TermStatsHeader *header, TermStatsReader *reader, Size size)
{
	if (size < FIXED)
		return "The value is cut off.";
	if (reader->at[0] != TERMSTATS_VERSION)
		return "The version of its format is not known.";
	if (reader->at[1] == 0 || reader->at[2] != 0)
		return "Its options are not known.";
	header->n = reader->at[1];
	header->analyzer_length = reader->at[3];
	header->analyzer = (const char *) reader->at + FIXED;
	if (size - FIXED < header->analyzer_length)
		return "The value is cut off.";
	reader->at += FIXED + header->analyzer_length;
	if (!get_varint(reader, &header->ndocs) ||
		!get_varint(reader, &header->ntokens) ||
		!get_varint(reader, &header->nterms))
		return "A number is malformed.";
	return NULL;
}

const char *
termstats_try_open(TermStatsReader *reader, const char *data, Size size)
{
	const char *problem;

	memset(reader, 0, sizeof(*reader));
	reader->at = (const unsigned char *) data;
	reader->end = reader->at + size;
	problem = open_header(&reader->header, reader, size);
	if (problem == NULL && termstats_is_empty(&reader->header) &&
		(reader->header.n != 1 || reader->header.analyzer_length > 0))
		problem = "An empty value has no options.";
	reader->left = reader->header.nterms;
	return problem;
}

/* Spell the term out: what it shares with the one before, and the rest. */
static const char *
read_term(TermStatsReader *reader)
{
	TermCount  *current = &reader->current;
	int64		shared,
				rest;

	if (reader->at == reader->end ||
		!get_pair(reader, *reader->at++, 4, &shared, 4, &rest))
		return "A number is malformed.";
	if (rest >= reader->end - reader->at)
		return "A term is cut off.";
	rest++;
	/* the first byte that differs must be the greater one */
	if (shared > current->length ||
		(shared < current->length &&
		 *reader->at <= (unsigned char) reader->term[shared]))
		return "The terms are not in order.";
	if (shared + rest > MaxAllocSize)
		return "A term is too long.";
	if (shared + rest > reader->room)
	{
		reader->room = Max(64, Min((shared + rest) * 2, MaxAllocSize));
		reader->term = reader->term == NULL ? palloc(reader->room) :
											  repalloc(reader->term, reader->room);
	}
	memcpy(reader->term + shared, reader->at, rest);
	reader->at += rest;
	current->term = reader->term;
	current->length = (uint32) (shared + rest);
	return NULL;
}

static const char *
read_counts(TermStatsReader *reader, bool *has_words)
{
	TermCount  *current = &reader->current;
	unsigned	byte;
	int64		before,
				more;

	if (reader->at == reader->end)
		return "A number is malformed.";
	byte = *reader->at++;
	*has_words = (byte & HAS_WORDS) != 0;
	if (!get_pair(reader, byte, 4, &before, 3, &more))
		return "A number is malformed.";
	if (before >= reader->header.ndocs)
		return "The documents of a term are not between 1 and all documents.";
	current->ndoc = before + 1;
	/* nentry = ndoc + more; subtract, as the sum might overflow */
	if (more > reader->header.ntokens - reader->sum ||
		current->ndoc > reader->header.ntokens - reader->sum - more)
		return "The terms occur more often than there are tokens.";
	current->nentry = current->ndoc + more;
	reader->sum += current->nentry;
	return NULL;
}

/* Memory for one more word of so many bytes. */
static TermWord *
new_word(TermStatsReader *reader, Size length)
{
	TermWord   *word;

	if (reader->nwords == reader->max_words)
	{
		reader->max_words = Max(8, reader->max_words * 2);
		reader->words = reader->words == NULL ?
			palloc(reader->max_words * sizeof(TermWord)) :
			repalloc_huge(reader->words, reader->max_words * sizeof(TermWord));
	}
	if (length > reader->pool_room - reader->pool_used)
	{
		char	   *before = reader->pool;

		reader->pool_room = Max(128, (reader->pool_used + length) * 2);
		reader->pool = MemoryContextAllocHuge(CurrentMemoryContext,
											  reader->pool_room);
		if (before != NULL)
			memcpy(reader->pool, before, reader->pool_used);
		for (uint32 i = 0; i < reader->nwords; i++)
			reader->words[i].word = reader->pool + (reader->words[i].word - before);
		if (before != NULL)
			pfree(before);
	}
	word = &reader->words[reader->nwords++];
	word->word = reader->pool + reader->pool_used;
	word->length = (uint32) length;
	reader->pool_used += length;
	return word;
}

static bool
words_in_order(const TermStatsReader *reader)
{
	const TermWord *last = &reader->words[reader->nwords - 1];

	return reader->nwords < 2 ||
		termstats_compare(last[-1].word, last[-1].length,
						  last->word, last->length) < 0;
}

static const char *
read_word(TermStatsReader *reader)
{
	const TermCount *current = &reader->current;
	TermWord   *word;
	int64		shared,
				rest;

	if (reader->at == reader->end ||
		!get_pair(reader, *reader->at++, 4, &shared, 4, &rest))
		return "A number is malformed.";
	if (shared > current->length || rest > reader->end - reader->at)
		return "A word is cut off.";
	/* it differs from the term, just where it says */
	if (rest == 0 ? shared == 0 || shared == current->length :
					shared < current->length &&
				*reader->at == (unsigned char) current->term[shared])
		return "A word is not as short as it can be.";
	if (shared + rest > MaxAllocSize)
		return "A word is too long.";
	word = new_word(reader, shared + rest);
	memcpy(unconstify(char *, word->word), current->term, shared);
	memcpy(unconstify(char *, word->word) + shared, reader->at, rest);
	reader->at += rest;
	if (!words_in_order(reader))
		return "The words of a term are not in order.";
	return get_varint(reader, &word->count) ? NULL : "A number is malformed.";
}

static const char *
read_words(TermStatsReader *reader)
{
	int64		n,
				left = reader->current.nentry;

	if (!get_varint(reader, &n) || n == 0)
		return "A number is malformed.";
	for (; n > 0; n--)
	{
		const char *problem;
		int64		count;

		CHECK_FOR_INTERRUPTS();
		problem = read_word(reader);
		if (problem != NULL)
			return problem;
		count = reader->words[reader->nwords - 1].count;
		if (count < 1 || count > left)
			return "The words of a term occur more often than the term.";
		left -= count;
	}
	return NULL;
}

const char *
termstats_try_read(TermStatsReader *reader, bool *found)
{
	const char *problem;
	bool		has_words;

	*found = reader->left > 0;
	if (!*found)
		return reader->at == reader->end ? NULL :
										   "There are more bytes than terms.";
	reader->left--;
	CHECK_FOR_INTERRUPTS();
	reader->nwords = 0;
	reader->pool_used = 0;
	problem = read_term(reader);
	if (problem == NULL)
		problem = read_counts(reader, &has_words);
	if (problem == NULL && has_words)
		problem = read_words(reader);
	return problem;
}

int
termstats_compare_current(const TermStatsReader *a, bool has_a,
						  const TermStatsReader *b, bool has_b)
{
	if (!has_a || !has_b)
		return has_a ? -1 : 1;
	return termstats_compare(a->current.term, a->current.length,
							 b->current.term, b->current.length);
}

void
termstats_close(TermStatsReader *reader)
{
	if (reader->term != NULL)
		pfree(reader->term);
	if (reader->words != NULL)
		pfree(reader->words);
	if (reader->pool != NULL)
		pfree(reader->pool);
}

static void
check_stored(const char *problem)
{
	if (problem != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored termstats value cannot be read"),
				 errdetail_internal("%s", problem)));
}

void
termstats_open(TermStatsReader *reader, const TermStats *value)
{
	check_stored(termstats_try_open(reader, VARDATA_ANY(value),
									VARSIZE_ANY_EXHDR(value)));
}

bool
termstats_read(TermStatsReader *reader)
{
	bool		found;

	check_stored(termstats_try_read(reader, &found));
	return found;
}

void
termstats_read_header(TermStatsHeader *header, Datum value)
{
	TermStatsReader reader;

	termstats_open(&reader, PG_DETOAST_DATUM_SLICE(value, 0, TERMSTATS_MAX_HEADER));
	*header = reader.header;
}

/*----------
 * Writing.
 *----------
 */

/* Make room for more bytes in a buffer that may grow to 1 GB. */
static void
reserve(char **data, Size used, Size *room, Size more)
{
	if (more <= *room - used)
		return;
	if (more > MaxAllocSize - used)
		termstats_too_large();
	*room = Min(Max(used + more, *room * 2), MaxAllocSize);
	*data = repalloc(*data, *room);
}

void
termstats_begin(TermStatsWriter *writer)
{
	memset(writer, 0, sizeof(*writer));
	writer->used = FRONT;
	writer->room = FRONT + 1024;
	writer->data = palloc(writer->room);
	writer->last_room = 64;
	writer->last = palloc(writer->last_room);
}

static uint32
shared_front(const TermStatsWriter *writer, const TermCount *count)
{
	uint32		limit = Min(writer->last_length, count->length);
	uint32		n = 0;

	while (n < limit && writer->last[n] == count->term[n])
		n++;
	return n;
}

static void
append_word(TermStatsWriter *writer, const TermCount *count, const TermWord *word)
{
	uint32		limit = Min(word->length, count->length);
	uint32		shared = 0;
	char	   *at;

	while (shared < limit && word->word[shared] == count->term[shared])
		shared++;
	Assert(word->count >= 1);
	Assert(shared < word->length || shared < count->length);
	reserve(&writer->data, writer->used, &writer->room,
			word->length + 1 + 3 * TERMSTATS_MAX_VARINT);
	at = writer->data + writer->used;
	at += put_pair(at, 4, shared, 4, word->length - shared);
	memcpy(at, word->word + shared, word->length - shared);
	at += word->length - shared;
	at += put_varint(at, word->count);
	writer->used = at - writer->data;
}

void
termstats_append(TermStatsWriter *writer, const TermCount *count,
				 const TermWord *words, uint32 nwords)
{
	uint32		shared = shared_front(writer, count);
	uint32		rest = count->length - shared;
	char	   *at,
			   *counts;

	Assert(rest > 0);
	Assert(shared == writer->last_length ||
		   (unsigned char) count->term[shared] > (unsigned char) writer->last[shared]);
	Assert(count->ndoc >= 1 && count->ndoc <= count->nentry);
	reserve(&writer->data, writer->used, &writer->room,
			rest + 2 + 5 * TERMSTATS_MAX_VARINT);
	at = writer->data + writer->used;
	at += put_pair(at, 4, shared, 4, rest - 1);
	memcpy(at, count->term + shared, rest);
	at += rest;
	counts = at;
	at += put_pair(at, 4, count->ndoc - 1, 3, count->nentry - count->ndoc);
	if (nwords > 0)
	{
		*counts |= (char) HAS_WORDS;
		at += put_varint(at, nwords);
	}
	writer->used = at - writer->data;
	writer->nterms++;
	for (uint32 i = 0; i < nwords; i++)
		append_word(writer, count, &words[i]);

	reserve(&writer->last, shared, &writer->last_room, rest);
	memcpy(writer->last + shared, count->term + shared, rest);
	writer->last_length = count->length;
}

#ifdef USE_ASSERT_CHECKING
static void
check_value(const TermStats *value)
{
	TermStatsReader reader;

	termstats_open(&reader, value);
	while (termstats_read(&reader))
		;
	termstats_close(&reader);
}
#endif

TermStats *
termstats_finish(TermStatsWriter *writer, const TermStatsHeader *header)
{
	char	   *at = writer->data + VARHDRSZ;

	if (header->ndocs == 0 && header->ntokens == 0)
		header = &termstats_no_documents;
	*at++ = TERMSTATS_VERSION;
	*at++ = (char) header->n;
	*at++ = 0;
	*at++ = (char) header->analyzer_length;
	memcpy(at, header->analyzer, header->analyzer_length);
	at += header->analyzer_length;
	at += put_varint(at, header->ndocs);
	at += put_varint(at, header->ntokens);
	at += put_varint(at, writer->nterms);
	/* close the gap that the longest possible header would have filled */
	memmove(at, writer->data + FRONT, writer->used - FRONT);
	at += writer->used - FRONT;
	SET_VARSIZE(writer->data, at - writer->data);
	pfree(writer->last);
#ifdef USE_ASSERT_CHECKING
	check_value((TermStats *) writer->data);
#endif
	return (TermStats *) writer->data;
}

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

	if (!get_varint(reader, &shared) || !get_varint(reader, &rest))
		return "A number is malformed.";
	if (rest == 0 || rest > reader->end - reader->at)
		return "A term is cut off.";
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
read_counts(TermStatsReader *reader)
{
	TermCount  *current = &reader->current;
	int64		more;

	if (!get_varint(reader, &current->ndoc) || !get_varint(reader, &more))
		return "A number is malformed.";
	if (current->ndoc < 1 || current->ndoc > reader->header.ndocs)
		return "The documents of a term are not between 1 and all documents.";
	/* nentry = ndoc + more; subtract, as the sum might overflow */
	if (more > reader->header.ntokens - reader->sum ||
		current->ndoc > reader->header.ntokens - reader->sum - more)
		return "The terms occur more often than there are tokens.";
	current->nentry = current->ndoc + more;
	reader->sum += current->nentry;
	return NULL;
}

const char *
termstats_try_read(TermStatsReader *reader, bool *found)
{
	const char *problem;

	*found = reader->left > 0;
	if (!*found)
		return reader->at == reader->end ? NULL :
			"There are more bytes than terms.";
	reader->left--;
	CHECK_FOR_INTERRUPTS();
	problem = read_term(reader);
	return problem != NULL ? problem : read_counts(reader);
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

void
termstats_append(TermStatsWriter *writer, const TermCount *count)
{
	uint32		shared = shared_front(writer, count);
	uint32		rest = count->length - shared;
	char	   *at;

	Assert(rest > 0);
	Assert(shared == writer->last_length ||
		   (unsigned char) count->term[shared] > (unsigned char) writer->last[shared]);
	Assert(count->ndoc >= 1 && count->ndoc <= count->nentry);
	reserve(&writer->data, writer->used, &writer->room,
			rest + 4 * TERMSTATS_MAX_VARINT);
	at = writer->data + writer->used;
	at += put_varint(at, shared);
	at += put_varint(at, rest);
	memcpy(at, count->term + shared, rest);
	at += rest;
	at += put_varint(at, count->ndoc);
	at += put_varint(at, count->nentry - count->ndoc);
	writer->used = at - writer->data;
	writer->nterms++;

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
	if (reader.term != NULL)
		pfree(reader.term);
}
#endif

TermStats *
termstats_finish(TermStatsWriter *writer, const TermStatsHeader *header)
{
	static const TermStatsHeader empty = {.n = 1,.analyzer = ""};
	char	   *at = writer->data + VARHDRSZ;

	if (header->ndocs == 0 && header->ntokens == 0)
		header = &empty;
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

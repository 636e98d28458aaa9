/*-------------------------------------------------------------------------
 *
 * matching.c
 *	  Do two quotes have the same words?
 *
 * All takes linear time but the longest common subsequence, which is bounded in
 * the shorter quote (MAX_SUBSEQUENCE).
 *
 *-------------------------------------------------------------------------
 */
#include "matching.h"

#include <string.h>

#include "environment.h"
#include "hash.h"

/*
 * The rule of aa_same_quote(): a common run of so many words, or at least so
 * many words in common order that are 7 of 10 words of the shorter quote.
 * Chosen among runs of 5 to 8 words, 3 to 5 words in order, 6 to 8 of 10, on 712
 * labelled pairs of quotes on the same events in three outlets (the events of
 * the BASIL corpus): precision .950, recall .981, F1 .965, as measured by
 * tests/accuracy/quote_matching.py.
 */
#define COMMON_RUN			6
#define MIN_SUBSEQUENCE		4
#define SUBSEQUENCE_OF_TEN	7

/* A shorter quote of more words is compared by shingles alone. */
#define MAX_SUBSEQUENCE		4096

/* So many hashes are sorted by insertion. */
#define FEW_HASHES			64

/*----------
 * Shingles.
 *----------
 */

/* Hashes are sorted as the signed numbers they are in SQL. */
static void
sort_few(uint64_t *hashes, size_t n)
{
	for (size_t i = 1; i < n; i++)
	{
		uint64_t	hash = hashes[i];
		size_t		at = i;

		for (; at > 0 && (int64_t) hashes[at - 1] > (int64_t) hash; at--)
			hashes[at] = hashes[at - 1];
		hashes[at] = hash;
	}
}

/* One of eight bytes; the top bit is turned for the order of signed numbers. */
static unsigned
digit(uint64_t hash, unsigned shift)
{
	return ((hash ^ UINT64_C(1) << 63) >> shift) & 0xFF;
}

/*
 * Sort by eight passes of a radix sort: linear, and without memory of its own
 * as qsort() may take.
 */
static aa_status
sort_many(uint64_t *hashes, uint64_t *scratch, size_t n, const aa_environment *env)
{
	for (unsigned shift = 0; shift < 64; shift += 8)
	{
		size_t		places[257] = {0};

		for (size_t i = 0; i < n; i++)
			places[digit(hashes[i], shift) + 1]++;
		for (unsigned i = 0; i < 256; i++)
			places[i + 1] += places[i];
		for (size_t i = 0; i < n; i++)
		{
			if (!aa_may_go_on(env, i))
				return AA_CANCELLED;
			scratch[places[digit(hashes[i], shift)]++] = hashes[i];
		}
		memcpy(hashes, scratch, n * sizeof(uint64_t));
	}
	return AA_OK;
}

static aa_status
sort_hashes(uint64_t *hashes, size_t n, const aa_environment *env)
{
	uint64_t   *scratch;
	aa_status	status;

	if (n <= FEW_HASHES)
	{
		sort_few(hashes, n);
		return AA_OK;
	}
	scratch = aa_get_memory(env, n, sizeof(uint64_t));
	status = scratch == NULL ? AA_NO_MEMORY : sort_many(hashes, scratch, n, env);
	aa_give_back(env, scratch);
	return status;
}

static aa_status
make_set(const aa_environment *env, aa_hash_set *set)
{
	aa_status	status = sort_hashes(set->hashes, set->n, env);
	size_t		n = 0;

	for (size_t i = 0; status == AA_OK && i < set->n; i++)
	{
		if (n == 0 || set->hashes[n - 1] != set->hashes[i])
			set->hashes[n++] = set->hashes[i];
	}
	set->n = n;
	return status;
}

/* Each run of so many words without a gap, in the order of the text. */
static aa_status
find_runs(const aa_quote_words *words, size_t run, const aa_environment *env,
		  aa_hash_set *set)
{
	size_t		neighbours = 0;

	set->n = 0;
	set->hashes = aa_get_memory(env, words->n, sizeof(uint64_t));
	if (set->hashes == NULL)
		return AA_NO_MEMORY;
	for (size_t i = 0; i < words->n; i++)
	{
		uint64_t	hash;

		if (!aa_may_go_on(env, i))
			return AA_CANCELLED;
		neighbours = words->words[i].after_gap ? 1 : neighbours + 1;
		if (neighbours < run)
			continue;
		hash = words->words[i + 1 - run].hash;
		for (size_t j = i + 2 - run; j <= i; j++)
			hash = aa_hash_append(hash, words->words[j].hash);
		set->hashes[set->n++] = hash;
	}
	return AA_OK;
}

static aa_status
find_run_set(const aa_quote_words *words, size_t run, const aa_environment *env,
			 aa_hash_set *set)
{
	aa_status	status = find_runs(words, run, env, set);

	return status == AA_OK ? make_set(env, set) : status;
}

aa_status
aa_quote_shingles(const aa_quote_words *words, const aa_environment *env,
				  aa_hash_set *set)
{
	aa_status	status = find_run_set(words, 2, env, set);

	if (status != AA_OK || set->n > 0)
		return status;
	aa_give_back(env, set->hashes);
	return find_run_set(words, 1, env, set);
}

static size_t
count_common(const aa_hash_set *a, const aa_hash_set *b)
{
	size_t		i = 0,
				j = 0,
				common = 0;

	while (i < a->n && j < b->n)
	{
		int64_t		x = (int64_t) a->hashes[i],
					y = (int64_t) b->hashes[j];

		common += x == y;
		i += x <= y;
		j += x >= y;
	}
	return common;
}

/* What two quotes share in runs of so many words. */
static aa_status
compare_runs(const aa_quote_words *a, const aa_quote_words *b, size_t run,
			 const aa_environment *env, aa_overlap *overlap)
{
	aa_hash_set x = {NULL, 0},
				y = {NULL, 0};
	aa_status	status = find_run_set(a, run, env, &x);

	if (status == AA_OK)
		status = find_run_set(b, run, env, &y);
	if (status == AA_OK)
	{
		overlap->na = x.n;
		overlap->nb = y.n;
		overlap->common = count_common(&x, &y);
	}
	aa_give_back(env, x.hashes);
	aa_give_back(env, y.hashes);
	return status;
}

aa_status
aa_quote_overlap(const aa_quote_words *a, const aa_quote_words *b,
				 const aa_environment *env, aa_overlap *overlap)
{
	aa_status	status = compare_runs(a, b, 2, env, overlap);

	if (status == AA_OK && (overlap->na == 0 || overlap->nb == 0))
		status = compare_runs(a, b, 1, env, overlap);
	return status;
}

/*----------
 * The longest common subsequence, 64 words of the shorter quote at a time
 * (Hyyrö 2004, "Bit-parallel LCS-length computation revisited").
 *----------
 */
typedef struct subsequence
{
	size_t		nwords;			/* of the shorter quote */
	size_t		nchunks;		/* of 64 words */
	aa_hash_set set;			/* its different words */
	uint64_t   *matches;		/* where each of these stands, nchunks for each */
	uint64_t   *row;			/* a zero bit for each word in common */
} subsequence;

/* Where the word stands in the shorter quote; NULL if it does not. */
static uint64_t *
find_matches(const subsequence *s, uint64_t hash)
{
	size_t		low = 0,
				high = s->set.n;

	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;

		if ((int64_t) s->set.hashes[middle] < (int64_t) hash)
			low = middle + 1;
		else
			high = middle;
	}
	return low < s->set.n && s->set.hashes[low] == hash ?
		s->matches + low * s->nchunks :
		NULL;
}

static aa_status
begin_subsequence(subsequence *s, const aa_quote_words *words,
				  const aa_environment *env)
{
	aa_status	status = find_run_set(words, 1, env, &s->set);
	size_t		size;

	if (status != AA_OK)
		return status;
	s->nwords = words->n;
	s->nchunks = (words->n + 63) / 64;
	size = s->set.n * s->nchunks * sizeof(uint64_t);
	if ((s->row = aa_get_memory(env, s->nchunks, sizeof(uint64_t))) == NULL ||
		(s->matches = aa_get_memory(env, size, 1)) == NULL)
		return AA_NO_MEMORY;
	memset(s->row, 0xFF, s->nchunks * sizeof(uint64_t));
	memset(s->matches, 0, size);
	for (size_t i = 0; i < words->n; i++)
		find_matches(s, words->words[i].hash)[i / 64] |= UINT64_C(1) << (i % 64);
	return AA_OK;
}

/* row = (row + (row & matches)) | (row & ~matches), over all chunks */
static void
advance_row(subsequence *s, const uint64_t *matches)
{
	uint64_t	carry = 0;

	for (size_t i = 0; i < s->nchunks; i++)
	{
		uint64_t	row = s->row[i],
					both = row & matches[i],
					sum = row + both,
					total = sum + carry;

		carry = (sum < row) || (total < sum);
		s->row[i] = total | (row & ~both);
	}
}

static size_t
count_zeros(const subsequence *s)
{
	size_t		n = 0;

	for (size_t i = 0; i < s->nwords; i++)
		n += ~s->row[i / 64] >> (i % 64) & 1;
	return n;
}

static aa_status
run_subsequence(subsequence *s, const aa_quote_words *longer,
				const aa_environment *env, size_t *length)
{
	for (size_t i = 0; i < longer->n; i++)
	{
		const uint64_t *matches = find_matches(s, longer->words[i].hash);

		/* a step takes up to MAX_SUBSEQUENCE bits */
		if (i % 1024 == 1023 && env->tick != NULL && env->tick(env->context) != 0)
			return AA_CANCELLED;
		if (matches != NULL)
			advance_row(s, matches);
	}
	*length = count_zeros(s);
	return AA_OK;
}

static aa_status
find_subsequence(const aa_quote_words *shorter, const aa_quote_words *longer,
				 const aa_environment *env, size_t *length)
{
	subsequence s = {0};
	aa_status	status = begin_subsequence(&s, shorter, env);

	if (status == AA_OK)
		status = run_subsequence(&s, longer, env, length);
	aa_give_back(env, s.set.hashes);
	aa_give_back(env, s.row);
	aa_give_back(env, s.matches);
	return status;
}

/*----------
 * The decision.
 *----------
 */
static bool
are_equal(const aa_quote_words *a, const aa_quote_words *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
	{
		if (a->words[i].hash != b->words[i].hash)
			return false;
	}
	return a->n > 0;
}

/* Are enough of the shorter quote's words in the longer, in this order? */
static aa_status
is_contained(const aa_quote_words *shorter, const aa_quote_words *longer,
			 const aa_environment *env, bool *contained)
{
	aa_status	status;

	if (shorter->n > MAX_SUBSEQUENCE)
	{
		aa_overlap	overlap;
		size_t		smaller;

		status = aa_quote_overlap(shorter, longer, env, &overlap);
		smaller = overlap.na < overlap.nb ? overlap.na : overlap.nb;
		*contained = status == AA_OK &&
			overlap.common * 10 >= smaller * SUBSEQUENCE_OF_TEN;
	}
	else
	{
		size_t		length = 0;

		status = find_subsequence(shorter, longer, env, &length);
		*contained = length >= MIN_SUBSEQUENCE &&
			length * 10 >= shorter->n * SUBSEQUENCE_OF_TEN;
	}
	return status;
}

aa_status
aa_same_quote(const aa_quote_words *a, const aa_quote_words *b,
			  const aa_environment *env, bool *same)
{
	aa_overlap	runs = {0, 0, 0};
	aa_status	status;

	*same = are_equal(a, b);
	if (*same || a->n < MIN_SUBSEQUENCE || b->n < MIN_SUBSEQUENCE)
		return AA_OK;
	status = compare_runs(a, b, COMMON_RUN, env, &runs);
	if (status != AA_OK)
		return status;
	*same = runs.common > 0;
	if (*same)
		return AA_OK;
	return a->n <= b->n ? is_contained(a, b, env, same) :
						  is_contained(b, a, env, same);
}

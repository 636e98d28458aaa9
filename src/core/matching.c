/*-------------------------------------------------------------------------
 *
 * matching.c
 *	  Are two quotes the same words?
 *
 * Everything takes linear time, but for the longest common subsequence, which
 * is bounded in the shorter quote (MAX_SUBSEQUENCE).
 *
 *-------------------------------------------------------------------------
 */
#include "matching.h"

#include <string.h>

#include "hash.h"
#include "unicode.h"

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

/* A bracket that takes more bytes is no insertion. */
#define MAX_BRACKET			256

/* So many hashes are sorted by insertion. */
#define FEW_HASHES			64

/* What parts words in the buffer of the normal form. */
#define BLANK	' '
#define GAP		'\x1F'

/*----------
 * The normal form.
 *----------
 */
typedef struct writer
{
	const char *text;
	uint32_t	size;
	char	   *buffer;
	size_t		n;
	size_t		nwords;
	char		part;			/* what goes before the next word, 0 inside one */
	char		gap;			/* how gaps are written */
} writer;

/* At the end of the text, and past it, nothing stands. */
static uint32_t
code_at(const writer *w, uint32_t at, unsigned *length)
{
	*length = 0;
	return at < w->size ? aa_decode(w->text, w->size, at, length) : 0;
}

static uint8_t
class_of(uint32_t code)
{
	return aa_char_properties(code) & AA_CHAR_CLASS_MASK;
}

static bool
is_word_class(uint8_t class)
{
	return class == AA_CHAR_LETTER || class == AA_CHAR_DIGIT ||
		class == AA_CHAR_NUMERIC || class == AA_CHAR_KATAKANA ||
		class == AA_CHAR_UNSPACED || class == AA_CHAR_IDEOGRAPH;
}

static uint8_t
class_at(const writer *w, uint32_t at)
{
	unsigned	length;

	return at < w->size ? class_of(code_at(w, at, &length)) : AA_CHAR_SPACE;
}

static uint8_t
class_before(const writer *w, uint32_t at)
{
	unsigned	length;

	return at > 0 ? class_of(aa_decode_before(w->text, at, &length)) : AA_CHAR_SPACE;
}

static void
write_bytes(writer *w, const char *bytes, size_t length)
{
	if (w->part != 0 && w->n > 0)
		w->buffer[w->n++] = w->part;
	w->nwords += w->part != 0;
	w->part = 0;
	memcpy(w->buffer + w->n, bytes, length);
	w->n += length;
}

static void
write_folded(writer *w, uint32_t at, uint32_t code, unsigned length)
{
	const aa_folding *folding;
	char		c = (char) code;

	if (code < 0x80)
	{
		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		write_bytes(w, &c, 1);
	}
	else if ((folding = aa_char_folding(code)) != NULL)
		write_bytes(w, folding->utf8, folding->length);
	else
		write_bytes(w, w->text + at, length);
}

static void
write_parting(writer *w, char part)
{
	if (w->part != w->gap)
		w->part = part;
}

/*
 * Is text[at] the stop of an abbreviation of single letters: "U.S.", "p.m."?
 * Such a letter has no other beside it.
 */
static bool
is_inner_stop(const writer *w, uint32_t at)
{
	unsigned	length;
	uint8_t		after;

	if (w->text[at] != '.' || class_before(w, at) != AA_CHAR_LETTER ||
		class_at(w, at + 1) != AA_CHAR_LETTER)
		return false;
	(void) aa_decode_before(w->text, at, &length);
	if (is_word_class(class_before(w, at - length)))
		return false;
	(void) code_at(w, at + 1, &length);
	after = class_at(w, at + 1 + length);
	return !is_word_class(after) && after != AA_CHAR_APOSTROPHE;
}

/* Is the sign between two digits? */
static bool
is_inside_number(const writer *w, uint32_t at)
{
	return class_before(w, at) == AA_CHAR_DIGIT &&
		class_at(w, at + 1) == AA_CHAR_DIGIT;
}

/* "..." or ". . ." (the sign "…" is told by its code) */
static bool
is_ellipsis(const writer *w, uint32_t at)
{
	uint32_t	next = at + 1;

	if (w->text[at] != '.')
		return false;
	if (next < w->size && w->text[next] == ' ')
		next++;
	return next < w->size && w->text[next] == '.';
}

/*
 * The end of the insertion that begins with the bracket at text[at], 0 if
 * there is none: it is not closed soon, or is a part of a word, as in "[T]he"
 * and "allow[ed]".
 */
static uint32_t
insertion_end(const writer *w, uint32_t at)
{
	uint32_t	limit = w->size - at > MAX_BRACKET ? at + MAX_BRACKET : w->size;
	uint32_t	end = at + 1;

	while (end < limit && w->text[end] != ']' && w->text[end] != '[')
		end++;
	if (end == limit || w->text[end] != ']')
		return 0;
	end++;
	if (is_word_class(class_before(w, at)) || is_word_class(class_at(w, end)))
		return 0;
	return end;
}

/* A bracket that is no insertion: does a word go on behind it? */
static bool
is_bracket_in_word(const writer *w, uint32_t at)
{
	return is_word_class(class_before(w, at)) && is_word_class(class_at(w, at + 1));
}

/* Signs of ASCII that part words, or do not. */
static void
write_sign(writer *w, uint32_t at)
{
	char		c = w->text[at];

	if (is_ellipsis(w, at))
		write_parting(w, w->gap);
	else if (c == '.' && is_inside_number(w, at))
		write_bytes(w, ".", 1);
	else if ((c == ',' && is_inside_number(w, at)) || is_inner_stop(w, at) ||
			 ((c == '[' || c == ']') && is_bracket_in_word(w, at)))
		return;
	else
		write_parting(w, BLANK);
}

/*
 * One character, of the given length.  Contractions, numerals and spellings
 * that are to count as one would be unified where a word ends.
 */
static void
write_character(writer *w, uint32_t at, uint32_t code, unsigned length)
{
	uint8_t		class = class_of(code);

	if (class == AA_CHAR_IDEOGRAPH)
	{
		write_parting(w, BLANK);
		write_folded(w, at, code, length);
		w->part = BLANK;
	}
	else if (is_word_class(class) || (class == AA_CHAR_EXTEND && w->part == 0))
		write_folded(w, at, code, length);
	else if (class == AA_CHAR_APOSTROPHE || class == AA_CHAR_FORMAT ||
			 class == AA_CHAR_IGNORABLE || class == AA_CHAR_EXTEND)
		return;
	else if (code == 0x2026)
		write_parting(w, w->gap);
	else if (code < 0x80)
		write_sign(w, at);
	else
		write_parting(w, BLANK);
}

static aa_status
normalize(writer *w, const aa_environment *env)
{
	uint32_t	ticked = 0;

	for (uint32_t at = 0; at < w->size;)
	{
		unsigned	length;
		uint32_t	code = code_at(w, at, &length);
		uint32_t	end = code == '[' ? insertion_end(w, at) : 0;

		if (end > 0)
			write_parting(w, w->gap);
		else
			write_character(w, at, code, length);
		at = end > 0 ? end : at + length;
		if (at - ticked >= AA_TICK_BYTES)
		{
			ticked = at;
			if (env->tick != NULL && env->tick(env->context) != 0)
				return AA_CANCELLED;
		}
	}
	return AA_OK;
}

aa_status
aa_quote_normal(const char *text, uint32_t size, const aa_environment *env,
				char *buffer, size_t *length)
{
	writer		w = {text, size, buffer, 0, 0, BLANK, BLANK};
	aa_status	status = normalize(&w, env);

	*length = w.n;
	return status;
}

/*----------
 * Words and shingles.
 *----------
 */

/* For loops whose steps take some nanoseconds: ask once in a while. */
static bool
may_go_on(const aa_environment *env, size_t step)
{
	const size_t mask = ((size_t) 1 << 20) - 1;

	return (step & mask) != mask || env->tick == NULL ||
		env->tick(env->context) == 0;
}

static void *
get_memory(const aa_environment *env, size_t n, size_t size)
{
	/* resize takes size 0 for freeing */
	return n > SIZE_MAX / size ? NULL :
		env->resize(env->context, NULL, n == 0 ? size : n * size);
}

static void
give_back(const aa_environment *env, void *pointer)
{
	if (pointer != NULL)
		(void) env->resize(env->context, pointer, 0);
}

static aa_status
hash_words(const char *normal, size_t length, const aa_environment *env,
		   aa_quote_words *words)
{
	size_t		start = 0;
	bool		after_gap = true;

	for (size_t i = 0; i <= length && length > 0; i++)
	{
		if (!may_go_on(env, i))
			return AA_CANCELLED;
		if (i < length && normal[i] != BLANK && normal[i] != GAP)
			continue;
		words->words[words->n].hash = aa_hash(normal + start, i - start, 0);
		words->words[words->n].after_gap = after_gap;
		words->n++;
		after_gap = i < length && normal[i] == GAP;
		start = i + 1;
	}
	return AA_OK;
}

aa_status
aa_quote_words_find(const char *text, uint32_t size, const aa_environment *env,
					aa_quote_words *words)
{
	char	   *normal = get_memory(env, size, AA_TERM_GROWTH);
	writer		w = {text, size, normal, 0, 0, BLANK, GAP};
	aa_status	status;

	words->words = NULL;
	words->n = 0;
	if (normal == NULL)
		return AA_NO_MEMORY;
	status = normalize(&w, env);
	if (status == AA_OK)
	{
		words->words = get_memory(env, w.nwords, sizeof(aa_quote_word));
		status = words->words == NULL ? AA_NO_MEMORY :
			hash_words(normal, w.n, env, words);
	}
	give_back(env, normal);
	return status;
}

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
			if (!may_go_on(env, i))
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
	scratch = get_memory(env, n, sizeof(uint64_t));
	status = scratch == NULL ? AA_NO_MEMORY : sort_many(hashes, scratch, n, env);
	give_back(env, scratch);
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
	set->hashes = get_memory(env, words->n, sizeof(uint64_t));
	if (set->hashes == NULL)
		return AA_NO_MEMORY;
	for (size_t i = 0; i < words->n; i++)
	{
		uint64_t	hash;

		if (!may_go_on(env, i))
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
	give_back(env, set->hashes);
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
	give_back(env, x.hashes);
	give_back(env, y.hashes);
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
		s->matches + low * s->nchunks : NULL;
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
	if ((s->row = get_memory(env, s->nchunks, sizeof(uint64_t))) == NULL ||
		(s->matches = get_memory(env, size, 1)) == NULL)
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
	give_back(env, s.set.hashes);
	give_back(env, s.row);
	give_back(env, s.matches);
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

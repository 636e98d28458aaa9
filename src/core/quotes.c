/*-------------------------------------------------------------------------
 *
 * quotes.c
 *	  Assembles quotes from reporting clauses and quotations.
 *
 * When this begins, most quotations are claimed by a reporting clause.  Names
 * in marks are taken away from them (marked_names.c), what goes on with a
 * clause is added (claims.c), and sources get their names (anaphors.c,
 * documents.c, described_people.c).  Then each clause makes a row (report_rows.c),
 * and so does each quotation that none of them claims (quotation_rows.c).
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "assembly.h"
#include "hashed_features.h"
#include "memory.h"
#include "names.h"
#include "search.h"
#include "stages.h"
#include "unicode.h"
#include "words.h"

uint32_t
aa_count_words(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	n = 0;

	for (uint32_t i = q->first_token; i < q->end_token; i++)
		n += a->article->tokens[i].kind <= AA_TOKEN_TIME;
	return n;
}

bool
aa_has_single_marks(const aa_assembly *a, const aa_quotation *q)
{
	const aa_token *mark = &a->article->tokens[q->open];

	return mark->mark == 0x2018 || (mark->mark == '\'' && aa_token_length(mark) == 1);
}

uint32_t
aa_first_mention(const aa_assembly *a, uint32_t token)
{
	return aa_find_sorted(aa_mention, a->article->mentions, a->article->nmentions, first_token, token);
}

static bool
add_piece(aa_assembly *a, aa_span span)
{
	aa_span    *slot = aa_push(a->article, spans, nspans, maxspans);

	if (slot == NULL)
		return false;
	*slot = span;
	return true;
}

bool
aa_add_span(aa_assembly *a, aa_span span)
{
	const aa_article *article = a->article;
	uint32_t	i = aa_find_sorted(aa_splice, article->splices, article->nsplices, span.start, span.start + 1);

	for (; i < article->nsplices && article->splices[i].span.end < span.end; i++)
	{
		uint32_t	next = aa_find_sorted(aa_token, article->tokens, article->ntokens, start, article->splices[i].span.end);

		if (!add_piece(a, (aa_span){span.start, article->splices[i].span.start}))
			return false;
		span.start = article->tokens[next].start;
	}
	return add_piece(a, span);
}

/* Is the source a word that names nobody: he, it, they, Q?  Others are some. */
static bool
is_pronoun(const aa_assembly *a, aa_run source)
{
	uint64_t	classes = a->article->classes[source.first];

	/* the WHO */
	if (source.first > 0 && (a->article->tokens[source.first].flags & AA_TOKEN_ALL_CAPITALS) &&
		(a->article->classes[source.first - 1] & AA_LEX_DEFINITE))
		return false;
	return source.end == source.first + 1 &&
		(((classes & (AA_LEX_PRONOUN | AA_LEX_SUBJECT)) && !(classes & (AA_LEX_DETERMINER | AA_LEX_COLLECTIVE))) ||
		 ((classes & AA_LEX_DETERMINER) && (classes & (AA_LEX_EPITHET | AA_LEX_RECIPIENT))) ||
		 ((classes & AA_LEX_ADVERB) && (classes & AA_LEX_EPITHET)) ||
		 aa_token_length(&a->article->tokens[source.first]) == 1);
}

/* The source as written, white space folded, and without a possessive's ending: the reporter's claim. */
static aa_string
source_text(aa_assembly *a, aa_run source)
{
	aa_span		span = {aa_span_of(a->article, source.first, source.end).start, aa_word_end(a->article, source.end - 1)};
	uint32_t	room = span.end - span.start;
	char	   *to = aa_string_space(a->article, room);
	aa_string	string = {to, 0};
	bool		blank = false;

	for (uint32_t at = span.start; to != NULL && at < span.end;)
	{
		const aa_splice *splice = a->article->nsplices > 0 ? aa_find_splice_behind(a->article, at) : NULL;
		unsigned	length;
		uint32_t	code = aa_decode(a->article->text, span.end, at, &length);

		if (splice != NULL)
			length = splice->span.end - at;
		else if (aa_class_of_char(code) == AA_CHAR_SPACE)
			blank = true;
		else
		{
			if (blank)
				to[string.length++] = ' ';
			blank = false;
			memcpy(to + string.length, a->article->text + at, length);
			string.length += length;
		}
		at += length;
	}
	return string;
}

void
aa_set_speaker(aa_assembly *a, aa_quote *quote, uint32_t entity, aa_run source)
{
	quote->entity = entity;
	if (entity != AA_NONE)
		quote->speaker = a->article->entities[entity].name;
	else if (source.first < source.end && !is_pronoun(a, source))
		quote->speaker = source_text(a, source);
}

static uint32_t
start_of(const aa_assembly *a, const aa_quote *quote)
{
	return a->article->spans[quote->first_span].start;
}

/* Merge the sorted rows [first, middle) and [middle, end) of from into to. */
static void
merge_rows(const aa_assembly *a, const aa_quote *from, aa_quote *to, uint32_t first,
		   uint32_t middle, uint32_t end)
{
	uint32_t	i = first,
				k = middle;

	for (uint32_t n = first; n < end; n++)
	{
		bool		left = k >= end ||
			(i < middle && start_of(a, &from[i]) <= start_of(a, &from[k]));

		to[n] = left ? from[i++] : from[k++];
	}
}

/* Rows in text order: a merge sort, bottom up. */
static bool
sort_quotes(aa_assembly *a)
{
	aa_article *article = a->article;
	uint32_t	n = article->nquotes;
	aa_quote   *other = NULL;
	uint32_t	max = 0;

	if (!aa_grow_array(article, (void **) &other, &max, n + 1, sizeof(aa_quote)))
		return false;
	for (uint32_t width = 1; width < n; width *= 2)
	{
		aa_quote   *sorted = other;

		for (uint32_t first = 0; first < n; first += 2 * width)
			merge_rows(a, article->quotes, other, first,
					   first + width < n ? first + width : n,
					   first + 2 * width < n ? first + 2 * width : n);
		other = article->quotes;
		article->quotes = sorted;
	}
	/* both arrays have room for all rows */
	article->maxquotes = n;
	aa_release(article, other);
	return true;
}

static bool
has_mostly_double_marks(const aa_assembly *a)
{
	uint32_t	singles = 0;

	for (uint32_t q = 0; q < a->article->nquotations; q++)
		singles += aa_has_single_marks(a, aa_quotation_at(a, q));
	return singles * 2 < a->article->nquotations;
}

static bool
assemble(aa_assembly *a)
{
	if (!aa_reserve(a->article, bonds, maxbonds, a->article->nquotations + 1))
		return false;
	memset(a->article->bonds, AA_BOND_CLAUSE, a->article->nquotations);
	a->mostly_double = has_mostly_double_marks(a);
	aa_choose_claimants(a);
	aa_drop_marked_names(a);
	if (!aa_extend_claims(a) || !aa_name_sources(a))
		return false;
	for (uint32_t report = 0; report < a->reports.nreports; report++)
	{
		if (!aa_add_report_row(a, report))
			return false;
	}
	return aa_add_quotation_rows(a) && (a->article->nquotes == 0 || sort_quotes(a));
}

bool
aa_find_quotes(aa_article *article)
{
	aa_assembly a = {.article = article};
	bool		ok = aa_prepare_word_hashes(article) && aa_find_reports(article, &a.reports) && assemble(&a);

	aa_release(article, a.first_claim);
	aa_release(article, a.next_claim);
	aa_release(article, a.named);
	aa_release(article, a.voices);
	aa_release_reports(article, &a.reports);
	return ok;
}

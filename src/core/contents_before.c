/*-------------------------------------------------------------------------
 *
 * contents_before.c
 *	  What a reporting clause reports before it: words in marks, or a clause up
 *	  to the comma.
 *
 *-------------------------------------------------------------------------
 */
#include "contents.h"

#include "clauses.h"

/* Words of a source that its phrase leaves out, or adverbs before its verb: then first mate Jane Doe */
#define MAX_SOURCE_WORDS 3

/*
 * The first item before item k that no earlier report of the sentence has
 * taken, and that is not too far away.
 */
static uint32_t
first_free(const aa_reporter *r, uint32_t k)
{
	uint32_t	first = k > AA_MAX_CONTENT ? k - AA_MAX_CONTENT : 0;

	for (uint32_t n = aa_first_compared(r); n < r->out->nreports; n++)
	{
		const aa_report *other = &r->out->reports[n];
		uint32_t	taken = other->after.end > other->cue.end ? other->after.end : other->cue.end;

		/* the plan, described as a “mess” by Marsh, will fail: a part of its subject */
		if (other->source.first >= other->cue.end && other->before.end == other->before.first)
			continue;
		/* one that reaches up to here is itself a part of what stands before */
		if (other->after.end >= aa_view_item(&r->view, k - 1)->end_token && other->before.end == other->before.first)
			continue;
		while (first < k && aa_view_item(&r->view, first)->first_token < taken)
			first++;
	}
	return first;
}

/* Does an earlier report of the sentence report item i behind its cue? */
static bool
is_reported(const aa_reporter *r, uint32_t i)
{
	for (uint32_t n = aa_first_compared(r); n < r->out->nreports; n++)
	{
		const aa_report *other = &r->out->reports[n];

		if (other->after.first <= aa_view_item(&r->view, i)->first_token &&
			aa_view_item(&r->view, i)->first_token < other->after.end)
			return true;
	}
	return false;
}

/* Does the quotation at item i end with a comma or another stop of its own? */
static bool
ends_with_stop(const aa_view *view, uint32_t i)
{
	const aa_quotation *q = &view->article->quotations[aa_view_item(view, i)->index];
	const aa_token *last = &view->article->tokens[q->end_token - 1];

	return last->mark == ',' || (last->flags & AA_TOKEN_END_MARK);
}

/*
 * “…,”[ then first] mate Jane Doe said: back over words that belong to the
 * source, to behind the quotation; else i.
 */
static uint32_t
skip_to_quotation(const aa_view *view, uint32_t i)
{
	uint64_t	others = AA_CLAUSE_BARRIER | AA_LEX_VERB | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_PRONOUN;

	for (uint32_t k = i; k > 0 && i - k <= MAX_SOURCE_WORDS; k--)
	{
		if (aa_is_kind(view, k - 1, AA_ITEM_QUOTATION))
			return ends_with_stop(view, k - 1) ? k : i;
		if (!aa_is_kind(view, k - 1, AA_ITEM_WORD) || aa_is_word(view, k - 1, others))
			break;
	}
	return i;
}

/* The pier “is safe”: do the words in marks at item i begin with the verb whose subject stands before them? */
static bool
begins_with_verb(const aa_view *view, uint32_t i)
{
	const aa_quotation *q = &view->article->quotations[aa_view_item(view, i)->index];
	uint32_t	first = q->first_token;

	while (first < q->end_token && first - q->first_token < MAX_SOURCE_WORDS &&
		   (view->article->classes[first] & AA_LEX_ADVERB))
		first++;
	return i > 0 && first < q->end_token &&
		(aa_is_kind(view, i - 1, AA_ITEM_NAME) || aa_is_noun_like(aa_view_item(view, i - 1))) &&
		(view->article->tokens[first].flags & AA_TOKEN_LOWER) &&
		(view->article->classes[first] & (AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_BASE));
}

/*
 * The item behind the words before a clause that begins with item i, where a comma,
 * a dash or a mark parts them; 0 where there are none.
 */
static uint32_t
words_before_end(const aa_view *view, uint32_t i)
{
	uint32_t	end;

	if (i == 0)
		return 0;
	if (aa_is_kind(view, i - 1, AA_ITEM_COMMA) || aa_is_kind(view, i - 1, AA_ITEM_DASH))
		return i - 1;
	end = skip_to_quotation(view, i);
	return aa_is_kind(view, end - 1, AA_ITEM_QUOTATION) ? end : 0;
}

/*
 * Where what is reported begins, from item first on, if it ends with the words in marks
 * at item i: with these, or with a clause that they belong to.
 */
static uint32_t
quoted_clause_start(const aa_view *view, const aa_report *report, uint32_t first, uint32_t i)
{
	uint32_t	from = i;

	while (from > first && !aa_is_kind(view, from - 1, AA_ITEM_SIGN) && !aa_is_kind(view, from - 1, AA_ITEM_COLON))
		from--;
	/* “…,” she said, but also: It is “a mess,” she said */
	if (!begins_with_verb(view, i) &&
		(!aa_has_verb(view, from, i) || report->after.end > report->after.first))
		return i;
	return from < i && aa_is_word(view, from, AA_LEX_CONJUNCTION) ? from + 1 : from;
}

/* [According to a memo that she wrote], Marsh said so: whose words these are, and nothing that was said */
static bool
is_bare_according(const aa_view *view, uint32_t first, uint32_t end)
{
	if (!aa_is_word(view, first, AA_LEX_ACCORDING))
		return false;
	while (first < end && !aa_is_kind(view, first, AA_ITEM_COMMA))
		first++;
	return first == end;
}

/* May the words of the items [first, end), which are not in marks, be what is reported? */
static bool
may_be_reported(const aa_view *view, const aa_report *report, uint32_t first, uint32_t end)
{
	if (report->binds_next || !(report->cue_classes & (AA_LEX_BARE | AA_LEX_ACCORDING | AA_LEX_THAT)))
		return false;
	if (is_bare_according(view, first, end))
		return false;
	/* in a parenthesis the verb may stand on either side */
	if (report->split)
		return true;
	return report->after.first == report->after.end &&
		(aa_has_verb(view, first, end) || aa_has_quotation(view, first, end));
}

void
aa_content_before(const aa_reporter *r, aa_report *report, uint32_t i)
{
	const aa_view *view = &r->view;
	uint32_t	end = words_before_end(view, i);
	uint32_t	first;

	if (end == 0)
		return;
	first = first_free(r, end);
	/* He called it “a mess”, she said it was “fine”: each has their own */
	if (first >= end || (report->after.first < report->after.end && is_reported(r, end - 1)))
		return;
	if (aa_is_kind(view, end - 1, AA_ITEM_QUOTATION))
		report->before = aa_items_run(view, quoted_clause_start(view, report, first, end - 1), end);
	else if (may_be_reported(view, report, first, end))
		report->before = (aa_run){aa_first_token_of(view, first + aa_is_word(view, first, AA_LEX_CONJUNCTION)),
								  aa_first_token_of(view, end)};
}

void
aa_content_right_before(const aa_reporter *r, aa_report *report, uint32_t i)
{
	uint32_t	first = first_free(r, i);

	if (first < i)
		report->before = aa_items_run(&r->view, first, i);
}

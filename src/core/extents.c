/*-------------------------------------------------------------------------
 *
 * extents.c
 *	  How far a source reaches, with all that is said of it there.
 *
 * Annotators take the source together with what tells who it is: Helen Marsh,
 * the mayor of Oxley, who runs for a third term (Newell et al., PolNeAR, LREC
 * 2018).
 *
 *-------------------------------------------------------------------------
 */
#include "clauses.h"
#include "sources.h"

/* What is said of a source has at most so many items. */
#define MAX_EXTENT 48

/* The end of item i - 1, with a remark in brackets that follows it. */
static uint32_t
end_with_remark(const aa_view *view, uint32_t i)
{
	return i < view->nitems ?
		aa_view_item(view, i)->first_token :
		aa_view_item(view, i - 1)->end_token;
}

/*
 * Does an insertion that begins at item i tell who somebody is: the mayor, who
 * runs; and not how or where: in York, to her credit, meanwhile?
 */
static bool
tells_who(const aa_view *view, uint32_t i)
{
	/* also a member */
	if (aa_is_word(view, i, AA_LEX_ADVERB) && aa_is_word(view, i + 1, AA_LEX_DETERMINER))
		return true;
	return aa_is_word(view, i, AA_LEX_DETERMINER | AA_LEX_RELATIVE | AA_LEX_COLLECTIVE) ||
		!aa_is_word(view, i,
					AA_LEX_PREPOSITION | AA_LEX_TO | AA_LEX_AS | AA_LEX_ADVERB | AA_LEX_SUBORDINATOR |
						AA_LEX_CALENDAR | AA_LEX_GERUND);
}

uint32_t
aa_extent_to_cue(const aa_view *view, uint32_t end, uint32_t cue)
{
	const aa_item *before = aa_view_item(view, cue - 1);

	if (end < cue && (before->kind == AA_ITEM_COMMA || before->kind == AA_ITEM_DASH))
		return tells_who(view, end + 1) ? before->first_token : aa_view_item(view, end - 1)->end_token;
	return end == cue ? end_with_remark(view, end) : aa_view_item(view, end - 1)->end_token;
}

/* The comma, mark or full stop that ends the words from item i on. */
static uint32_t
phrase_end(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i + MAX_EXTENT < view->nitems ? i + MAX_EXTENT : view->nitems;

	while (i < limit && (aa_is_kind(view, i, AA_ITEM_WORD) || aa_is_kind(view, i, AA_ITEM_NAME)))
		i++;
	return i;
}

/* Do the words from item i to end, or to a relative clause, name somebody? */
static bool
is_apposition(const aa_view *view, uint32_t i, uint32_t end)
{
	if (i >= end ||
		!(aa_is_word(view, i, AA_LEX_DETERMINER | AA_LEX_RELATIVE) || aa_is_noun_like(aa_view_item(view, i))))
		return false;
	if (aa_is_word(view, i, AA_LEX_CALENDAR | AA_LEX_SUBJECT) &&
		!aa_is_word(view, i, AA_LEX_DETERMINER | AA_LEX_RELATIVE))
		return false;
	for (; i < end && !aa_is_word(view, i, AA_LEX_RELATIVE); i++)
	{
		if (aa_is_finite(view, i))
			return false;
	}
	return true;
}

/* Helen Marsh, who added that: a report of its own, which tells nothing of her */
static bool
opens_report(const aa_view *view, uint32_t i)
{
	while (aa_is_word(view, i, AA_LEX_RELATIVE | AA_LEX_ADVERB | AA_LEX_AUXILIARY))
		i++;
	return (aa_view_item(view, i)->classes & AA_LEX_CUE_CLASS) == AA_LEX_SPEECH &&
		aa_is_word(view, i, AA_LEX_THAT | AA_LEX_BARE) && aa_is_word(view, i, AA_LEX_QUOTES);
}

/* The item behind the appositions and relative clauses that begin at item i. */
static uint32_t
skip_additions(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i + MAX_EXTENT;

	while (i < limit)
	{
		uint32_t	end;

		if (aa_is_genitive(view, i))
		{
			aa_source	source = aa_source_after(view, i + 1);

			if (!source.found)
				break;
			end = source.end;
		}
		else if (aa_is_word(view, i, AA_LEX_RELATIVE))
			end = phrase_end(view, i);
		else if (aa_is_kind(view, i, AA_ITEM_COMMA))
		{
			end = phrase_end(view, i + 1);
			if (!is_apposition(view, i + 1, end) ||
				(aa_is_word(view, i + 1, AA_LEX_RELATIVE) && opens_report(view, i + 1)))
				break;
		}
		else
			break;
		i = end;
	}
	return i;
}

uint32_t
aa_extent_after(const aa_view *view, uint32_t end)
{
	return end_with_remark(view, skip_additions(view, end));
}

/* Where nothing but a noun phrase can stand: according to a memo released on Friday */
uint32_t
aa_extent_of_phrase(const aa_view *view, uint32_t end)
{
	uint32_t	limit = phrase_end(view, end);

	for (uint32_t i = end; i < limit; i++)
	{
		if (aa_is_finite(view, i) || aa_is_word(view, i, AA_LEX_SUBORDINATOR | AA_LEX_SUBJECT))
			return aa_extent_after(view, end);
	}
	return aa_extent_after(view, limit);
}

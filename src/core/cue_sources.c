/*-------------------------------------------------------------------------
 *
 * cue_sources.c
 *	  The source of a verb that reports: its subject, or that of another clause.
 *
 * A finite verb has its subject to its left.  A participle (…, adding that) and
 * a verb behind a conjunction (… and said) have none of their own: they share
 * that of another clause (shared_subjects.c), unless a phrase right before them
 * may speak (participle_sources.c).
 *
 *-------------------------------------------------------------------------
 */
#include "cue_sources.h"

#include "clauses.h"
#include "cues.h"
#include "participle_sources.h"
#include "shared_subjects.h"

/* Heard, saw, showed: verbs whose object may be seen to do something */
static bool
perceives(const aa_reporter *r, uint32_t i)
{
	uint64_t	classes = aa_view_item(&r->view, i)->classes;

	return (classes & AA_LEX_CUE_CLASS) == AA_LEX_THOUGHT ||
		((classes & AA_LEX_CUE_CLASS) && (classes & AA_LEX_THAT) && !(classes & AA_LEX_QUOTES));
}

/* May the phrase be what says so: a letter to the mayor saying …? */
static bool
has_document(const aa_reporter *r, const aa_source *source)
{
	for (uint32_t i = source->first; i < source->end; i++)
	{
		if (aa_is_word(&r->view, i, AA_LEX_DOCUMENT | AA_LEX_GERUND | AA_LEX_BY))
			return true;
	}
	return false;
}

/*
 * Marsh answered Orme saying …: is the name before item i what the clause's verb is
 * done to?  Not: with Orme saying, she heard Orme saying.
 */
static bool
follows_object(const aa_reporter *r, uint32_t i)
{
	aa_source	object = aa_source_before(&r->view, i);
	aa_source	subject;

	if (!object.found || object.first == 0 || perceives(r, object.first - 1) || has_document(r, &object) ||
		aa_is_word(&r->view, object.first - 1, AA_LEX_AUXILIARY) ||
		!aa_is_word(&r->view, object.first - 1, AA_LEX_PAST | AA_LEX_THIRD | AA_LEX_TO))
		return false;
	subject = aa_sentence_subject(r, object.first);
	return subject.found && subject.end <= object.first && !has_document(r, &subject);
}

/* Adding: “… The clause before is that of the last sentence. */
static bool
share_sentence_before(const aa_reporter *r, aa_report *report)
{
	const aa_report *last;

	if (r->first_report == 0)
		return false;
	last = &r->out->reports[r->first_report - 1];
	if (last->sentence + 1 != r->sentence ||
		r->article->sentences[last->sentence].block != r->view.sentence->block)
		return false;
	aa_share_source(report, last);
	return last->source.first < last->source.end;
}

/* Marsh [was quoted as saying]: the verb before the "as" belongs to the cue of the participle at item k */
static void
widen_cue(const aa_reporter *r, aa_report *report, uint32_t k)
{
	uint64_t	seen;
	uint32_t	first;

	if (k < 2 || !aa_is_word(&r->view, k - 1, AA_LEX_AS) || !aa_is_word(&r->view, k - 2, AA_LEX_CUE_CLASS))
		return;
	first = aa_skip_auxiliaries(&r->view, k - 2, &seen);
	if (seen & AA_LEX_BE)
		report->cue.first = aa_first_token_of(&r->view, first);
}

/* …, adding; … and said: is the verb at item i, whose group begins at item k, without a subject of its own? */
static bool
lacks_subject(const aa_reporter *r, uint32_t i, uint32_t k, bool participle)
{
	return (participle && (!aa_is_kind(&r->view, k - 1, AA_ITEM_NAME) || follows_object(r, i))) ||
		aa_is_word(&r->view, k - 1, AA_LEX_CONJUNCTION);
}

/*
 * Give the report the source that its verb at item i, whose group begins at item k, shares with another
 * one.  false: there is none.
 */
static bool
share_source(const aa_reporter *r, aa_report *report, uint32_t i, uint32_t k, bool participle)
{
	const aa_report *shared = aa_report_to_share(r, i, k);
	aa_source	source;

	if (shared != NULL)
	{
		aa_share_source(report, shared);
		return shared->source.first < shared->source.end;
	}
	source = aa_shared_subject(r, i, k, participle);
	if (!source.found && i == 0)
		return share_sentence_before(r, report);
	if (source.found)
		aa_set_source(r, report, source);
	return source.found;
}

/*
 * Whose words a participle reports, by what stands before its group at item clause; settled if nothing else
 * may tell.  The clause begins with that group, but: “…,” [Marsh] was quoted as saying
 */
static aa_source
participle_source(const aa_reporter *r, aa_report *report, uint32_t *clause, bool *settled)
{
	uint32_t	k = *clause;
	aa_source	source = AA_NO_SOURCE;

	*settled = aa_find_quoted_as(r, k, &source);
	if (!*settled)
		return aa_source_of_participle(r, k);
	if (source.found && source.first > 0 && aa_is_kind(&r->view, source.first - 1, AA_ITEM_QUOTATION))
		*clause = source.first;
	widen_cue(r, report, k);
	return source;
}

bool
aa_find_source(const aa_reporter *r, aa_report *report, uint32_t i, uint32_t *clause)
{
	uint64_t	seen;
	uint32_t	turn = aa_turn_before(&r->view, i);
	uint32_t	k;
	bool		participle;
	bool		settled = false;
	aa_source	source = AA_NO_SOURCE;

	if (turn != AA_NONE)
		i = turn;
	k = aa_skip_auxiliaries(&r->view, i, &seen);
	participle = (aa_view_item(&r->view, i)->classes & AA_LEX_GERUND) && !(seen & AA_LEX_AUXILIARY);
	*clause = k;
	if (participle)
		source = participle_source(r, report, clause, &settled);
	settled |= source.found;
	if (!settled && lacks_subject(r, i, k, participle))
		return share_source(r, report, i, k, participle);
	if (!settled)
	{
		source = aa_source_before(&r->view, i);
		*clause = source.found ? source.first : k;
	}
	if (source.found)
		aa_set_source(r, report, source);
	if (source.found && *clause < k && source.relative == 0)
		report->source_extent = aa_extent_to_cue(&r->view, source.end, k);
	return source.found;
}

/*-------------------------------------------------------------------------
 *
 * shared_subjects.c
 *	  The subject that a verb without one of its own shares with another verb of
 *	  the sentence: that of the nearest verb, of the last main clause, or of the
 *	  clause behind a fronted one.
 *
 *-------------------------------------------------------------------------
 */
#include "shared_subjects.h"

#include "clauses.h"
#include "cues.h"
#include "sources.h"

/* A sentence names its subject among the first so many items. */
#define MAX_SUBJECT 64

/* Noting that it was late, [she] left: the subject behind a fronted clause, before end. */
static aa_source
subject_behind(const aa_reporter *r, uint32_t i, uint32_t end)
{
	for (uint32_t k = i + 1; k + 1 < end && k < i + MAX_SUBJECT; k++)
	{
		aa_source	source;

		if (!aa_is_kind(&r->view, k, AA_ITEM_COMMA))
			continue;
		source = aa_source_after(&r->view, k + 1);
		if (source.found && aa_has_verb(&r->view, source.end, source.end + 2))
			return source;
	}
	return AA_NO_SOURCE;
}

/* As she left, [he] shook his head: the subject of the main clause where another one stands in front */
static aa_source
subject_behind_front(const aa_reporter *r, uint32_t i)
{
	uint32_t	first = 0;
	aa_source	subject = AA_NO_SOURCE;

	while (aa_is_word(&r->view, first, AA_LEX_ADVERB) && !aa_is_word(&r->view, first, AA_LEX_SUBORDINATOR))
		first++;
	if (aa_is_word(&r->view, first, AA_LEX_SUBORDINATOR) && !aa_is_word(&r->view, first, AA_LEX_SUBJECT))
		subject = subject_behind(r, first, i);
	return subject;
}

/*
 * Where the last clause before item i begins that what stands there may go on: …, but[ the
 * mayor delayed it, saying]; …, while[ the mayor sat down and said]; 0 where there is but one.
 */
static uint32_t
last_clause(const aa_reporter *r, uint32_t i)
{
	uint32_t	limit = i > MAX_SUBJECT ? i - MAX_SUBJECT : 0;
	uint64_t	seen;
	uint32_t	cue = aa_skip_auxiliaries(&r->view, i, &seen);
	/* is it, as far as was looked, joined to the verb before without a comma? */
	bool		joined = cue > 1 && aa_is_word(&r->view, cue - 1, AA_LEX_CONJUNCTION) &&
		!aa_is_kind(&r->view, cue - 2, AA_ITEM_COMMA);

	for (uint32_t k = i; k-- > limit + 1;)
	{
		bool		opens = aa_is_word(&r->view, k, AA_LEX_CONJUNCTION) ||
			(joined && aa_is_word(&r->view, k, AA_LEX_SUBORDINATOR) &&
					!aa_is_word(&r->view, k, AA_LEX_SUBJECT | AA_LEX_COMPLEMENTIZER | AA_LEX_DETERMINER));

		joined = joined && !aa_is_kind(&r->view, k, AA_ITEM_COMMA);
		if (opens && aa_is_kind(&r->view, k - 1, AA_ITEM_COMMA) &&
			aa_source_after(&r->view, k + 1).found &&
			aa_has_verb(&r->view, aa_source_after(&r->view, k + 1).end, i))
			return k + 1;
	}
	return subject_behind_front(r, i).first;
}

/* Marsh [steadied] the crowd: a word that the profile does not know, a verb by its ending and its neighbours */
static bool
is_verb_by_looks(const aa_view *view, uint32_t k)
{
	return k > 0 && aa_ends_as_verb(view, k) && !aa_is_plural_form(view, k) &&
		(aa_is_kind(view, k - 1, AA_ITEM_NAME) ||
		 aa_is_word(view, k - 1, AA_LEX_SUBJECT | AA_LEX_PLURAL | AA_LEX_ADVERB)) &&
		(aa_is_kind(view, k + 1, AA_ITEM_NAME) ||
		 aa_is_word(view, k + 1, AA_LEX_DETERMINER | AA_LEX_PREPOSITION | AA_LEX_PRONOUN | AA_LEX_ADVERB));
}

/* Is it a finite verb, as far as its form and the word before tell? */
static bool
is_predicate(const aa_reporter *r, uint32_t k)
{
	return (aa_is_finite(&r->view, k) || aa_is_word(&r->view, k, AA_LEX_PAST) || is_verb_by_looks(&r->view, k)) &&
		!(aa_is_word(&r->view, k - 1, AA_LEX_DETERMINER) && !aa_is_word(&r->view, k - 1, AA_LEX_SUBJECT)) &&
		!aa_is_word(&r->view, k - 1, AA_LEX_GERUND);
}

/* Experts [say]: a cue that has the form of a base, and is no noun */
static bool
is_plural_cue(const aa_reporter *r, uint32_t k)
{
	return aa_is_word(&r->view, k, AA_LEX_BASE) && !aa_is_word(&r->view, k, AA_LEX_NOUN) && aa_is_cue(&r->view, k);
}

/* Marsh, [who runs Oxley,] left: behind the relative clause that begins at item k, if it ends before limit */
static uint32_t
behind_relative(const aa_reporter *r, uint32_t k, uint32_t limit)
{
	if (!aa_is_word(&r->view, k, AA_LEX_RELATIVE) || !aa_is_kind(&r->view, k - 1, AA_ITEM_COMMA))
		return k;
	for (uint32_t end = k + 1; end < limit && end < k + MAX_SUBJECT; end++)
	{
		if (aa_is_kind(&r->view, end, AA_ITEM_COMMA) && aa_has_verb(&r->view, end + 1, end + 2))
			return end + 1;
	}
	return k;
}

/*
 * The subject of the first verb of the last main clause before item i, but of
 * none in a relative clause.
 */
aa_source
aa_sentence_subject(const aa_reporter *r, uint32_t i)
{
	aa_source	source = subject_behind_front(r, i);
	uint32_t	first = last_clause(r, i);

	source.found = source.found && source.first == first;
	for (uint32_t k = first + 1; k < i && k < first + MAX_SUBJECT && !source.found; k++)
	{
		k = behind_relative(r, k, i);
		if ((is_predicate(r, k) || is_plural_cue(r, k)) &&
			!aa_is_word(&r->view, k - 1, AA_LEX_RELATIVE | AA_LEX_AUXILIARY))
			source = aa_source_before(&r->view, k);
	}
	return source;
}

/* [She] won by saying that …, the man who left after telling them: the subject of the verb before it */
aa_source
aa_nearest_subject(const aa_reporter *r, uint32_t i)
{
	aa_source	source = AA_NO_SOURCE;

	for (uint32_t k = i; k-- > 1 && k + MAX_SUBJECT > i && !source.found;)
	{
		uint64_t	seen;
		uint32_t	first = aa_skip_auxiliaries(&r->view, k, &seen);

		/* … and won: the subject stands farther off */
		if (is_predicate(r, k) && first > 0 && !aa_is_word(&r->view, first - 1, AA_LEX_CONJUNCTION))
			source = aa_source_before(&r->view, k);
	}
	return source;
}

/* Does somebody do it who is named behind "by", not the subject of its verb? */
static bool
is_by_agent(const aa_report *report)
{
	return report->rule == AA_RULE_SOURCE_FIRST && report->cue.first < report->cue.end &&
		report->source.first >= report->cue.end;
}

/*
 * The report before in the sentence, if its source is that of the verb at item i, whose
 * group begins at item k, too; or NULL.
 */
const aa_report *
aa_report_to_share(const aa_reporter *r, uint32_t i, uint32_t k)
{
	const aa_report *report = aa_report_before(r);
	uint32_t	nearest;

	if (report == NULL)
		return NULL;
	/* Marsh was told by Orme to leave, but said: she did */
	if (is_by_agent(report) && !aa_is_kind(&r->view, k - 1, AA_ITEM_NAME) &&
		(!aa_is_kind(&r->view, k - 1, AA_ITEM_WORD) || aa_is_word(&r->view, k - 1, AA_LEX_CONJUNCTION)))
		return NULL;
	/* …, but Marsh stayed, saying: hers, whoever reported before */
	nearest = last_clause(r, i);
	return nearest == 0 || aa_view_item(&r->view, nearest)->first_token <= report->cue.end ? report : NULL;
}

/* The subject that such a verb shares with another one of the sentence. */
aa_source
aa_shared_subject(const aa_reporter *r, uint32_t i, uint32_t k, bool participle)
{
	aa_source	source = participle && aa_is_kind(&r->view, k - 1, AA_ITEM_WORD) ?
		aa_nearest_subject(r, k) :
		aa_sentence_subject(r, i);

	if (!source.found && participle)
		source = subject_behind(r, i, aa_view_end(&r->view));
	if (!source.found && participle)
		source = aa_source_around(&r->view, k);
	return source;
}

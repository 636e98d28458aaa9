/*-------------------------------------------------------------------------
 *
 * cue_sources.c
 *	  The source of a verb that reports: its subject, or that of another clause.
 *
 * A finite verb has its subject to its left.  A participle (…, adding that) and
 * a verb behind a conjunction (… and said) have none of their own: they share
 * that of another clause, unless a phrase right before them may speak.
 *
 *-------------------------------------------------------------------------
 */
#include "cue_sources.h"

#include "clauses.h"
#include "cues.h"
#include "language.h"
#include "source_phrases.h"
#include "words.h"

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

/* Marsh [steadied] the crowd: a word that the profile does not know, a verb by its ending and by what stands around it */
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
static aa_source
sentence_subject(const aa_reporter *r, uint32_t i)
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
	subject = sentence_subject(r, object.first);
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

/* Marsh[, of Oxley,] as: behind what stands between two commas from item i on; i if nothing does */
static uint32_t
skip_between_commas(const aa_view *view, uint32_t i)
{
	if (!aa_is_kind(view, i, AA_ITEM_COMMA))
		return i;
	for (uint32_t k = i + 1; k < i + AA_MAX_RECIPIENT && k < view->nitems; k++)
	{
		if (aa_is_kind(view, k, AA_ITEM_COMMA))
			return k + 1;
		if (!aa_is_kind(view, k, AA_ITEM_WORD) && !aa_is_kind(view, k, AA_ITEM_NAME))
			break;
	}
	return i;
}

/* Is there an "as saying" soon behind the cue at item i, in its own clause? */
static bool
has_as_behind(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i + AA_MAX_RECIPIENT < view->nitems ? i + AA_MAX_RECIPIENT : view->nitems;

	for (uint32_t k = i + 1; k < limit && !(view->items[k].classes & AA_LEX_COMPLEMENTIZER); k++)
	{
		if ((view->items[k].classes & AA_LEX_AS) && aa_is_word(view, k + 1, AA_LEX_GERUND))
			return true;
	}
	return false;
}

/*
 * The paper quoted [an official at the port], who had left, as saying: the "as" behind the object of the cue at
 * item i and what explains it, or 0; the object is put in source.
 */
static uint32_t
object_before_as(const aa_view *view, uint32_t i, aa_source *source)
{
	aa_source	object = aa_source_after(view, i + 1);
	uint32_t	as = object.end;

	if (!object.found)
		return 0;
	while (as < i + AA_MAX_RECIPIENT && aa_is_phrase_item(view, as) &&
		   !aa_is_word(view, as, AA_LEX_AS | AA_LEX_COMPLEMENTIZER | AA_LEX_RELATIVE) && !aa_is_finite(view, as) &&
		   !(aa_is_word(view, as, AA_LEX_GERUND) && aa_is_cue(view, as)))
		as++;
	as = skip_between_commas(view, as);
	if (!aa_is_word(view, as, AA_LEX_AS) || !aa_is_word(view, as + 1, AA_LEX_GERUND) ||
		!aa_is_word(view, as + 1, AA_LEX_QUOTES))
		return 0;
	*source = object;
	return as;
}

/*
 * Marsh was quoted as saying; the paper quoted Marsh, of Oxley, as saying; quoting
 * Marsh as saying: is it so before the "as"?  Then source is she, if found.
 */
static bool
is_quoted_as(const aa_reporter *r, uint32_t as, aa_source *source)
{
	const aa_view *view = &r->view;

	if (as == 0)
		return false;
	if (aa_is_word(view, as - 1, AA_LEX_CUE_CLASS))
	{
		*source = aa_source_before(view, as - 1);
		return true;
	}
	/* was quoted by the paper as saying */
	for (uint32_t by = as; by-- > 1 && by + AA_MAX_RECIPIENT > as;)
	{
		if (aa_is_word(view, by, AA_LEX_BY) && aa_is_word(view, by - 1, AA_LEX_CUE_CLASS) &&
			aa_source_after(view, by + 1).end == as)
		{
			*source = aa_source_before(view, by - 1);
			return true;
		}
	}
	for (uint32_t cue = as - 1; cue-- > 0 && cue + AA_MAX_RECIPIENT > as;)
	{
		if (aa_is_cue(view, cue) && object_before_as(view, cue, source) == as)
			return true;
	}
	if (aa_is_kind(view, as - 1, AA_ITEM_NAME))
	{
		*source = (aa_source){as - 1, as, r->article->mentions[aa_view_item(view, as - 1)->index].entity, true, 0};
		return true;
	}
	return false;
}

/*
 * The noun phrase right before a participle whose noun may speak: a letter from
 * Marsh saying …, polls showing …
 */
static aa_source
speaking_phrase(const aa_reporter *r, uint32_t i)
{
	aa_source	source = i > 0 && aa_is_noun_like(aa_view_item(&r->view, i - 1)) ?
		aa_source_before(&r->view, i) :
		AA_NO_SOURCE;

	/* wrote a letter saying …, told voters saying …: who did; but: released a video showing … */
	if (source.found && source.first > 0 &&
		!(aa_is_word(&r->view, i, AA_LEX_THAT) && !aa_is_word(&r->view, i, AA_LEX_QUOTES)) &&
		(aa_is_finite(&r->view, source.first - 1) ||
		 aa_is_word(&r->view, source.first - 1, AA_LEX_PAST | AA_LEX_BASE)))
		return AA_NO_SOURCE;
	return source.found && aa_may_speak(&r->view, &source) ? source : AA_NO_SOURCE;
}

/* The preposition behind a comma that brings in the phrase before item i, or 0 */
static uint32_t
accompanying_preposition(const aa_reporter *r, uint32_t i)
{
	for (uint32_t k = i; k-- > 1 && k + AA_MAX_RECIPIENT > i;)
	{
		if (!aa_is_kind(&r->view, k, AA_ITEM_WORD) && !aa_is_kind(&r->view, k, AA_ITEM_NAME))
			break;
		if (aa_is_word(&r->view, k, AA_LEX_PREPOSITION) && aa_is_kind(&r->view, k - 1, AA_ITEM_COMMA))
			return k;
	}
	return 0;
}

/* Is the preposition one that brings in who else does something: with? */
static bool
is_comitative(const aa_reporter *r, uint32_t i)
{
	return aa_reads(r->article, aa_view_item(&r->view, i)->first_token, r->article->language->comitative);
}

static bool
has_conjunction(const aa_reporter *r, uint32_t first, uint32_t end)
{
	while (first < end && !aa_is_word(&r->view, first, AA_LEX_CONJUNCTION))
		first++;
	return first < end;
}

/* The road was closed, with [about half of the drivers] saying …; …, after [drivers] saying … */
static aa_source
accompanying_phrase(const aa_reporter *r, uint32_t i)
{
	uint32_t	preposition = accompanying_preposition(r, i);
	aa_source	source = preposition > 0 ? aa_source_after(&r->view, preposition + 1) : AA_NO_SOURCE;

	if (source.found && source.end == i && aa_may_speak(&r->view, &source))
		return source;
	if (preposition == 0 || preposition + 1 == i || !is_comitative(r, preposition) ||
		aa_is_word(&r->view, i - 1, AA_LEX_CONJUNCTION) || aa_has_verb(&r->view, preposition + 1, i))
		return AA_NO_SOURCE;
	/* all that it brings in, who is named at its end if that is one person */
	source = aa_source_before(&r->view, i);
	if (!source.found || source.first <= preposition || has_conjunction(r, preposition + 1, source.first) ||
		(source.first > preposition + 1 && !aa_is_named_person(&r->view, aa_view_item(&r->view, source.end - 1))))
		source = aa_make_source(&r->view, preposition + 1, i - 1);
	source.first = preposition + 1;
	return source;
}

/* [She] won by saying that …, the man who left after telling them: the subject of the verb before it */
static aa_source
nearest_subject(const aa_reporter *r, uint32_t i)
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

/*
 * Whose words a participle reports, by what stands right before it, where nothing else may tell if settled.
 * The clause begins with its verb's group, but: “…,” [Marsh] was quoted as saying
 */
static aa_source
source_of_participle(const aa_reporter *r, uint32_t k, uint32_t *clause, bool *settled)
{
	aa_source	source = AA_NO_SOURCE;
	bool		quoted = aa_is_word(&r->view, k - 1, AA_LEX_AS) && is_quoted_as(r, k - 1, &source);

	*settled = quoted;
	if (quoted && source.found && source.first > 0 && aa_is_kind(&r->view, source.first - 1, AA_ITEM_QUOTATION))
		*clause = source.first;
	if (quoted)
		return source;
	source = accompanying_phrase(r, k);
	if (source.found)
		return source;
	return aa_is_word(&r->view, k - 1, AA_LEX_PREPOSITION | AA_LEX_SUBORDINATOR) ?
		nearest_subject(r, k) :
		speaking_phrase(r, k);
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
static const aa_report *
report_to_share(const aa_reporter *r, uint32_t i, uint32_t k)
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
static aa_source
shared_subject(const aa_reporter *r, uint32_t i, uint32_t k, bool participle)
{
	aa_source	source = participle && aa_is_kind(&r->view, k - 1, AA_ITEM_WORD) ?
		nearest_subject(r, k) :
		sentence_subject(r, i);

	if (!source.found && participle)
		source = subject_behind(r, i, aa_view_end(&r->view));
	if (!source.found && participle)
		source = aa_source_around(&r->view, k);
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
		source = source_of_participle(r, k, clause, &settled);
	if (settled)
		widen_cue(r, report, k);
	settled |= source.found;
	if (!settled && lacks_subject(r, i, k, participle))
	{
		const aa_report *shared = report_to_share(r, i, k);

		if (shared != NULL)
		{
			aa_share_source(report, shared);
			return shared->source.first < shared->source.end;
		}
		source = shared_subject(r, i, k, participle);
		if (!source.found && i == 0 && share_sentence_before(r, report))
			return true;
	}
	else if (!settled)
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

uint32_t
aa_relayed_cue(const aa_reporter *r, uint32_t i, aa_source *source)
{
	uint32_t	as = aa_is_word(&r->view, i, AA_LEX_OBJECT) && has_as_behind(&r->view, i) ?
		object_before_as(&r->view, i, source) :
		0;

	return as > 0 && aa_is_cue(&r->view, as + 1) ? as + 1 : i;
}

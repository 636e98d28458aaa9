/*-------------------------------------------------------------------------
 *
 * participle_sources.c
 *	  Whose words a participle reports, by what stands right before it: a letter
 *	  from Marsh saying, with half of them saying, she was quoted as saying.
 *
 *-------------------------------------------------------------------------
 */
#include "participle_sources.h"

#include "clauses.h"
#include "cues.h"
#include "language.h"
#include "shared_subjects.h"
#include "source_phrases.h"
#include "words.h"

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
 * The noun phrase right before a participle whose noun may speak: a letter from
 * Marsh saying …, polls showing …  Not the object of a verb, as in wrote a letter saying …,
 * told voters saying …, unless the participle only shows: released a video showing …
 */
static aa_source
speaking_phrase(const aa_reporter *r, uint32_t i)
{
	const aa_view *view = &r->view;
	bool		shows = aa_is_word(view, i, AA_LEX_THAT) && !aa_is_word(view, i, AA_LEX_QUOTES);
	aa_source	source = AA_NO_SOURCE;

	if (i > 0 && aa_is_noun_like(aa_view_item(view, i - 1)))
		source = aa_source_before(view, i);
	if (source.found && source.first > 0 && !shows &&
		(aa_is_finite(view, source.first - 1) || aa_is_word(view, source.first - 1, AA_LEX_PAST | AA_LEX_BASE)))
		return AA_NO_SOURCE;
	return source.found && aa_may_speak(view, &source) ? source : AA_NO_SOURCE;
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

/*
 * With [half of the drivers and the mayor] saying …: all between the preposition and the participle at item i,
 * as whoever is named at its end only if that is one person.
 */
static aa_source
all_behind_preposition(const aa_reporter *r, uint32_t preposition, uint32_t i)
{
	uint32_t	first = preposition + 1;
	aa_source	source = aa_source_before(&r->view, i);

	if (!source.found || source.first < first || has_conjunction(r, first, source.first) ||
		(source.first > first && !aa_is_named_person(&r->view, aa_view_item(&r->view, source.end - 1))))
		source = aa_make_source(&r->view, first, i - 1);
	source.first = first;
	return source;
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
	return all_behind_preposition(r, preposition, i);
}

/* Marsh was [quoted by the paper] as saying: the verb in the passive before the "as" and who does it, or AA_NONE */
static uint32_t
passive_before_as(const aa_view *view, uint32_t as)
{
	if (aa_is_word(view, as - 1, AA_LEX_CUE_CLASS))
		return as - 1;
	for (uint32_t by = as; by-- > 1 && by + AA_MAX_RECIPIENT > as;)
	{
		if (aa_is_word(view, by, AA_LEX_BY) && aa_is_word(view, by - 1, AA_LEX_CUE_CLASS) &&
			aa_source_after(view, by + 1).end == as)
			return by - 1;
	}
	return AA_NONE;
}

/*
 * Marsh was quoted as saying; the paper quoted Marsh, of Oxley, as saying; quoting
 * Marsh as saying: is it so before the "as"?  Then source is she, if found.
 */
static bool
is_quoted_as(const aa_reporter *r, uint32_t as, aa_source *source)
{
	const aa_view *view = &r->view;
	uint32_t	passive = as > 0 ? passive_before_as(view, as) : AA_NONE;

	if (as == 0)
		return false;
	if (passive != AA_NONE)
	{
		*source = aa_source_before(view, passive);
		return true;
	}
	for (uint32_t cue = as - 1; cue-- > 0 && cue + AA_MAX_RECIPIENT > as;)
	{
		if (aa_is_cue(view, cue) && object_before_as(view, cue, source) == as)
			return true;
	}
	if (!aa_is_kind(view, as - 1, AA_ITEM_NAME))
		return false;
	*source = (aa_source){as - 1, as, r->article->mentions[aa_view_item(view, as - 1)->index].entity, true, 0};
	return true;
}

bool
aa_find_quoted_as(const aa_reporter *r, uint32_t k, aa_source *source)
{
	return aa_is_word(&r->view, k - 1, AA_LEX_AS) && is_quoted_as(r, k - 1, source);
}

aa_source
aa_source_of_participle(const aa_reporter *r, uint32_t k)
{
	aa_source	source = accompanying_phrase(r, k);

	if (source.found)
		return source;
	return aa_is_word(&r->view, k - 1, AA_LEX_PREPOSITION | AA_LEX_SUBORDINATOR) ?
		aa_nearest_subject(r, k) :
		speaking_phrase(r, k);
}

uint32_t
aa_relayed_cue(const aa_reporter *r, uint32_t i, aa_source *source)
{
	uint32_t	as = aa_is_word(&r->view, i, AA_LEX_OBJECT) && has_as_behind(&r->view, i) ?
		object_before_as(&r->view, i, source) :
		0;

	return as > 0 && aa_is_cue(&r->view, as + 1) ? as + 1 : i;
}

/*-------------------------------------------------------------------------
 *
 * contents_behind.c
 *	  What a verb reports behind it, by the frames that the profile gives the
 *	  verb.
 *
 * Who is told, and when, where or how may stand between them: told reporters in
 * York on Monday that …
 *
 *-------------------------------------------------------------------------
 */
#include "contents.h"

#include "clauses.h"
#include "cues.h"
#include "language.h"
#include "source_phrases.h"
#include "words.h"

/* The verb of a clause without "that" stands at most so many items behind its begin. */
#define MAX_TO_VERB 12

/* Ridge[.]TV, the Star[/]Oxley poll: a sign within what is written as one word */
static bool
is_within_word(const aa_view *view, uint32_t i)
{
	const aa_token *tokens = view->article->tokens;
	uint32_t	token = aa_first_token_of(view, i);

	return aa_is_kind(view, i, AA_ITEM_SIGN) && i > 0 && aa_is_phrase_item(view, i - 1) &&
		aa_is_phrase_item(view, i + 1) && tokens[token - 1].end == tokens[token].start &&
		tokens[token].end == tokens[token + 1].start;
}

/*
 * Told reporters[ he would], told Orme[ Marsh would]: does a clause with its subject begin at item k, behind whom it
 * is told from item i on?  Not: told the New York Times the firm would
 */
static bool
begins_told_clause(const aa_view *view, uint32_t i, uint32_t k)
{
	bool		apart = !aa_is_word(view, k - 1, AA_LEX_PREPOSITION | AA_LEX_DETERMINER);

	if (k == i)
		return false;
	if (aa_is_kind(view, k, AA_ITEM_NAME))
		return apart && aa_has_verb(view, k + 1, k + 3);
	if (aa_is_word(view, k, AA_LEX_SUBJECT) && aa_has_verb(view, k + 1, k + 4))
		return true;
	return apart && aa_is_word(view, k, AA_LEX_DETERMINER | AA_LEX_PLURAL) && aa_has_verb(view, k + 1, k + 6);
}

/*
 * Behind whom the cue's words are for (told reporters in York on Monday): the
 * item where something reported may begin, or i where nobody is told.
 */
static uint32_t
skip_recipient(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i + AA_MAX_RECIPIENT;

	for (uint32_t k = i; k < limit && k < view->nitems; k++)
	{
		switch (aa_view_item(view, k)->kind)
		{
			case AA_ITEM_QUOTATION:
			case AA_ITEM_COLON:
				return k;
			case AA_ITEM_COMMA:
				return aa_is_kind(view, k + 1, AA_ITEM_QUOTATION) ? k : i;
			case AA_ITEM_WORD:
			case AA_ITEM_NAME:
				if (aa_is_word(view, k, AA_LEX_COMPLEMENTIZER) || aa_is_infinitive(view, k) ||
					aa_is_denied_infinitive(view, k) || begins_told_clause(view, i, k))
					return k;
				break;
			default:
				if (!is_within_word(view, k))
					return i;
		}
	}
	return i;
}

/* Behind what is inserted before "that": said, however, that; i if nothing is. */
static uint32_t
skip_remark(const aa_view *view, uint32_t i)
{
	if (!aa_is_kind(view, i, AA_ITEM_COMMA))
		return i;
	for (uint32_t k = i + 1; k < i + AA_MAX_RECIPIENT && k + 1 < view->nitems; k++)
	{
		if (aa_is_kind(view, k, AA_ITEM_COMMA))
			return aa_is_word(view, k + 1, AA_LEX_COMPLEMENTIZER) ? k + 1 : i;
		if (!aa_is_phrase_item(view, k))
			return i;
	}
	return i;
}

/* Does a clause begin with its subject at item k, behind what goes with the cue? */
static bool
begins_subject(const aa_view *view, uint32_t k)
{
	const aa_item *item = aa_view_item(view, k);

	if (aa_is_word(view, k, AA_LEX_SUBJECT))
		return !aa_is_word(view, k - 1, AA_LEX_PREPOSITION) && aa_has_verb(view, k + 1, k + 4);
	/* said on Monday there was */
	if (aa_is_word(view, k, AA_LEX_PRONOUN) && aa_is_word(view, k + 1, AA_LEX_AUXILIARY))
		return true;
	if (!aa_is_word(view, k - 1, AA_LEX_CALENDAR | AA_LEX_DOCUMENT | AA_LEX_MEDIA))
		return false;
	if (item->kind == AA_ITEM_NAME)
		return aa_has_verb(view, k + 1, k + 3);
	return aa_is_word(view, k, AA_LEX_DETERMINER) && aa_has_verb(view, k + 1, k + 6);
}

/*
 * Said in brief [remarks] that, said on [calls] that: is item i, behind a preposition, a noun of documents, or one
 * right behind the preposition of a cue that takes a clause?
 */
static bool
is_noun_of_preposition(const aa_view *view, uint64_t frames, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_DOCUMENT) ||
		((frames & AA_LEX_BARE) && aa_is_word(view, i, AA_LEX_NOUN) && aa_is_word(view, i - 1, AA_LEX_PREPOSITION));
}

/* May item k be a verb that reports something else than a cue of these frames, perhaps behind a preposition? */
static bool
is_other_cue(const aa_view *view, uint64_t frames, uint32_t k, bool preposition)
{
	if (!(aa_view_item(view, k)->classes & AA_LEX_CUE_CLASS))
		return false;
	if (aa_is_word(view, k, AA_LEX_THIRD) && !(preposition && is_noun_of_preposition(view, frames, k)))
		return true;
	return aa_is_word(view, k, AA_LEX_THIRD | AA_LEX_PAST) && aa_is_cue(view, k);
}

/* Vowed at a rally [to] go; not: appealed [for people] to go, relies on it to go, but: vowed [on Monday] to go */
static bool
begins_infinitive(const aa_view *view, uint64_t frames, uint32_t i, uint32_t k)
{
	uint32_t	first = aa_first_token_of(view, i);

	return k > i && (frames & AA_LEX_INFINITIVE) && aa_is_infinitive(view, k) &&
		(aa_is_time(view, i + 1) ||
		 !aa_is_one_of(view->article, view->article->language->infinitive_agents, first, first + 1));
}

/* Behind "on Monday", "in a statement", "later": where words may be reported by a cue of these frames. */
static uint32_t
skip_circumstance(const aa_view *view, uint64_t frames, uint32_t i)
{
	bool		preposition = aa_is_word(view, i, AA_LEX_PREPOSITION) && !aa_is_word(view, i, AA_LEX_TO);

	for (uint32_t k = i; k < i + AA_MAX_RECIPIENT && k < view->nitems; k++)
	{
		const aa_item *item = aa_view_item(view, k);

		if (item->kind == AA_ITEM_QUOTATION || item->kind == AA_ITEM_COLON)
			return k;
		if (item->kind == AA_ITEM_COMMA)
			return aa_is_kind(view, k + 1, AA_ITEM_QUOTATION) ? k : i;
		if (item->classes & AA_LEX_COMPLEMENTIZER)
			return k;
		if (begins_infinitive(view, frames, i, k))
			return k;
		/* said on Monday he would, said Monday his boss was */
		if (k > i && begins_subject(view, k))
			return k;
		if (item->kind == AA_ITEM_NAME)
			continue;
		if (item->kind != AA_ITEM_WORD || (item->classes & (AA_LEX_SUBJECT | AA_LEX_AUXILIARY)))
			return i;
		if ((item->classes & AA_LEX_AS) || is_other_cue(view, frames, k, preposition))
			return i;
	}
	return i;
}

/* says despite the rain, the road is open */
static bool
begins_with_circumstance(const aa_view *view, uint32_t i, uint32_t end)
{
	for (uint32_t k = i + 1; k + 1 < end && k < i + AA_MAX_RECIPIENT; k++)
	{
		if (aa_is_kind(view, k, AA_ITEM_COMMA))
			return aa_is_kind(view, k + 1, AA_ITEM_QUOTATION) ||
				((aa_is_kind(view, k + 1, AA_ITEM_NAME) ||
				  aa_is_word(view, k + 1, AA_LEX_DETERMINER | AA_LEX_SUBJECT)) &&
				 !aa_is_cue(view, k + 2) && aa_has_verb(view, k + 2, end));
	}
	return false;
}

/* the law [bans] cars, the cat [meows]: what is a noun as well, or unknown, where a verb may stand */
static bool
may_be_verb(const aa_view *view, uint32_t i)
{
	bool		noun = aa_is_word(view, i, AA_LEX_NOUN) && aa_is_word(view, i, AA_LEX_THIRD | AA_LEX_BASE);

	return (noun || aa_ends_as_verb(view, i)) && aa_is_noun_like(aa_view_item(view, i - 1)) &&
		!aa_is_noun_here(view, i) &&
		(i + 1 >= aa_view_end(view) || aa_is_noun_like(aa_view_item(view, i + 1)) ||
		 aa_is_word(view, i + 1,
					AA_LEX_DETERMINER | AA_LEX_PREPOSITION | AA_LEX_TO | AA_LEX_PRONOUN | AA_LEX_ADVERB));
}

/* Is there a verb from item i on, or words in marks?  Behind a cue without an object, what may be a verb will do. */
static bool
has_predicate(const aa_view *view, uint64_t frames, uint32_t i, uint32_t end)
{
	uint32_t	limit = frames & (AA_LEX_OBJECT | AA_LEX_RECIPIENT) ? 0 : i + MAX_TO_VERB;

	if (aa_has_verb(view, i, end) || aa_has_quotation(view, i, end))
		return true;
	for (uint32_t k = i + 1; k < end && k < limit; k++)
	{
		if (may_be_verb(view, k))
			return true;
	}
	return false;
}

/* Can the clause after a cue of these frames begin with item i without "that"? */
static bool
begins_clause(const aa_view *view, uint64_t frames, uint32_t i, uint32_t end)
{
	const aa_item *item = aa_view_item(view, i);

	if (i >= end)
		return false;
	if (item->kind == AA_ITEM_NAME || aa_is_word(view, i, AA_LEX_PRONOUN))
		return has_predicate(view, frames, i, end);
	if (aa_is_word(view, i, AA_LEX_PREPOSITION | AA_LEX_SUBORDINATOR) &&
		!aa_is_word(view, i, AA_LEX_COMPLEMENTIZER | AA_LEX_AS | AA_LEX_TO))
		return begins_with_circumstance(view, i, end);
	/* said having it repaired was */
	if (aa_is_word(view, i, AA_LEX_GERUND) && aa_is_word(view, i, AA_LEX_AUXILIARY))
		return aa_has_verb(view, i + 1, end);
	if (item->kind != AA_ITEM_WORD ||
		(item->classes &
		 (AA_LEX_PREPOSITION | AA_LEX_ADVERB | AA_LEX_CALENDAR | AA_LEX_AUXILIARY | AA_LEX_TO | AA_LEX_AS)) ||
		((item->classes & (AA_LEX_SUBORDINATOR | AA_LEX_CONJUNCTION)) && !(item->classes & AA_LEX_COMPLEMENTIZER)))
		return false;
	return has_predicate(view, frames, i, end);
}

/* The plan [that], the effort [he]: what makes an object more than a noun phrase */
static bool
opens_inner_clause(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_COMPLEMENTIZER | AA_LEX_RELATIVE | AA_LEX_SUBORDINATOR) ||
		aa_is_pronoun_item(view, aa_view_item(view, i)) ||
		(aa_is_word(view, i, AA_LEX_SUBJECT) && !aa_is_word(view, i, AA_LEX_DETERMINER));
}

/* Praised it and [left them]: does the verb at item i have the subject of the clause before? */
static bool
is_joined(const aa_view *view, uint32_t i)
{
	return aa_is_surely_finite(view, i) ||
		(aa_is_word(view, i, AA_LEX_PAST) && aa_is_word(view, i + 1, AA_LEX_PRONOUN));
}

/*
 * Denied the charge[ and is] to be tried: is the first verb from item i on one that a conjunction joins to the
 * cue, so that what stands before is its object?
 */
static bool
is_joined_verb(const aa_view *view, uint32_t i, uint32_t end)
{
	for (; i + 1 < end; i++)
	{
		uint32_t	verb = i + 1;

		if (opens_inner_clause(view, i) || !aa_is_phrase_item(view, i) || aa_has_verb(view, i, i + 1))
			break;
		while (aa_is_word(view, verb, AA_LEX_ADVERB))
			verb++;
		if (aa_is_word(view, i, AA_LEX_CONJUNCTION) && verb < end && is_joined(view, verb))
			return true;
	}
	return false;
}

/*
 * How the words from item k on, which end before end, are reported by a cue of
 * these frames; AA_FORM_BEFORE where they are not.  The cue's own clause ends
 * before item i.
 */
static aa_content_form
content_form(const aa_view *view, uint64_t frames, uint32_t k, uint32_t i, uint32_t end)
{
	if (k >= end)
		return AA_FORM_BEFORE;
	if (aa_is_kind(view, k, AA_ITEM_QUOTATION))
		return AA_FORM_QUOTATION;
	if (aa_is_word(view, k, AA_LEX_COMPLEMENTIZER) && k + 1 < end &&
		(frames & (AA_LEX_THAT | AA_LEX_BARE | AA_LEX_QUOTES)))
		return AA_FORM_THAT;
	if ((frames & AA_LEX_BARE) && begins_clause(view, frames, k, end) &&
		!((frames & AA_LEX_OBJECT) && is_joined_verb(view, k, end)))
		return AA_FORM_CLAUSE;
	if ((frames & AA_LEX_INFINITIVE) && (aa_is_infinitive(view, k) || aa_is_denied_infinitive(view, k)))
		return AA_FORM_INFINITIVE;
	/* admitted losing it: a clause, too */
	if ((frames & AA_LEX_OBJECT) && k == i && aa_is_word(view, k, AA_LEX_GERUND))
		return AA_FORM_INFINITIVE;
	if ((frames & AA_LEX_OBJECT) && k == i && !aa_is_kind(view, k, AA_ITEM_COMMA) &&
		!aa_is_word(view, k, AA_LEX_PREPOSITION | AA_LEX_AS | AA_LEX_CALENDAR) &&
		!(k + 1 == end && aa_is_word(view, k, AA_LEX_ADVERB)))
		return AA_FORM_OBJECT;
	return AA_FORM_BEFORE;
}

/*
 * Warned of rain [and] they told him: “… The conjunction before the clause of a
 * cue among the items [i, end), or 0
 */
static uint32_t
joined_report(const aa_view *view, uint32_t i, uint32_t end)
{
	for (; i < end; i++)
	{
		aa_source	source;

		if (!aa_is_finite_report(view, i) || !aa_is_word(view, i, AA_LEX_QUOTES))
			continue;
		source = aa_source_before(view, i);
		if (source.found && source.first > 0 && aa_is_word(view, source.first - 1, AA_LEX_CONJUNCTION))
			return source.first - 1;
	}
	return 0;
}

/* Said [on] the day, [Monday], [in] a letter */
static bool
opens_circumstance(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_PREPOSITION | AA_LEX_CALENDAR) && !aa_is_word(view, i, AA_LEX_COMPLEMENTIZER);
}

/* Vowed [to] fight it “to the last day”; not: promised to voters “… */
static bool
opens_infinitive(const aa_view *view, uint64_t frames, uint32_t i)
{
	return (frames & AA_LEX_INFINITIVE) && aa_is_infinitive(view, i) && !aa_is_word(view, i + 1, AA_LEX_PLURAL);
}

/* Told reporters on Monday, at length, [that]: from the first item on, where something reported may begin. */
static uint32_t
skip_to_content(const aa_view *view, uint64_t frames, uint32_t first)
{
	uint32_t	i = first;

	while (aa_is_word(view, i, AA_LEX_ADVERB) && !aa_is_denied_infinitive(view, i) &&
		   !aa_is_word(view, i, AA_LEX_COMPLEMENTIZER | AA_LEX_PRONOUN))
		i++;
	if (frames & AA_LEX_RECIPIENT && !aa_is_kind(view, i, AA_ITEM_QUOTATION))
		i = skip_recipient(view, i);
	if (opens_circumstance(view, i) && !opens_infinitive(view, frames, i))
		i = skip_circumstance(view, frames, i);
	/* accused him of “…”: he is a part of it */
	if ((frames & AA_LEX_OBJECT) && (frames & AA_LEX_RECIPIENT) && aa_is_kind(view, i, AA_ITEM_QUOTATION) &&
		aa_is_word(view, i - 1, AA_LEX_PREPOSITION | AA_LEX_DETERMINER))
		return first;
	if (aa_is_kind(view, i, AA_ITEM_COLON))
		return i;
	if (aa_is_kind(view, i, AA_ITEM_COMMA) && aa_is_kind(view, i + 1, AA_ITEM_QUOTATION) &&
		(frames & AA_LEX_QUOTES))
		return i + 1;
	return skip_remark(view, i);
}

/* All behind the colon at item k; in the next sentence, if nothing is. */
static void
content_behind_colon(const aa_view *view, aa_report *report, uint32_t k)
{
	report->form = AA_FORM_COLON;
	report->binds_next = k + 1 >= view->nitems;
	if (aa_view_end(view) > k + 1 || aa_is_kind(view, k + 1, AA_ITEM_QUOTATION))
		report->after = (aa_run){aa_first_token_of(view, k + 1), aa_first_token_of(view, k + 1 + AA_MAX_CONTENT)};
}

/*
 * He recalled the moment that it sank: “…  Of what is reported from item k on, before
 * item end, it is the words in marks, unless another report has them.  The cue's own
 * clause ends before item i.
 */
static void
leave_to_quotation(const aa_view *view, aa_report *report, uint32_t i, uint32_t k, uint32_t end)
{
	uint32_t	colon = k;
	uint32_t	other;

	while (colon + 1 < end &&
		   !(aa_is_kind(view, colon, AA_ITEM_COLON) && aa_is_kind(view, colon + 1, AA_ITEM_QUOTATION)))
		colon++;
	if (colon + 1 >= end)
		return;
	other = joined_report(view, k > i + 2 ? k : i + 2, colon);
	if (other > i)
		report->after.end = aa_end_token_before(view, other);
	else
	{
		report->form = AA_FORM_COLON;
		report->after.first = aa_first_token_of(view, colon + 1);
	}
}

/* “…,” Marsh told the Star, one of the papers that had asked: what she told stands in front */
static bool
is_told_in_front(const aa_view *view, const aa_report *report)
{
	return (report->cue_classes & AA_LEX_RECIPIENT) && aa_is_kind(view, 0, AA_ITEM_QUOTATION) &&
		report->source.first == aa_first_token_of(view, aa_is_kind(view, 1, AA_ITEM_COMMA) ? 2 : 1);
}

/* “…,” Marsh told the Star, one of the papers that had asked, [“…]: the rest of it from item i on, or end */
static uint32_t
rest_of_told(const aa_view *view, uint32_t i, uint32_t end)
{
	for (; i + 1 < end && !aa_is_cue(view, i); i++)
	{
		if (aa_is_kind(view, i, AA_ITEM_COMMA) && aa_is_kind(view, i + 1, AA_ITEM_QUOTATION))
			return i + 1;
	}
	return end;
}

/*
 * Praised the plan and [Orme rejected] it: does a clause with its subject begin at item i?  Not: praised
 * the steel and [coal taxes announced] earlier
 */
static bool
begins_other_clause(const aa_view *view, uint32_t i)
{
	uint32_t	verb = aa_source_after(view, i).end;

	while (verb > i && aa_is_word(view, verb, AA_LEX_ADVERB))
		verb++;
	return verb > i && aa_is_surely_finite(view, verb) && !aa_is_word(view, i, AA_LEX_ADVERB | AA_LEX_PREPOSITION) &&
		(!aa_is_word(view, verb, AA_LEX_PARTICIPLE) || aa_is_kind(view, verb + 1, AA_ITEM_NAME) ||
		 aa_is_word(view, verb + 1, AA_LEX_DETERMINER | AA_LEX_PRONOUN | AA_LEX_COMPLEMENTIZER));
}

/*
 * Called it “a mess”[ and left]: where what a verb has for its object ends, since the clause goes
 * on with another verb of its subject behind words in marks; else end.  Not: denounced it as “a
 * mess that nobody saw” and left, where the object has a verb.
 */
static uint32_t
end_of_object(const aa_view *view, uint32_t i, uint32_t end)
{
	bool		simple = !aa_is_word(view, i, AA_LEX_COMPLEMENTIZER);	/* one noun phrase so far */

	for (uint32_t k = i + 1; k + 1 < end; k++)
	{
		uint32_t	last = k - 1 - (aa_is_kind(view, k - 1, AA_ITEM_COMMA) && k > i + 1);
		uint32_t	verb = k + 1;

		if (aa_has_verb(view, k - 1, k))
			break;
		simple &= !opens_inner_clause(view, k);
		if (!aa_is_word(view, k, AA_LEX_CONJUNCTION))
		{
			simple &= !aa_is_kind(view, k - 1, AA_ITEM_COMMA);
			continue;
		}
		if (simple && begins_other_clause(view, k + 1))
			return last + 1;
		while (aa_is_word(view, verb, AA_LEX_ADVERB))
			verb++;
		if (simple && is_joined(view, verb))
			return last + 1;
		if (!aa_is_kind(view, last, AA_ITEM_QUOTATION))
			continue;
		if (aa_has_verb(view, verb, verb + 1) && !aa_is_word(view, verb, AA_LEX_GERUND | AA_LEX_BASE))
			return last + 1;
	}
	return end;
}

void
aa_content_behind(const aa_view *view, aa_report *report, uint32_t i)
{
	uint64_t	frames = report->cue_classes;
	uint32_t	k = skip_to_content(view, frames, i);
	uint32_t	end;

	if (aa_is_kind(view, k, AA_ITEM_COLON))
	{
		content_behind_colon(view, report, k);
		return;
	}
	end = aa_reported_end(view, k);
	report->form = content_form(view, frames, k, i, end);
	if (report->form == AA_FORM_BEFORE && k > i)
	{
		/* accused him of failing to stop: nobody is told */
		k = i;
		end = aa_reported_end(view, k);
		report->form = content_form(view, frames, k, i, end);
	}
	/* urged drivers to stay: they are a part of what is urged; not the time of: voted on Monday to stay */
	if (report->form == AA_FORM_INFINITIVE && !(frames & AA_LEX_BARE) && !opens_circumstance(view, i))
		k = i;
	if (report->form == AA_FORM_CLAUSE && is_told_in_front(view, report))
	{
		k = rest_of_told(view, k, end);
		report->form = k < end ? AA_FORM_QUOTATION : AA_FORM_BEFORE;
	}
	if (report->form == AA_FORM_BEFORE)
		return;
	if (report->form == AA_FORM_OBJECT ||
		(report->form == AA_FORM_QUOTATION && !(frames & (AA_LEX_BARE | AA_LEX_THAT))))
		end = end_of_object(view, k, end);
	report->after = aa_items_run(view, k, end);
	leave_to_quotation(view, report, i, k, end);
}

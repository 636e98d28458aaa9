/*-------------------------------------------------------------------------
 *
 * contents.c
 *	  What a reporting clause reports, and where it ends.
 *
 * It stands behind the cue, or in front up to the clause's comma, or on both
 * sides where the clause is put between.
 *
 *-------------------------------------------------------------------------
 */
#include "contents.h"

#include "clauses.h"
#include "cues.h"
#include "language.h"
#include "sources.h"
#include "words.h"

/* The verb of a clause without "that" stands at most so many items behind its begin. */
#define MAX_TO_VERB 12
/* What is reported has at most so many items. */
#define MAX_CONTENT 160
/* Words of a source that its phrase leaves out, or adverbs before its verb: then first mate Jane Doe */
#define MAX_SOURCE_WORDS 3

uint32_t
aa_first_token_of(const aa_view *view, uint32_t i)
{
	return i < view->nitems ? aa_view_item(view, i)->first_token : view->sentence->end_token;
}

/*
 * Where the words before item i end: a remark in brackets between them and the
 * item, such as a credit at a caption's end, is no part of them.
 */
uint32_t
aa_end_token_before(const aa_view *view, uint32_t i)
{
	return i == 0 ? view->sentence->first_token : aa_view_item(view, i - 1)->end_token;
}

/* [a tearful] Helen Marsh called, [the Lib Dem leader] accused: do a source and its cue stand there? */
static bool
opens_report(const aa_view *view, uint32_t i, bool named)
{
	aa_source	source = aa_source_after(view, i);

	return source.found && aa_is_cue(view, source.end) &&
		(aa_is_kind(view, source.end - 1, AA_ITEM_NAME) || (!named && aa_may_speak(view, &source)));
}

/*
 * The end of the reported clause that begins at item i: the sentence's, or
 * where the next reporting clause sets in.
 */
uint32_t
aa_reported_end(const aa_view *view, uint32_t i)
{
	const uint64_t enders = AA_LEX_CONJUNCTION | AA_LEX_AS | AA_LEX_SUBORDINATOR;
	uint32_t	end = aa_view_end(view);
	bool		quoted = aa_is_kind(view, i, AA_ITEM_QUOTATION);	/* words in marks so far */

	if (end > i + MAX_CONTENT)
		end = i + MAX_CONTENT;
	for (uint32_t k = i + 1; k < end; k++)
	{
		const aa_item *item = &view->items[k];

		/* most words end nothing */
		if ((item->kind == AA_ITEM_WORD) & !(item->classes & enders))
			continue;
		quoted |= item->kind == AA_ITEM_QUOTATION;
		if (item->kind == AA_ITEM_SIGN && view->article->tokens[item->first_token].mark == ';')
			return k;
		if (item->kind != AA_ITEM_COMMA)
		{
			/* he denied it and said that … */
			if (aa_is_word(view, k, AA_LEX_CONJUNCTION) && aa_is_finite_report(view, k + 1))
				return k;
			/* he said it was late as he called for …; “late” after she said …; “late”, while the mayor … */
			if ((aa_is_word(view, k, AA_LEX_AS) ||
				 (aa_is_word(view, k, AA_LEX_SUBORDINATOR) && quoted)) &&
				!aa_is_word(view, k, AA_LEX_COMPLEMENTIZER) &&
				opens_report(view, k + 1, !aa_is_kind(view, k - 1, AA_ITEM_COMMA)))
				return k;
			continue;
		}
		/* …, adding that; …, and said; …, she added */
		if (aa_is_word(view, k + 1, AA_LEX_GERUND) && aa_is_cue(view, k + 1))
			return k;
		if (aa_is_word(view, k + 1, AA_LEX_CONJUNCTION) &&
			(aa_is_cue(view, k + 2) || (aa_is_kind(view, k + 2, AA_ITEM_NAME) && aa_is_cue(view, k + 3))))
			return k;
		/* … “not fit”, Marsh called it … */
		if (aa_is_kind(view, k - 1, AA_ITEM_QUOTATION) && aa_is_kind(view, k + 1, AA_ITEM_NAME) &&
			aa_is_cue(view, k + 2) && aa_is_word(view, k + 2, AA_LEX_QUOTES))
			return k;
		/* … “not fit”, but the mayor … */
		if (aa_is_word(view, k + 1, AA_LEX_CONJUNCTION) && aa_is_kind(view, k - 1, AA_ITEM_QUOTATION) &&
			aa_is_kind(view, k + 2, AA_ITEM_NAME))
			return k;
		if (aa_is_word(view, k + 1, AA_LEX_ACCORDING) || aa_is_attribution(view, k + 1))
			return k;
	}
	return end;
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
		const aa_item *item = aa_view_item(view, k);

		switch (item->kind)
		{
			case AA_ITEM_QUOTATION:
			case AA_ITEM_COLON:
				return k;
			case AA_ITEM_COMMA:
				return aa_is_kind(view, k + 1, AA_ITEM_QUOTATION) ? k : i;
			case AA_ITEM_WORD:
				if ((item->classes & AA_LEX_COMPLEMENTIZER) || aa_is_infinitive(view, k))
					return k;
				/* told reporters he would: a pronoun or name with its verb */
				if (k > i && (item->classes & AA_LEX_SUBJECT) && aa_has_verb(view, k + 1, k + 4))
					return k;
				if (k > i && (item->classes & (AA_LEX_DETERMINER | AA_LEX_PLURAL)) &&
					!aa_is_word(view, k - 1, AA_LEX_PREPOSITION | AA_LEX_DETERMINER) &&
					aa_has_verb(view, k + 1, k + 6))
					return k;
				break;
			case AA_ITEM_NAME:
				/* told Orme Marsh would; not: told the New York Times the firm would */
				if (k > i && aa_has_verb(view, k + 1, k + 3) &&
					!aa_is_word(view, k - 1, AA_LEX_PREPOSITION | AA_LEX_DETERMINER))
					return k;
				break;
			default:
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
		if (!aa_is_kind(view, k, AA_ITEM_WORD) && !aa_is_kind(view, k, AA_ITEM_NAME))
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
 * May item k be a verb that reports something else; behind a preposition, no noun of
 * documents: said in brief [remarks] that?
 */
static bool
is_other_cue(const aa_view *view, uint32_t k, bool preposition)
{
	const aa_item *item = aa_view_item(view, k);

	if (!(item->classes & AA_LEX_CUE_CLASS))
		return false;
	if (aa_is_word(view, k, AA_LEX_THIRD) && !(preposition && (item->classes & AA_LEX_DOCUMENT)))
		return true;
	return aa_is_word(view, k, AA_LEX_THIRD | AA_LEX_PAST) && aa_is_cue(view, k);
}

/* Behind "on Monday", "in a statement", "later": where words may be reported. */
static uint32_t
skip_circumstance(const aa_view *view, uint32_t i)
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
		/* said on Monday he would, said Monday his boss was */
		if (k > i && begins_subject(view, k))
			return k;
		if (item->kind == AA_ITEM_NAME)
			continue;
		if (item->kind != AA_ITEM_WORD || (item->classes & (AA_LEX_SUBJECT | AA_LEX_AUXILIARY)))
			return i;
		if ((item->classes & AA_LEX_AS) || is_other_cue(view, k, preposition))
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

/* docks, abstained: a word that the profile does not know, ending as finite verbs do */
static bool
ends_as_verb(const aa_view *view, uint32_t i)
{
	const aa_word_ending *ending = view->article->language->finite_endings;
	const aa_token *last = &view->article->tokens[aa_view_item(view, i)->end_token - 1];

	if (ending == NULL || !aa_is_plain_noun(view, i))
		return false;
	while (ending->letters != NULL && !aa_ends_in(view->article, last, ending))
		ending++;
	return ending->letters != NULL;
}

/* the law [bans] cars, the cat [meows]: what is a noun as well, or unknown, where a verb may stand */
static bool
may_be_verb(const aa_view *view, uint32_t i)
{
	bool		noun = aa_is_word(view, i, AA_LEX_NOUN) && aa_is_word(view, i, AA_LEX_THIRD | AA_LEX_BASE);

	return (noun || ends_as_verb(view, i)) && aa_is_noun_like(aa_view_item(view, i - 1)) &&
		!aa_is_noun_here(view, i) &&
		(i + 1 >= aa_view_end(view) || aa_is_noun_like(aa_view_item(view, i + 1)) ||
		 aa_is_word(view, i + 1,
					AA_LEX_DETERMINER | AA_LEX_PREPOSITION | AA_LEX_TO | AA_LEX_PRONOUN | AA_LEX_ADVERB));
}

/* Is there a verb from item i on, or words in marks?  Behind a cue that has no object one that may be a verb will do. */
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
	if ((frames & AA_LEX_BARE) && begins_clause(view, frames, k, end))
		return AA_FORM_CLAUSE;
	if ((frames & AA_LEX_INFINITIVE) && aa_is_infinitive(view, k))
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

/* What stands behind the cue, whose clause ends before item i. */
void
aa_content_behind(const aa_view *view, aa_report *report, uint32_t i)
{
	uint64_t	frames = report->cue_classes;
	uint32_t	end;
	uint32_t	k = i;

	while (aa_is_word(view, k, AA_LEX_ADVERB) &&
		   !aa_is_word(view, k, AA_LEX_COMPLEMENTIZER | AA_LEX_PRONOUN))
		k++;
	if (frames & AA_LEX_RECIPIENT && !aa_is_kind(view, k, AA_ITEM_QUOTATION))
		k = skip_recipient(view, k);
	if (aa_is_word(view, k, AA_LEX_PREPOSITION | AA_LEX_CALENDAR) &&
		!aa_is_word(view, k, AA_LEX_COMPLEMENTIZER))
		k = skip_circumstance(view, k);
	if (aa_is_kind(view, k, AA_ITEM_COLON))
	{
		report->form = AA_FORM_COLON;
		report->binds_next = k + 1 >= view->nitems;
		end = aa_view_end(view);
		if (end > k + 1 || (k + 1 < view->nitems && aa_is_kind(view, k + 1, AA_ITEM_QUOTATION)))
			report->after =
				(aa_run){aa_first_token_of(view, k + 1),
						 k + 1 + MAX_CONTENT < view->nitems ?
							 aa_first_token_of(view, k + 1 + MAX_CONTENT) :
							 view->sentence->end_token};
		return;
	}
	if (aa_is_kind(view, k, AA_ITEM_COMMA) && aa_is_kind(view, k + 1, AA_ITEM_QUOTATION) &&
		(frames & AA_LEX_QUOTES))
		k++;
	else
		k = skip_remark(view, k);
	end = aa_reported_end(view, k);
	report->form = content_form(view, frames, k, i, end);
	if (report->form == AA_FORM_BEFORE && k > i)
	{
		/* accused him of failing to stop: nobody is told */
		k = i;
		end = aa_reported_end(view, k);
		report->form = content_form(view, frames, k, i, end);
	}
	/* urged drivers to stay: they are a part of what is urged */
	if (report->form == AA_FORM_INFINITIVE && !(frames & AA_LEX_BARE))
		k = i;
	if (report->form != AA_FORM_BEFORE)
		report->after = (aa_run){aa_first_token_of(view, k), aa_end_token_before(view, end)};
	/* He recalled the moment that it sank: “… */
	for (uint32_t colon = k; report->form != AA_FORM_BEFORE && colon + 1 < end; colon++)
	{
		uint32_t	other;

		if (!aa_is_kind(view, colon, AA_ITEM_COLON) || !aa_is_kind(view, colon + 1, AA_ITEM_QUOTATION))
			continue;
		other = joined_report(view, k > i + 2 ? k : i + 2, colon);
		if (other > i)
			report->after.end = aa_end_token_before(view, other);
		else
		{
			report->form = AA_FORM_COLON;
			report->after.first = aa_first_token_of(view, colon + 1);
		}
		break;
	}
}

/* [After] the mayor said so, [asked] if she accepted it, [in] a memo outlining (item i) it */
static bool
opens_front(const aa_view *view, uint32_t i)
{
	if (aa_is_word(view, 0, AA_LEX_PARTICIPLE))
		return !aa_is_word(view, 0, AA_LEX_AUXILIARY);
	return aa_is_word(view, 0, AA_LEX_SUBORDINATOR | AA_LEX_AS) ||
		(aa_is_word(view, 0, AA_LEX_PREPOSITION) && aa_is_word(view, i, AA_LEX_GERUND));
}

/* Does the verb at item i stand in what opens the sentence, before any sign? */
static bool
is_fronted(const aa_view *view, uint32_t i)
{
	if (i == 0 || i > MAX_CONTENT || !opens_front(view, i))
		return false;
	for (uint32_t k = 0; k < i; k++)
	{
		if (!aa_is_kind(view, k, AA_ITEM_WORD) && !aa_is_kind(view, k, AA_ITEM_NAME))
			return false;
	}
	return true;
}

/* Does a subject with its verb begin at item i? */
static bool
begins_main_clause(const aa_view *view, uint32_t i)
{
	aa_source	subject = aa_source_after(view, i);

	return subject.found && aa_has_verb(view, subject.end, subject.end + 2);
}

/*
 * The comma that ends a relative or subordinate clause ends what it reports:
 * Helen Marsh, who said it was safe, resigned; when she said so, they cheered
 */
void
aa_end_with_clause(const aa_view *view, aa_report *report, uint32_t i, uint32_t clause)
{
	uint64_t	seen;
	uint32_t	verb = aa_skip_auxiliaries(view, i, &seen);
	bool		relative = verb > 0 && aa_is_word(view, verb - 1, AA_LEX_RELATIVE);
	bool		subordinate = clause == 1 && aa_is_word(view, 0, AA_LEX_SUBORDINATOR | AA_LEX_AS);
	bool		fronted = !relative && !subordinate && is_fronted(view, i);

	if (report->after.first == report->after.end || !(relative || subordinate || fronted))
		return;
	for (uint32_t k = i + 1; k < view->nitems && aa_view_item(view, k)->first_token < report->after.end; k++)
	{
		if (!aa_is_kind(view, k, AA_ITEM_COMMA) ||
			(!fronted && aa_view_item(view, k)->first_token <= report->after.first))
			continue;
		if (fronted		 ? begins_main_clause(view, k + 1) :
				relative ? aa_is_word(view, k + 1, AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST) :
						   aa_is_kind(view, k + 1, AA_ITEM_NAME) ||
					aa_is_word(view, k + 1, AA_LEX_DETERMINER | AA_LEX_SUBJECT))
		{
			report->after.end = aa_view_item(view, k)->first_token;
			/* Asked if she agreed, Marsh said: “…” */
			if (report->after.end < report->after.first)
				report->after.end = report->after.first;
			/* who found the coins, could hardly speak: no clause is left */
			if (report->form == AA_FORM_CLAUSE &&
				!aa_has_verb(view, aa_view_find(view, report->after.first), k))
				report->after.end = report->after.first;
			return;
		}
	}
}

/* What he says is late; a man who she says left: the clause goes on behind. */
void
aa_content_of_relative(const aa_view *view, aa_report *report, uint32_t i)
{
	uint32_t	end = aa_reported_end(view, i + 1);

	if (i + 1 >= end || !(aa_is_finite(view, i + 1) || aa_is_word(view, i + 1, AA_LEX_PAST | AA_LEX_BASE)))
		return;
	report->form = AA_FORM_CLAUSE;
	report->after = (aa_run){aa_first_token_of(view, i + 1), aa_end_token_before(view, end)};
}

/* What follows the cue, though none of its frames foresees it. */
void
aa_loose_content(const aa_view *view, aa_report *report, uint32_t i)
{
	uint32_t	end = aa_reported_end(view, i + 1);

	/* found the ring: not what a verb with a clause may report */
	if (report->cue_classes & (AA_LEX_BARE | AA_LEX_THAT))
		return;
	if (i + 1 >= end || !(aa_is_kind(view, i + 1, AA_ITEM_WORD) || aa_is_kind(view, i + 1, AA_ITEM_NAME)) ||
		aa_is_word(view, i + 1, AA_LEX_NEGATION | AA_LEX_ADVERB | AA_LEX_CALENDAR | AA_LEX_PRONOUN))
		return;
	report->form = AA_FORM_LOOSE;
	report->after = (aa_run){aa_first_token_of(view, i + 1), aa_end_token_before(view, end)};
}

/* According to the council, …: the clause behind the comma after the source */
void
aa_content_behind_comma(const aa_view *view, aa_report *report, uint32_t i)
{
	uint32_t	limit = i + AA_MAX_RECIPIENT;

	while (i < view->nitems && i < limit && !aa_is_kind(view, i, AA_ITEM_COMMA))
		i++;
	if (aa_is_kind(view, i, AA_ITEM_COMMA) && i + 1 < aa_view_end(view))
		report->after =
			(aa_run){aa_first_token_of(view, i + 1), aa_end_token_before(view, aa_reported_end(view, i + 1))};
}

/*
 * The first item before item k that no earlier report of the sentence has
 * taken, and that is not too far away.
 */
static uint32_t
first_free(const aa_reporter *r, uint32_t k)
{
	uint32_t	first = k > MAX_CONTENT ? k - MAX_CONTENT : 0;

	for (uint32_t n = aa_first_compared(r); n < r->out->nreports; n++)
	{
		const aa_report *other = &r->out->reports[n];
		uint32_t	taken = other->after.end > other->cue.end ? other->after.end : other->cue.end;

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
 * What stands before the reporting clause, which begins with item i: a
 * quotation, or words up to a comma.  Plain words count only where nothing is
 * reported behind the cue.
 */
void
aa_content_before(const aa_reporter *r, aa_report *report, uint32_t i)
{
	uint32_t	k = i;
	uint32_t	first = 0;

	if (k == 0)
		return;
	if (aa_is_kind(&r->view, k - 1, AA_ITEM_COMMA) || aa_is_kind(&r->view, k - 1, AA_ITEM_DASH))
		k--;
	else
		k = skip_to_quotation(&r->view, i);
	if (k == 0)
		return;
	if (!aa_is_kind(&r->view, k - 1, AA_ITEM_QUOTATION) && k == i)
		return;					/* neither a comma nor a mark parts them */
	first = first_free(r, k);
	if (first >= k)
		return;
	/* He called it “a mess”, she said it was “fine”: each has their own */
	if (report->after.first < report->after.end && is_reported(r, k - 1))
		return;
	if (aa_is_kind(&r->view, k - 1, AA_ITEM_QUOTATION))
	{
		/* “…,” she said, but also: It is “a mess,” she said */
		uint32_t	from = k - 1;

		while (from > first && !aa_is_kind(&r->view, from - 1, AA_ITEM_SIGN) &&
			   !aa_is_kind(&r->view, from - 1, AA_ITEM_COLON))
			from--;
		if (!begins_with_verb(&r->view, k - 1) &&
			(!aa_has_verb(&r->view, from, k - 1) || report->after.end > report->after.first))
			from = k - 1;
		if (from < k - 1 && aa_is_word(&r->view, from, AA_LEX_CONJUNCTION))
			from++;
		report->before =
			(aa_run){aa_view_item(&r->view, from)->first_token, aa_view_item(&r->view, k - 1)->end_token};
		return;
	}
	if (report->binds_next ||
		!(report->cue_classes & (AA_LEX_BARE | AA_LEX_ACCORDING | AA_LEX_THAT)))
		return;
	/* in a parenthesis the verb may stand on either side */
	if (!report->split &&
		(report->after.end > report->after.first ||
		 !(aa_has_verb(&r->view, first, k) || aa_has_quotation(&r->view, first, k))))
		return;
	if (aa_is_word(&r->view, first, AA_LEX_CONJUNCTION))
		first++;
	report->before = (aa_run){aa_view_item(&r->view, first)->first_token, aa_first_token_of(&r->view, k)};
}

/*
 * As the mayor said on Monday, the road is safe: what is reported stands around
 * the clause that "as" opens at the item before clause.
 */
void
aa_content_around(const aa_reporter *r, aa_report *report, uint32_t i, uint32_t clause)
{
	uint32_t	end = aa_view_end(&r->view);
	uint32_t	comma = i + 1;

	while (comma < end && comma < i + AA_MAX_RECIPIENT && !aa_is_kind(&r->view, comma, AA_ITEM_COMMA))
		comma++;
	if (aa_is_kind(&r->view, comma, AA_ITEM_COMMA) && comma + 1 < end)
		report->after = (aa_run){aa_first_token_of(&r->view, comma + 1),
								 aa_end_token_before(&r->view, aa_reported_end(&r->view, comma + 1))};
	report->form = AA_FORM_REST;
	if (clause < 2)
		return;
	report->split = report->after.first < report->after.end;
	aa_content_before(r, report, clause - 1);
}

/* The road is safe according to the council: no comma parts them */
void
aa_content_right_before(const aa_reporter *r, aa_report *report, uint32_t i)
{
	uint32_t	first = first_free(r, i);

	if (first < i)
		report->before =
			(aa_run){aa_view_item(&r->view, first)->first_token, aa_view_item(&r->view, i - 1)->end_token};
}

/*-------------------------------------------------------------------------
 *
 * surroundings.c
 *	  The surroundings of a quotation that no clause claims.
 *
 *-------------------------------------------------------------------------
 */
#include "surroundings.h"

#include "language.h"
#include "names.h"
#include "search.h"
#include "stages.h"

/* The begin of a sentence is looked for so many tokens back. */
#define MAX_TOKENS_BACK 300

bool
aa_ends_sentence(const aa_assembly *a, const aa_quotation *q)
{
	const aa_block *block = &a->article->blocks[q->block];
	uint32_t	i = aa_quotation_end(q);

	while (i < block->end_token && !aa_starts_sentence(a, i))
	{
		if (a->article->tokens[i].kind != AA_TOKEN_PUNCTUATION)
			return false;
		i++;
	}
	return true;
}

bool
aa_is_beside_verb(const aa_assembly *a, const aa_mention *m)
{
	const aa_article *article = a->article;
	uint64_t	behind = m->end_token < article->ntokens ? article->classes[m->end_token] : 0;
	bool		comma = m->end_token + 1 < article->ntokens && article->tokens[m->end_token].mark == ',';

	if ((behind & (AA_LEX_AUXILIARY | AA_LEX_THIRD | AA_LEX_PAST | AA_LEX_ADVERB)) ||
		(comma && aa_starts_sentence(a, m->first_token)))
		return true;
	return article->language->verb_second &&
		((comma && (article->classes[m->end_token + 1] & AA_LEX_AUXILIARY)) ||
		 (m->first_token > 0 && (article->classes[m->first_token - 1] & AA_LEX_AUXILIARY)));
}

uint32_t
aa_sentence_start(const aa_assembly *a, uint32_t token)
{
	uint32_t	limit = token > MAX_TOKENS_BACK ? token - MAX_TOKENS_BACK : 0;

	while (token > limit && !aa_starts_sentence(a, token))
		token--;
	return token;
}

uint32_t
aa_before_captions(const aa_assembly *a, uint32_t block)
{
	uint32_t	first = block;

	while (first > 1 && first + AA_MAX_BLOCKS_BETWEEN > block &&
		   aa_is_between(a->article, first - 1))
		first--;
	return first;
}

aa_run
aa_previous_sentence(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	block = q->block;
	uint32_t	end = q->open;

	if (end == a->article->blocks[block].first_token)
		end = a->article->blocks[aa_before_captions(a, block)].first_token;
	return (aa_run){end > 0 ? aa_sentence_start(a, end - 1) : 0, end};
}

bool
aa_is_addressed(const aa_assembly *a, uint32_t m)
{
	uint32_t	first = a->article->mentions[m].first_token;

	return first > 1 && !aa_starts_sentence(a, first - 1) &&
		(a->article->classes[first - 1] & AA_LEX_PREPOSITION) &&
		!(a->article->classes[first - 2] & AA_LEX_DOCUMENT && !(a->article->classes[first - 1] & AA_LEX_TO));
}

/* The first person named there, outside marks, whose mention passes the test. */
static uint32_t
find_person(const aa_assembly *a, uint32_t first, uint32_t end,
			bool (*passes)(const aa_assembly *a, uint32_t m))
{
	const aa_article *article = a->article;

	for (uint32_t m = aa_first_mention(a, first); m < article->nmentions &&
		 article->mentions[m].first_token < end;
		 m++)
	{
		const aa_mention *mention = &article->mentions[m];

		if (mention->entity != AA_NONE && !(article->classes[mention->first_token] & AA_WORD_QUOTED) &&
			article->entities[mention->entity].kind == AA_ENTITY_PERSON && passes(a, m))
			return m;
	}
	return AA_NONE;
}

static bool
is_subject(const aa_assembly *a, uint32_t m)
{
	return aa_is_beside_verb(a, &a->article->mentions[m]);
}

static bool
is_not_addressed(const aa_assembly *a, uint32_t m)
{
	return !aa_is_addressed(a, m);
}

uint32_t
aa_find_subject_person(const aa_assembly *a, uint32_t first, uint32_t end)
{
	return find_person(a, first, end, is_subject);
}

uint32_t
aa_find_person(const aa_assembly *a, uint32_t first, uint32_t end)
{
	return find_person(a, first, end, is_not_addressed);
}

bool
aa_is_whole_block(const aa_assembly *a, const aa_quotation *q)
{
	const aa_block *block = &a->article->blocks[q->block];

	return q->open == block->first_token && aa_quotation_end(q) + 1 >= block->end_token;
}

/* Is report r inside what the other one reports: she said [they meant to sail]? */
static bool
is_inside(const aa_report *r, const aa_report *other)
{
	return (other->cue_classes & (AA_LEX_THAT | AA_LEX_BARE)) && !(r->cue_classes & AA_LEX_GERUND) &&
		(r->before.first == r->before.end || r->before.first > other->cue.first) &&
		other->after.first <= r->source.first && r->cue.end <= other->after.end;
}

uint32_t
aa_report_in(const aa_assembly *a, uint32_t first, uint32_t end)
{
	uint32_t	sentence = aa_find_sorted(aa_sentence, a->article->sentences, a->article->nsentences,
										  first_token, end);
	uint32_t	i = aa_find_sorted(aa_report, a->reports.reports, a->reports.nreports, sentence, sentence);
	uint32_t	relay = AA_NONE;
	uint32_t	last = AA_NONE;

	/* reports are in the order of their sentences, not of their cues, which some lack */
	for (; i > 0 && a->article->sentences[a->reports.reports[i - 1].sentence].end_token > first; i--)
	{
		const aa_report *r = &a->reports.reports[i - 1];

		if (r->source.first == r->source.end || r->cue.first < first || r->cue.first >= end)
			continue;
		if (r->rule == AA_RULE_ACCORDING || aa_is_relayed_by_media(a->article, r))
			relay = relay == AA_NONE ? i - 1 : relay;
		else if (last == AA_NONE || is_inside(&a->reports.reports[last], r))
			last = i - 1;
	}
	return last != AA_NONE ? last : relay;
}

uint32_t
aa_find_owner(const aa_assembly *a, uint32_t first, uint32_t end)
{
	const aa_article *article = a->article;

	for (uint32_t m = aa_first_mention(a, end); m > 0 && article->mentions[m - 1].first_token >= first; m--)
	{
		const aa_mention *mention = &article->mentions[m - 1];

		if (mention->entity != AA_NONE && aa_ends_in_possessive(article, mention->end_token - 1) &&
			!(article->classes[mention->first_token] & AA_WORD_QUOTED))
			return m - 1;
	}
	return AA_NONE;
}

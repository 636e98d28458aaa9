/*-------------------------------------------------------------------------
 *
 * quotation_rows.c
 *	  Makes the rows of quotations that no clause claims, in text order.
 *
 * It keeps track of who spoke last, as words that follow may be theirs, too.
 *
 *-------------------------------------------------------------------------
 */
#include "assembly.h"
#include "judge.h"
#include "memory.h"
#include "unclaimed.h"
#include "words.h"

/*
 * Where the text begins that may name the speaker of the quotation: its own
 * paragraph, with the one before where that ends in a colon.
 */
static uint32_t
first_place(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	block = q->block;

	if (block > 0 && q->open > 0 && q->open == a->article->blocks[block].first_token &&
		a->article->tokens[q->open - 1].mark == ':')
		block--;
	return a->article->blocks[block].span.start;
}

/* A row for quotation q and the pieces it continues in; *next is set behind. */
static bool
add_quotation_row(aa_assembly *a, uint32_t q, aa_assigned speaker, uint32_t *next)
{
	aa_quote   *quote = aa_push(a->article, quotes, nquotes, maxquotes);
	uint32_t	end = q;

	if (quote == NULL)
		return false;
	quote->first_span = quote->first_quoted = a->article->nspans;
	do
	{
		const aa_quotation *this = aa_quotation_at(a, end);

		a->article->bonds[end] = end == q ? speaker.bond : AA_BOND_PARAGRAPH;
		if (!aa_add_span(a, aa_span_of(a->article, this->first_token, this->end_token)))
			return false;
		end++;
	} while (end < a->article->nquotations && aa_piece_before(a, end) == end - 1 &&
			 a->reports.claims[end] == AA_NONE);
	quote->nspans = quote->nquoted = a->article->nspans - quote->first_span;
	*next = end;
	quote->rule = speaker.rule;
	quote->step = speaker.bond;
	quote->kind = speaker.rule == AA_RULE_NOBODY ? AA_QUOTE_SCARE :
		speaker.whole							 ? AA_QUOTE_DIRECT :
												   AA_QUOTE_MIXED;
	quote->entity = quote->candidate = AA_NONE;
	if (speaker.rule != AA_RULE_NOBODY)
		aa_set_speaker(a, quote, speaker.entity, speaker.source);
	if (speaker.mention.start >= first_place(a, aa_quotation_at(a, q)))
		quote->mention = speaker.mention;
	quote->confidence = aa_quote_confidence(a->article->language, quote);
	return a->article->status == AA_OK;
}

/* Marks inside a name hold a nickname: John “Jack” Smith */
static bool
is_nickname(const aa_assembly *a, const aa_quotation *q)
{
	uint32_t	next = aa_first_mention(a, q->open);

	return next > 0 && a->article->mentions[next - 1].end_token > q->end_token &&
		a->article->mentions[next - 1].kind == AA_MENTION_NAME;
}

static void
remember_speaker(aa_assembly *a, uint32_t q, aa_assigned speaker)
{
	/* a caption says nothing of what the text goes on with */
	if (speaker.rule == AA_RULE_NOBODY || a->article->blocks[aa_quotation_at(a, q)->block].kind == AA_BLOCK_CAPTION)
		return;
	a->last = q;
	a->last_speaker = speaker;
}

/* Count how often each entity speaks in clauses that have words in marks. */
static bool
count_voices(aa_assembly *a)
{
	size_t		n = a->article->nentities;

	if (!aa_grow_array(a->article, (void **) &a->voices, &a->maxvoices, (uint32_t) n + 1, sizeof(uint32_t)))
		return false;
	memset(a->voices, 0, n * sizeof(uint32_t));
	for (uint32_t q = 0; q < a->article->nquotations; q++)
	{
		uint32_t	report = a->reports.claims[q];
		uint32_t	entity = report == AA_NONE ? AA_NONE : a->reports.reports[report].entity;

		if (entity != AA_NONE)
			a->voices[entity]++;
	}
	return true;
}

bool
aa_add_quotation_rows(aa_assembly *a)
{
	uint32_t	q = 0;

	if (!count_voices(a))
		return false;
	a->last = AA_NONE;
	while (q < a->article->nquotations)
	{
		uint32_t	report = a->reports.claims[q];
		aa_assigned speaker;

		if (!aa_tick(a->article, a->article->tokens[aa_quotation_at(a, q)->open].start))
			return false;
		if (report != AA_NONE)
		{
			speaker = aa_source_of(a, report, (aa_quote_rule) a->reports.reports[report].rule,
								   (aa_bond) a->article->bonds[q], true);
			remember_speaker(a, q++, speaker);
			continue;
		}
		if (is_nickname(a, aa_quotation_at(a, q)))
		{
			a->article->bonds[q++] = AA_BOND_NICKNAME;
			continue;
		}
		speaker = aa_assign_speaker(a, q);
		if (!add_quotation_row(a, q, speaker, &q))
			return false;
		remember_speaker(a, q - 1, speaker);
	}
	return true;
}

/*-------------------------------------------------------------------------
 *
 * claims.c
 *	  Gives reporting clauses the quotations beyond their own sentence.
 *
 * What follows a clause, and has no clause of its own, goes on with it.
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "assembly.h"
#include "memory.h"
#include "stages.h"

/* Quotations of captions and links between two pieces of one. */
#define MAX_BETWEEN 4

/*
 * The quotation begins where the sentence of the clause ends that has the one
 * before in front of it: “…,” she said of the plan. “… */
static bool
continues_report(const aa_assembly *a, uint32_t q, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	const aa_quotation *this = aa_quotation_at(a, q);
	const aa_sentence *sentence = &a->article->sentences[r->sentence];

	return sentence->end_token == this->open &&
		a->article->blocks[this->block].first_token < this->open &&
		a->article->sentences[r->sentence].block == this->block &&
		r->before.first < r->before.end && r->rule != AA_RULE_ACCORDING;
}

/* The first clause with its quotation in front in the sentence of a report. */
static uint32_t
fronted_report(const aa_assembly *a, uint32_t report)
{
	uint32_t	sentence = a->reports.reports[report].sentence;
	uint32_t	found = AA_NONE;

	for (uint32_t i = report + 1; i > 0 && a->reports.reports[i - 1].sentence == sentence; i--)
	{
		if (a->first_claim[i - 1] != AA_NONE &&
			a->reports.reports[i - 1].before.first < a->reports.reports[i - 1].before.end)
			found = i - 1;
	}
	return found;
}

/* “The statement read:” and then a block in marks. */
static bool
follows_colon(const aa_assembly *a, uint32_t q, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	uint32_t	end = a->article->sentences[r->sentence].end_token;
	const aa_quotation *this = aa_quotation_at(a, q);

	return r->binds_next &&
		(this->open == end || (this->open > end && this->open < end + 3 && aa_starts_sentence(a, this->open)));
}

/* Does the quotation begin its block, with marks of the other's sort? */
static bool
may_go_on_from(const aa_assembly *a, const aa_quotation *q, const aa_quotation *other)
{
	return q->open == a->article->blocks[q->block].first_token &&
		aa_has_single_marks(a, q) == aa_has_single_marks(a, other);
}

/* The next piece of quotation q, past captions and links that have words in marks, too; AA_NONE without one. */
static uint32_t
piece_behind(const aa_assembly *a, uint32_t q)
{
	const aa_quotation *this = aa_quotation_at(a, q);
	uint32_t	next = q + 1;

	if (!this->continues || next == a->article->nquotations)
		return AA_NONE;
	for (uint32_t k = next; k < a->article->nquotations && k < next + MAX_BETWEEN; k++)
	{
		const aa_quotation *other = aa_quotation_at(a, k);

		if (other->block == this->block || may_go_on_from(a, other, this))
			return k;
		if (!aa_is_between(a->article, other->block))
			break;
	}
	return next;
}

uint32_t
aa_piece_before(const aa_assembly *a, uint32_t q)
{
	for (uint32_t k = q; k-- > 0 && k + MAX_BETWEEN >= q;)
	{
		if (aa_quotation_at(a, k)->continues)
			return piece_behind(a, k) == q ? k : AA_NONE;
		if (!aa_is_between(a->article, aa_quotation_at(a, k)->block))
			break;
	}
	return AA_NONE;
}

static void
claim(aa_assembly *a, uint32_t q, uint32_t report, aa_bond bond)
{
	a->reports.claims[q] = report;
	a->article->bonds[q] = (uint8_t) bond;
}

static void
extend_claims(aa_assembly *a)
{
	uint32_t   *claims = a->reports.claims;
	uint32_t	report = 0;
	uint32_t	last = AA_NONE; /* claim: a title may stand between */

	for (uint32_t q = 0; q < a->article->nquotations; q++)
	{
		const aa_quotation *this = aa_quotation_at(a, q);
		uint32_t	fronted;

		/* the last report whose cue stands before this quotation */
		while (report + 1 < a->reports.nreports &&
			   a->reports.reports[report + 1].cue.first < this->open)
			report++;
		if (claims[q] == AA_NONE && !aa_has_label(this))
		{
			uint32_t	before = aa_piece_before(a, q);

			if (before != AA_NONE)
				claim(a, q, claims[before], AA_BOND_PARAGRAPH);
			else if (last != AA_NONE && (fronted = fronted_report(a, last)) != AA_NONE &&
					 continues_report(a, q, fronted))
				claim(a, q, fronted, AA_BOND_BEHIND_CLAUSE);
			else if (report < a->reports.nreports && follows_colon(a, q, report))
				claim(a, q, report, AA_BOND_COLON);
		}
		if (claims[q] != AA_NONE)
			last = claims[q];
	}
}

/*
 * The clause may stand behind the last paragraph of a quotation that runs over
 * several: the pieces before are its words, too.
 */
static void
extend_claims_back(aa_assembly *a)
{
	uint32_t   *claims = a->reports.claims;

	for (uint32_t q = a->article->nquotations; q-- > 1;)
	{
		uint32_t	before = aa_piece_before(a, q);

		if (before != AA_NONE && claims[before] == AA_NONE)
			claim(a, before, claims[q], AA_BOND_PARAGRAPH);
	}
}

static bool
link_claims(aa_assembly *a)
{
	uint32_t	n = a->article->nquotations;

	if (!aa_grow_array(a->article, (void **) &a->first_claim, &a->maxfirst,
					   a->reports.nreports + 1, sizeof(uint32_t)) ||
		!aa_grow_array(a->article, (void **) &a->next_claim, &a->maxnext, n + 1,
					   sizeof(uint32_t)))
		return false;
	memset(a->first_claim, 0xFF, (a->reports.nreports + 1) * sizeof(uint32_t));
	for (uint32_t q = n; q-- > 0;)
	{
		uint32_t	report = a->reports.claims[q];

		if (report == AA_NONE)
			continue;
		a->next_claim[q] = a->first_claim[report];
		a->first_claim[report] = q;
	}
	return true;
}

bool
aa_extend_claims(aa_assembly *a)
{
	if (!link_claims(a))
		return false;
	extend_claims(a);
	extend_claims_back(a);
	return link_claims(a);
}

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
			if (q > 0 && aa_quotation_at(a, q - 1)->continues)
				claim(a, q, claims[q - 1], AA_BOND_PARAGRAPH);
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
		if (claims[q - 1] == AA_NONE && aa_quotation_at(a, q - 1)->continues)
			claim(a, q - 1, claims[q], AA_BOND_PARAGRAPH);
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

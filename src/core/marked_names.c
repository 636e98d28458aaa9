/*-------------------------------------------------------------------------
 *
 * marked_names.c
 *	  Recognises names in quotation marks: titles, slogans, what something is
 *	  called.
 *
 *-------------------------------------------------------------------------
 */
#include "assembly.h"
#include "language.h"
#include "names.h"
#include "said.h"
#include "words.h"

/* A title in marks has at most so many words; shorter ones may be small in it. */
#define MAX_TITLE_WORDS 7
#define MIN_TITLE_LETTERS 4

/* “Evening Ferry.”: few words, the long ones with a capital, no stop within */
static bool
is_in_title_case(const aa_assembly *a, const aa_quotation *q)
{
	const aa_token *tokens = a->article->tokens;
	uint32_t	words = 0;

	/* where all nouns have capitals, these tell nothing */
	if (a->article->language->capital_nouns)
		return false;
	for (uint32_t i = q->first_token; i < q->end_token; i++)
	{
		if ((tokens[i].flags & AA_TOKEN_END_MARK) && i + 1 < q->end_token)
			return false;
		if (tokens[i].kind != AA_TOKEN_WORD)
			continue;
		if (!(tokens[i].flags & AA_TOKEN_CAPITAL) &&
			(i == q->first_token || aa_token_length(&tokens[i]) >= MIN_TITLE_LETTERS))
			return false;
		words++;
	}
	return words > 0 && words <= MAX_TITLE_WORDS;
}

/*
 * Does a noun own or govern the words: the band's “…”, the “…” movement, on
 * “…”; not: she called it “…”, said “…”?
 */
static bool
is_part_of_phrase(const aa_assembly *a, const aa_quotation *q)
{
	const aa_article *article = a->article;
	uint32_t	end = aa_quotation_end(q);
	uint64_t	before = q->open > 0 ? article->classes[q->open - 1] : 0;

	/* her album, “…” */
	if (q->open > 1 && article->tokens[q->open - 1].mark == ',')
		return (article->classes[q->open - 2] & (AA_LEX_SCARE | AA_LEX_MEDIA)) != 0;
	/* CBS' “…” */
	if (q->open > 1 && aa_is_bare_possessive(article, q->open - 1))
		return true;
	if (q->open == 0 || article->tokens[q->open - 1].kind != AA_TOKEN_WORD ||
		(article->tokens[q->open].flags & AA_TOKEN_SENTENCE_START))
		return false;
	if (before & AA_LEX_DETERMINER)
		return end < article->ntokens && (article->tokens[end].flags & AA_TOKEN_LOWER) &&
			!(article->classes[end] &
			  (AA_LEX_AUXILIARY | AA_LEX_PREPOSITION | AA_LEX_CONJUNCTION | AA_LEX_CUE_CLASS | AA_LEX_SUBORDINATOR |
			   AA_LEX_ADVERB));
	if (before & (AA_LEX_PREPOSITION | AA_LEX_MEDIA))
		return !(before & AA_LEX_AS);
	return aa_ends_in_possessive(article, q->open - 1);
}

/* A process called “…”: the participle of a noun, with nobody who calls it so */
static bool
is_naming(const aa_assembly *a, const aa_quotation *q, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	uint64_t	cue = r->cue_classes;
	uint64_t	head;

	if (r->cue.end != q->open || r->source.end != r->cue.first || r->entity != AA_NONE ||
		!(cue & AA_LEX_PARTICIPLE) || !(a->article->classes[r->source.first] & AA_LEX_DETERMINER))
		return false;
	head = a->article->classes[r->source.end - 1];
	return ((cue & AA_LEX_SCARE) || ((cue & AA_LEX_OBJECT) && !(cue & (AA_LEX_THAT | AA_LEX_BARE)))) &&
		!(head &
		  (AA_LEX_PRONOUN | AA_LEX_COLLECTIVE | AA_LEX_ROLE | AA_LEX_PLURAL | AA_LEX_DOCUMENT |
		   AA_LEX_ORGANISATION | AA_LEX_MEDIA));
}

bool
aa_is_marked_title(const aa_assembly *a, const aa_quotation *q)
{
	return is_in_title_case(a, q) && is_part_of_phrase(a, q);
}

/* Is what a clause claims a name?  What keeps it from being said, or AA_BOND_CLAUSE. */
static aa_bond
bond_of(const aa_assembly *a, uint32_t q)
{
	const aa_quotation *this = aa_quotation_at(a, q);
	uint32_t	report = a->reports.claims[q];
	bool		said = !aa_learns_said(a) || aa_is_said(a, q, AA_BOND_CLAUSE, true);

	if (is_naming(a, this, report) ||
		(is_in_title_case(a, this) &&
		 (is_part_of_phrase(a, this) || (a->reports.reports[report].cue_classes & AA_LEX_SCARE))))
		return AA_BOND_TITLE;
	return said ? AA_BOND_CLAUSE : AA_BOND_UNSAID;
}

/* Nobody says what is a name, though a clause around it reports something. */
void
aa_drop_marked_names(aa_assembly *a)
{
	for (uint32_t q = 0; q < a->article->nquotations; q++)
	{
		const aa_quotation *this = aa_quotation_at(a, q);
		uint32_t	report = a->reports.claims[q];
		aa_report  *r;

		if (report == AA_NONE)
			continue;
		r = &a->reports.reports[report];
		a->article->bonds[q] = (uint8_t) bond_of(a, q);
		if (a->article->bonds[q] == AA_BOND_CLAUSE)
			continue;
		a->reports.claims[q] = AA_NONE;
		/* said on the radio's “Morning Ferry”: nothing else is reported there */
		if (r->form == AA_FORM_QUOTATION && r->after.first == this->open)
			r->after = (aa_run){0, 0};
	}
}

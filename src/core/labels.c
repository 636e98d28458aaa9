/*-------------------------------------------------------------------------
 *
 * labels.c
 *	  Speakers named without a verb: the label of a turn, of a headline or of a
 *	  quotation, and the name behind one.
 *
 *-------------------------------------------------------------------------
 */
#include "labels.h"

#include "clauses.h"
#include "contents.h"
#include "names.h"
#include "sources.h"
#include "words.h"

/* “…” - Jane Doe: so many items may stand before the dash. */
#define MAX_BYLINE_FRONT 3
/* Library boss: “… */
#define MAX_ROLE_LABEL 3
/* A spokesman for the Oxley tram company: “… */
#define MAX_PHRASE_LABEL 10
/* Names that are looked at to find whom an interview is with. */
#define MAX_INTRODUCTION 64

static aa_report *
add_label(aa_reporter *r, aa_quote_rule rule, uint32_t first, uint32_t end, uint32_t entity)
{
	aa_report  *report = aa_add_report(r);

	if (report == NULL)
		return NULL;
	report->rule = (uint8_t) rule;
	report->cue_classes = AA_LEX_SPEECH;
	aa_set_source(r, report, (aa_source){first, end, entity, true, 0});
	return report;
}

static uint32_t
entity_of(const aa_reporter *r, uint32_t i)
{
	return aa_is_kind(&r->view, i, AA_ITEM_NAME) ?
		r->article->mentions[aa_view_item(&r->view, i)->index].entity :
		AA_NONE;
}

static bool
is_person(const aa_article *article, uint32_t entity)
{
	return entity != AA_NONE && article->entities[entity].kind == AA_ENTITY_PERSON;
}

/*----------
 * Turns of interviews and transcripts.
 *----------
 */

/* The one person whom the text names before its first turn, if it is one. */
static uint32_t
find_interviewed(const aa_article *article, uint32_t turn)
{
	uint32_t	found = AA_NONE;

	for (uint32_t m = 0; m < article->nmentions && m < MAX_INTRODUCTION; m++)
	{
		uint32_t	entity = article->mentions[m].entity;

		if (article->mentions[m].first_token >= turn)
			return found;
		if (!is_person(article, entity) || entity == found)
			continue;
		if (found != AA_NONE)
			return AA_NONE;
		found = entity;
	}
	return AA_NONE;
}

/* Q: and A: name nobody.  Who answers is whom the interview is with. */
static uint32_t
answering_person(aa_reporter *r, const aa_block *block)
{
	const aa_article *article = r->article;
	const aa_block *first = article->blocks;

	if (article->text[article->tokens[block->first_token].start] != 'A')
		return AA_NONE;
	while (first->kind != AA_BLOCK_TURN)
		first++;
	return find_interviewed(article, first->first_token);
}

/* A turn of an interview: all behind the label is said by whom it names. */
static bool
report_turn(aa_reporter *r, const aa_block *block)
{
	aa_report  *report;
	uint32_t	colon = 0;
	uint32_t	entity = AA_NONE;

	while (colon < r->view.nitems && !aa_is_kind(&r->view, colon, AA_ITEM_COLON))
		colon++;
	if (colon == 0 || colon == r->view.nitems)
		return true;
	/* behind a comma stands what Jane Doe is */
	if (colon == 1 || (aa_is_kind(&r->view, 1, AA_ITEM_COMMA) && is_person(r->article, entity_of(r, 0))))
		entity = entity_of(r, 0);
	report = add_label(r, AA_RULE_LABEL, 0, colon, entity);
	if (report == NULL)
		return false;
	if (aa_token_length(&r->article->tokens[block->first_token]) == 1 && colon == 1)
		report->entity = answering_person(r, block);
	report->after = (aa_run){aa_view_item(&r->view, colon)->end_token, block->end_token};
	if (report->after.first < report->after.end)
		aa_keep_report(r, report);
	return true;
}

/*----------
 * Labels of headlines and quotations.
 *----------
 */

/* A headline, or the article's first block, though a full stop stands behind it. */
static bool
is_heading(const aa_reporter *r)
{
	const aa_sentence *sentence = r->view.sentence;
	const aa_block *block = &r->article->blocks[sentence->block];

	return block->kind == AA_BLOCK_HEADLINE ||
		(sentence->first_token == 0 && sentence->end_token == block->end_token);
}

/* The item of the colon behind a name, or in a heading behind a role; 0 if none. */
static uint32_t
find_colon(const aa_reporter *r)
{
	uint32_t	i = 0;

	if (aa_is_kind(&r->view, 0, AA_ITEM_NAME) && aa_is_kind(&r->view, 1, AA_ITEM_COLON))
		return 1;
	while (i < MAX_ROLE_LABEL && aa_is_kind(&r->view, i, AA_ITEM_WORD))
		i++;
	return i > 0 && aa_is_kind(&r->view, i, AA_ITEM_COLON) && is_heading(r) &&
			aa_is_word(&r->view, i - 1, AA_LEX_ROLE | AA_LEX_COLLECTIVE) ?
		i :
		0;
}

/*
 * A spokesman for Oxley Trams: “… The item of the colon, where all before it is the
 * noun phrase of somebody who has no name; 0 if there is none.
 */
static uint32_t
find_phrase_colon(const aa_reporter *r)
{
	uint32_t	i = 0;
	bool		role = false;

	if (!aa_is_word(&r->view, 0, AA_LEX_DETERMINER) && !aa_is_kind(&r->view, 0, AA_ITEM_NAME))
		return 0;
	for (; i < MAX_PHRASE_LABEL && (aa_is_kind(&r->view, i, AA_ITEM_WORD) || aa_is_kind(&r->view, i, AA_ITEM_NAME));
		 i++)
	{
		if (aa_is_word(&r->view, i, AA_LEX_PRONOUN | AA_LEX_CONJUNCTION) &&
			!aa_is_word(&r->view, i, AA_LEX_DETERMINER))
			return 0;
		/* what goes on behind the noun says for whom */
		if (aa_is_word(&r->view, i, AA_LEX_PREPOSITION) && !role)
			return 0;
		role |= aa_is_word(&r->view, i, AA_LEX_ROLE) &&
			(aa_is_kind(&r->view, i + 1, AA_ITEM_COLON) || aa_is_word(&r->view, i + 1, AA_LEX_PREPOSITION));
	}
	return role && aa_is_kind(&r->view, i, AA_ITEM_COLON) && aa_is_kind(&r->view, i + 1, AA_ITEM_QUOTATION) &&
			!aa_has_verb(&r->view, 0, i) ?
		i :
		0;
}

/* Helen Marsh: “…”; as a heading also Marsh: Ferry Is Late, without marks */
static bool
report_label(aa_reporter *r, bool first)
{
	uint32_t	colon = first ? find_colon(r) : 0;
	uint32_t	entity = colon == 1 ? entity_of(r, 0) : AA_NONE;
	aa_report  *report;

	if (colon == 0)
		colon = find_phrase_colon(r);
	if (colon == 0 ||
		!(aa_is_kind(&r->view, colon + 1, AA_ITEM_QUOTATION) ||
		  (is_heading(r) &&
		   (colon > 1 || !aa_is_kind(&r->view, 0, AA_ITEM_NAME) || is_person(r->article, entity) ||
			r->article->blocks[r->view.sentence->block].kind == AA_BLOCK_HEADLINE))))
		return true;
	report = add_label(r, AA_RULE_LABEL, 0, colon, entity);
	if (report == NULL)
		return false;
	report->after = (aa_run){aa_first_token_of(&r->view, colon + 1), r->view.sentence->end_token};
	aa_keep_report(r, report);
	return true;
}

/*----------
 * The name behind a quotation.
 *----------
 */

/*
 * The utterance that ends where the sentence begins: “…” — Jane Doe, mayor of
 * Oxley.  It may be a block of its own, but behind other words a name on the
 * next line is the reporter's, who signs.  Empty if there is none.
 */
static aa_run
quotation_before(const aa_reporter *r)
{
	const aa_sentence *sentence = r->view.sentence;
	const aa_block *blocks = r->article->blocks;
	const aa_quotation *q;

	if (r->view.quotation == 0)
		return (aa_run){0, 0};
	q = &r->article->quotations[r->view.quotation - 1];
	if (q->close == AA_NONE || q->close + 1 != sentence->first_token ||
		!(r->article->tokens[q->open].flags & AA_TOKEN_SENTENCE_START) ||
		(q->block != sentence->block && q->open != blocks[q->block].first_token))
		return (aa_run){0, 0};
	return (aa_run){q->open, q->close + 1};
}

/* Behind the dash: Helen Marsh, or what she is before her name */
static aa_source
named_in_byline(const aa_reporter *r, uint32_t i)
{
	aa_source	source = {i, i + 1, entity_of(r, i), aa_is_kind(&r->view, i, AA_ITEM_NAME), 0};
	aa_source	phrase = aa_source_after(&r->view, i);

	return phrase.found && phrase.end > i + 1 && is_person(r->article, phrase.entity) &&
			!is_person(r->article, source.entity) ?
		phrase :
		source;
}

/* The item of the dash before a name that ends the block, or AA_NONE. */
static uint32_t
find_byline(const aa_reporter *r)
{
	const aa_sentence *sentence = r->view.sentence;
	uint32_t	dash = 0;

	if (sentence->end_token != r->article->blocks[sentence->block].end_token)
		return AA_NONE;
	while (dash < r->view.nitems && dash <= MAX_BYLINE_FRONT && !aa_is_kind(&r->view, dash, AA_ITEM_DASH))
		dash++;
	return aa_is_kind(&r->view, dash, AA_ITEM_DASH) && named_in_byline(r, dash + 1).found &&
			!aa_has_verb(&r->view, dash + 2, aa_view_end(&r->view)) ?
		dash :
		AA_NONE;
}

static bool
report_byline(aa_reporter *r)
{
	uint32_t	dash = find_byline(r);
	aa_run		words = {0, 0};
	aa_source	source;
	aa_report  *report;

	if (dash == AA_NONE)
		return true;
	source = named_in_byline(r, dash + 1);
	if (dash == 0 && is_person(r->article, source.entity))
		words = quotation_before(r);
	else if (dash > 0 && aa_is_kind(&r->view, dash - 1, AA_ITEM_QUOTATION))
		words = aa_items_run(&r->view, dash - 1, dash);
	if (words.first == words.end)
		return true;
	report = add_label(r, AA_RULE_BYLINE, source.first, source.end, source.entity);
	if (report == NULL)
		return false;
	report->before = words;
	aa_keep_report(r, report);
	return true;
}

bool
aa_report_labels(aa_reporter *r)
{
	const aa_sentence *sentence = r->view.sentence;
	const aa_block *block = &r->article->blocks[sentence->block];
	bool		first = sentence->first_token == block->first_token;

	if (first && block->kind == AA_BLOCK_TURN)
		return report_turn(r, block);
	return report_label(r, first) && report_byline(r);
}

/*-------------------------------------------------------------------------
 *
 * documents.c
 *	  Whose words those of a document are: Helen Marsh's letter said.
 *
 *-------------------------------------------------------------------------
 */
#include "assembly.h"
#include "language.h"
#include "people.h"
#include "words.h"

/* "The statement" is one in which somebody spoke at most so many sentences and clauses before. */
#define MAX_SENTENCES_BACK 3
#define MAX_CLAUSES_BACK 20

/* The noun of a document in the phrase, before what belongs to it: the [statement] from Helen Marsh; or an empty run */
static aa_run
document_of(const aa_article *article, aa_run words)
{
	uint32_t	end = words.first;

	while (end < words.end && article->tokens[end].kind == AA_TOKEN_WORD && !(article->classes[end] & (AA_LEX_PREPOSITION | AA_LEX_RELATIVE)))
		end++;
	for (uint32_t i = words.first; i < end; i++)
	{
		if ((article->classes[i] & AA_LEX_DOCUMENT) && i + aa_phrase_length(article, i) == end)
			return (aa_run){i, end};
	}
	return (aa_run){0, 0};
}

/* Helen Marsh's letter, her latest letter, the FWO letter: who is named in front of it */
static uint32_t
owner_before(const aa_assembly *a, aa_run words, aa_run document)
{
	const aa_article *article = a->article;

	for (uint32_t m = aa_first_mention(a, document.first); m > 0 && article->mentions[m - 1].first_token >= words.first; m--)
	{
		const aa_mention *owner = &article->mentions[m - 1];
		bool		possessive = owner->kind == AA_MENTION_PRONOUN ? (article->classes[owner->first_token] & AA_LEX_DETERMINER) != 0 :
																	 aa_ends_in_possessive(article, owner->end_token - 1);

		if (owner->entity != AA_NONE &&
			(possessive || (owner->end_token == document.first && article->entities[owner->entity].kind == AA_ENTITY_ORGANISATION)))
			return owner->entity;
	}
	return AA_NONE;
}

/* A letter from Helen Marsh */
static uint32_t
author_behind(const aa_assembly *a, aa_run words, aa_run document)
{
	const aa_article *article = a->article;
	uint32_t	m;

	if (document.end + 1 >= words.end || !aa_is_one_of(article, article->language->authors, document.end, document.end + 1))
		return AA_NONE;
	m = aa_first_mention(a, document.end + 1);
	if (m == article->nmentions || article->mentions[m].first_token > document.end + 2 || article->mentions[m].kind != AA_MENTION_NAME ||
		aa_ends_in_possessive(article, article->mentions[m].end_token - 1))
		return AA_NONE;
	return article->mentions[m].entity;
}

/* [In] a statement: the preposition before the document's noun at token i, or AA_NONE */
static uint32_t
preposition_before(const aa_article *article, uint32_t i, uint32_t first)
{
	for (uint32_t n = 0; n <= AA_MAX_MODIFIERS && i > first; n++)
	{
		uint64_t	classes = article->classes[--i];

		if (article->tokens[i].kind != AA_TOKEN_WORD)
			return AA_NONE;
		if (classes & AA_LEX_DETERMINER)
			return !(classes & AA_LEX_DEFINITE) && i > first && (article->classes[i - 1] & AA_LEX_PREPOSITION) &&
					!(article->classes[i - 1] & AA_LEX_ACCORDING) ?
				i - 1 :
				AA_NONE;
	}
	return AA_NONE;
}

/* In a letter she said; she said in a letter: is the report made in a document of this noun? */
static bool
is_made_in(const aa_assembly *a, const aa_report *r, uint32_t noun)
{
	const aa_article *article = a->article;
	const aa_sentence *sentence = &article->sentences[r->sentence];
	uint32_t	starts[] = {sentence->first_token, r->cue.end};

	for (uint32_t k = 0; k < 2; k++)
	{
		uint32_t	limit = starts[k] + AA_MAX_MODIFIERS + 2 < sentence->end_token ? starts[k] + AA_MAX_MODIFIERS + 2 : sentence->end_token;

		for (uint32_t i = starts[k]; i < limit; i++)
		{
			if ((article->classes[i] & AA_LEX_DOCUMENT) && aa_name_hash(article, i) == aa_name_hash(article, noun) &&
				preposition_before(article, i, starts[k]) == starts[k])
				return true;
		}
	}
	return false;
}

/* In a letter Helen Marsh said … [The letter] said …: who wrote it */
static uint32_t
author_before(const aa_assembly *a, uint32_t report, aa_run document)
{
	const aa_report *reports = a->reports.reports;
	aa_run		words = a->named[report];

	if (document.first != words.first + 1 || document.end != document.first + 1 || words.end != document.end ||
		!((a->article->classes[words.first] | aa_single_classes(a->article, words.first)) & AA_LEX_DEFINITE))
		return AA_NONE;
	for (uint32_t i = report; i-- > 0 && i + MAX_CLAUSES_BACK >= report && reports[i].sentence + MAX_SENTENCES_BACK >= reports[report].sentence;)
	{
		if (reports[i].entity != AA_NONE && is_made_in(a, &reports[i], document.first))
			return reports[i].entity;
	}
	return AA_NONE;
}

void
aa_find_authors(aa_assembly *a)
{
	for (uint32_t i = 0; i < a->reports.nreports; i++)
	{
		aa_report  *r = &a->reports.reports[i];
		aa_run		document = document_of(a->article, a->named[i]);

		if (r->entity != AA_NONE || document.first == document.end)
			continue;
		r->entity = owner_before(a, a->named[i], document);
		if (r->entity == AA_NONE)
			r->entity = author_behind(a, a->named[i], document);
		if (r->entity == AA_NONE)
			r->entity = author_before(a, i, document);
	}
}

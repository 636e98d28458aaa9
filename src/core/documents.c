/*-------------------------------------------------------------------------
 *
 * documents.c
 *	  Resolves documents to their authors: Helen Marsh's letter said.
 *
 *-------------------------------------------------------------------------
 */
#include "assembly.h"
#include "language.h"
#include "people.h"
#include "words.h"

/* "The statement" is one in which somebody spoke at most so many sentences and clauses before. */
#define MAX_SENTENCES_BACK 6
#define MAX_CLAUSES_BACK 24

/* The noun of a document in the phrase, before what belongs to it: the [statement] from Helen Marsh; or an empty run */
static aa_run
document_of(const aa_article *article, aa_run words)
{
	uint32_t	end = words.first;

	while (end < words.end && article->tokens[end].kind == AA_TOKEN_WORD &&
		   !(article->classes[end] & (AA_LEX_PREPOSITION | AA_LEX_RELATIVE)))
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

	for (uint32_t m = aa_first_mention(a, document.first);
		 m > 0 && article->mentions[m - 1].first_token >= words.first; m--)
	{
		const aa_mention *owner = &article->mentions[m - 1];
		bool		possessive = owner->kind == AA_MENTION_PRONOUN ?
			(article->classes[owner->first_token] & AA_LEX_DETERMINER) != 0 :
			aa_ends_in_possessive(article, owner->end_token - 1);

		if (owner->entity != AA_NONE &&
			(possessive ||
			 (owner->end_token == document.first &&
			  article->entities[owner->entity].kind == AA_ENTITY_ORGANISATION)))
			return owner->entity;
	}
	return AA_NONE;
}

/*
 * A letter from Helen Marsh, data from British insurer Corvel: whose name ends the noun phrase
 * behind the preposition.  Not that of letters from British insurers.
 */
static uint32_t
author_behind(const aa_assembly *a, aa_run words, aa_run document)
{
	const aa_article *article = a->article;
	uint32_t	i = document.end + 1;
	uint32_t	m = aa_first_mention(a, i);
	uint64_t	stops = AA_LEX_PREPOSITION | AA_LEX_RELATIVE | AA_LEX_CONJUNCTION;
	uint32_t	author = AA_NONE;

	if (i >= words.end || !aa_is_one_of(article, article->language->authors, document.end, i))
		return AA_NONE;
	while (i < words.end && article->tokens[i].kind == AA_TOKEN_WORD && !(article->classes[i] & stops) &&
		   (author == AA_NONE || !(article->classes[i] & (AA_LEX_PARTICIPLE | AA_LEX_GERUND))))
	{
		bool		named = m < article->nmentions && article->mentions[m].first_token == i;
		const aa_mention *mention = named ? &article->mentions[m] : NULL;

		author = named && mention->kind == AA_MENTION_NAME ? mention->entity : AA_NONE;
		i = named ? mention->end_token : i + 1;
		m += named;
	}
	return aa_ends_in_possessive(article, i - 1) ? AA_NONE : author;
}

/*
 * Does the report say that its source used this noun's thing, right behind the cue or in front
 * of all: she said in a statement, in a letter she said?
 */
static bool
uses_document(const aa_assembly *a, const aa_report *r, uint32_t noun)
{
	const aa_article *article = a->article;
	uint32_t	places[] = {r->cue.end, article->sentences[r->sentence].first_token};
	uint64_t	hash = aa_word_hash(article, noun);

	for (uint32_t k = 0; k < sizeof(places) / sizeof(places[0]); k++)
	{
		uint32_t	first = places[k];

		if (first + 1 >= article->ntokens || !(article->classes[first] & AA_LEX_PREPOSITION) ||
			!(article->classes[first + 1] & AA_LEX_DETERMINER) || (article->classes[first + 1] & AA_LEX_DEFINITE))
			continue;
		for (uint32_t i = first + 2; i < article->ntokens && i < first + 2 + AA_MAX_MODIFIERS; i++)
		{
			if (aa_word_hash(article, i) == hash)
				return true;
		}
	}
	return false;
}

/* Is the source of the report known by more than they or the two, and not told of alone: according to …? */
static bool
names_source(const aa_assembly *a, uint32_t report)
{
	const aa_report *r = &a->reports.reports[report];
	aa_run		source = a->named[report];

	return r->rule != AA_RULE_ACCORDING &&
		(r->entity != AA_NONE ||
		 (source.first < source.end &&
		  !(a->article->classes[source.end - 1] & (AA_LEX_PRONOUN | AA_LEX_SUBJECT | AA_LEX_STARTER))));
}

/* In a letter Helen Marsh said … [The letter] said …: it is who spoke in one before. */
static void
take_author_before(aa_assembly *a, uint32_t report, aa_run document)
{
	aa_report  *r = &a->reports.reports[report];
	aa_run		words = a->named[report];

	if (document.first != words.first + 1 || document.end != document.first + 1 || words.end != document.end ||
		!aa_speaks(r) ||
		!((a->article->classes[words.first] | aa_single_classes(a->article, words.first)) & AA_LEX_DEFINITE))
		return;
	for (uint32_t i = report; i-- > 0 && i + MAX_CLAUSES_BACK >= report &&
		 a->reports.reports[i].sentence + MAX_SENTENCES_BACK >= r->sentence;)
	{
		const aa_report *before = &a->reports.reports[i];

		if (aa_speaks(before) && names_source(a, i) && uses_document(a, before, document.first))
		{
			r->entity = before->entity;
			a->named[report] = a->named[i];
			return;
		}
	}
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
			take_author_before(a, i, document);
	}
}

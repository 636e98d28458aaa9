/*-------------------------------------------------------------------------
 *
 * descriptions.c
 *	  What an article says of who its people are.
 *
 * It describes its people where it names them: before the name (police chief Ada
 * Wong), in apposition before it (the head of the agency, Ada Wong) or behind it
 * (Ada Wong, head of the agency).
 *
 *-------------------------------------------------------------------------
 */
#include "descriptions.h"

#include "language.h"
#include "words.h"

/* Words in front of a name, without a comma. */
#define MAX_FRONT 6

bool
aa_may_describe(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];
	uint64_t	classes = article->classes[i];

	if ((classes & AA_LEX_QUOTES) && (classes & (AA_LEX_THIRD | AA_LEX_PAST)) && !(classes & AA_LEX_ROLE))
		return false;
	return token->kind == AA_TOKEN_WORD &&
		((classes & AA_LEX_PLACE) ||
		 !(classes &
		   (AA_LEX_CONJUNCTION | AA_LEX_RELATIVE | AA_LEX_PRONOUN | AA_LEX_AUXILIARY | AA_LEX_SUBORDINATOR |
			AA_LEX_CALENDAR)));
}

uint32_t
aa_description_head(const aa_article *article, aa_run words)
{
	uint32_t	i = words.first;

	while (i < words.end && !((article->classes[i] & AA_LEX_PREPOSITION) && aa_is_description_link(article, i)))
		i++;
	return i > words.first ? i - 1 : AA_NONE;
}

bool
aa_is_persons_noun(const aa_article *article, aa_run words, uint32_t head)
{
	if (aa_single_classes(article, head) & AA_LEX_PLURAL)
		return false;
	for (uint32_t i = words.first; i <= head; i++)
	{
		if ((article->classes[i] & AA_LEX_ROLE) && i + aa_phrase_length(article, i) == head + 1)
			return true;
	}
	return false;
}

/* President Marsh, again and again */
static bool
is_told(const aa_descriptions *d, const aa_description *new)
{
	const aa_article *article = d->article;

	for (uint32_t i = 0; i < d->n; i++)
	{
		const aa_description *of = &d->found[i];

		if (of->entity != new->entity || of->hash != new->hash ||
			of->words.end - of->words.first != new->words.end - new->words.first)
			continue;
		if (aa_name_hash(article, of->words.first) == aa_name_hash(article, new->words.first))
			return true;
	}
	return false;
}

static void
add_description(aa_descriptions *d, aa_run words, uint32_t entity)
{
	aa_description new = {words, 0, entity, 0};

	if (words.first >= words.end || d->n == AA_MAX_DESCRIPTIONS)
		return;
	new.head = aa_description_head(d->article, words);
	if (new.head == AA_NONE || !aa_is_persons_noun(d->article, words, new.head))
		return;
	new.hash = aa_name_hash(d->article, new.head);
	if (!is_told(d, &new))
		d->found[d->n++] = new;
}

uint32_t
aa_description_in_front(const aa_article *article, const aa_mention *name)
{
	uint32_t	first = name->name_token;

	while (first > 0 && name->name_token - first < MAX_FRONT &&
		   !(article->tokens[first].flags & AA_TOKEN_SENTENCE_START) &&
		   aa_may_describe(article, first - 1) && !aa_is_description_link(article, first - 1) &&
		   !aa_ends_in_possessive(article, first - 1) &&
		   !((article->classes[first - 1] & (AA_LEX_THIRD | AA_LEX_PAST)) &&
			 !(article->classes[first - 1] & (AA_LEX_ROLE | AA_LEX_PARTICIPLE))))
		first--;
	return first;
}

/* …, Ada Wong, …; …, Ada Wong of Oxley: not who does something */
static bool
is_inserted(const aa_article *article, const aa_mention *name)
{
	uint32_t	i = name->end_token;

	return i >= article->ntokens || (article->classes[i] & AA_LEX_PREPOSITION) ||
		(article->tokens[i].kind != AA_TOKEN_WORD && !aa_ends_in_possessive(article, i - 1));
}

/* his, her, its */
static bool
is_possessive(const aa_article *article, uint32_t i)
{
	return (article->classes[i] & (AA_LEX_PRONOUN | AA_LEX_DETERMINER)) == (AA_LEX_PRONOUN | AA_LEX_DETERMINER);
}

aa_run
aa_apposition_before(const aa_article *article, const aa_mention *name)
{
	uint32_t	end = name->first_token - 1;
	aa_run		none = {0, 0};

	if (name->first_token < 2 || article->tokens[end].mark != ',' || !is_inserted(article, name))
		return none;
	for (uint32_t i = end; i > 0 && end - i < AA_MAX_DESCRIPTION; i--)
	{
		bool		inner;

		/* the kind and popular [mayor of Oxley], Leo Wong; his [lawyer], Leo Wong */
		if (!aa_may_describe(article, i - 1))
			return (article->classes[i - 1] & AA_LEX_CONJUNCTION) || is_possessive(article, i - 1) ? (aa_run){i, end} :
																									 none;
		inner = i > 1 && (article->classes[i - 2] & AA_LEX_PREPOSITION) &&
			!(article->tokens[i - 1].flags & AA_TOKEN_SENTENCE_START);

		/* to the [mayor], Leo Wong; not: of the agency */
		if (inner)
		{
			aa_run		words = {i, end};
			uint32_t	head = aa_description_head(article, words);

			if (head != AA_NONE && !aa_reads(article, i - 2, article->language->genitive) &&
				aa_is_persons_noun(article, words, head))
				return words;
			continue;
		}
		if (aa_ends_in_possessive(article, i - 1) && (article->classes[i - 1] & AA_LEX_PLACE))
			return (aa_run){i - 1, end};
		if (aa_is_definite(article, i - 1) || aa_ends_in_possessive(article, i - 1))
			return (aa_run){i, end};
		if (article->tokens[i - 1].flags & AA_TOKEN_SENTENCE_START)
			break;
	}
	return none;
}

/* Ada Wong, [head of the agency] */
static aa_run
apposition_behind(const aa_article *article, const aa_mention *name)
{
	uint32_t	first = aa_apposition_behind(article, name->end_token);
	uint32_t	end;

	if (first == AA_NONE)
		return (aa_run){0, 0};
	while (first < article->ntokens && aa_is_description_link(article, first) &&
		   !(article->classes[first] & AA_LEX_PREPOSITION))
		first++;
	end = first;
	while (end < article->ntokens && end < first + AA_MAX_DESCRIPTION && aa_may_describe(article, end) &&
		   !(article->tokens[end].flags & AA_TOKEN_SENTENCE_START))
		end++;
	/* Marsh, the mayor said */
	if (end < article->ntokens && article->tokens[end].kind == AA_TOKEN_WORD &&
		!(article->classes[end] & (AA_LEX_CONJUNCTION | AA_LEX_RELATIVE)))
		end = first;
	return (aa_run){first, end};
}

/* The only person whose surname is the token, or AA_NONE */
static uint32_t
find_surname(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];
	uint32_t	length = aa_word_end(article, i) - token->start;
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	uint32_t	found = AA_NONE;

	for (uint32_t e = 0; e < limit; e++)
	{
		const aa_entity *entity = &article->entities[e];
		const char *end = entity->name.data + entity->name.length;

		if (entity->kind != AA_ENTITY_PERSON || entity->name.length < length ||
			!aa_is_same_text(end - length, article->text + token->start, length) ||
			(entity->name.length > length && end[-(int) length - 1] != ' '))
			continue;
		if (found != AA_NONE)
			return AA_NONE;
		found = e;
	}
	return found;
}

/* the Marsh administration, Marsh's administration */
static void
note_government(aa_descriptions *d, const aa_mention *name)
{
	const aa_article *article = d->article;
	bool		within = name->end_token > name->name_token + 1 &&
		aa_is_government(article, name, name->end_token - 1);
	uint32_t	e;

	if (!within && !aa_is_government(article, name, name->end_token))
		return;
	e = find_surname(article, name->end_token - 1 - within);
	if (e == AA_NONE)
		return;
	d->several |= d->governs != AA_NONE && d->governs != e;
	d->governs = e;
}

/* Whom a name means; in marks, where names are not joined, the only one of that surname. */
static uint32_t
person_of(const aa_article *article, const aa_mention *name)
{
	if (name->kind != AA_MENTION_NAME)
		return AA_NONE;
	if (name->entity == AA_NONE)
		return name->first_token < name->name_token ? find_surname(article, name->end_token - 1) : AA_NONE;
	return article->entities[name->entity].kind == AA_ENTITY_PERSON ? name->entity : AA_NONE;
}

void
aa_find_descriptions(aa_descriptions *d)
{
	const aa_article *article = d->article;

	d->n = 0;
	d->governs = AA_NONE;
	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		const aa_mention *name = &article->mentions[m];
		uint32_t	e = person_of(article, name);

		if (name->kind == AA_MENTION_NAME)
			note_government(d, name);
		if (e == AA_NONE)
			continue;
		add_description(d, (aa_run){aa_description_in_front(article, name), name->name_token}, e);
		add_description(d, aa_apposition_before(article, name), e);
		add_description(d, apposition_behind(article, name), e);
	}
}

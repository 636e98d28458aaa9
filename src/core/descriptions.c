/*-------------------------------------------------------------------------
 *
 * descriptions.c
 *	  Resolves sources that describe a person: the head of the agency.
 *
 * An article describes its people where it names them: before the name (police
 * chief Ada Wong), in apposition before it (the head of the agency, Ada Wong)
 * or behind it (Ada Wong, head of the agency).  A source means a person who is
 * described by the same noun, and by all its other words.
 *
 *-------------------------------------------------------------------------
 */
#include "assembly.h"
#include "language.h"
#include "people.h"
#include "search.h"
#include "words.h"

/* Looked at are so many descriptions, and so many words of each. */
#define MAX_DESCRIPTIONS 128
#define MAX_DESCRIPTION 12
/* Words in front of a name, without a comma. */
#define MAX_FRONT 6
/* Words of places are alike that begin with so many bytes: Iran, Iranian. */
#define MIN_STEM 4
/* The name of who was described first follows within so many sentences and clauses … */
#define MAX_SENTENCES_TO_NAME 3
#define MAX_CLAUSES_TO_NAME 20
/* … and has not stood in so many mentions before. */
#define MAX_MENTIONS_BEFORE 200

typedef struct description
{
	aa_run		words;
	uint32_t	head;			/* the token of its noun */
	uint32_t	entity;
	uint64_t	hash;			/* of the noun */
} description;

typedef struct descriptions
{
	const aa_article *article;
	uint32_t	n;
	uint32_t	governs;		/* the only one whose name a government has, or AA_NONE */
	bool		several;		/* there are others */
	description found[MAX_DESCRIPTIONS];
} descriptions;

/* the, even where it begins a phrase: the police */
static bool
is_definite(const aa_article *article, uint32_t i)
{
	return ((article->classes[i] | aa_single_classes(article, i)) & AA_LEX_DEFINITE) != 0;
}

/* Words that say nothing of whom they stand beside: the, of */
static bool
is_link(const aa_article *article, uint32_t i)
{
	return (is_definite(article, i) || (article->classes[i] & (AA_LEX_DETERMINER | AA_LEX_PREPOSITION))) &&
		!aa_ends_in_possessive(article, i) && (is_definite(article, i) || !(article->classes[i] & AA_LEX_PLACE));
}

/* May a description go on with this token? */
static bool
goes_on(const aa_article *article, uint32_t i)
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

/* The last word before the first preposition: the [head] of the agency */
static uint32_t
head_of(const aa_article *article, aa_run words)
{
	uint32_t	i = words.first;

	while (i < words.end && !((article->classes[i] & AA_LEX_PREPOSITION) && is_link(article, i)))
		i++;
	return i > words.first ? i - 1 : AA_NONE;
}

/* Is the noun one of a person, alone or as a phrase's last word? */
static bool
is_persons_noun(const aa_article *article, aa_run words, uint32_t head)
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
is_told(const descriptions *d, const description *new)
{
	const aa_article *article = d->article;

	for (uint32_t i = 0; i < d->n; i++)
	{
		const description *of = &d->found[i];

		if (of->entity != new->entity || of->hash != new->hash ||
			of->words.end - of->words.first != new->words.end - new->words.first)
			continue;
		if (aa_name_hash(article, of->words.first) == aa_name_hash(article, new->words.first))
			return true;
	}
	return false;
}

static void
add_description(descriptions *d, aa_run words, uint32_t entity)
{
	description new = {words, 0, entity, 0};

	if (words.first >= words.end || d->n == MAX_DESCRIPTIONS)
		return;
	new.head = head_of(d->article, words);
	if (new.head == AA_NONE || !is_persons_noun(d->article, words, new.head))
		return;
	new.hash = aa_name_hash(d->article, new.head);
	if (!is_told(d, &new))
		d->found[d->n++] = new;
}

/* [police chief] Ada Wong */
static uint32_t
front_of(const aa_article *article, const aa_mention *name)
{
	uint32_t	first = name->name_token;

	while (first > 0 && name->name_token - first < MAX_FRONT &&
		   !(article->tokens[first].flags & AA_TOKEN_SENTENCE_START) &&
		   goes_on(article, first - 1) && !is_link(article, first - 1) &&
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
	for (uint32_t i = end; i > 0 && end - i < MAX_DESCRIPTION; i--)
	{
		bool		inner;

		/* the kind and popular [mayor of Oxley], Leo Wong; his [lawyer], Leo Wong */
		if (!goes_on(article, i - 1))
			return (article->classes[i - 1] & AA_LEX_CONJUNCTION) || is_possessive(article, i - 1) ? (aa_run){i, end} :
																									 none;
		inner = i > 1 && (article->classes[i - 2] & AA_LEX_PREPOSITION) &&
			!(article->tokens[i - 1].flags & AA_TOKEN_SENTENCE_START);

		/* to the [mayor], Leo Wong; not: of the agency */
		if (inner)
		{
			aa_run		words = {i, end};
			uint32_t	head = head_of(article, words);

			if (head != AA_NONE && !aa_reads(article, i - 2, article->language->genitive) &&
				is_persons_noun(article, words, head))
				return words;
			continue;
		}
		if (aa_ends_in_possessive(article, i - 1) && (article->classes[i - 1] & AA_LEX_PLACE))
			return (aa_run){i - 1, end};
		if (is_definite(article, i - 1) || aa_ends_in_possessive(article, i - 1))
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
	while (first < article->ntokens && is_link(article, first) && !(article->classes[first] & AA_LEX_PREPOSITION))
		first++;
	end = first;
	while (end < article->ntokens && end < first + MAX_DESCRIPTION && goes_on(article, end) &&
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
note_government(descriptions *d, const aa_mention *name)
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

static void
find_descriptions(descriptions *d)
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
		add_description(d, (aa_run){front_of(article, name), name->name_token}, e);
		add_description(d, aa_apposition_before(article, name), e);
		add_description(d, apposition_behind(article, name), e);
	}
}

/* The same word, or of the same place: Iran's, Iranian */
static bool
is_alike(const aa_article *article, uint32_t a, uint32_t b)
{
	const char *x = article->text + article->tokens[a].start;
	const char *y = article->text + article->tokens[b].start;

	/* most are not, which is seen at once */
	if ((x[0] ^ y[0]) & ~0x20)
		return false;
	if (aa_name_hash(article, a) == aa_name_hash(article, b))
		return true;
	return (article->tokens[a].flags & article->tokens[b].flags & AA_TOKEN_CAPITAL) &&
		aa_token_length(&article->tokens[a]) >= MIN_STEM && aa_token_length(&article->tokens[b]) >= MIN_STEM &&
		aa_is_same_text(x, y, MIN_STEM);
}

/* US, Iranian, Republican */
static bool
is_of_place(const aa_article *article, uint32_t i)
{
	return (article->tokens[i].flags & AA_TOKEN_CAPITAL) &&
		((article->classes[i] & AA_LEX_PLACE) ||
		 (aa_word_classes(article, &article->tokens[i]) & (AA_LEX_PLACE | AA_LEX_EPITHET)));
}

static bool
has_word(const aa_article *article, aa_run words, uint32_t i)
{
	for (uint32_t k = words.first; k < words.end; k++)
	{
		if (is_alike(article, k, i))
			return true;
	}
	return false;
}

/* The former president is not the president; the police chief may be the chief. */
static bool
is_another_noun(const aa_article *article, const description *of, aa_run source)
{
	for (uint32_t i = of->words.first; i < of->head; i++)
	{
		if ((article->classes[i] & (AA_LEX_ROLE | AA_LEX_TITLE)) &&
			i + aa_phrase_length(article, i) == of->head + 1 &&
			!(article->tokens[i].flags & AA_TOKEN_ALL_CAPITALS) &&
			!(aa_word_classes(article, &article->tokens[i]) &
			  (AA_LEX_PLACE | AA_LEX_ORGANISATION | AA_LEX_COLLECTIVE)) &&
			!has_word(article, source, i))
			return true;
	}
	return false;
}

/* Is somebody's description one with the word, or with one of a place if place? */
static bool
is_described_by(const descriptions *d, uint32_t entity, uint32_t i, bool place)
{
	for (uint32_t k = 0; k < d->n; k++)
	{
		const description *of = &d->found[k];

		if (of->entity != entity)
			continue;
		if (!place && has_word(d->article, of->words, i))
			return true;
		for (uint32_t j = of->words.first; place && j < of->words.end; j++)
		{
			if (is_of_place(d->article, j))
				return true;
		}
	}
	return false;
}

/*
 * How many of the source's words somebody's description has, 0 if it has others
 * but for the place or party of somebody of whom no place is told: the US president.
 */
static uint32_t
fitness(const descriptions *d, const description *of, aa_run source, uint32_t head)
{
	uint32_t	fits = 1;

	if (is_another_noun(d->article, of, source))
		return 0;
	for (uint32_t i = source.first; i < source.end; i++)
	{
		if (i == head || is_link(d->article, i))
			continue;
		if (is_described_by(d, of->entity, i, false))
			fits++;
		else if (i > head || !is_of_place(d->article, i) || is_described_by(d, of->entity, i, true))
			return 0;
	}
	return fits;
}

/* The words of a source that is somebody known: the head of the agency, Iran's president */
static aa_run
definite_words(const aa_article *article, aa_run source)
{
	aa_run		none = {0, 0};

	if (source.end > source.first + MAX_DESCRIPTION || source.end < source.first + 2)
		return none;
	if (is_definite(article, source.first))
		source.first++;
	else if (!(aa_ends_in_possessive(article, source.first) && (article->classes[source.first] & AA_LEX_PLACE)))
		return none;
	for (uint32_t i = source.first; i < source.end; i++)
	{
		if (!goes_on(article, i))
			return none;
	}
	return source;
}

static uint32_t
find_described(const descriptions *d, aa_run source)
{
	uint32_t	head = head_of(d->article, source);
	uint32_t	best = AA_NONE;
	uint32_t	most = 0;
	bool		several = false;
	uint64_t	hash;

	if (head == AA_NONE || !is_persons_noun(d->article, source, head))
		return AA_NONE;
	hash = aa_name_hash(d->article, head);
	for (uint32_t i = 0; i < d->n; i++)
	{
		const description *of = &d->found[i];
		uint32_t	fits;

		if (of->hash != hash || of->entity == best)
			continue;
		fits = fitness(d, of, source, head);
		if (fits == 0 || fits < most)
			continue;
		several = fits == most;
		most = fits;
		best = of->entity;
	}
	/* the US president; the French one is another */
	if (source.end > source.first + 1 && is_of_place(d->article, source.first) &&
		(d->article->tokens[source.first].flags & AA_TOKEN_ALL_CAPITALS))
		source.first++;
	if (best == AA_NONE && !d->several &&
		aa_is_one_of(d->article, d->article->language->offices, source.first, source.end))
		return d->governs;
	return several ? AA_NONE : best;
}

/* Robert Kell said: a full name with nothing beside it that tells who that is */
static bool
is_bare(const aa_article *article, const aa_mention *name)
{
	uint32_t	end = name->end_token;

	return name->kind == AA_MENTION_NAME && end > name->name_token + 1 &&
		front_of(article, name) == name->name_token &&
		(name->name_token == 0 || article->tokens[name->name_token].flags & AA_TOKEN_SENTENCE_START ||
		 article->tokens[name->name_token - 1].kind != AA_TOKEN_WORD ||
		 (article->classes[name->name_token - 1] & AA_LEX_VERB)) &&
		end < article->ntokens && article->tokens[end].kind == AA_TOKEN_WORD &&
		!(article->classes[end] & (AA_LEX_PREPOSITION | AA_LEX_RELATIVE | AA_LEX_CONJUNCTION));
}

/* Does the text name the entity of mention m there for the first time? */
static bool
is_new(const aa_article *article, uint32_t m)
{
	for (uint32_t i = m; i > 0 && i + MAX_MENTIONS_BEFORE > m; i--)
	{
		const aa_mention *other = &article->mentions[i - 1];
		uint32_t	block;

		if (other->entity != article->mentions[m].entity)
			continue;
		block = aa_find_sorted(aa_block, article->blocks, article->nblocks, first_token, other->first_token + 1) - 1;
		if (aa_is_text_block(&article->blocks[block]))
			return false;
	}
	return true;
}

/* the head of the agency, his lawyer, Oxley's mayor: somebody known; not: an official, one of his lawyers */
static bool
is_somebody_known(const aa_article *article, aa_run source, uint32_t head)
{
	for (uint32_t i = source.first; i < head; i++)
	{
		uint64_t	classes = article->classes[i];

		if (is_definite(article, i) || aa_ends_in_possessive(article, i) ||
			((classes & AA_LEX_DETERMINER) && (classes & (AA_LEX_MASCULINE | AA_LEX_FEMININE))))
			return true;
	}
	return false;
}

/*
 * His lawyer says it is false. Robert Kell said …: whoever speaks next by a name that
 * nothing explains is who was described; AA_NONE without one
 */
static uint32_t
named_next(const aa_assembly *a, uint32_t report)
{
	const aa_article *article = a->article;
	const aa_report *r = &a->reports.reports[report];
	uint32_t	head = head_of(article, a->named[report]);

	if (head == AA_NONE || !is_somebody_known(article, a->named[report], head) ||
		!is_persons_noun(article, a->named[report], head))
		return AA_NONE;
	for (uint32_t i = report + 1; i < a->reports.nreports && i <= report + MAX_CLAUSES_TO_NAME &&
		 a->reports.reports[i].sentence <= r->sentence + MAX_SENTENCES_TO_NAME;
		 i++)
	{
		const aa_report *next = &a->reports.reports[i];
		uint32_t	m = aa_first_mention(a, next->source.first);

		if (next->sentence == r->sentence || next->entity == AA_NONE)
			continue;
		return m < article->nmentions && article->mentions[m].entity == next->entity &&
				article->entities[next->entity].kind == AA_ENTITY_PERSON &&
				is_bare(article, &article->mentions[m]) &&
				!aa_genders_differ(aa_gender_of(article->classes[head]),
								   (aa_gender) article->entities[next->entity].gender) &&
				is_new(article, m) ?
			next->entity :
			AA_NONE;
	}
	return AA_NONE;
}

void
aa_find_described(aa_assembly *a)
{
	descriptions d = {.article = a->article};
	bool		found = false;

	for (uint32_t i = 0; i < a->reports.nreports; i++)
	{
		aa_run		words;

		if (a->reports.reports[i].entity != AA_NONE)
			continue;
		words = definite_words(a->article, a->named[i]);
		if (words.first < words.end)
		{
			if (!found)
				find_descriptions(&d);
			found = true;
			a->reports.reports[i].entity = find_described(&d, words);
		}
		if (a->reports.reports[i].entity == AA_NONE)
			a->reports.reports[i].entity = named_next(a, i);
	}
}

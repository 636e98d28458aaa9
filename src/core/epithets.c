/*-------------------------------------------------------------------------
 *
 * epithets.c
 *	  Resolves epithets, nouns that may stand for anybody's name: the actress.
 *
 * Only a noun with "the" counts, and none that belongs to somebody else: one
 * that introduced a person without a name still means that person.  Whoever
 * fits best must be the topic, or far ahead of all others.
 *
 *-------------------------------------------------------------------------
 */
#include "epithets.h"

#include "antecedents.h"
#include "language.h"
#include "words.h"

/* What brought somebody in is looked for so many tokens back. */
#define MAX_TOKENS_BACK 1000
/* A plural's ending is no longer: pilots, coaches */
#define MAX_PLURAL_ENDING 2
/* Of whom the text speaks most did something so many sentences back. */
#define MAX_SENTENCES_TO_MAIN 3

/* Does "the" stand before the noun at token i, or before its modifiers? */
static bool
has_article(const aa_article *article, uint32_t i)
{
	for (uint32_t n = 0; n <= AA_MAX_MODIFIERS && i > 0; n++)
	{
		uint64_t	classes = article->classes[--i];

		if (article->tokens[i].kind != AA_TOKEN_WORD || (classes & AA_LEX_DETERMINER))
			return (classes & AA_LEX_DEFINITE) != 0;
	}
	return false;
}

bool
aa_is_introduced(const aa_resolver *r, const aa_mention *mention)
{
	const aa_article *article = r->article;
	uint32_t	noun = mention->end_token - 1;
	uint32_t	limit = noun > MAX_TOKENS_BACK ? noun - MAX_TOKENS_BACK : 0;
	uint64_t	hash = 0;

	for (uint32_t i = mention->first_token; i-- > limit;)
	{
		if (!(article->classes[i] & (AA_LEX_EPITHET | AA_LEX_ROLE)) ||
			aa_token_length(&article->tokens[i]) != aa_token_length(&article->tokens[noun]))
			continue;
		if (hash == 0)
			hash = aa_name_hash(article, noun);
		if (aa_name_hash(article, i) == hash)
			return !has_article(article, i);
	}
	return false;
}

/* der Minister, after an Außenminister: the noun as a compound's last part */
static bool
ends_compound(const aa_article *article, const aa_token *token, const aa_token *noun)
{
	uint32_t	length = aa_token_length(noun);

	/* the noun's first letter is a capital alone */
	return article->language->compounds && aa_token_length(token) > length &&
		aa_is_same_text(article->text + token->end - length + 1, article->text + noun->start + 1, length - 1);
}

/* Does the text have the noun before, for one or for several: a pilot, pilots? */
static bool
is_told_before(const aa_article *article, const aa_mention *mention)
{
	uint32_t	noun = mention->end_token - 1;
	uint32_t	length = aa_token_length(&article->tokens[noun]);
	uint32_t	limit = noun > MAX_TOKENS_BACK ? noun - MAX_TOKENS_BACK : 0;

	for (uint32_t i = mention->first_token; i-- > limit;)
	{
		const aa_token *token = &article->tokens[i];
		uint32_t	longer = aa_token_length(token) - length;

		if (!(article->classes[i] & AA_LEX_ROLE))
			continue;
		if (longer <= MAX_PLURAL_ENDING &&
			aa_is_same_text(article->text + token->start, article->text + article->tokens[noun].start, length))
			return true;
		if (ends_compound(article, token, &article->tokens[noun]))
			return true;
	}
	return false;
}

/* the child's mother: somebody else than who is spoken of */
static bool
holds_possessive(const aa_article *article, const aa_mention *mention)
{
	for (uint32_t i = mention->first_token; i + 1 < mention->end_token; i++)
	{
		if (aa_ends_in_possessive(article, i))
			return true;
	}
	return false;
}

/* the retired teacher, the police officer, the former senator; not: the teacher, the foreign minister */
static bool
is_modified(const aa_article *article, const aa_mention *mention)
{
	uint32_t	noun = mention->name_token;

	if (noun >= mention->first_token + 2)
		return true;
	return mention->end_token > noun + 1 &&
		(!(article->classes[noun] & AA_LEX_TITLE) ||
		 aa_reads(article, noun, article->language->former));
}

/*
 * The retired teacher said, the 50-year-old barman, the former mayor: a noun that was not
 * said of anybody before.  Who holds an office somewhere may be new, and who is of an
 * outlet: the ABC reporter.
 */
static bool
is_described_subject(const aa_resolver *r, const aa_mention *mention)
{
	const aa_article *article = r->article;
	uint64_t	classes = article->classes[mention->name_token] | article->classes[mention->end_token - 1];
	uint64_t	modifier = article->classes[mention->first_token] | article->classes[mention->first_token + 1];
	uint64_t	outlet = AA_LEX_ORGANISATION | AA_LEX_MEDIA;
	uint32_t	m = (uint32_t) (mention - article->mentions);

	if (!is_modified(article, mention) || !(classes & AA_LEX_ROLE) ||
		(classes & (AA_LEX_PLURAL | AA_LEX_COLLECTIVE | AA_LEX_ORGANISATION)) ||
		((classes & AA_LEX_TITLE) && (modifier & AA_LEX_PLACE)) ||
		(article->classes[mention->name_token - 1] & outlet) == outlet)
		return false;
	return r->places[m].subject && aa_name_beside(r, m) == AA_NONE && !is_told_before(article, mention);
}

/* Is the role one that may stand for any name? */
static bool
is_epithet(const aa_resolver *r, const aa_mention *mention)
{
	const aa_article *article = r->article;
	uint32_t	noun = mention->end_token - 1;

	if (!(article->classes[mention->first_token] & AA_LEX_DEFINITE) ||
		holds_possessive(article, mention))
		return false;
	if (article->tokens[noun].start < article->size &&
		article->text[article->tokens[noun].start] <= '9')
		return true;			/* the 45-year-old */
	if (!(article->classes[mention->name_token] & AA_LEX_EPITHET))
		return is_described_subject(r, mention);
	return aa_is_by_origin(article, mention) || !aa_is_introduced(r, mention);
}

/*
 * Is nobody else named in the sentence before and in this one, where the person
 * does something?
 */
static bool
is_only_person(const aa_resolver *r, uint32_t m, uint32_t person, aa_gender gender)
{
	uint32_t	limit = m > AA_MAX_MENTIONS_BACK ? m - AA_MAX_MENTIONS_BACK : 0;
	bool		found = false;

	for (uint32_t c = m; c > limit && r->places[c - 1].sentence + 1 >= r->places[m].sentence; c--)
	{
		uint32_t	e = r->article->mentions[c - 1].entity;

		if (e == AA_NONE || aa_antecedent_fitness(r, m, c - 1, gender) == 0 ||
			r->article->entities[e].kind != AA_ENTITY_PERSON)
			continue;
		if (e != person)
			return false;
		found |= r->places[c - 1].subject || r->places[c - 1].speaks;
	}
	return found;
}

/* Marsh won. The actress said: the subject with which the sentence before begins */
static bool
is_topic_before(const aa_resolver *r, uint32_t m, uint32_t antecedent)
{
	const aa_mention *name = &r->article->mentions[antecedent];
	const aa_mention_place *at = &r->places[antecedent];
	uint32_t	first = r->article->sentences[at->within].first_token;

	return name->entity != AA_NONE && r->facts[name->entity].person && r->places[m].subject && at->leads &&
		at->subject && !at->quoted && at->sentence + 1 == r->places[m].sentence &&
		(name->first_token == first || r->article->tokens[name->first_token - 1].mark == ',');
}

/* A senator spoke. … the lawmaker said: the stranger is of the sort */
static bool
is_stranger_of(const aa_resolver *r, uint32_t m, uint32_t sorts)
{
	const aa_mention_place *at = &r->places[m];
	const aa_common_noun *noun;

	if (at->stranger_noun == 0 || at->sentence - at->stranger > AA_MAX_STRANGER)
		return false;
	noun = aa_person_noun(r->article, at->stranger_noun, at->stranger_noun + 1);
	return ((noun->is | noun->stands_for) & sorts) != 0;
}

/*
 * The attorney, after Ada Wong, a lawyer: whose title is of the noun's sort, if the noun
 * is not told of others before.
 */
static uint32_t
find_of_sorts(const aa_resolver *r, uint32_t m)
{
	const aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
	uint32_t	sorts = aa_person_noun(article, mention->name_token, mention->end_token)->stands_for;
	bool		more = mention->end_token < article->ntokens &&
		(article->classes[mention->end_token] & AA_LEX_PREPOSITION);

	if (sorts == 0 || more || !(article->classes[mention->first_token] & AA_LEX_DEFINITE) ||
		holds_possessive(article, mention) || aa_name_beside(r, m) != AA_NONE || aa_is_introduced(r, mention) ||
		is_stranger_of(r, m, sorts))
		return AA_NONE;
	return aa_find_antecedent(r, m, aa_gender_of(article->classes[mention->end_token - 1]), sorts);
}

/* Does the text speak of nobody of the gender half as often as of that one? */
static bool
is_clearly_main(const aa_resolver *r, uint32_t person, aa_gender gender)
{
	const aa_article *article = r->article;
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;

	for (uint32_t e = 0; e < limit; e++)
	{
		if (e != person && article->entities[e].kind == AA_ENTITY_PERSON &&
			!aa_genders_differ(gender, (aa_gender) article->entities[e].gender) &&
			2 * r->facts[e].in_text > r->facts[person].in_text)
			return false;
	}
	return true;
}

/* the Lincoln actor, the former senior Taliban official: of something that has a name, if no place's */
static bool
holds_other_name(const aa_article *article, const aa_mention *mention)
{
	for (uint32_t i = mention->first_token + 1; i < mention->end_token; i++)
	{
		if ((article->tokens[i].flags & AA_TOKEN_CAPITAL) && !(article->classes[i] & (AA_LEX_PLACE | AA_WORD_INSIDE)))
			return true;
	}
	return false;
}

/*
 * Marsh spoke of Orme. The actress said: by far the most spoken of, who did something
 * not long before; or AA_NONE
 */
static uint32_t
find_main_subject(const aa_resolver *r, uint32_t m, aa_gender gender)
{
	uint32_t	limit = m > AA_MAX_MENTIONS_BACK ? m - AA_MAX_MENTIONS_BACK : 0;
	uint32_t	person = aa_main_person(r, gender);

	if (!r->places[m].subject || holds_other_name(r->article, &r->article->mentions[m]) || person == AA_NONE ||
		!is_clearly_main(r, person, gender))
		return AA_NONE;
	for (uint32_t c = m; c > limit && r->places[c - 1].sentence + MAX_SENTENCES_TO_MAIN >= r->places[m].sentence; c--)
	{
		const aa_mention_place *at = &r->places[c - 1];

		if (r->article->mentions[c - 1].entity == person && at->subject && at->in_text && !at->quoted)
			return person;
	}
	return AA_NONE;
}

/* the official said: somebody, even if nothing tells who */
static bool
names_person(const aa_resolver *r, uint32_t m)
{
	uint64_t	classes = r->article->classes[r->article->mentions[m].end_token - 1];

	return (classes & AA_LEX_ROLE) && !(classes & (AA_LEX_ORGANISATION | AA_LEX_PLURAL | AA_LEX_COLLECTIVE)) &&
		r->places[m].subject && aa_name_beside(r, m) == AA_NONE;
}

static void
find_epithet(aa_resolver *r, uint32_t m)
{
	aa_mention *mention = &r->article->mentions[m];
	uint64_t	classes = r->article->classes[mention->name_token];
	aa_gender	gender = aa_gender_of(classes);
	uint32_t	antecedent;

	if (mention->entity != AA_NONE || aa_is_body(r->article, mention))
		return;
	antecedent = find_of_sorts(r, m);
	if (antecedent != AA_NONE)
		aa_refer(r, m, antecedent);
	if (antecedent != AA_NONE || !is_epithet(r, mention))
		return;
	antecedent = aa_find_antecedent(r, m, gender, 0);
	aa_refer(r, m, antecedent);
	if (antecedent != AA_NONE && is_topic_before(r, m, antecedent))
		return;
	/* the actress of an article is rarely who was named last, if others were */
	if (!aa_is_by_origin(r->article, mention) && mention->entity != aa_main_person(r, gender) &&
		((!r->article->language->capital_nouns &&
		  (r->article->tokens[mention->end_token - 1].flags & AA_TOKEN_CAPITAL)) ||
		 !is_only_person(r, m, mention->entity, gender)))
		mention->entity = mention->unnamed != 0 ? AA_NONE : find_main_subject(r, m, gender);
}

void
aa_resolve_epithet(aa_resolver *r, uint32_t m)
{
	aa_mention *mention = &r->article->mentions[m];

	find_epithet(r, m);
	if (mention->entity == AA_NONE && mention->unnamed == 0 && names_person(r, m))
		mention->unnamed = mention->end_token - 1;
}

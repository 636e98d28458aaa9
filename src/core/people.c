/*-------------------------------------------------------------------------
 *
 * people.c
 *	  Decides which mentions are the same person.
 *
 * Full names come first, since the surname in a headline or lead is explained
 * further down; then single names, then roles ("the prime minister"), then
 * pronouns from left to right.  Every search looks back over a bounded number
 * of mentions or entities, so the work is linear.
 *
 *-------------------------------------------------------------------------
 */
#include "entities.h"

#include <string.h>

#include "language.h"
#include "memory.h"
#include "words.h"

/* Is a fuller name of the same person one of the article's? */
static bool
is_same_name(const aa_entity_facts *f, const aa_name_words *n)
{
	return f->whole == n->whole ||
		(n->words > 1 && f->words > 1 && f->first == n->first && f->last == n->last && f->suffix == n->suffix);
}

/* Most entities have nothing in common with a single name. */
static inline bool
shares_word(const aa_entity_facts *f, const aa_name_words *n)
{
	return (f->sign & n->sign) != 0 &&
		(f->first == n->first || f->last == n->last || f->whole == n->whole);
}

/* Sir Keir, Dame Helen: the given name alone follows. */
static bool
has_initial_title(const aa_article *article, const aa_mention *mention)
{
	for (uint32_t i = mention->first_token; i < mention->name_token; i++)
	{
		if ((article->classes[i] & AA_LEX_INITIAL_TITLE) &&
			(article->classes[i] & (AA_LEX_TITLE | AA_LEX_ROLE)) == AA_LEX_TITLE)
			return true;
	}
	return false;
}

/* The same word, or one is short for the other: Gov., Governor */
static bool
is_same_office(const aa_article *article, uint32_t a, uint32_t b)
{
	bool		swap = aa_token_length(&article->tokens[a]) > aa_token_length(&article->tokens[b]);
	const aa_token *brief = &article->tokens[swap ? b : a];
	const aa_token *full = &article->tokens[swap ? a : b];
	uint32_t	length = aa_token_length(brief);

	if (aa_name_hash(article, a) == aa_name_hash(article, b))
		return true;
	return length > AA_MIN_SHORT_TITLE && article->text[brief->end - 1] == '.' &&
		memcmp(article->text + brief->start, article->text + full->start, length - 1) == 0;
}

/* A single name: the surname of the entity, or its given name. */
static bool
is_part_of(const aa_resolver *r, uint32_t e, const aa_mention *mention, const aa_name_words *n)
{
	const aa_entity_facts *f = &r->facts[e];
	const aa_entity *entity = &r->article->entities[e];
	uint64_t	before = aa_title_classes(r->article, mention);

	if (entity->kind != AA_ENTITY_PERSON || f->words < 2 || f->two_surnames)
		return f->whole == n->whole;
	if (aa_genders_differ(aa_gender_of(before), (aa_gender) entity->gender))
		return false;
	/* Marsh Jr. is another Marsh, and the elder one has the office */
	if (f->suffix != n->suffix && (n->suffix || aa_office_of(r->article, mention) != AA_NONE))
		return false;
	if (has_initial_title(r->article, mention))
		return f->first == n->first;
	if (f->last == n->last)
		return true;
	/* President Xi is Xi Jinping, whose first word is no given name and who does something */
	return f->first == n->first &&
		(!(before & AA_LEX_TITLE) ||
		 (!(r->article->classes[mention->name_token] & AA_LEX_GIVEN) && (f->person || f->acts > 0)));
}

static uint32_t
find_full_name(const aa_resolver *r, const aa_name_words *n)
{
	uint32_t	count = r->article->nentities;
	uint32_t	limit = count > AA_MAX_ENTITIES_BACK ? count - AA_MAX_ENTITIES_BACK : 0;

	if (!aa_is_among(r->known, n->whole) && !(aa_is_among(r->known, n->first) && aa_is_among(r->known, n->last)))
		return AA_NONE;
	for (uint32_t e = count; e > limit; e--)
	{
		if ((r->facts[e - 1].sign & n->sign) && is_same_name(&r->facts[e - 1], n))
			return e - 1;
	}
	return AA_NONE;
}

static bool
is_resolvable(const aa_resolver *r, uint32_t m)
{
	return aa_tells_story(&r->article->blocks[r->places[m].block]);
}

/* Names of several words; in title case only those known from elsewhere. */
static bool
resolve_full_names(aa_resolver *r, bool title_case)
{
	for (uint32_t m = 0; m < r->article->nmentions; m++)
	{
		const aa_mention *mention = &r->article->mentions[m];
		aa_name_words n;
		uint32_t	e;

		if (mention->kind != AA_MENTION_NAME || !is_resolvable(r, m) ||
			r->places[m].headline != title_case ||
			mention->end_token < mention->name_token + 2 || aa_begins_with_particle(r->article, mention))
			continue;
		if (!aa_tick(r->article, r->article->tokens[mention->first_token].start))
			return false;
		n = aa_read_name(r->article, mention);
		if (n.words < 2)
			continue;
		e = find_full_name(r, &n);
		if (e == AA_NONE && !title_case)
			e = aa_add_entity(r, mention, &n);
		if (r->article->status != AA_OK)
			return false;
		if (e == AA_NONE)
			continue;
		aa_note_fuller_name(r, e, mention, &n);
		aa_join_entity(r, m, e, &n);
	}
	return true;
}

/* Whose surname the first word of the entity's name is, of somebody spoken of more; not a given name */
static bool
begins_with_surname(const aa_resolver *r, uint32_t e)
{
	const aa_entity_facts *f = &r->facts[e];
	uint32_t	limit = r->article->nentities < AA_MAX_ENTITIES_BACK ? r->article->nentities : AA_MAX_ENTITIES_BACK;

	for (uint32_t other = 0; other < limit; other++)
	{
		const aa_entity_facts *o = &r->facts[other];

		if (o->last == f->first && o->words > 1 && o->person && other != e && o->in_text >= f->in_text &&
			r->article->entities[other].kind == AA_ENTITY_PERSON)
			return true;
	}
	return false;
}

/*
 * The Marsh Orme meeting, where Leo Marsh is known: nobody is called so, and the bare Orme is
 * somebody else.
 */
static void
find_joined_surnames(aa_resolver *r)
{
	for (uint32_t e = 0; e < r->article->nentities; e++)
	{
		aa_entity_facts *f = &r->facts[e];

		if (f->words < 2 || f->person || !aa_is_among(r->lasts, f->first) ||
			r->article->entities[e].kind == AA_ENTITY_ORGANISATION || !begins_with_surname(r, e))
			continue;
		f->two_surnames = true;
		r->article->entities[e].kind = AA_ENTITY_OTHER;
	}
}

static bool
has_own_office(const aa_entity_facts *f)
{
	return f->office != AA_NONE && !f->consort;
}

/* Does the person have a better claim to the bare surname than the other one? */
static bool
has_precedence(const aa_resolver *r, uint32_t e, uint32_t other)
{
	const aa_entity_facts *a = &r->facts[e];
	const aa_entity_facts *b = &r->facts[other];

	if (a->doubtful != b->doubtful)
		return b->doubtful;
	if ((a->suffix == 0) != (b->suffix == 0))
		return a->suffix == 0;
	if (a->related != b->related)
		return b->related;
	if (has_own_office(a) != has_own_office(b))
		return has_own_office(a);
	return a->in_text > 0 && (b->in_text == 0 || a->first_mention < b->first_mention);
}

/* Does the sentence speak of the person, who is not only somebody else's? */
static bool
is_topic(const aa_resolver *r, uint32_t m)
{
	const aa_mention_place *at = &r->places[m];
	const aa_entity_facts *f = &r->facts[r->article->mentions[m].entity];

	return !at->quoted && (at->subject || at->cited) && !f->related && !f->doubtful;
}

/*
 * Of several people with one surname it is, by itself, that of who holds an
 * office or was named first; but right after another one spoken of by his full
 * name, it is his.
 */
static uint32_t
head_of_family(const aa_resolver *r, uint32_t m, uint32_t nearest, const aa_name_words *n, uint32_t limit)
{
	const aa_article *article = r->article;
	uint32_t	best = article->mentions[nearest].entity;

	if (r->facts[best].last == n->last && !aa_is_among(r->shared, n->last))
		return best;
	for (uint32_t i = nearest + 1; i > limit; i--)
	{
		const aa_mention *other = &article->mentions[i - 1];
		uint32_t	e;

		if (!(r->places[i - 1].sign & n->sign))
			continue;
		e = other->entity;
		if (r->facts[e].last != n->last || !is_part_of(r, e, &article->mentions[m], n))
			continue;
		if (r->places[m].sentence <= r->places[i - 1].sentence + 1 &&
			other->end_token >= other->name_token + 2 && is_topic(r, i - 1))
			return e;
		if (e != best && (r->facts[best].last != n->last || has_precedence(r, e, best)))
			best = e;
	}
	return best;
}

/*
 * May the person, named in full only further down, be the one who holds the
 * office here?  President Orme is not the Helen Orme of whom is told below:
 * without the same office before the name, a woman is too often his wife.
 */
static bool
may_have_office(const aa_resolver *r, uint32_t e, uint32_t office)
{
	const aa_entity_facts *f = &r->facts[e];

	if (office == AA_NONE || !(r->article->classes[office] & AA_LEX_ROLE))
		return true;
	if (f->office != AA_NONE)
		return is_same_office(r->article, f->office, office);
	return !f->related && !f->doubtful && r->article->entities[e].gender != AA_GENDER_FEMININE;
}

/*
 * The first person by whose full name a single one is explained only further
 * down: by the surname, else by the first word.
 */
static uint32_t
find_explained_below(const aa_resolver *r, uint32_t m, const aa_name_words *n, uint32_t office)
{
	const aa_article *article = r->article;
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	uint32_t	first = AA_NONE;

	for (uint32_t e = 0; e < limit; e++)
	{
		if (!shares_word(&r->facts[e], n) || !is_part_of(r, e, &article->mentions[m], n) ||
			r->facts[e].consort || !(r->places[m].headline || may_have_office(r, e, office)))
			continue;
		if (r->facts[e].last == n->last)
			return e;
		if (first == AA_NONE)
			first = e;
	}
	return first;
}

/* President Marsh is not First Lady Marsh. */
static bool
is_consort_of(const aa_resolver *r, uint32_t e, uint32_t office)
{
	const aa_entity_facts *f = &r->facts[e];

	return office != AA_NONE && f->consort &&
		(f->office == AA_NONE || !is_same_office(r->article, f->office, office));
}

/*
 * The entity that a single name belongs to: the one mentioned last before it,
 * otherwise the first one after.
 */
static uint32_t
find_single_name(const aa_resolver *r, uint32_t m, const aa_name_words *n)
{
	const aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
	uint32_t	limit = m > 4 * AA_MAX_MENTIONS_BACK ? m - 4 * AA_MAX_MENTIONS_BACK : 0;
	uint32_t	first = AA_NONE;
	uint32_t	office = aa_office_of(article, mention);

	if (!aa_is_among(r->known, n->whole) && !aa_is_among(r->known, n->first) && !aa_is_among(r->known, n->last))
		return AA_NONE;
	/* Gov. Pinto is the one of that name who holds an office */
	for (uint32_t i = m; office != AA_NONE && i > limit; i--)
	{
		uint32_t	e = article->mentions[i - 1].entity;

		if ((r->places[i - 1].sign & n->sign) && r->facts[e].office != AA_NONE && is_part_of(r, e, mention, n) &&
			!is_consort_of(r, e, office))
			return e;
	}
	for (uint32_t i = m; i > limit; i--)
	{
		uint32_t	e;

		if (!(r->places[i - 1].sign & n->sign))
			continue;
		e = article->mentions[i - 1].entity;
		if (!shares_word(&r->facts[e], n) || !is_part_of(r, e, mention, n) || is_consort_of(r, e, office))
			continue;
		if (r->facts[e].last == n->last ||
			(r->facts[e].person && (article->classes[mention->name_token] & AA_LEX_GIVEN)))
			return head_of_family(r, m, i - 1, n, limit);
		/* Warhol is rather Andy Warhol than a Warhol Polaroid */
		if (first == AA_NONE)
			first = e;
	}
	return first != AA_NONE ? first : find_explained_below(r, m, n, office);
}

/* Don Jr. is Donald Marsh Jr.: the only one with that suffix whose name begins so */
static uint32_t
find_junior(const aa_resolver *r, uint32_t m, const aa_name_words *n)
{
	const aa_article *article = r->article;
	const aa_token *token = &article->tokens[article->mentions[m].name_token];
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	uint32_t	found = AA_NONE;

	for (uint32_t e = 0; e < limit && n->suffix != 0; e++)
	{
		aa_string	name = article->entities[e].name;

		if (r->facts[e].suffix != n->suffix || r->facts[e].words < 2 || name.length < aa_token_length(token) ||
			!aa_is_same_text(name.data, article->text + token->start, aa_token_length(token)))
			continue;
		if (found != AA_NONE)
			return AA_NONE;
		found = e;
	}
	return found;
}

/* Does the entity's name end with the words of the mention? */
static bool
ends_with(const aa_article *article, aa_string name, const aa_mention *mention)
{
	uint32_t	start = article->tokens[mention->name_token].start;
	uint32_t	last = mention->end_token - 1;
	uint32_t	length = aa_word_end(article, last) - start;

	return name.length > length && name.data[name.length - length - 1] == ' ' &&
		aa_is_same_text(name.data + name.length - length, article->text + start, length);
}

/* De Brask: Ada De Brask, or a name by itself */
static uint32_t
find_name_with_particle(const aa_resolver *r, uint32_t m, const aa_name_words *n)
{
	aa_name_words surname = *n;
	uint32_t	e = find_full_name(r, n);

	if (e != AA_NONE)
		return e;
	surname.first = surname.whole = surname.last;
	surname.words = 1;
	e = find_single_name(r, m, &surname);
	return e != AA_NONE && ends_with(r->article, r->article->entities[e].name, &r->article->mentions[m]) ?
		e :
		AA_NONE;
}

/* Where nouns have capitals, a single word that names nobody known is a noun. */
static bool
is_noun(const aa_article *article, const aa_mention *mention)
{
	return article->language->capital_nouns && mention->first_token == mention->name_token &&
		!aa_is_acronym(article, mention->name_token);
}

static bool
resolve_single_names(aa_resolver *r)
{
	for (uint32_t m = 0; m < r->article->nmentions; m++)
	{
		const aa_mention *mention = &r->article->mentions[m];
		aa_name_words n;
		uint32_t	e;

		if (mention->kind != AA_MENTION_NAME || !is_resolvable(r, m) ||
			mention->entity != AA_NONE)
			continue;
		if (!aa_tick(r->article, r->article->tokens[mention->first_token].start))
			return false;
		n = aa_read_name(r->article, mention);
		if (n.words != 1 && !aa_begins_with_particle(r->article, mention))
			continue;
		e = n.words == 1 ? find_single_name(r, m, &n) : find_name_with_particle(r, m, &n);
		if (e == AA_NONE)
			e = find_junior(r, m, &n);
		if (e == AA_NONE && n.words == 1 && (e = aa_find_spelled(r, m)) != AA_NONE && !r->facts[e].person)
			r->article->entities[e].kind = AA_ENTITY_ORGANISATION;
		if (e == AA_NONE && !r->places[m].headline && !is_noun(r->article, mention))
			e = aa_add_entity(r, mention, &n);
		if (r->article->status != AA_OK)
			return false;
		if (e != AA_NONE)
			aa_join_entity(r, m, e, &n);
	}
	return true;
}

uint32_t
aa_main_person(const aa_resolver *r, aa_gender gender)
{
	const aa_article *article = r->article;
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	uint32_t	best = AA_NONE;
	uint32_t	most = 0;

	for (uint32_t e = 0; e < limit; e++)
	{
		const aa_entity_facts *f = &r->facts[e];

		if (article->entities[e].kind != AA_ENTITY_PERSON || f->in_text <= most ||
			aa_genders_differ(gender, (aa_gender) article->entities[e].gender))
			continue;
		best = e;
		most = f->in_text;
	}
	return best;
}

/* Take back the mentions that turned out to be nouns. */
static void
drop_nouns(aa_article *article)
{
	uint32_t	n = 0;

	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		const aa_mention *mention = &article->mentions[m];

		if (mention->kind != AA_MENTION_NAME || mention->entity != AA_NONE || !is_noun(article, mention))
			article->mentions[n++] = *mention;
	}
	article->nmentions = n;
}

bool
aa_resolve_mentions(aa_article *article)
{
	aa_resolver r = {.article = article};
	bool		ok = aa_make_hash_bits(&r) && aa_describe_places(&r) && resolve_full_names(&r, false) &&
		resolve_full_names(&r, true);

	if (ok)
		find_joined_surnames(&r);
	ok = ok && resolve_single_names(&r) && aa_add_titles(&r) && aa_resolve_roles(&r);
	if (ok)
	{
		aa_resolve_bodies(&r);
		aa_vote_genders(&r);
	}
	ok = ok && aa_resolve_pronouns(&r);
	if (ok && article->language->capital_nouns)
		drop_nouns(article);
	aa_release(article, r.facts);
	aa_release(article, r.hashes);
	aa_release(article, r.places);
	return ok;
}

/*-------------------------------------------------------------------------
 *
 * genders.c
 *	  Tells "he" from "she" where neither a title nor a given name does.
 *
 * Before pronouns are resolved, those vote that can hardly mean anybody else:
 * the sentence has one subject, and nobody else is named before them.  Only a
 * clear majority counts, so that one misread sentence decides nothing where
 * others contradict it.
 *
 *-------------------------------------------------------------------------
 */
#include "people.h"

#include "language.h"

/* Mentions before a pronoun that are looked at. */
#define MAX_BEFORE 16
/* What she tells of somebody is of more weight than what is hers: he may have told it of her. */
#define VOTE_OF_SUBJECT 2
#define VOTE_OF_OWNER 1
/* A majority is clear if it is more than so many times what speaks against it. */
#define CLEAR_MAJORITY 3

/* The gender of the he, she, his or her that the mention is. */
static aa_gender
gender_of_pronoun(const aa_resolver *r, uint32_t m)
{
	const aa_mention *mention = &r->article->mentions[m];

	return mention->kind == AA_MENTION_PRONOUN && !r->places[m].quoted ?
		aa_gender_of(r->article->classes[mention->first_token]) :
		AA_GENDER_UNKNOWN;
}

/* Might a pronoun mean whom that mention means? */
static bool
may_be_meant(const aa_resolver *r, uint32_t c)
{
	const aa_mention *mention = &r->article->mentions[c];
	uint64_t	several = AA_LEX_ORGANISATION | AA_LEX_PLURAL | AA_LEX_COLLECTIVE;

	if (r->places[c].quoted || mention->kind == AA_MENTION_PRONOUN)
		return false;
	if (mention->entity == AA_NONE)
		return mention->kind == AA_MENTION_ROLE && !(r->article->classes[mention->end_token - 1] & several);
	return r->article->entities[mention->entity].kind == AA_ENTITY_PERSON ||
		(r->article->entities[mention->entity].kind == AA_ENTITY_OTHER && aa_may_be_surname(r, mention));
}

/*
 * Whom the pronoun at mention m means beyond doubt, as that one leads this sentence or,
 * if it is itself the first subject, the one before, and nobody else is named there; or AA_NONE.
 */
static uint32_t
find_only_subject(const aa_resolver *r, uint32_t m)
{
	const aa_mention_place *at = &r->places[m];
	uint32_t	limit = m > MAX_BEFORE ? m - MAX_BEFORE : 0;
	uint32_t	earliest = at->sentence - (at->leads && at->subject);
	uint32_t	found = AA_NONE;
	bool		subject = false;

	for (uint32_t c = m; c-- > limit && r->places[c].sentence >= earliest;)
	{
		uint32_t	e = r->article->mentions[c].entity;

		if (aa_genders_differ(gender_of_pronoun(r, c), gender_of_pronoun(r, m)))
			return AA_NONE;
		if (!may_be_meant(r, c))
			continue;
		if (e == AA_NONE || (found != AA_NONE && e != found))
			return AA_NONE;
		found = e;
		subject |= r->places[c].subject && r->places[c].leads;
	}
	return subject ? found : AA_NONE;
}

static void
count_vote(aa_resolver *r, uint32_t m)
{
	uint64_t	classes = r->article->classes[r->article->mentions[m].first_token];
	uint32_t	weight = (classes & AA_LEX_SUBJECT) ? VOTE_OF_SUBJECT : VOTE_OF_OWNER;
	aa_gender	gender = gender_of_pronoun(r, m);
	uint32_t	e;

	if (gender == AA_GENDER_UNKNOWN || !r->places[m].in_text || !(classes & (AA_LEX_SUBJECT | AA_LEX_DETERMINER)) ||
		(e = find_only_subject(r, m)) == AA_NONE)
		return;
	if (gender == AA_GENDER_FEMININE)
		r->facts[e].she += weight;
	else
		r->facts[e].he += weight;
}

/* Whom a clear majority calls he or she is somebody. */
static void
take_vote(aa_entity *entity, const aa_entity_facts *count)
{
	if (entity->gender != AA_GENDER_UNKNOWN || entity->kind == AA_ENTITY_ORGANISATION)
		return;
	if (count->she > count->he * CLEAR_MAJORITY)
		entity->gender = AA_GENDER_FEMININE;
	else if (count->he > count->she * CLEAR_MAJORITY)
		entity->gender = AA_GENDER_MASCULINE;
	if (entity->gender != AA_GENDER_UNKNOWN)
		entity->kind = AA_ENTITY_PERSON;
}

void
aa_vote_genders(aa_resolver *r)
{
	/* where things are he and she too, these may be meant */
	if (r->article->language->feminine != NULL)
		return;
	for (uint32_t m = 0; m < r->article->nmentions; m++)
		count_vote(r, m);
	for (uint32_t e = 0; e < r->article->nentities; e++)
		take_vote(&r->article->entities[e], &r->facts[e]);
}

/*-------------------------------------------------------------------------
 *
 * source_phrases.h
 *	  Noun phrases that may say who speaks, and what they are made of.
 *
 *-------------------------------------------------------------------------
 */
#ifndef AA_SOURCE_PHRASES_H
#define AA_SOURCE_PHRASES_H

#include "sources.h"

/* A noun phrase has at most so many items. */
#define AA_MAX_PHRASE_ITEMS 16
#define AA_MAX_SUBJECT_ITEMS 32
/* Words before a name that belong to it: super PAC spokeswoman */
#define AA_MAX_NAME_MODIFIERS 6

static inline bool
aa_is_word_item(const aa_item *item)
{
	return item->kind == AA_ITEM_WORD;
}

/* Entity of a name item, AA_NONE for others. */
static inline uint32_t
aa_entity_of_item(const aa_view *view, const aa_item *item)
{
	return item->kind == AA_ITEM_NAME && item->index != AA_NONE ?
		view->article->mentions[item->index].entity :
		AA_NONE;
}

static inline bool
aa_is_person_item(const aa_view *view, const aa_item *item)
{
	uint32_t	entity = aa_entity_of_item(view, item);

	return entity != AA_NONE && view->article->entities[entity].kind == AA_ENTITY_PERSON;
}

/* A person by name, not by role. */
static inline bool
aa_is_named_person(const aa_view *view, const aa_item *item)
{
	return aa_is_person_item(view, item) &&
		view->article->mentions[item->index].kind == AA_MENTION_NAME;
}

/* he, she: a mention by itself */
static inline bool
aa_is_pronoun_item(const aa_view *view, const aa_item *item)
{
	return item->kind == AA_ITEM_NAME && item->index != AA_NONE &&
		view->article->mentions[item->index].kind == AA_MENTION_PRONOUN;
}

/* A pronoun that can be a subject: officials, but also we, they, who. */
extern bool aa_is_subject_pronoun(const aa_item *item);

/* A noun for one person */
extern bool aa_is_one_person(const aa_view *view, uint32_t i);

/* Does item i join somebody's noun and name: a woman [named] Marsh? */
extern bool aa_joins_name(const aa_view *view, uint32_t i);

static inline bool
aa_is_naming(const aa_view *view, uint32_t i)
{
	return aa_view_item(view, i + 1)->kind == AA_ITEM_NAME && aa_joins_name(view, i);
}

extern aa_source aa_make_source(const aa_view *view, uint32_t first, uint32_t last);

/* A noun for a person, a body or what it says, by itself or as a mention. */
extern bool aa_is_head_noun(const aa_view *view, const aa_item *item);

/* Does a person's or body's noun with a preposition stand before the name? */
extern bool aa_governs_name(const aa_view *view, uint32_t i);

/*
 * Where the phrase begins that ends with the name i: the mother of John Smith,
 * the company's lawyer John Smith, but not: in London John Smith.
 */
extern uint32_t aa_name_phrase_start(const aa_view *view, uint32_t i);

extern bool aa_has_preposition(const aa_view *view, const aa_source *source);

/* The noun phrase that ends with item i. */
extern aa_source aa_phrase_ending_at(const aa_view *view, uint32_t i);

/* [A rather] tired Marsh: a determiner and adverbs alone */
extern bool aa_are_modifiers(const aa_view *view, uint32_t first, uint32_t end);

/* The noun of the phrase, before the first preposition: a [letter] from Marsh, [polls] of voters */
extern uint32_t aa_head_of(const aa_view *view, const aa_source *source);

#endif							/* AA_SOURCE_PHRASES_H */

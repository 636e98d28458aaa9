/*-------------------------------------------------------------------------
 *
 * phrase_persons.c
 *	  Whom a noun phrase means, where nouns have capitals.
 *
 * A name in it, one that explains it behind a comma, or, for a determiner by itself (der
 * sagte, sein Motto), who was named last.
 *
 *-------------------------------------------------------------------------
 */
#include "phrase_persons.h"

#include "lexicon.h"
#include "words.h"

/* Names and pronouns that are looked at for whom "dieser" means. */
#define MAX_MENTIONS_BACK 32

bool
aa_is_possessor(const aa_view *view, aa_phrase p)
{
	return p.end == p.first + 1 && aa_is_word(view, p.first, AA_LEX_DETERMINER) &&
		aa_is_word(view, p.first, AA_LEX_RECIPIENT);
}

/*
 * … Roh. Dieser sagte, der sagte; sein Motto, ihr Motto: who was named last in the paragraph, from
 * token first on, unless it is somebody of that gender, whom skips passes over
 */
static uint32_t
named_last(const aa_view *view, uint32_t first, uint32_t token, aa_gender other, bool skips)
{
	const aa_article *article = view->article;
	const aa_block *block = &article->blocks[view->sentence->block];
	uint32_t	limit = view->mention > MAX_MENTIONS_BACK ? view->mention - MAX_MENTIONS_BACK : 0;

	for (uint32_t m = view->mention; m > limit; m--)
	{
		const aa_mention *mention = &article->mentions[m - 1];

		if (mention->first_token >= token || mention->entity == AA_NONE ||
			(article->classes[mention->first_token] & AA_WORD_QUOTED) ||
			article->entities[mention->entity].kind != AA_ENTITY_PERSON ||
			(skips && article->entities[mention->entity].gender == other))
			continue;
		return mention->first_token >= first && mention->first_token >= block->first_token &&
				article->entities[mention->entity].gender != other ?
			mention->entity :
			AA_NONE;
	}
	return AA_NONE;
}

/* The entity that a determiner by itself means, beside a verb or before what is somebody's. */
static uint32_t
entity_of_determiner(const aa_view *view, aa_phrase p)
{
	const aa_sentence *before = view->sentence - (view->sentence > view->article->sentences);
	uint32_t	token = aa_first_token_of(view, p.first);
	bool		man = aa_is_word(view, p.first, AA_LEX_MASCULINE);

	if (aa_is_possessor(view, p))
		return named_last(view, 0, token, man ? AA_GENDER_FEMININE : AA_GENDER_MASCULINE, true);
	return man && !aa_is_kind(view, p.first - 1, AA_ITEM_COMMA) ?
		named_last(view, before->first_token, token, AA_GENDER_FEMININE, false) :
		AA_NONE;
}

uint32_t
aa_phrase_entity(const aa_view *view, aa_phrase p)
{
	const aa_item *last = aa_view_item(view, p.end - 1);
	uint32_t	behind;

	if (p.end == p.first + 1 && last->kind == AA_ITEM_WORD && aa_is_word(view, p.first, AA_LEX_DETERMINER))
		return entity_of_determiner(view, p);
	/* seiner Ansicht nach */
	if (p.end == p.first + 2 && aa_is_possessor(view, (aa_phrase){p.first, p.first + 1}) &&
		aa_is_word(view, p.first + 1, AA_LEX_DOCUMENT))
		return entity_of_determiner(view, (aa_phrase){p.first, p.first + 1});
	if (last->kind == AA_ITEM_NAME)
	{
		/* one that is whose, or where, is not who */
		for (uint32_t i = p.first + 1; i < p.end; i++)
		{
			if (aa_is_word(view, i, AA_LEX_DETERMINER | AA_LEX_PREPOSITION))
				return AA_NONE;
		}
		return view->article->mentions[last->index].entity;
	}
	/* ihr Anwalt, Uwe Roder, sagte; ihr Anwalt, der Branter Jurist Uwe Roder, sagte */
	if (!aa_is_kind(view, p.end, AA_ITEM_COMMA))
		return AA_NONE;
	behind = aa_noun_end(view, p.end + 1);
	return behind > p.end + 1 && aa_is_name_of_person(view, behind - 1) &&
			(aa_is_kind(view, behind, AA_ITEM_COMMA) || aa_is_kind(view, behind, AA_ITEM_COLON) ||
			 behind >= aa_view_end(view)) ?
		view->article->mentions[view->items[behind - 1].index].entity :
		AA_NONE;
}

bool
aa_is_somebody(const aa_view *view, aa_phrase p)
{
	/* die Meinung der Ministerin: what she owns is a thing */
	uint32_t	head = p.first < p.end ? aa_noun_end(view, p.first) : p.end;

	for (uint32_t i = p.first; i < (head > p.first ? head : p.end); i++)
	{
		if (aa_is_word(view, i, AA_LEX_ROLE | AA_LEX_ORGANISATION | AA_LEX_COLLECTIVE | AA_LEX_MEDIA) ||
			aa_is_name_of_person(view, i) || aa_is_role_item(view, i) ||
			(aa_is_kind(view, i, AA_ITEM_NAME) && aa_is_pronoun(view, i)))
			return true;
	}
	return false;
}

bool
aa_is_for(const aa_view *view, uint32_t i)
{
	return aa_is_word(view, i, AA_LEX_ACCORDING) && aa_is_word(view, i, AA_LEX_RECIPIENT);
}

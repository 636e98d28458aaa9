/*-------------------------------------------------------------------------
 *
 * pronouns.c
 *	  Resolves pronouns and epithets, from left to right: what one means, those
 *	  behind it may mean, too.
 *
 *-------------------------------------------------------------------------
 */
#include "antecedents.h"
#include "epithets.h"
#include "memory.h"

/* Marsh herself: the name right before */
static bool
is_reflexive(const aa_article *article, uint32_t m)
{
	const aa_mention *mention = &article->mentions[m];

	return m > 0 && mention[-1].end_token == mention->first_token && mention[-1].entity != AA_NONE &&
		!(article->classes[mention->first_token] & (AA_LEX_SUBJECT | AA_LEX_DETERMINER)) &&
		!aa_ends_in_possessive(article, mention[-1].end_token - 1);
}

bool
aa_resolve_pronouns(aa_resolver *r)
{
	aa_article *article = r->article;

	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		aa_mention *mention = &article->mentions[m];
		aa_gender	gender;

		if (mention->kind == AA_MENTION_NAME || r->places[m].quoted)
			continue;
		if (!aa_tick(article, article->tokens[mention->first_token].start))
			return false;
		if (mention->kind == AA_MENTION_ROLE)
		{
			aa_resolve_epithet(r, m);
			continue;
		}
		gender = aa_gender_of(article->classes[mention->first_token]);
		aa_refer(r, m, is_reflexive(article, m) ? m - 1 : aa_find_antecedent(r, m, gender, 0));
		if (mention->entity == AA_NONE)
			continue;
		if (article->entities[mention->entity].gender == AA_GENDER_UNKNOWN &&
			(article->classes[mention->first_token] & AA_LEX_SUBJECT))
			article->entities[mention->entity].gender = (uint8_t) gender;
		if (article->entities[mention->entity].kind == AA_ENTITY_OTHER)
			article->entities[mention->entity].kind = AA_ENTITY_PERSON;
	}
	return true;
}

/*-------------------------------------------------------------------------
 *
 * verb_clauses.c
 *	  Clauses of a language whose finite verb stands second or last.
 *
 * Commas and colons part clauses there by rule.  A prefix of the verb may stand at
 * the clause's end (teilte … mit): written together they are what the profile
 * knows (mitteilte).
 *
 *-------------------------------------------------------------------------
 */
#include "verb_clauses.h"

#include "language.h"
#include "lexicon.h"
#include "words.h"

/* Verbs at the end of a subordinate clause. */
#define MAX_VERBS 3
/* A prefix that parts from its verb has at most so many bytes. */
#define MAX_PREFIX 12

/* Does a clause end before item i? */
static bool
parts_clauses(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	if (item->kind == AA_ITEM_COMMA || item->kind == AA_ITEM_COLON)
		return true;
	/* not the hyphen of Bundes- und Landesminister */
	if (item->kind == AA_ITEM_DASH || item->kind == AA_ITEM_SIGN)
		return view->article->tokens[item->first_token].mark != '-' ||
			(view->article->tokens[item->first_token].flags & AA_TOKEN_SPACE_BEFORE);
	if (!aa_is_word(view, i, AA_LEX_CONJUNCTION))
		return false;
	/* … und warnte; … und die Polizei warnte */
	return aa_is_finite_form(view, i + 1) ||
		(!aa_is_nominal(view, i - 1) && aa_begins_subject(view, i + 1) && aa_is_finite_form(view, aa_phrase_end(view, i + 1)));
}

uint32_t
aa_clause_first(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i > AA_MAX_CLAUSE ? i - AA_MAX_CLAUSE : 0;

	while (i > limit && !parts_clauses(view, i - 1))
		i--;
	return i;
}

uint32_t
aa_clause_end(const aa_view *view, uint32_t i)
{
	uint32_t	limit = i + AA_MAX_CLAUSE;

	do
		i++;
	while (i < limit && i < view->nitems && !parts_clauses(view, i));
	return i;
}

/* The classes of two words written together: mit, teilte */
static uint64_t
joined_classes(const aa_view *view, uint32_t prefix, uint32_t verb)
{
	const aa_article *article = view->article;
	const aa_token *first = &article->tokens[aa_view_item(view, prefix)->first_token];
	const aa_token *second = &article->tokens[aa_view_item(view, verb)->first_token];
	char		key[2 * AA_MAX_KEY * AA_TERM_GROWTH];
	uint32_t	n;

	if (aa_token_length(first) > MAX_PREFIX || aa_token_length(second) > AA_MAX_KEY)
		return 0;
	n = aa_word_term(article, first, key);
	return aa_lexicon_find(article->language->lexicon, key,
						   n + aa_word_term(article, second, key + n));
}

/* Join the verb with a prefix at the clause's end, or right before it. */
static void
find_prefix(aa_clause *c)
{
	const aa_view *view = c->view;
	uint32_t	places[] = {c->end - 1, c->cue - 1};

	c->classes = view->items[c->cue].classes;
	c->prefix = AA_NONE;
	for (int k = 0; k < 2; k++)
	{
		uint32_t	i = places[k];
		uint64_t	classes;

		if (i == c->cue || i < c->first || i >= view->nitems || !aa_is_kind(view, i, AA_ITEM_WORD) ||
			aa_has_capital(view, i))
			continue;
		classes = joined_classes(view, i, c->cue);
		if (classes & AA_LEX_VERB)
		{
			c->classes = classes;
			c->prefix = i;
			return;
		}
	}
}

/* Are only verbs left of the clause from item i on? */
static bool
ends_with_verbs(const aa_clause *c, uint32_t i)
{
	if (c->end - i > MAX_VERBS)
		return false;
	for (; i < c->end; i++)
	{
		if (!aa_is_word(c->view, i, AA_LEX_AUXILIARY))
			return false;
	}
	return true;
}

static bool
is_verb_final(const aa_clause *c)
{
	const uint64_t openers = AA_LEX_SUBORDINATOR | AA_LEX_COMPLEMENTIZER | AA_LEX_AS;
	uint32_t	opener = c->first;

	/* mit dem, in der: a preposition before the relative */
	if (aa_is_word(c->view, opener, AA_LEX_PREPOSITION) &&
		aa_is_word(c->view, opener + 1, AA_LEX_RELATIVE))
		opener++;
	return ends_with_verbs(c, c->cue + 1) &&
		(aa_is_word(c->view, opener, openers) ||
		 (c->first > 0 && aa_is_kind(c->view, c->first - 1, AA_ITEM_COMMA) &&
		  aa_is_word(c->view, opener, AA_LEX_RELATIVE)));
}

/* The clause's finite verb; AA_NONE if it has none. */
static uint32_t
find_finite(const aa_clause *c)
{
	uint32_t	found = AA_NONE;

	for (uint32_t i = c->first; i < c->end; i++)
	{
		if (!aa_is_word(c->view, i, AA_LEX_AUXILIARY) || !aa_is_finite_form(c->view, i))
			continue;
		found = i;
		if (!c->verb_final)
			break;
	}
	if (found != AA_NONE && (c->classes & (AA_LEX_PARTICIPLE | AA_LEX_BASE)))
		return found;
	return aa_is_finite_form(c->view, c->cue) ? c->cue : AA_NONE;
}

bool
aa_read_clause(aa_clause *c, const aa_view *view, uint32_t i)
{
	*c = (aa_clause){.view = view, .cue = i, .first = aa_clause_first(view, i), .end = aa_clause_end(view, i)};
	if (aa_has_capital(view, i) && i > 0)
		return false;
	find_prefix(c);
	if (aa_cue_class(c->classes) == 0 || aa_cue_class(c->classes) == AA_LEX_REPORTED ||
		!(c->classes & AA_LEX_VERB))
		return false;
	c->verb_final = is_verb_final(c);
	c->finite = find_finite(c);
	if (c->finite == AA_NONE)
		return false;
	/* habe den Plan abgelehnt: told after somebody itself */
	if (aa_is_reported_form(view, c->finite) && !(c->classes & (AA_LEX_QUOTES | AA_LEX_THAT | AA_LEX_BARE)))
		return false;
	c->passive = c->finite != c->cue && aa_is_word(view, c->finite, AA_LEX_BE) &&
		(c->classes & AA_LEX_PARTICIPLE);
	return true;
}

/*-------------------------------------------------------------------------
 *
 * verb_clauses.c
 *	  Cuts sentences into clauses where the finite verb stands second or last.
 *
 * Commas and colons part clauses there by rule.  A verb's prefix may stand at
 * the end of its clause (teilte … mit); the profile has the two as one word
 * (mitteilte).
 *
 *-------------------------------------------------------------------------
 */
#include "verb_clauses.h"

#include "language.h"
#include "lexicon.h"
#include "words.h"

/* Verbs at the end of a subordinate clause. */
#define MAX_VERBS 3
/* Appositions within such a clause. */
#define MAX_INSERTIONS 3
/* Words between a determiner and its noun, a verb's form among them. */
#define MAX_ATTRIBUTES 4
/* A date is of so many items at most: Montag, den 3. Mai 2025. */
#define MAX_DATE 6
/* A prefix that parts from its verb has at most so many bytes. */
#define MAX_PREFIX 12

/* Bundes[-] und Landesminister; CDU[/]CSU; Roh [&] Sohn; Karl V[.], der Kaiser */
static bool
joins_words(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	const aa_token *token;

	if (item->kind != AA_ITEM_DASH && item->kind != AA_ITEM_SIGN)
		return false;
	token = &view->article->tokens[item->first_token];
	return token->mark == '&' ||
		((token->mark == '-' || token->mark == '/' || (token->mark == '.' && i < aa_view_end(view))) &&
		 !(token->flags & AA_TOKEN_SPACE_BEFORE));
}

/* Of a remark that stayed, as it holds words in marks: berichtete im „Blick“ („BL“), dass */
static bool
is_bracket(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);
	uint32_t	mark = item->end_token > item->first_token ? view->article->tokens[item->first_token].mark : 0;

	return mark == '(' || mark == ')' || mark == '[' || mark == ']';
}

/* am Montag[,] den 3. März; am Montag[,] 3. März */
static bool
opens_date(const aa_view *view, uint32_t comma)
{
	uint32_t	day = comma + 1;

	if (comma == 0 || !aa_is_kind(view, comma, AA_ITEM_COMMA) || !aa_is_word(view, comma - 1, AA_LEX_CALENDAR))
		return false;
	if (aa_is_word(view, day, AA_LEX_DETERMINER) && !aa_is_word(view, day, AA_LEX_SUBJECT))
		day++;
	return aa_is_number_item(view, day);
}

/* am Montag, den 3. März 2025[,] in Brant */
static bool
ends_date(const aa_view *view, uint32_t comma)
{
	uint32_t	i = comma;

	if (!aa_is_kind(view, comma, AA_ITEM_COMMA))
		return false;
	while (i > 0 && i + MAX_DATE > comma &&
		   (aa_is_number_item(view, i - 1) || aa_is_word(view, i - 1, AA_LEX_CALENDAR)))
		i--;
	if (i > 0 && i < comma && aa_is_word(view, i - 1, AA_LEX_DETERMINER))
		i--;
	return i > 0 && i < comma && opens_date(view, i - 1);
}

/* Neither an opener nor words in marks: the clause that the date is put into goes on */
static bool
goes_on(const aa_view *view, uint32_t i)
{
	return i < view->nitems && !aa_opens_subordinate(view, i) && !aa_is_kind(view, i, AA_ITEM_QUOTATION) &&
		(aa_is_finite_form(view, i) || aa_is_word(view, i, AA_LEX_PREPOSITION | AA_LEX_ADVERB));
}

/* Does a clause end before item i? */
static bool
parts_clauses(const aa_view *view, uint32_t i)
{
	const aa_item *item = aa_view_item(view, i);

	if (item->kind == AA_ITEM_COMMA)
		return !opens_date(view, i) && !(ends_date(view, i) && goes_on(view, i + 1));
	if (item->kind == AA_ITEM_COLON)
		return true;
	if (item->kind == AA_ITEM_DASH || item->kind == AA_ITEM_SIGN)
		return !joins_words(view, i) && !is_bracket(view, i);
	if (!aa_is_word(view, i, AA_LEX_CONJUNCTION) || joins_words(view, i - 1))
		return false;
	/* … und warnte; … und die Polizei warnte */
	return aa_is_finite_form(view, i + 1) ||
		(!aa_is_nominal(view, i - 1) && aa_begins_subject(view, i + 1) &&
		 aa_is_finite_form(view, aa_phrase_end(view, i + 1)));
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

/* Join the verb with the prefix at item i, if it is one. */
static bool
join_prefix(aa_clause *c, uint32_t i)
{
	uint64_t	classes;

	if (i == c->cue || i < c->first || !aa_is_kind(c->view, i, AA_ITEM_WORD))
		return false;
	classes = joined_classes(c->view, i, c->cue);
	if (!(classes & AA_LEX_VERB))
		return false;
	c->classes = classes;
	c->prefix = i;
	return true;
}

/*
 * Join the verb with a prefix at the clause's end, or right before it; what a comma
 * puts in may stand between: warf ihr, als sie ging, vor.
 */
static void
find_prefix(aa_clause *c)
{
	const aa_view *view = c->view;
	uint32_t	behind;

	c->classes = view->items[c->cue].classes;
	c->prefix = AA_NONE;
	if (join_prefix(c, c->end - 1) || join_prefix(c, c->cue - 1) || !aa_is_kind(view, c->end, AA_ITEM_COMMA))
		return;
	behind = aa_clause_end(view, c->end);
	if (aa_is_kind(view, behind, AA_ITEM_COMMA) && aa_clause_end(view, behind) == behind + 2 &&
		join_prefix(c, behind + 1))
		c->end = behind + 2;
}

bool
aa_ends_with_verbs(const aa_clause *c, uint32_t i)
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

bool
aa_opens_subordinate(const aa_view *view, uint32_t i)
{
	uint32_t	relative = aa_is_word(view, i, AA_LEX_PREPOSITION) ? i + 1 : i;

	/* als „Fehler“ hat der Minister den Plan bezeichnet: the verb stands second */
	if (aa_is_word(view, i, AA_LEX_SUBORDINATOR) && !aa_is_word(view, i, AA_LEX_AS) &&
		aa_is_kind(view, i + 1, AA_ITEM_QUOTATION) && aa_is_finite_form(view, i + 2))
		return false;
	return aa_is_word(view, i, AA_LEX_SUBORDINATOR | AA_LEX_COMPLEMENTIZER | AA_LEX_AS) ||
		(i > 0 && aa_is_kind(view, i - 1, AA_ITEM_COMMA) && aa_is_word(view, relative, AA_LEX_RELATIVE));
}

bool
aa_has_finite(const aa_view *view, uint32_t i, uint32_t end)
{
	if (end > i + AA_MAX_CLAUSES)
		end = i + AA_MAX_CLAUSES;
	return aa_first_finite(view, i, end) < end;
}

/*
 * Where the clause begins whose verb stands last: wie Jane Roh, Ministerin des
 * Landes, mitteilte has commas within it.  AA_NONE where it does not.
 */
static uint32_t
verb_final_first(const aa_clause *c)
{
	const aa_view *view = c->view;
	uint32_t	first = c->first;

	/* Denn wie sie sagte */
	if (aa_is_word(view, first, AA_LEX_CONJUNCTION) && aa_is_word(view, first + 1, AA_LEX_AS))
		first++;
	if (aa_opens_subordinate(view, first))
		return first;
	for (int n = 0; n < MAX_INSERTIONS && first > 1 && aa_is_kind(view, first - 1, AA_ITEM_COMMA); n++)
	{
		uint32_t	end = first - 1;

		first = aa_clause_first(view, end);
		if (aa_opens_subordinate(view, first) && !aa_has_finite(view, first, end))
			return first;
	}
	return AA_NONE;
}

/* The finite auxiliary among the items [first, end), the last where verbs stand last. */
static uint32_t
find_auxiliary(const aa_clause *c, uint32_t first, uint32_t end)
{
	uint32_t	found = AA_NONE;

	for (uint32_t i = first; i < end && (found == AA_NONE || c->verb_final); i++)
	{
		if (aa_is_word(c->view, i, AA_LEX_AUXILIARY) && aa_is_finite_form(c->view, i))
			found = i;
	}
	return found;
}

/*
 * The auxiliary of a verb before whose clause a comma ends what is put in: hat Jane Roh,
 * Ministerin des Landes, den Plan gelobt.  The clause begins where the auxiliary's does.
 */
static uint32_t
auxiliary_before_insertion(aa_clause *c)
{
	const aa_view *view = c->view;
	uint32_t	inserted,
				first,
				found;

	if (c->first < 2 || !aa_is_kind(view, c->first - 1, AA_ITEM_COMMA))
		return AA_NONE;
	inserted = aa_clause_first(view, c->first - 1);
	if (inserted < 2 || !aa_is_kind(view, inserted - 1, AA_ITEM_COMMA) ||
		(aa_has_finite(view, inserted, c->first - 1) && !aa_opens_subordinate(view, inserted)))
		return AA_NONE;
	first = aa_clause_first(view, inserted - 1);
	found = aa_opens_subordinate(view, first) ? AA_NONE : find_auxiliary(c, first, inserted - 1);
	if (found != AA_NONE)
		c->first = first;
	return found;
}

/* hat Jane Roh, die Ministerin, [den Plan] gelobt: the whole of what stands before the verb is one object */
static bool
holds_object_alone(const aa_clause *c)
{
	return (c->classes & AA_LEX_PARTICIPLE) && aa_is_word(c->view, c->first, AA_LEX_RELATIVE) &&
		!aa_is_word(c->view, c->first, AA_LEX_SUBJECT) && aa_phrase_end(c->view, c->first) == c->cue;
}

static bool
is_verb_final(aa_clause *c)
{
	uint32_t	first;

	if (!aa_ends_with_verbs(c, c->cue + 1) || (holds_object_alone(c) && auxiliary_before_insertion(c) != AA_NONE))
		return false;
	first = verb_final_first(c);
	if (first == AA_NONE)
		return false;
	c->first = first;
	return true;
}

/* The clause's finite verb; AA_NONE if it has none. */
static uint32_t
find_finite(aa_clause *c)
{
	bool		needs = (c->classes & (AA_LEX_PARTICIPLE | AA_LEX_BASE)) != 0;
	uint32_t	found = needs ? find_auxiliary(c, c->first, c->end) : AA_NONE;

	/* es sei nötig, sich zu entscheiden: no auxiliary goes with "zu" */
	if (found == AA_NONE && needs && !c->verb_final && !aa_is_word(c->view, c->cue - 1, AA_LEX_TO))
		found = auxiliary_before_insertion(c);
	return found == AA_NONE && aa_is_finite_form(c->view, c->cue) ? c->cue : found;
}

/* wegen wiederholten Fehlern, mit einer betonten Geste: an adjective by its place */
static bool
is_attribute_here(const aa_view *view, uint32_t i)
{
	return i > 0 && aa_is_nominal(view, i + 1) &&
		(aa_is_word(view, i - 1, AA_LEX_PREPOSITION) ||
		 (aa_is_word(view, i - 1, AA_LEX_DETERMINER) && !aa_is_word(view, i - 1, AA_LEX_SUBJECT | AA_LEX_RELATIVE)));
}

/* in einem [2010 gemeldeten] Fall: does a noun phrase that begins before the word end behind it? */
static bool
is_in_noun_phrase(const aa_view *view, uint32_t i)
{
	for (uint32_t first = i; first > 0 && i - first < MAX_ATTRIBUTES && aa_is_attribute(view, first); first--)
	{
		if (aa_is_word(view, first - 1, AA_LEX_DETERMINER))
			return aa_noun_end(view, first - 1) > i;
	}
	return false;
}

/*
 * In einer neu verbreiteten Erklärung hieß es; es waren nicht näher bezeichnete
 * „Fehler“: the clause has its verb elsewhere
 */
static bool
has_other_verb(const aa_clause *c)
{
	const aa_view *view = c->view;
	bool		marked = aa_is_kind(view, c->cue + 1, AA_ITEM_QUOTATION);

	if (!(marked || aa_is_nominal(view, c->cue + 1)) || c->prefix != AA_NONE)
		return false;
	for (uint32_t i = c->first; i < c->end; i++)
	{
		if (i != c->cue && aa_is_finite_form(view, i) && !is_in_noun_phrase(view, i) &&
			(!marked || (i < c->cue && aa_is_word(view, i, AA_LEX_AUXILIARY))))
			return true;
	}
	return false;
}

/* wurde gesagt, ist angekündigt; not: ist ausgegangen */
static bool
is_passive(const aa_clause *c)
{
	return c->finite != c->cue && (c->classes & AA_LEX_PARTICIPLE) && aa_is_word(c->view, c->finite, AA_LEX_BE) &&
		(!aa_is_word(c->view, c->finite, AA_LEX_OBJECT) || (c->classes & AA_LEX_OBJECT));
}

bool
aa_read_clause(aa_clause *c, const aa_view *view, uint32_t i)
{
	*c = (aa_clause){.view = view, .cue = i, .first = aa_clause_first(view, i), .end = aa_clause_end(view, i)};
	if ((aa_has_capital(view, i) && i > 0) || is_attribute_here(view, i))
		return false;
	/* Wie sie sagen[,] ist …: the comma is missing */
	if (aa_is_word(view, c->first, AA_LEX_AS) && aa_is_finite_form(view, i) && aa_is_finite_form(view, i + 1) &&
		!aa_is_word(view, i, AA_LEX_PARTICIPLE))
		c->end = i + 1;
	find_prefix(c);
	if (aa_cue_class(c->classes) == 0 || aa_cue_class(c->classes) == AA_LEX_REPORTED ||
		!(c->classes & AA_LEX_VERB))
		return false;
	c->verb_final = is_verb_final(c);
	c->finite = find_finite(c);
	if (c->finite == AA_NONE || (c->finite == c->cue && has_other_verb(c)))
		return false;
	/* habe den Plan abgelehnt: told after somebody itself */
	if (aa_is_reported_form(view, c->finite) && !(c->classes & (AA_LEX_QUOTES | AA_LEX_THAT | AA_LEX_BARE)))
		return false;
	c->passive = is_passive(c);
	return true;
}

bool
aa_quotes_somebody(const aa_clause *c)
{
	return (c->classes & AA_LEX_RECIPIENT) && (c->classes & AA_LEX_OBJECT) && (c->classes & AA_LEX_QUOTES) &&
		!(c->classes & AA_LEX_INFINITIVE);
}

bool
aa_is_of_document(const aa_clause *c)
{
	const uint64_t frames =
		AA_LEX_QUOTES | AA_LEX_THAT | AA_LEX_OBJECT | AA_LEX_RECIPIENT | AA_LEX_INFINITIVE;

	return (c->classes & frames) == AA_LEX_THAT;
}

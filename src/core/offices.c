/*-------------------------------------------------------------------------
 *
 * offices.c
 *	  Who holds an office that only one person has: the president.
 *
 *-------------------------------------------------------------------------
 */
#include "roles.h"

#include <string.h>

#include "language.h"
#include "words.h"

/* Who did something last is looked for so many sentences back. */
#define MAX_TOPIC_BACK 2
/* One of whom no title tells is named so often, if not alone. */
#define MIN_SPOKEN_OF 3
/* Mentions behind an office among which is its pronoun. */
#define MAX_TO_PRONOUN 4
/* What tells for and against one who may hold an office; tuned on the articles of tests/accuracy. */
#define TOLD_OFFICE 12
#define SPOKEN_OF_MOST 20
#define TOPIC_BEFORE 4
#define LAST_HOLDER 4
#define OF_A_PLACE 10

/* The president, the US president; not of a club */
static bool
is_listed_office(const aa_article *article, const aa_mention *mention)
{
	uint32_t	first = mention->name_token;

	first += first + 1 < mention->end_token && aa_names_place(article, first);
	return (aa_is_one_of(article, article->language->offices, first, mention->end_token) ||
			aa_is_one_of(article, article->language->elects, first, mention->end_token)) &&
		!(mention->end_token < article->ntokens &&
		  aa_reads(article, mention->end_token, article->language->genitive));
}

bool
aa_is_sole_office(const aa_article *article, const aa_mention *mention)
{
	const aa_token *token = &article->tokens[mention->name_token];
	uint64_t	classes = article->classes[mention->name_token];
	uint32_t	modifiers = mention->name_token - mention->first_token;

	if (article->language->capital_nouns || !(classes & AA_LEX_TITLE) || !(classes & AA_LEX_ROLE) ||
		modifiers > (aa_names_place(article, mention->first_token + 1) ? 2u : 1u))
		return false;
	if (modifiers < 2 && (token->flags & AA_TOKEN_CAPITAL) && !(token->flags & AA_TOKEN_SENTENCE_START) &&
		!(classes & AA_LEX_PLACE))
		return true;
	return is_listed_office(article, mention);
}

/* The votes of an office by the hash of its last word; NULL if it has none. */
static const aa_office_votes *
votes_of(const aa_resolver *r, uint64_t hash)
{
	for (uint32_t i = 0; i < AA_MAX_OFFICES; i++)
	{
		if (r->offices[i].hash == hash)
			return &r->offices[i];
	}
	return NULL;
}

/*
 * The president said that [he] …; The president left. [He] …: the pronoun that means whoever holds
 * the office of mention m; or AA_NONE.
 */
static uint32_t
find_pronoun_of(const aa_resolver *r, uint32_t m)
{
	const aa_mention_place *at = &r->places[m];

	for (uint32_t i = m + 1; i < r->article->nmentions && i <= m + MAX_TO_PRONOUN; i++)
	{
		const aa_mention_place *next = &r->places[i];

		if (next->quoted)
			continue;
		if (next->within != at->within &&
			!(at->leads && next->leads && next->subject && next->sentence == at->sentence + 1))
			return AA_NONE;
		return r->article->mentions[i].kind == AA_MENTION_PRONOUN ? i : AA_NONE;
	}
	return AA_NONE;
}

static void
note_office(aa_resolver *r, uint32_t m)
{
	const aa_article *article = r->article;
	uint64_t	hash = aa_name_hash(article, article->mentions[m].end_token - 1);
	uint32_t	pronoun = r->places[m].subject ? find_pronoun_of(r, m) : AA_NONE;

	for (uint32_t i = 0; i < AA_MAX_OFFICES; i++)
	{
		aa_office_votes *votes = &r->offices[i];

		if (votes->hash != 0 && votes->hash != hash)
			continue;
		votes->hash = hash;
		votes->home |= aa_place_of_role(article, &article->mentions[m]) == AA_NONE;
		if (pronoun == AA_NONE)
			return;
		if (article->classes[article->mentions[pronoun].first_token] & AA_LEX_FEMININE)
			votes->she++;
		else
			votes->he++;
		return;
	}
}

/* Is a title of the person's one that stands alone as well: a teacher, not Mr? */
static bool
has_role(const aa_resolver *r, uint32_t e)
{
	const aa_article *article = r->article;

	for (uint32_t i = 0; i < article->entities[e].ntitles; i++)
	{
		aa_string	title = article->titles[article->entities[e].first_title + i];

		if (aa_lexicon_find(article->language->lexicon, title.data, title.length) & AA_LEX_ROLE)
			return true;
	}
	return false;
}

/* Persons of whom no role is told: one of them may hold an office of which the article takes that for known. */
static void
find_free_persons(aa_resolver *r)
{
	uint32_t	limit = r->article->nentities < AA_MAX_ENTITIES_BACK ? r->article->nentities : AA_MAX_ENTITIES_BACK;

	for (uint32_t e = 0; e < limit; e++)
	{
		aa_entity_facts *f = &r->facts[e];

		f->free = r->article->entities[e].kind == AA_ENTITY_PERSON && f->person && f->in_text > 0 &&
			f->office == AA_NONE && !has_role(r, e);
		r->nfree += f->free;
	}
}

void
aa_describe_offices(aa_resolver *r)
{
	const aa_article *article = r->article;
	bool		found = false;

	for (uint32_t m = 0; m < article->nmentions; m++)
	{
		const aa_mention *mention = &article->mentions[m];

		if (mention->kind != AA_MENTION_ROLE || r->places[m].quoted || !aa_is_sole_office(article, mention) ||
			!is_listed_office(article, mention))
			continue;
		if (!found)
			find_free_persons(r);
		found = true;
		note_office(r, m);
	}
}

/* What the text says around a mention of an office of those who may hold it. */
typedef struct office_view
{
	aa_string	role;
	aa_gender	gender;
	uint32_t	place;			/* see aa_place_of() */
	uint32_t	topic;			/* who did something last, or AA_NONE */
	uint32_t	holder;			/* whom the role alone gives, or AA_NONE */
	uint32_t	most;			/* mentions of who is spoken of most */
	uint32_t	mention;
	uint32_t	noun;			/* the last token of the office */
	bool		told;			/* only those whom a title gives it */
	bool		governs;		/* or whose name a government has */
} office_view;

/* The person who did something last, in this sentence or one shortly before. */
static uint32_t
find_topic(const aa_resolver *r, uint32_t m)
{
	const aa_article *article = r->article;
	uint32_t	limit = m > AA_MAX_MENTIONS_BACK ? m - AA_MAX_MENTIONS_BACK : 0;

	for (uint32_t i = m; i > limit && r->places[i - 1].sentence + MAX_TOPIC_BACK >= r->places[m].sentence; i--)
	{
		const aa_mention_place *at = &r->places[i - 1];
		uint32_t	e = article->mentions[i - 1].entity;

		if (article->mentions[i - 1].kind != AA_MENTION_PRONOUN && e != AA_NONE && at->subject && !at->quoted &&
			at->in_text && article->entities[e].kind == AA_ENTITY_PERSON)
			return e;
	}
	return AA_NONE;
}

/* Marsh says that the president …: somebody else */
static bool
tells_of(const aa_resolver *r, uint32_t m, uint32_t e)
{
	uint32_t	limit = m > AA_MAX_MENTIONS_BACK ? m - AA_MAX_MENTIONS_BACK : 0;

	for (uint32_t i = m; r->places[m].subject && i > limit && r->places[i - 1].within == r->places[m].within; i--)
	{
		if (r->article->mentions[i - 1].entity == e && r->places[i - 1].speaks && !r->places[i - 1].quoted)
			return true;
	}
	return false;
}

/*
 * Does the text call whoever holds the office by other pronouns?  A woman has to be called she, or is too
 * often a wife.
 */
static bool
has_other_pronoun(const aa_resolver *r, uint32_t m, uint32_t e)
{
	const aa_office_votes *votes = votes_of(r, aa_name_hash(r->article, r->article->mentions[m].end_token - 1));
	aa_gender	gender = (aa_gender) r->article->entities[e].gender;

	if (gender == AA_GENDER_FEMININE)
		return votes == NULL || votes->she <= votes->he;
	return gender == AA_GENDER_MASCULINE && votes != NULL && votes->she > 2 * votes->he;
}

/* The Iranian president: said of a place, if not by its capitals, as the US president is at home */
static bool
is_of_place(const aa_article *article, const office_view *view)
{
	return view->place != AA_NONE && !(article->tokens[view->place].flags & AA_TOKEN_ALL_CAPITALS);
}

/* ... where the president is another one */
static bool
is_abroad(const aa_resolver *r, const office_view *view)
{
	const aa_office_votes *votes;

	if (view->told || !is_of_place(r->article, view))
		return false;
	votes = votes_of(r, aa_name_hash(r->article, view->noun));
	return votes != NULL && votes->home;
}

/* Is it whom the article speaks of before all others of whom no role is told, and most? */
static bool
is_main_person(const aa_resolver *r, const office_view *view, uint32_t e)
{
	for (uint32_t k = 0; k < e && k < AA_MAX_ENTITIES_BACK; k++)
	{
		if (r->facts[k].free)
			return false;
	}
	return r->facts[e].in_text == view->most;
}

/*
 * May the person hold the office though nothing tells it?  One of whom no role is told, of whom the
 * text speaks often or first; or the only one.
 */
static bool
may_be_untold(const aa_resolver *r, const office_view *view, uint32_t e)
{
	const aa_entity_facts *f = &r->facts[e];

	if (view->told || !f->free || is_of_place(r->article, view))
		return false;
	if (r->nfree == 1)
		return f->in_text == view->most || f->in_text >= MIN_SPOKEN_OF;
	return (f->in_text >= MIN_SPOKEN_OF || is_main_person(r, view, e)) && !tells_of(r, view->mention, e) &&
		!has_other_pronoun(r, view->mention, e);
}

/* The place of the profile's countries that the word is of, or AA_NONE: US, American */
static uint32_t
country_of(const aa_article *article, uint32_t i)
{
	const char *const *countries = article->language->countries;
	const char *text = article->text + article->tokens[i].start;
	uint32_t	length = aa_word_end(article, i) - article->tokens[i].start;

	for (uint32_t k = 0; countries != NULL && countries[k] != NULL; k++)
	{
		for (const char *word = countries[k]; word != NULL; word = strchr(word, ' ') ? strchr(word, ' ') + 1 : NULL)
		{
			if (strcspn(word, " ") == length && aa_is_same_text(text, word, length))
				return k;
		}
	}
	return AA_NONE;
}

/* Does the place stand beside the office itself: Iran's president, the president of Iran? */
static bool
is_place_of_office(const aa_article *article, uint32_t place, uint32_t noun)
{
	uint32_t	first = place > 2 ? place - 2 : 0;
	uint64_t	hash = aa_name_hash(article, noun);

	for (uint32_t i = first; i < article->ntokens && i <= place + 2; i++)
	{
		if (aa_name_hash(article, i) == hash)
			return true;
	}
	return false;
}

/* Does the person hold that office in the place, in another one, or is it not told? */
static aa_place_match
match_country(const aa_article *article, const office_view *view, uint32_t place)
{
	aa_place_match match = aa_match_place(article, view->place, place);
	uint32_t	here;
	uint32_t	there;

	if (match != AA_PLACE_UNTOLD || view->place == AA_NONE || place == AA_NONE)
		return match;
	here = country_of(article, view->place);
	there = country_of(article, place);
	if (here == there)
		return here == AA_NONE ? match : AA_PLACE_HERE;
	return is_place_of_office(article, place, view->noun) ? AA_PLACE_ELSEWHERE : match;
}

/*
 * How well the person fits an office of which there is one: by the titles the
 * article gives, or by a government of the name, else by how much it is spoken of
 * who has no other role.
 */
static int
office_fitness(const aa_resolver *r, const office_view *view, uint32_t e)
{
	const aa_article *article = r->article;
	const aa_entity_facts *f = &r->facts[e];
	aa_place_match where = match_country(article, view, f->place);
	int			told;
	int			score;

	if (article->entities[e].kind != AA_ENTITY_PERSON || !f->person || f->in_text == 0 ||
		aa_genders_differ(view->gender, (aa_gender) article->entities[e].gender) ||
		where == AA_PLACE_ELSEWHERE || (where == AA_PLACE_UNTOLD && is_abroad(r, view)))
		return 0;
	told = aa_role_fitness(r, e, view->role, view->place, view->gender);
	if (told > 0 || (f->governs && view->governs && !is_of_place(article, view)))
		score = TOLD_OFFICE;
	else if (may_be_untold(r, view, e))
		score = 0;
	else
		return 0;
	score += (int) ((uint64_t) f->in_text * SPOKEN_OF_MOST / view->most);
	score += told > 0 && e == view->holder ? LAST_HOLDER : 0;
	score += e == view->topic ? TOPIC_BEFORE : 0;
	if (where == AA_PLACE_HERE)
		score += TOLD_OFFICE;
	/* former President Marsh, who is President Marsh, too */
	else if (told > 0 && aa_held_before(r, e, view->role))
		score -= TOLD_OFFICE;
	/* the US president is the one of whom most is told */
	else if (f->place != AA_NONE && !(article->tokens[f->place].flags & AA_TOKEN_ALL_CAPITALS))
		score -= OF_A_PLACE;
	return score > 0 ? score : 1;
}

uint32_t
aa_count_most_spoken_of(const aa_resolver *r)
{
	uint32_t	main = aa_main_person(r, AA_GENDER_UNKNOWN);

	return main == AA_NONE ? 1 : r->facts[main].in_text;
}

uint32_t
aa_find_office_holder(const aa_resolver *r, uint32_t m, aa_string role, uint32_t holder, uint32_t most)
{
	const aa_article *article = r->article;
	const aa_mention *mention = &article->mentions[m];
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	bool		listed = is_listed_office(article, mention);
	bool		elected = aa_is_one_of(article, article->language->elects, mention->name_token, mention->end_token);
	office_view view = {role,
						aa_gender_of(article->classes[mention->name_token]),
						aa_place_of_role(article, mention),
						find_topic(r, m),
						holder,
						most,
						m,
						mention->end_token - 1,
						!listed,
						listed && !elected};
	int			best = 0;

	if (is_abroad(r, &view))
		holder = AA_NONE;
	for (uint32_t e = 0; e < limit; e++)
	{
		int			fits = office_fitness(r, &view, e);

		if (fits > best)
		{
			best = fits;
			holder = e;
		}
	}
	return holder;
}

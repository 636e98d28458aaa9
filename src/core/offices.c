/*-------------------------------------------------------------------------
 *
 * offices.c
 *	  Who holds an office that only one person has: the president.
 *
 *-------------------------------------------------------------------------
 */
#include "roles.h"

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
	return aa_is_one_of(article, article->language->offices, first, mention->end_token) &&
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
count_pronoun(aa_resolver *r, uint32_t m, uint32_t pronoun)
{
	const aa_article *article = r->article;
	uint64_t	hash = aa_name_hash(article, article->mentions[m].end_token - 1);

	for (uint32_t i = 0; i < AA_MAX_OFFICES; i++)
	{
		aa_office_votes *votes = &r->offices[i];

		if (votes->hash != 0 && votes->hash != hash)
			continue;
		votes->hash = hash;
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
		uint32_t	pronoun;

		if (mention->kind != AA_MENTION_ROLE || r->places[m].quoted || !aa_is_sole_office(article, mention) ||
			!is_listed_office(article, mention))
			continue;
		if (!found)
			find_free_persons(r);
		found = true;
		pronoun = r->places[m].subject ? find_pronoun_of(r, m) : AA_NONE;
		if (pronoun != AA_NONE)
			count_pronoun(r, m, pronoun);
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
	bool		told;			/* only those whom a title gives it */
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

/* Does the text call whoever holds the office by other pronouns?  A woman has to be called she, or is too often a wife. */
static bool
has_other_pronoun(const aa_resolver *r, uint32_t m, uint32_t e)
{
	const aa_office_votes *votes = votes_of(r, aa_name_hash(r->article, r->article->mentions[m].end_token - 1));
	aa_gender	gender = (aa_gender) r->article->entities[e].gender;

	if (gender == AA_GENDER_FEMININE)
		return votes == NULL || votes->she <= votes->he;
	return gender == AA_GENDER_MASCULINE && votes != NULL && votes->she > 2 * votes->he;
}

/*
 * May the person hold the office though nothing tells it?  One of whom no role is told, of whom the
 * text speaks often; or the only one.
 */
static bool
may_be_untold(const aa_resolver *r, const office_view *view, uint32_t e)
{
	const aa_entity_facts *f = &r->facts[e];

	if (view->told || !f->free)
		return false;
	if (r->nfree == 1)
		return f->in_text == view->most || f->in_text >= MIN_SPOKEN_OF;
	return f->in_text >= MIN_SPOKEN_OF && !tells_of(r, view->mention, e) && !has_other_pronoun(r, view->mention, e);
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
	int			told;
	int			score;

	if (article->entities[e].kind != AA_ENTITY_PERSON || !f->person || f->in_text == 0 ||
		aa_genders_differ(view->gender, (aa_gender) article->entities[e].gender) ||
		aa_match_place(article, view->place, f->place) == AA_PLACE_ELSEWHERE)
		return 0;
	told = aa_role_fitness(r, e, view->role, view->place, view->gender);
	if (told > 0 || f->governs)
		score = TOLD_OFFICE;
	else if (may_be_untold(r, view, e))
		score = 0;
	else
		return 0;
	score += (int) ((uint64_t) f->in_text * SPOKEN_OF_MOST / view->most);
	score += told > 0 && e == view->holder ? LAST_HOLDER : 0;
	score += e == view->topic ? TOPIC_BEFORE : 0;
	if (aa_match_place(article, view->place, f->place) == AA_PLACE_HERE)
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
	office_view view = {role,
						aa_gender_of(article->classes[mention->name_token]),
						aa_place_of_role(article, mention),
						find_topic(r, m),
						holder,
						most,
						m,
						!is_listed_office(article, mention)};
	int			best = 0;

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

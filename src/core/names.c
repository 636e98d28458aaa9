/*-------------------------------------------------------------------------
 *
 * names.c
 *	  Finds where an article names somebody, with titles.
 *
 * A name is a run of capitalised words that are not function words.  Titles and
 * whatever else stands before it (Labour MP, US secretary of state) belong to
 * the mention, but not to the name.
 *
 *-------------------------------------------------------------------------
 */
#include "name_finder.h"

#include <string.h>

#include "bits.h"
#include "language.h"
#include "memory.h"
#include "stages.h"
#include "words.h"

/* A name has at most so many words; longer runs of capitals are no names. */
#define MAX_NAME_WORDS 8
/* So many words may stand before a name as titles and the like. */
#define MAX_TITLE_WORDS 8

/*
 * Is most of the block's words capitalised, as they are not by themselves: "Mayor Says Bridge Will Open"?
 * Not in a sentence that is full of names: "Also on board is Mayor Helen Marsh."
 */
static bool
is_title_case(const aa_article *article, const aa_block *block)
{
	uint32_t	words = 0,
				others = 0;

	if (article->language->capital_nouns)
		return false;
	/* more than 8 others are more than 20 % of 40 */
	for (uint32_t i = block->first_token; i < block->end_token && words < 40 && others <= 8; i++)
	{
		const aa_token *token = &article->tokens[i];
		bool		counts = (token->kind == AA_TOKEN_WORD) & (aa_token_length(token) >= 4);

		words += counts;
		others += counts & !(token->flags & AA_TOKEN_CAPITAL);
	}
	return words >= 4 && others * 10 <= words * 2 &&
		(others == 0 || article->tokens[block->end_token - 1].mark != '.');
}

/* A nickname in marks inside a name: John “Jack” Smith.  Its end, or i. */
static uint32_t
skip_nickname(const aa_finder *f, uint32_t i)
{
	uint32_t	at = i;

	while (at < f->end && at < i + 4 && (aa_finder_classes(f, at) & AA_WORD_QUOTED))
		at++;
	/* … of Oxley,” Mayor Doe said: the marks of what he says */
	if (at < i + 3 || (aa_finder_classes(f, i - 1) & AA_WORD_QUOTED))
		return i;
	return aa_finds_capital(f, i + 1) && aa_finds_next_word(f, at) &&
			aa_finds_name_word(f, at) && aa_finder_token(f, at - 1)->mark != 0 ?
		at :
		i;
}

/*
 * Helen Marsh Helen Marsh: a caption's or credit's end and the next sentence,
 * run together.
 */
static bool
is_repetition(const aa_finder *f, uint32_t first, uint32_t i)
{
	const char *text = f->article->text;
	uint32_t	length = aa_token_length(aa_finder_token(f, first));

	return aa_token_length(aa_finder_token(f, i)) >= length &&
		memcmp(text + aa_finder_token(f, i)->start, text + aa_finder_token(f, first)->start, length) == 0 &&
		(aa_token_length(aa_finder_token(f, i)) == length || aa_finds_possessive(f, i)) &&
		(i > first + 1 || (aa_finder_token(f, first)->flags & AA_TOKEN_SENTENCE_START));
}

/*
 * The end of the run of name words from i on.  A title inside ends it, unless
 * it begins the run.
 */
static uint32_t
name_run_end(const aa_finder *f, uint32_t i)
{
	uint32_t	at = i;
	uint32_t	words = 0;
	bool		linked = false;

	while (at < f->end && words < MAX_NAME_WORDS)
	{
		uint32_t	after;

		if (words > 0 && ((aa_finds_possessive(f, at - 1) && !aa_finds_office(f, at)) || aa_splice_behind(f->article, at - 1) != NULL))
			break;
		if (words > 0 && (after = skip_nickname(f, at)) > at)
		{
			at = after;
			continue;
		}
		if ((words > 0 && !aa_finds_next_word(f, at) && !aa_finds_inner_link(f, at)) || aa_is_label(f->article, at))
			break;
		if ((f->title_case && aa_finds_reporting_verb(f, at)) || (words > 0 && !linked && is_repetition(f, i, at)))
			break;
		linked = words > 0 && (aa_finds_inner_particle(f, at) || aa_finds_inner_link(f, at));
		if (linked)
			at++;
		else if (aa_finds_name_word(f, at) ||
				 (words > 0 && aa_finds_initial(f, at) && aa_finds_next_word(f, at + 1) && aa_finds_capital(f, at + 1)))
		{
			at += aa_phrase_length(f->article, at);
			words++;
		}
		else
			break;
	}
	return at < f->end ? at : f->end;
}

/* ", Jr." or "III" behind a name */
static uint32_t
skip_suffix(const aa_finder *f, uint32_t i)
{
	uint32_t	at = i;

	if (aa_splice_behind(f->article, i - 1) != NULL)
		return i;
	if (at < f->end && aa_finder_token(f, at)->mark == ',' && aa_finds_next_word(f, at + 1))
		at++;
	return aa_finds_capital(f, at) && (aa_finder_classes(f, at) & AA_LEX_SUFFIX) &&
			!(aa_finder_classes(f, at) & AA_LEX_TITLE) ?
		at + 1 :
		i;
}

/* A capitalised noun that is no person's name: Council, Education. */
static bool
is_body_word(const aa_finder *f, uint32_t i)
{
	uint64_t	classes = aa_finder_classes(f, i);

	return (classes & (AA_LEX_ORGANISATION | AA_LEX_MEDIA | AA_LEX_DOCUMENT | AA_LEX_COMMON)) &&
		!(classes & AA_LEX_GIVEN);
}

/*
 * Is the title or role from at to after, in a name that begins at start, a given
 * name before another (Earl Warren) or a surname (Timothy D. Cook, Rosa King Jr)?
 */
static bool
is_name_for_all_that(const aa_finder *f, uint32_t start, uint32_t at, uint32_t after, uint32_t end)
{
	bool		suffix = after + 1 == end && (aa_finder_classes(f, after) & AA_LEX_SUFFIX) && !aa_finds_title(f, after);

	if (start == at)
		return (aa_finder_classes(f, at) & AA_LEX_GIVEN) && after < end && !aa_finds_title(f, after);
	return (after == end || suffix) && after == at + 1 && (aa_finder_classes(f, start) & AA_LEX_GIVEN) &&
		(suffix || !(aa_finder_classes(f, at) & AA_LEX_TITLE) || aa_finds_surname(f, at));
}

/* Is the run [start, end) what a body is called: a noun for one at its end, no given name? */
static bool
is_body_name(const aa_finder *f, uint32_t start, uint32_t end)
{
	for (uint32_t i = start; i < end; i++)
	{
		if (aa_finder_classes(f, i) & AA_LEX_GIVEN)
			return false;
	}
	return start < end && (aa_finder_classes(f, end - 1) & AA_LEX_ORGANISATION) &&
		!(aa_finder_classes(f, end - 1) & (AA_LEX_PLACE | AA_LEX_MEDIA));
}

/*
 * [Quarry Workers] Union, [County Sheriff’s] Office, [Child] Rescue Alliance: what stands before
 * the words of a body's name is no title
 */
static uint32_t
start_of_body(const aa_finder *f, uint32_t first, uint32_t start, uint32_t end)
{
	if (start == first || !is_body_name(f, start, end) ||
		((aa_finder_classes(f, start - 1) & AA_LEX_TITLE) && !aa_finds_possessive(f, start - 1)))
		return start;
	return first + ((aa_word_classes(f->article, aa_finder_token(f, first)) & AA_LEX_DEFINITE) != 0);
}

/* Bureau of [Justice] Statistics: no title of whoever might follow, right behind what links the parts of a body's name */
static bool
is_behind_link(const aa_finder *f, uint32_t first, uint32_t at, uint32_t after)
{
	return at > first && after == at + 1 && after < f->end && (aa_finder_token(f, at - 1)->flags & AA_TOKEN_LOWER) &&
		!(aa_finder_classes(f, after) & AA_LEX_GIVEN);
}

/*
 * Where the name proper begins in the run [first, end): behind titles, roles,
 * places and bodies (Labour MP Clive Lewis), but a run of places or bodies
 * alone is a name itself.
 */
static uint32_t
name_start(const aa_finder *f, uint32_t first, uint32_t end)
{
	uint32_t	at = first;
	uint32_t	start = first;

	while (at < end)
	{
		uint64_t	classes = aa_finder_classes(f, at);
		uint32_t	after = at + aa_phrase_length(f->article, at);

		if (aa_finds_title(f, at) && !is_name_for_all_that(f, start, at, after, end) &&
			!is_behind_link(f, first, at, after))
			start = after;
		/* Refugee Council Enver Solomon: a person's name behind a body's */
		else if (at > first && after < end && (classes & AA_LEX_GIVEN) &&
				 !(classes & AA_LEX_PLACE) && is_body_word(f, at - 1))
			start = at;
		at = after;
	}
	return start_of_body(f, first, start, end);
}

/*
 * The mayor of London Helen Marsh: where the person's name begins in a run of capitals that
 * begins with the place of an office, or first
 */
static uint32_t
start_behind_place(const aa_finder *f, uint32_t first, uint32_t end)
{
	uint32_t	at = first + aa_phrase_length(f->article, first);
	uint64_t	office = first > f->first + 1 ? aa_finder_classes(f, first - 2) : 0;

	return at + 1 < end && (office & (AA_LEX_TITLE | AA_LEX_ROLE)) &&
			aa_reads(f->article, first - 1, f->article->language->genitive) &&
			(aa_finder_classes(f, at) & AA_LEX_GIVEN) && !(aa_finder_classes(f, at) & AA_LEX_PLACE) &&
			((aa_finder_classes(f, first) & AA_LEX_PLACE) ||
			 ((office & AA_LEX_TITLE) && !(aa_finder_classes(f, first) & AA_LEX_GIVEN))) ?
		at :
		first;
}

/*----------
 * Names among nouns that have capitals, too.
 *----------
 */

/* A noun as far as the profile knows: Sprecher, Regierung, Bericht. */
static bool
is_known_noun(const aa_finder *f, uint32_t i)
{
	return (aa_finder_classes(f, i) &
			(AA_LEX_ROLE | AA_LEX_ORGANISATION | AA_LEX_DOCUMENT | AA_LEX_MEDIA | AA_LEX_CALENDAR |
			 AA_LEX_COMMON)) != 0;
}

/* der Polizei, des Landes, eine junge Frau: a noun follows, not a name by itself */
static bool
is_behind_determiner(const aa_finder *f, uint32_t i)
{
	if (i > f->first + 1 && (aa_finder_token(f, i - 1)->flags & AA_TOKEN_LOWER) &&
		!(aa_finder_classes(f, i - 1) & ~(uint64_t) (AA_LEX_ROLE | AA_LEX_TITLE | AA_LEX_MASCULINE)))
		i--;
	return i > f->first && (aa_finder_classes(f, i - 1) & AA_LEX_DETERMINER);
}

/*
 * Where a name begins in the run of capitals [first, end), or end: with a given
 * name, behind a title, or as initials of a body; other words are nouns.  A word
 * by itself is kept for now, as it may be the surname of somebody known.
 */
static uint32_t
name_among_nouns(const aa_finder *f, uint32_t first, uint32_t end)
{
	uint32_t	behind_title = end;

	for (uint32_t i = first; i < end; i += aa_phrase_length(f->article, i))
	{
		uint32_t	after = i + aa_phrase_length(f->article, i);

		if ((aa_finder_classes(f, i) & AA_LEX_GIVEN) && after < end && !(aa_finder_classes(f, i) & AA_LEX_ROLE))
			return i;
		if (aa_finds_title(f, i) && after < end)
			behind_title = after;
	}
	if (behind_title < end && !is_known_noun(f, behind_title) &&
		!(aa_finder_classes(f, end - 1) & (AA_LEX_ORGANISATION | AA_LEX_DOCUMENT)))
		return behind_title;
	if (end == first + 1)
	{
		if (aa_finder_token(f, first)->flags & AA_TOKEN_ALL_CAPITALS)
			return first;
		return is_behind_determiner(f, first) ||
				(is_known_noun(f, first) && !(aa_finder_classes(f, first) & AA_LEX_TITLE)) ?
			end :
			first;
	}
	return end;
}

static bool
is_genitive(const aa_finder *f, uint32_t i)
{
	return aa_ends_in(f->article, aa_finder_token(f, i), &f->article->language->genitive_ending);
}

/* Where the name ends that begins the run: [Jane Rohs] Fazit has a noun behind the genitive */
static uint32_t
end_before_owned(const aa_finder *f, uint32_t start, uint32_t end)
{
	bool		owns = end > start + 2 && (aa_finder_classes(f, end - 1) & AA_LEX_DOCUMENT) &&
		(aa_finder_classes(f, start) & AA_LEX_GIVEN) && is_genitive(f, end - 2);

	return end - owns;
}

/* [Rohs] Plan: a word that may be the surname of somebody known, with what is owned behind it? */
static bool
may_own(const aa_finder *f, uint32_t i, uint32_t end)
{
	return end > i + 1 && is_genitive(f, i) && !is_known_noun(f, i) && !is_behind_determiner(f, i);
}

/* The first of the titles that stand right before the name: Präsident Dr. Roh */
static uint32_t
first_title(const aa_finder *f, uint32_t first, uint32_t name)
{
	uint32_t	start = name;

	while (start > first && (aa_finds_title(f, start - 1) || (aa_finder_classes(f, start - 1) & AA_WORD_INSIDE)))
		start--;
	return start;
}

/* Extend the mention to the left over titles in lower case and the like. */
static uint32_t
mention_start(const aa_finder *f, uint32_t first)
{
	uint32_t	limit = first > f->taken + MAX_TITLE_WORDS ? first - MAX_TITLE_WORDS : f->taken;
	uint64_t	wanted = AA_LEX_TITLE | AA_LEX_ROLE | AA_LEX_PLACE | AA_LEX_ORGANISATION;
	uint32_t	start = first;

	if (limit < f->first)
		limit = f->first;
	for (uint32_t i = first; i > limit; i--)
	{
		uint64_t	classes = aa_finder_classes(f, i - 1);

		/* the Prime Minister's Questions */
		if (!aa_finds_word(f, i - 1) || !(aa_finder_token(f, i)->flags & AA_TOKEN_SPACE_BEFORE) ||
			aa_finds_possessive(f, i - 1))
			break;
		/* das junge Jazz-Ensemble: an adjective, not the noun */
		if (f->article->language->capital_nouns && !aa_is_capital_noun(f->article, aa_finder_token(f, i - 1)))
			break;
		/* Marsh accused Orme: not "the accused" */
		if ((classes & AA_LEX_CUE_CLASS) && (classes & (AA_LEX_THIRD | AA_LEX_PAST)))
			break;
		if ((classes & wanted) && !(classes & AA_LEX_DETERMINER))
		{
			/* only a title or role next to the name draws the rest in */
			if (start == first && !(classes & (AA_LEX_TITLE | AA_LEX_ROLE)) &&
				!(classes & AA_WORD_INSIDE))
				break;
			start = i - 1;
		}
		else if (classes & AA_WORD_INSIDE)
			continue;
		else
			break;
	}
	/* do not begin in the middle of a phrase */
	while (start < first && (aa_finder_classes(f, start) & AA_WORD_INSIDE))
		start++;
	return start;
}

aa_mention *
aa_add_mention(aa_finder *f, aa_mention_kind kind, uint32_t first, uint32_t name, uint32_t end)
{
	aa_mention *mention = aa_push(f->article, mentions, nmentions, maxmentions);

	if (mention == NULL)
		return NULL;
	mention->kind = (uint8_t) kind;
	mention->first_token = first;
	mention->name_token = name;
	mention->end_token = end;
	mention->entity = AA_NONE;
	mention->unnamed = 0;
	f->taken = end;
	return mention;
}

/* South [Carolina] Republican: still the place, not somebody of that name */
static bool
is_rest_of_place(const aa_finder *f, uint32_t i)
{
	return (aa_finder_classes(f, i) & AA_WORD_INSIDE) && i > f->first && aa_finds_capital(f, i - 1) &&
		!(aa_word_classes(f->article, aa_finder_token(f, i - 1)) & AA_LEX_DEFINITE);
}

/* A name with its titles at i; *next is set behind what was looked at. */
static bool
find_name(aa_finder *f, uint32_t i, uint32_t *next)
{
	uint32_t	end,
				start;

	*next = i;
	if (aa_is_label(f->article, i))
		*next = f->begins = i + aa_phrase_length(f->article, i);
	if (*next > i || is_rest_of_place(f, i) || !aa_finds_name_word(f, i) || !aa_may_begin_name(f, i))
		return true;
	end = name_run_end(f, i);
	if (end == i)
		return true;
	if (f->article->language->capital_nouns)
	{
		start = name_among_nouns(f, i, end);
		if (start == end && may_own(f, i, end))
		{
			start = i;
			end = i + 1;
		}
		end = end_before_owned(f, start, end);
		i = first_title(f, i, start);
	}
	else
	{
		start = name_start(f, i, end);
		if (start == i)
			start = start_behind_place(f, i, end);
	}
	/* the speaker of the House Helen Marsh: a phrase that begins before the run is no part of it */
	while (i < start && (aa_finder_classes(f, start) & AA_LEX_GIVEN) && (aa_finder_classes(f, i) & AA_WORD_INSIDE))
		i++;
	*next = end;
	/* King said, where the article knows Rosa King */
	if (start == end && end == i + 1 && !(i > f->first && aa_finds_definite(f, i - 1)) && aa_finds_surname(f, i))
		start = i;
	if (start == end)
	{
		/* titles alone: "President", "the Prime Minister" are roles */
		*next = i;
		return true;
	}
	if (*next == end)
		*next = end = skip_suffix(f, end);
	return aa_add_mention(f, AA_MENTION_NAME, mention_start(f, i), start, end) != NULL;
}

/*
 * The next token from i on that may begin a mention; the sentence's end if there
 * is none, or the work is to stop.
 */
static uint32_t
next_beginning(const aa_finder *f, uint32_t i)
{
	i = aa_next_bit(f->beginnings, i, f->end);
	return i == f->end || aa_tick(f->article, aa_finder_token(f, i)->start) ? i : f->end;
}

/* Has it a capital, or what may stand for one?  Most beginnings are "the", or nouns. */
static bool
may_be_name(const aa_finder *f, uint32_t i)
{
	return !(aa_finder_token(f, i)->flags & AA_TOKEN_PLAIN);
}

static bool
find_in_sentence(aa_finder *f)
{
	f->taken = f->begins = f->first;
	for (uint32_t i = f->first, next = i; (i = next_beginning(f, i)) < f->end; i = next > i ? next : i + 1)
	{
		/* a name with a title must be tried before the role alone */
		if (!aa_find_pronoun(f, i, &next) ||
			(next == i && may_be_name(f, i) && !aa_is_role_of_place(f, i) && !find_name(f, i, &next)) ||
			(next == i && !aa_find_role(f, i, &next)))
			return false;
	}
	return f->article->status == AA_OK;
}

/*
 * All tokens that may begin a mention, as a set of bits; NULL if there is no room.  Names begin
 * with a capital or a particle, pronouns that may mean somebody have a gender, "the" and bodies are of their
 * class; most words are nothing of that.  Which ones cannot be foreseen, so that no branch asks.
 */
static uint64_t *
find_beginnings(aa_article *article)
{
	const uint64_t kinds = AA_LEX_MASCULINE | AA_LEX_FEMININE | AA_LEX_DEFINITE | AA_LEX_ORGANISATION |
		AA_LEX_MEDIA | AA_LEX_PLACE;
	uint64_t   *bits = NULL;
	uint32_t	max = 0;

	if (!aa_grow_array(article, (void **) &bits, &max, article->ntokens / 64 + 1, sizeof(uint64_t)))
		return NULL;
	for (uint32_t first = 0; first < article->ntokens; first += 64)
	{
		const aa_token *tokens = article->tokens + first;
		const uint64_t *classes = article->classes + first;
		uint32_t	n = article->ntokens - first < 64 ? article->ntokens - first : 64;
		uint64_t	set = 0;

		/* from the last one on, so that each moves up to its place */
		while (n-- > 0)
			set = set << 1 |
				(((tokens[n].kind == AA_TOKEN_WORD) & !(tokens[n].flags & AA_TOKEN_PLAIN)) |
				 ((classes[n] & kinds) != 0));
		bits[first / 64] = set;
	}
	return bits;
}

static bool
find_mentions(aa_article *article, const uint64_t *beginnings)
{
	aa_surnames surnames;

	aa_find_surnames(article, beginnings, &surnames);
	for (uint32_t s = 0; s < article->nsentences; s++)
	{
		const aa_sentence *sentence = &article->sentences[s];
		aa_finder	f = {.article = article,
						 .beginnings = beginnings,
						 .surnames = &surnames,
						 .first = sentence->first_token,
						 .end = sentence->end_token,
						 .title_case = article->blocks[sentence->block].title_case};

		if (!find_in_sentence(&f))
			return false;
	}
	return true;
}

bool
aa_find_names(aa_article *article)
{
	uint64_t   *beginnings = find_beginnings(article);
	bool		ok = beginnings != NULL;

	for (uint32_t b = 0; b < article->nblocks; b++)
		article->blocks[b].title_case = is_title_case(article, &article->blocks[b]);
	ok = ok && find_mentions(article, beginnings);
	aa_release(article, beginnings);
	return ok && aa_resolve_mentions(article);
}

/*-------------------------------------------------------------------------
 *
 * acronyms.c
 *	  Which of the article's names an acronym is short for: HVS, the Halvane
 *	  Veterinary Society.
 *
 *-------------------------------------------------------------------------
 */
#include "people.h"

#include "language.h"

/* Acronyms have at most so many letters, and fewer are spelled by chance. */
#define MAX_LETTERS 16
#define MIN_LETTERS 3
/* "The" is not longer than this. */
#define MAX_ARTICLE 3

/* A word's letters in lower case, and how many of them are capital. */
typedef struct letters
{
	char		letter[MAX_LETTERS];
	uint32_t	set;			/* a bit for each letter, see letter_bit() */
	uint32_t	n;
	uint32_t	capitals;
} letters;

/* The same bit for a letter and its capital; other signs share these bits. */
static uint32_t
letter_bit(char c)
{
	return UINT32_C(1) << (c & 31);
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* n = 0 if the word has other signs than letters and full stops, or too many. */
static letters
read_letters(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];
	uint32_t	end = aa_word_end(article, i);
	letters		l = {.n = 0};

	for (uint32_t at = token->start; at < end; at++)
	{
		char		c = article->text[at];

		if (c == '.')
			continue;
		if ((c | 0x20) < 'a' || (c | 0x20) > 'z' || l.n == MAX_LETTERS)
			return (letters){.n = 0};
		l.capitals += is_capital(c);
		l.set |= letter_bit(c);
		l.letter[l.n++] = (char) (c | 0x20);
	}
	return l;
}

uint32_t
aa_initials(aa_string name)
{
	uint32_t	initials = 0;
	char		before = ' ';

	if (name.length > AA_MAX_NAME_BYTES)
		return 0;
	for (uint32_t i = 0; i < name.length; before = name.data[i++])
	{
		if (before == ' ' || before == '-' || is_capital(name.data[i]))
			initials |= letter_bit(name.data[i]);
	}
	return initials;
}

/* From a set of places in the acronym to those behind the letter. */
static uint32_t
behind_letter(const letters *l, uint32_t places, char c)
{
	uint32_t	behind = 0;

	for (uint32_t i = 0; i < l->n; i++)
	{
		if (l->letter[i] == (c | 0x20) && places >> i & 1)
			behind |= UINT32_C(2) << i;
	}
	return behind;
}

/*
 * The places that are reached behind a word of the name: by its first letter, or
 * by all of a short one in capitals; none is needed of the in the name, of US in
 * front of it, or of the second part of a hyphenated word.
 */
static uint32_t
behind_word(const letters *l, uint32_t places, aa_string word, bool first, bool part)
{
	uint32_t	behind = behind_letter(l, places, word.data[0]);
	uint32_t	whole = places;
	bool		capitals = word.length > 1;

	for (uint32_t i = 0; i < word.length && capitals; i++)
	{
		capitals = is_capital(word.data[i]) || word.data[i] == '.';
		if (is_capital(word.data[i]))
			whole = behind_letter(l, whole, word.data[i]);
	}
	if (capitals)
		behind |= whole | (first ? places : 0);
	return behind | (part || !is_capital(word.data[0]) ? places : 0);
}

/* What the profile knows of a short word. */
static uint64_t
classes_of(const aa_article *article, aa_string word)
{
	char		key[MAX_LETTERS];

	if (word.length > sizeof(key))
		return 0;
	for (uint32_t i = 0; i < word.length; i++)
		key[i] = is_capital(word.data[i]) ? (char) (word.data[i] | 0x20) : word.data[i];
	return aa_lexicon_find(article->language->lexicon, key, word.length);
}

/*
 * Do the name's words, "The" apart, begin with the letters?  What follows "and"
 * may be left out.
 */
static bool
spells(const aa_article *article, const letters *l, aa_string name)
{
	uint32_t	places = 1;
	bool		first = true;

	for (uint32_t at = 0, end; at < name.length && places != 0; at = end + 1)
	{
		aa_string	word = {name.data + at, 0};

		for (end = at; end < name.length && name.data[end] != ' ' && name.data[end] != '-'; end++)
			continue;
		word.length = end - at;
		if (word.length == 0)
			continue;
		if ((places >> l->n & 1) && (classes_of(article, word) & AA_LEX_CONJUNCTION))
			return true;
		if (at == 0 && word.length <= MAX_ARTICLE && (classes_of(article, word) & AA_LEX_DEFINITE))
			continue;
		places = behind_word(l, places, word, first, at > 0 && name.data[at - 1] == '-');
		first = false;
	}
	return (places >> l->n & 1) != 0;
}

/* Are as many letters, and capitals of them, unlikely to be there by chance? */
static bool
is_telling(const aa_resolver *r, uint32_t e, const letters *l, uint64_t classes)
{
	if (l->n < MIN_LETTERS)
		return (classes & AA_LEX_ORGANISATION) &&
			!(r->article->entities[e].kind == AA_ENTITY_PERSON && r->facts[e].person);
	return l->capitals > 1 || r->facts[e].words > MIN_LETTERS;
}

/* Halvane Veterinary Society (HVS): the name that the bracket stands behind, or NULL */
static const aa_mention *
name_before_bracket(const aa_resolver *r, uint32_t m)
{
	const aa_mention *mention = &r->article->mentions[m];

	return m > 0 && mention->name_token > 0 && r->article->tokens[mention->name_token - 1].mark == '(' &&
			mention[-1].kind == AA_MENTION_NAME && mention[-1].end_token + 1 == mention->name_token &&
			mention[-1].entity != AA_NONE ?
		mention - 1 :
		NULL;
}

/* ... with a place before it, which is no part of the name: US Veterinary Society (USVS) */
static aa_string
with_place(const aa_article *article, const aa_mention *name)
{
	uint32_t	first = name->name_token;
	uint32_t	start;

	if (first > 0 && (article->tokens[first - 1].flags & AA_TOKEN_CAPITAL) &&
		(aa_word_classes(article, &article->tokens[first - 1]) & AA_LEX_PLACE))
		first--;
	start = article->tokens[first].start;
	return (aa_string){article->text + start, article->tokens[name->end_token - 1].end - start};
}

uint32_t
aa_find_spelled(aa_resolver *r, uint32_t m)
{
	const aa_article *article = r->article;
	uint32_t	i = article->mentions[m].name_token;
	letters		l = read_letters(article, i);
	uint32_t	limit = article->nentities < AA_MAX_ENTITIES_BACK ? article->nentities : AA_MAX_ENTITIES_BACK;
	const aa_mention *explained = name_before_bracket(r, m);
	uint32_t	found = AA_NONE;

	if (l.n < 2 || l.capitals == 0 || (l.capitals == 1 && l.n <= MIN_LETTERS) || (article->classes[i] & AA_LEX_PLACE))
		return AA_NONE;
	if (explained != NULL && spells(article, &l, with_place(article, explained)))
	{
		r->facts[explained->entity].acronym = aa_name_hash(article, i);
		return explained->entity;
	}
	for (uint32_t e = 0; e < limit; e++)
	{
		if (r->facts[e].acronym != 0 && r->facts[e].acronym == aa_name_hash(article, i))
			return e;
		if ((l.set & ~r->facts[e].initials) != 0 || r->facts[e].words < 2 ||
			!is_telling(r, e, &l, article->classes[i]) || !spells(article, &l, article->entities[e].name))
			continue;
		if (found != AA_NONE)
			return AA_NONE;
		found = e;
	}
	return found;
}

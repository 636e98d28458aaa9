/*-------------------------------------------------------------------------
 *
 * name_words.c
 *	  Reads the words of a name, as hashes and as a string.
 *
 *-------------------------------------------------------------------------
 */
#include "name_words.h"

#include <string.h>

#include "language.h"
#include "memory.h"
#include "people.h"
#include "unicode.h"

/* FNV-1a, 64 bits */
#define HASH_START UINT64_C(14695981039346656037)
#define HASH_PRIME UINT64_C(1099511628211)
/* A name in the genitive has at least so many letters beside the ending. */
#define MIN_GENITIVE 3

/* Initials have so many bytes with their stops: J.R.R. */
#define MAX_INITIALS 6

static uint64_t
hash_bytes(uint64_t hash, const char *data, uint32_t length)
{
	for (uint32_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char) data[i]) * HASH_PRIME;
	return hash;
}

static bool
ends_in(const char *word, uint32_t length, const aa_word_ending *ending)
{
	return ending->length > 0 && memcmp(word + length - ending->length, ending->letters, ending->length) == 0;
}

static uint64_t
hash_word(const aa_article *article, const aa_token *token)
{
	char		key[AA_MAX_KEY * AA_TERM_GROWTH];
	const aa_word_ending *ending = &article->language->genitive_ending;
	uint32_t	length;

	/* too long to be folded, and so like no other word */
	if (aa_token_length(token) > AA_MAX_KEY)
		return hash_bytes(token->start, article->text + token->start, aa_token_length(token));
	length = aa_word_term(article, token, key);
	/* Rohs Plan is Roh's; so is Jonas the genitive of Jona, throughout */
	if (length >= MIN_GENITIVE + ending->length && ends_in(key, length, ending))
		length -= ending->length;
	return hash_bytes(HASH_START, key, length);
}

uint64_t
aa_name_hash(const aa_article *article, uint32_t i)
{
	aa_token	token = article->tokens[i];

	/* al-Masri is Masri */
	token.start += aa_joined_particle(article, &token);
	return hash_word(article, &token);
}

/*
 * Add the word at token i, whose own hash is given, to the hash of the words before
 * it; by its parts, if hyphens join some: Bong Seo-yun is Bong Seo Yun.
 */
static uint64_t
add_parts(const aa_article *article, uint64_t whole, uint32_t i, uint64_t hash)
{
	aa_token	part = article->tokens[i];
	uint32_t	end = part.end;

	if (memchr(article->text + part.start, '-', aa_token_length(&part)) == NULL)
		return whole * 31 + hash;
	part.start += aa_joined_particle(article, &part);
	for (part.end = part.start; part.end < end; part.end++)
	{
		if (article->text[part.end] != '-' || part.end == part.start)
			continue;
		whole = whole * 31 + hash_word(article, &part);
		part.start = part.end + 1;
	}
	return whole * 31 + hash_word(article, &part);
}

static uint64_t
sign_of(uint64_t hash)
{
	return UINT64_C(1) << hash % 64;
}

/* Letters behind a name (Jane Doe KC), but not those of Jr. and III. */
static bool
is_honour(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];

	if (!(article->classes[i] & AA_LEX_SUFFIX) || !(token->flags & AA_TOKEN_ALL_CAPITALS))
		return false;
	for (uint32_t at = token->start; at < token->end; at++)
	{
		if (memchr("IVX", article->text[at], 3) == NULL)
			return true;
	}
	return false;
}

bool
aa_begins_with_particle(const aa_article *article, const aa_mention *mention)
{
	uint64_t	classes = article->classes[mention->name_token] & (AA_LEX_PARTICLE | AA_LEX_GIVEN | AA_LEX_PLACE);

	return classes == AA_LEX_PARTICLE && mention->end_token > mention->name_token + 1;
}

bool
aa_is_initials(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];
	uint32_t	length = aa_token_length(token);
	bool		capitals = (token->flags & AA_TOKEN_ALL_CAPITALS) != 0;

	if (length <= 2)
		return length == 1 || capitals || article->text[token->end - 1] == '.';
	return length <= MAX_INITIALS && capitals && article->text[token->start + 1] == '.' &&
		!(article->classes[i] & (AA_LEX_PLACE | AA_LEX_ORGANISATION));
}

aa_name_words
aa_read_name(const aa_article *article, const aa_mention *mention)
{
	aa_name_words n = {0};

	for (uint32_t i = mention->name_token; i < mention->end_token; i++)
	{
		uint64_t	hash;

		if (article->tokens[i].kind != AA_TOKEN_WORD ||
			(article->classes[i] & AA_WORD_QUOTED))
			continue;
		hash = aa_name_hash(article, i);
		n.whole = add_parts(article, n.whole, i, hash);
		if (n.words > 0 && (article->classes[i] & AA_LEX_SUFFIX))
		{
			if (!is_honour(article, i))
				n.suffix = hash;
			continue;
		}
		if (n.words++ == 0)
		{
			n.first = hash;
			n.initial_first = aa_is_initials(article, i);
		}
		n.last = hash;
		n.last_token = i;
	}
	n.sign = sign_of(n.first) | sign_of(n.last) | sign_of(n.whole);
	return n;
}

uint32_t
aa_name_end(const aa_article *article, const aa_mention *mention)
{
	uint32_t	end = mention->end_token;

	while (end > mention->name_token + 1 && is_honour(article, end - 1))
		end--;
	return end;
}

aa_string
aa_copy_words(aa_article *article, uint32_t start, uint32_t end)
{
	aa_string	string = {aa_string_space(article, end - start + 1), 0};
	char	   *to = (char *) string.data;
	bool		blank = false;

	if (to == NULL)
		return string;
	for (uint32_t at = start, length = 1; at < end; at += length)
	{
		uint8_t		class = AA_CHAR_LETTER;

		length = 1;
		/* nearly all characters are visible ASCII */
		if (article->text[at] <= ' ' || article->text[at] >= 0x7F)
			class = aa_class_of_char(aa_decode(article->text, end, at, &length));
		if (class == AA_CHAR_SPACE)
			blank = string.length > 0;
		if (class == AA_CHAR_SPACE || class == AA_CHAR_IGNORABLE || class == AA_CHAR_CONTROL)
			continue;
		if (blank)
			to[string.length++] = ' ';
		blank = false;
		if (length == 1)
			to[string.length] = article->text[at];
		else
			memcpy(to + string.length, article->text + at, length);
		string.length += length;
	}
	string.length -= aa_possessive_length(to + string.length, string.length);
	aa_string_trim(article, end - start + 1 - string.length);
	return string;
}

uint32_t
aa_possessive_bytes(const char *end, uint32_t length)
{
	if ((end[-1] | 0x20) != 's')
		return 0;
	if (end[-2] == '\'')
		return 2;
	return length > 4 && memcmp(end - 4, "\xE2\x80\x99", 3) == 0 ? 4 : 0;
}

uint32_t
aa_word_end(const aa_article *article, uint32_t i)
{
	const aa_token *token = &article->tokens[i];

	return token->end - aa_possessive_length(article->text + token->end, aa_token_length(token));
}

/*-------------------------------------------------------------------------
 *
 * termstats_lexicon.c
 *	  What a text search configuration makes of words, each looked up once.
 *
 * Words go through the dictionaries that the configuration has for words of
 * their kind, as in LexizeExec() of the server: the first dictionary that
 * knows the word decides, after filters such as unaccent have changed it.
 *
 * Words are looked up singly.  So a thesaurus replaces words, not phrases.
 *
 *-------------------------------------------------------------------------
 */
#include "termstats_lexicon.h"

#include "catalog/namespace.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_ts_config.h"
#include "termstats_hash.h"
#include "tsearch/ts_cache.h"
#include "tsearch/ts_public.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/regproc.h"
#include "utils/syscache.h"

/* The kinds of words that the server's parser tells apart. */
typedef enum WordKind
{
	WORD_ASCII,
	WORD_LETTERS,
	WORD_NUMBERS,
	WORD_ASCII_HYPHEN,
	WORD_HYPHEN,
	WORD_NUMBERS_HYPHEN,
	NWORD_KINDS
} WordKind;

static const char *const kind_aliases[NWORD_KINDS] = {
	"asciiword", "word", "numword", "asciihword", "hword", "numhword"};

typedef struct LexiconSlot
{
	LexiconWord *word;			/* NULL: empty */
	uint32		hash;
	uint32		length;
} LexiconSlot;

struct TermLexicon
{
	MemoryContext context;
	Oid			config;
	TermStatsHeader kind;
	int			token_types[NWORD_KINDS];
	uint64		seed;
	uint32		stamp;			/* of lexemes whose entries are those of now */
	LexiconSlot *slots;
	Size		nslots;			/* a power of two */
	Size		nwords;
	char	   *arena;			/* where the next word goes */
	Size		arena_left;
};

#define ARENA_CHUNK 65536

/* Memory that lives as long as the lexicon; palloc() would take twice as much. */
static void *
keep(TermLexicon *lexicon, Size size)
{
	char	   *result;

	size = MAXALIGN(size);
	if (size > ARENA_CHUNK / 8)
		return MemoryContextAllocHuge(lexicon->context, size);
	if (size > lexicon->arena_left)
	{
		lexicon->arena = MemoryContextAlloc(lexicon->context, ARENA_CHUNK);
		lexicon->arena_left = ARENA_CHUNK;
	}
	result = lexicon->arena;
	lexicon->arena += size;
	lexicon->arena_left -= size;
	return result;
}

/*----------
 * Configurations and their names.
 *----------
 */

/*
 * The name may not depend on the search_path, as the result must not.  So a
 * schema is left out only where a name without schema always means the same.
 */
static char *
config_name(Oid config)
{
	HeapTuple	tuple = SearchSysCache1(TSCONFIGOID, ObjectIdGetDatum(config));
	Form_pg_ts_config form;
	char	   *schema = NULL;
	char	   *name;

	if (!HeapTupleIsValid(tuple))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("there is no text search configuration with OID %u", config),
				 errhint("See pg_ts_config for those there are.")));
	form = (Form_pg_ts_config) GETSTRUCT(tuple);
	if (form->cfgnamespace != PG_CATALOG_NAMESPACE)
		schema = get_namespace_name(form->cfgnamespace);
	name = quote_qualified_identifier(schema, NameStr(form->cfgname));
	ReleaseSysCache(tuple);
	if (strlen(name) > TERMSTATS_MAX_ANALYZER)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("name of text search configuration is too long"),
				 errdetail("With its schema, in quotes, it takes %zu bytes; the limit is %d.",
						   strlen(name), TERMSTATS_MAX_ANALYZER),
				 errhint("Rename it, or make the statistics of one with a shorter name.")));
	return name;
}

Oid
termstats_config_of(const TermStatsHeader *header)
{
	char	   *name = pnstrdup(header->analyzer, header->analyzer_length);
	List	   *names;
	Oid			config;

	names = stringToQualifiedNameList_compat(name);
	if (list_length(names) == 1)
		names = lcons(makeString(pstrdup("pg_catalog")), names);
	config = get_ts_config_oid(names, true);
	if (!OidIsValid(config))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("there is no text search configuration \"%s\"", name),
				 errdetail("The terms of a termstats value were made by this analyzer."),
				 errhint("Create the configuration, or make the statistics anew with another one.")));
	return config;
}

/* The parser's numbers for the kinds of words, -1 where it has no such. */
static void
find_token_types(TermLexicon *lexicon)
{
	TSConfigCacheEntry *config = lookup_ts_config_cache(lexicon->config);
	TSParserCacheEntry *parser = lookup_ts_parser_cache(config->prsId);
	const LexDescr *types = NULL;

	if (OidIsValid(parser->lextypeOid))
		types = (const LexDescr *) DatumGetPointer(OidFunctionCall1(parser->lextypeOid, (Datum) 0));
	for (int i = 0; i < NWORD_KINDS; i++)
	{
		lexicon->token_types[i] = -1;
		for (const LexDescr *type = types; type != NULL && type->lexid != 0; type++)
		{
			if (strcmp(type->alias, kind_aliases[i]) == 0)
				lexicon->token_types[i] = type->lexid;
		}
	}
	if (lexicon->token_types[WORD_LETTERS] < 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("text search configuration %s has a parser without words",
						lexicon->kind.analyzer),
				 errdetail("Its parser knows no tokens of type \"word\"."),
				 errhint("Use a configuration with the default parser.")));
}

TermLexicon *
termstats_lexicon_create(MemoryContext parent, Oid config)
{
	MemoryContext context = AllocSetContextCreate(parent, "termstats lexicon",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext before = MemoryContextSwitchTo(context);
	TermLexicon *lexicon = palloc0(sizeof(TermLexicon));

	lexicon->context = context;
	lexicon->config = config;
	lexicon->kind.n = 1;
	lexicon->kind.analyzer = config_name(config);
	lexicon->kind.analyzer_length = (int) strlen(lexicon->kind.analyzer);
	lexicon->seed = aa_hash_mix((uint64) (uintptr_t) lexicon);
	lexicon->stamp = 1;
	lexicon->nslots = 64;
	lexicon->slots = palloc0(lexicon->nslots * sizeof(LexiconSlot));
	find_token_types(lexicon);
	MemoryContextSwitchTo(before);
	return lexicon;
}

void
termstats_lexicon_free(TermLexicon *lexicon)
{
	MemoryContextDelete(lexicon->context);
}

Oid
termstats_lexicon_config(const TermLexicon *lexicon)
{
	return lexicon->config;
}

const TermStatsHeader *
termstats_lexicon_kind(const TermLexicon *lexicon)
{
	return &lexicon->kind;
}

void
termstats_lexicon_new_state(TermLexicon *lexicon)
{
	lexicon->stamp++;
}

/*----------
 * Dictionaries.
 *----------
 */
static WordKind
kind_of_word(const TermLexicon *lexicon, const char *word, uint32 length)
{
	bool		ascii = true,
				digits = false,
				hyphen = false;
	WordKind	kind;

	for (uint32 i = 0; i < length; i++)
	{
		ascii &= !IS_HIGHBIT_SET(word[i]);
		digits |= word[i] >= '0' && word[i] <= '9';
		hyphen |= word[i] == '-';
	}
	kind = digits ? WORD_NUMBERS : ascii ? WORD_ASCII :
										   WORD_LETTERS;
	if (hyphen)
		kind += WORD_ASCII_HYPHEN - WORD_ASCII;
	return lexicon->token_types[kind] < 0 ? WORD_LETTERS : kind;
}

static TSLexeme *
ask_dictionary(Oid dictionary_oid, const char *word, uint32 length)
{
	TSDictionaryCacheEntry *dictionary = lookup_ts_dictionary_cache(dictionary_oid);
	DictSubState state = {0};

	return (TSLexeme *)
		DatumGetPointer(FunctionCall4(&dictionary->lexize,
									  PointerGetDatum(dictionary->dictData),
									  PointerGetDatum(word),
									  Int32GetDatum((int32) length),
									  PointerGetDatum(&state)));
}

/* NULL: no dictionary knows it; no lexemes: a stop word. */
static TSLexeme *
ask_dictionaries(TermLexicon *lexicon, const char *word, uint32 length)
{
	TSConfigCacheEntry *config = lookup_ts_config_cache(lexicon->config);
	int			type = lexicon->token_types[kind_of_word(lexicon, word, length)];

	if (type >= config->lenmap)
		return NULL;
	for (int i = 0; i < config->map[type].len; i++)
	{
		TSLexeme   *lexemes = ask_dictionary(config->map[type].dictIds[i], word, length);

		if (lexemes == NULL)
			continue;
		if (lexemes->lexeme == NULL || !(lexemes->flags & TSL_FILTER))
			return lexemes;
		word = lexemes->lexeme;
		length = (uint32) strlen(word);
	}
	return NULL;
}

static bool
is_stop_word(TermLexicon *lexicon, const char *word, uint32 length)
{
	TSLexeme   *lexemes = length == 0 ? NULL : ask_dictionaries(lexicon, word, length);

	return lexemes != NULL && lexemes->lexeme == NULL;
}

/*
 * The server's parser cuts words at apostrophes, and stop word lists are made
 * for that: they have "don" and "t".  We do not cut, so a word all parts of
 * which are stop words is one.
 */
static bool
has_stop_words_only(TermLexicon *lexicon, const char *word, uint32 length)
{
	uint32		start = 0;

	if (memchr(word, '\'', length) == NULL)
		return false;
	for (uint32 i = 0; i <= length; i++)
	{
		if (i < length && word[i] != '\'')
			continue;
		if (!is_stop_word(lexicon, word + start, i - start))
			return false;
		start = i + 1;
	}
	return true;
}

static void
add_lexeme(LexiconWord *word, const char *text, uint32 length)
{
	Lexeme	   *lexeme;

	if (length == 0)
		return;
	for (uint32 i = 0; i < word->nlexemes; i++)
	{
		if (termstats_compare(word->lexemes[i].text, word->lexemes[i].length,
							  text, length) == 0)
			return;
	}
	word->lexemes = word->lexemes == NULL ? palloc(sizeof(Lexeme)) :
											repalloc(word->lexemes, (word->nlexemes + 1) * sizeof(Lexeme));
	lexeme = &word->lexemes[word->nlexemes++];
	memset(lexeme, 0, sizeof(*lexeme));
	lexeme->text = text;
	lexeme->length = length;
}

/* Of what lies in passing memory make copies that stay. */
static void
keep_lexemes(TermLexicon *lexicon, LexiconWord *word)
{
	Lexeme	   *kept;

	if (word->nlexemes == 0)
		return;
	kept = keep(lexicon, word->nlexemes * sizeof(Lexeme));
	memcpy(kept, word->lexemes, word->nlexemes * sizeof(Lexeme));
	for (uint32 i = 0; i < word->nlexemes; i++)
		kept[i].text = memcpy(keep(lexicon, kept[i].length), kept[i].text, kept[i].length);
	word->lexemes = kept;
}

/* Names of accounts and topics are kept as they are. */
static bool
is_tag(const char *word)
{
	return word[0] == '@' || word[0] == '#';
}

static void
look_up(TermLexicon *lexicon, LexiconWord *word)
{
	MemoryContext scratch = AllocSetContextCreate(lexicon->context, "dictionary",
												  ALLOCSET_SMALL_SIZES);
	MemoryContext before = MemoryContextSwitchTo(scratch);
	TSLexeme   *lexemes = NULL;

	if (!is_tag(word->word) &&
		!has_stop_words_only(lexicon, word->word, word->length))
		lexemes = ask_dictionaries(lexicon, word->word, word->length);
	if (is_tag(word->word))
		add_lexeme(word, word->word, word->length);
	for (; lexemes != NULL && lexemes->lexeme != NULL; lexemes++)
		add_lexeme(word, lexemes->lexeme, (uint32) strlen(lexemes->lexeme));
	keep_lexemes(lexicon, word);
	MemoryContextSwitchTo(before);
	MemoryContextDelete(scratch);
}

/*----------
 * The table of words.
 *----------
 */
static LexiconSlot *
find_slot(const TermLexicon *lexicon, const char *word, uint32 length, uint32 hash)
{
	Size		at = hash & (lexicon->nslots - 1);

	for (;; at = (at + 1) & (lexicon->nslots - 1))
	{
		LexiconSlot *slot = &lexicon->slots[at];

		if (slot->word == NULL ||
			(slot->hash == hash && slot->length == length &&
			 same_term(slot->word->word, word, length)))
			return slot;
	}
}

static void
grow(TermLexicon *lexicon)
{
	LexiconSlot *before = lexicon->slots;
	Size		nbefore = lexicon->nslots;

	lexicon->nslots *= 2;
	lexicon->slots = MemoryContextAllocExtended(lexicon->context,
												lexicon->nslots * sizeof(LexiconSlot),
												MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (Size i = 0; i < nbefore; i++)
	{
		if (before[i].word != NULL)
			*find_slot(lexicon, before[i].word->word, before[i].length,
					   before[i].hash) = before[i];
	}
	pfree(before);
}

LexiconWord *
termstats_lexicon_find(TermLexicon *lexicon, const char *word, uint32 length)
{
	uint32		hash = hash_term(word, length, lexicon->seed);
	LexiconSlot *slot = find_slot(lexicon, word, length, hash);
	LexiconWord *found;
	char	   *copy;

	if (slot->word != NULL)
		return slot->word;
	found = keep(lexicon, sizeof(LexiconWord) + length + 1);
	memset(found, 0, sizeof(LexiconWord));
	copy = (char *) (found + 1);
	memcpy(copy, word, length);
	copy[length] = '\0';
	found->word = copy;
	found->length = length;
	look_up(lexicon, found);
	slot->word = found;
	slot->hash = hash;
	slot->length = length;
	if (++lexicon->nwords > lexicon->nslots / 2)
		grow(lexicon);
	return found;
}

/* Find the entry of the lexeme, and of the word that it was. */
static void
resolve(TermLexicon *lexicon, TermStatsState *state, const LexiconWord *word,
		Lexeme *lexeme)
{
	lexeme->entry = termstats_state_entry(state, lexeme->text, lexeme->length);
	lexeme->word = 0;
	if (termstats_compare(lexeme->text, lexeme->length, word->word, word->length) != 0)
		lexeme->word = 1 + termstats_state_word(state, lexeme->entry, word->word, word->length);
	lexeme->stamp = lexicon->stamp;
}

void
termstats_lexicon_count(TermLexicon *lexicon, TermStatsState *state,
						LexiconWord *word, int sign)
{
	for (uint32 i = 0; i < word->nlexemes; i++)
	{
		Lexeme	   *lexeme = &word->lexemes[i];

		if (lexeme->stamp != lexicon->stamp)
			resolve(lexicon, state, word, lexeme);
		termstats_state_count(state, lexeme->entry, 1, sign);
		if (lexeme->word > 0)
			state->words[lexeme->word - 1].word.count += sign;
	}
}

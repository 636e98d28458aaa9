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

#include "access/htup_details.h"
#include "catalog/namespace.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_ts_config.h"
#include "miscadmin.h"
#include "tsearch/ts_cache.h"
#include "tsearch/ts_public.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/syscache.h"
#include "utils/varlena.h"

typedef enum WordKind
{
	WORD_ASCII,
	WORD_LETTERS,
	WORD_NUMBERS,
	WORD_ASCII_HYPHEN,
	WORD_HYPHEN,
	WORD_NUMBERS_HYPHEN
} WordKind;

static const char *const kind_aliases[LEXICON_WORD_KINDS] = {
	"asciiword", "word", "numword", "asciihword", "hword", "numhword"};

#define FIRST_WORDS 64

/*----------
 * Words and texts.
 *----------
 */

/* Let an array hold more elements: twice as many, or the first ones. */
void *
termstats_lexicon_grow(TermLexicon *lexicon, void *array, Size *max, Size element)
{
	*max = Max(FIRST_WORDS, *max * 2);
	return array == NULL ? MemoryContextAllocHuge(lexicon->context, *max * element) :
						   repalloc_huge(array, *max * element);
}

/* The number of a text that is not there yet. */
static uint32
add_text(TermLexicon *lexicon, const char *text, uint32 length)
{
	Size		number = lexicon->ntexts;

	if (number >= MAX_ENTRIES)
		termstats_too_large();
	if (number == lexicon->max_texts)
	{
		Size		max = lexicon->max_texts;

		lexicon->seen = termstats_lexicon_grow(lexicon, lexicon->seen, &max, sizeof(LexiconSeen));
		lexicon->texts = termstats_lexicon_grow(lexicon, lexicon->texts, &lexicon->max_texts, sizeof(LexiconText));
	}
	lexicon->texts[number].text = term_arena_keep(lexicon->context, &lexicon->arena, text, length);
	lexicon->texts[number].length = length;
	memset(&lexicon->seen[number], 0, sizeof(LexiconSeen));
	return (uint32) lexicon->ntexts++;
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
				 errmsg("text search configuration with OID %u does not exist", config),
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

/* InvalidOid if there is none, or the name is none; it is written to. */
static Oid
find_config(char *name)
{
	List	   *parts,
			   *names = NIL;
	ListCell   *part;

	if (!SplitIdentifierString(name, '.', &parts) || list_length(parts) > 2)
		return InvalidOid;
	if (list_length(parts) == 1)
		names = list_make1(makeString("pg_catalog"));
	foreach (part, parts)
		names = lappend(names, makeString(lfirst(part)));
	return list_length(names) == 2 ? get_ts_config_oid(names, true) : InvalidOid;
}

Oid
termstats_config_of(const TermStatsHeader *header)
{
	char	   *name = pnstrdup(header->analyzer, header->analyzer_length);
	Oid			config = find_config(pstrdup(name));

	if (!OidIsValid(config))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("text search configuration \"%s\" does not exist", name),
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
	for (int i = 0; i < LEXICON_WORD_KINDS; i++)
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
	lexicon->scratch = AllocSetContextCreate(context, "dictionary",
											 ALLOCSET_DEFAULT_SIZES);
	lexicon->config = config;
	lexicon->kind.n = 1;
	lexicon->kind.analyzer = config_name(config);
	lexicon->kind.analyzer_length = (int) strlen(lexicon->kind.analyzer);
	lexicon->seed = aa_hash_mix((uint64) (uintptr_t) lexicon);
	term_slots_grow(context, &lexicon->slots);
	term_slots_grow(context, &lexicon->lexeme_slots);
	(void) add_text(lexicon, "", 0);	/* LEXICON_NONE */
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

/* What came out of a word, in passing memory. */
typedef struct LexemeList
{
	LexiconText *lexemes;
	uint32		n;
} LexemeList;

static void
add_lexeme(LexemeList *list, const char *text, uint32 length)
{
	if (length == 0)
		return;
	for (uint32 i = 0; i < list->n; i++)
	{
		if (termstats_compare(list->lexemes[i].text, list->lexemes[i].length,
							  text, length) == 0)
			return;
	}
	list->lexemes = list->lexemes == NULL ?
		palloc(sizeof(LexiconText)) :
		repalloc(list->lexemes, (list->n + 1) * sizeof(LexiconText));
	list->lexemes[list->n].text = text;
	list->lexemes[list->n++].length = length;
}

/* Names of accounts and topics are kept as they are. */
static bool
is_tag(const char *word)
{
	return word[0] == '@' || word[0] == '#';
}

static LexemeList
look_up(TermLexicon *lexicon, const char *word, uint32 length)
{
	LexemeList	list = {0};
	TSLexeme   *lexemes = NULL;

	if (is_tag(word))
		add_lexeme(&list, word, length);
	else if (!has_stop_words_only(lexicon, word, length))
		lexemes = ask_dictionaries(lexicon, word, length);
	for (; lexemes != NULL && lexemes->lexeme != NULL; lexemes++)
		add_lexeme(&list, lexemes->lexeme, (uint32) strlen(lexemes->lexeme));
	return list;
}

/*----------
 * The table of words.
 *----------
 */
static uint32
lexeme_number(TermLexicon *lexicon, const LexiconText *lexeme)
{
	const TermSlots *table = &lexicon->lexeme_slots;
	Size		mask = table->nslots - 1;
	uint32		hash = (uint32) (aa_hash(lexeme->text, lexeme->length, lexicon->seed) >> 32);

	for (Size at = hash & mask; table->slots[at].entry != 0; at = (at + 1) & mask)
	{
		const LexiconText *found = &lexicon->texts[table->slots[at].entry - 1];

		if (table->slots[at].hash == hash && found->length == lexeme->length &&
			memcmp(found->text, lexeme->text, lexeme->length) == 0)
			return table->slots[at].entry - 1;
	}
	term_slots_add(lexicon->context, &lexicon->lexeme_slots, hash, (uint32) lexicon->ntexts);
	return add_text(lexicon, lexeme->text, lexeme->length);
}

static void
add_to_lists(TermLexicon *lexicon, uint32 value)
{
	if (lexicon->nlists >= LEXICON_SEVERAL)
		termstats_too_large();
	if (lexicon->nlists == lexicon->max_lists)
		lexicon->lists = termstats_lexicon_grow(lexicon, lexicon->lists, &lexicon->max_lists, sizeof(uint32));
	lexicon->lists[lexicon->nlists++] = value;
}

/* What a word has for its lexemes. */
static uint32
number_lexemes(TermLexicon *lexicon, const LexemeList *list)
{
	uint32		start = (uint32) lexicon->nlists;

	if (list->n <= 1)
		return list->n == 0 ? LEXICON_NONE : lexeme_number(lexicon, list->lexemes);
	add_to_lists(lexicon, list->n);
	for (uint32 i = 0; i < list->n; i++)
		add_to_lists(lexicon, lexeme_number(lexicon, &list->lexemes[i]));
	return LEXICON_SEVERAL + start;
}

static uint32
add_word(TermLexicon *lexicon, const TermKey *key, const LexemeList *list)
{
	LexiconWord *word;

	if (lexicon->nwords >= MAX_ENTRIES)
		termstats_too_large();
	if (lexicon->nwords == lexicon->max_words)
	{
		lexicon->max_words = Max(FIRST_WORDS, lexicon->max_words * 2);
		lexicon->words = term_array_resize(lexicon->context, &lexicon->words_chunk,
										   lexicon->words,
										   lexicon->nwords * sizeof(LexiconWord),
										   lexicon->max_words * sizeof(LexiconWord));
	}
	word = &lexicon->words[lexicon->nwords];
	memcpy(word->front, key->front, TERM_FRONT);
	word->length = key->length;
	word->text = key->length <= TERM_FRONT ? 0 : add_text(lexicon, key->term, key->length);
	word->lexeme = number_lexemes(lexicon, list);
	word->count = 0;
	term_slots_add(lexicon->context, &lexicon->slots, key->hash, (uint32) lexicon->nwords);
	return (uint32) lexicon->nwords++;
}

uint32
termstats_lexicon_add(TermLexicon *lexicon, const TermKey *key)
{
	MemoryContext before = MemoryContextSwitchTo(lexicon->scratch);
	LexemeList	list = look_up(lexicon, key->term, key->length);
	uint32		added = add_word(lexicon, key, &list);

	MemoryContextSwitchTo(before);
	MemoryContextReset(lexicon->scratch);
	return added;
}

const uint32 *
termstats_lexicon_find(TermLexicon *lexicon, const char *word, uint32 length, uint32 *nlexemes)
{
	TermKey		key = make_key(word, length, lexicon->seed);
	uint32		number = termstats_lexicon_word(lexicon, &key);

	return termstats_lexicon_lexemes(lexicon, &lexicon->words[number], nlexemes);
}

TermLexicon *
termstats_lexicon_limit(TermLexicon *lexicon, Size many)
{
	MemoryContext parent = MemoryContextGetParent(lexicon->context);
	Oid			config = lexicon->config;

	Assert(lexicon->ncounted == 0);
	if (lexicon->nwords < many)
		return lexicon;
	termstats_lexicon_free(lexicon);
	return termstats_lexicon_create(parent, config);
}

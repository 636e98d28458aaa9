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
#include "miscadmin.h"
#include "tsearch/ts_cache.h"
#include "tsearch/ts_public.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/regproc.h"
#include "utils/syscache.h"

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

#define ARENA_CHUNK 65536

/* When a state puts its terms away, so many words at least stay in memory. */
#define MANY_WORDS 65536

/* A word with one lexeme fills a line of the processor's cache, and is to be one. */
#define CACHE_LINE 64

/* Memory that lives as long as the lexicon; palloc() would take twice as much. */
static void *
keep(TermLexicon *lexicon, Size size, Size alignment)
{
	char	   *result = (char *) TYPEALIGN(alignment, lexicon->arena);

	if (size > ARENA_CHUNK / 8)
		return MemoryContextAllocHuge(lexicon->words, size);
	if (lexicon->arena == NULL || result + size > lexicon->arena_end)
	{
		lexicon->arena = MemoryContextAlloc(lexicon->words, ARENA_CHUNK);
		lexicon->arena_end = lexicon->arena + ARENA_CHUNK;
		result = (char *) TYPEALIGN(alignment, lexicon->arena);
	}
	lexicon->arena = result + size;
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
	lexicon->words = AllocSetContextCreate(context, "words", ALLOCSET_DEFAULT_SIZES);
	lexicon->scratch = AllocSetContextCreate(context, "dictionary",
											 ALLOCSET_DEFAULT_SIZES);
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

/* What came out of a word, in passing memory. */
typedef struct LexemeList
{
	Lexeme	   *lexemes;
	uint32		n;
} LexemeList;

static void
add_lexeme(LexemeList *list, const char *text, uint32 length)
{
	Lexeme	   *lexeme;

	if (length == 0)
		return;
	for (uint32 i = 0; i < list->n; i++)
	{
		if (termstats_compare(list->lexemes[i].text, list->lexemes[i].length,
							  text, length) == 0)
			return;
	}
	list->lexemes = list->lexemes == NULL ?
		palloc(sizeof(Lexeme)) :
		repalloc(list->lexemes, (list->n + 1) * sizeof(Lexeme));
	lexeme = &list->lexemes[list->n++];
	memset(lexeme, 0, sizeof(*lexeme));
	lexeme->text = text;
	lexeme->length = length;
}

/* Most lexemes are the front of their word. */
static const char *
keep_lexeme(TermLexicon *lexicon, const LexiconWord *word, const Lexeme *lexeme)
{
	if (lexeme->length <= word->length &&
		memcmp(lexeme->text, word->word, lexeme->length) == 0)
		return word->word;
	return memcpy(keep(lexicon, lexeme->length, 1), lexeme->text, lexeme->length);
}

/* A copy of all that stays. */
static LexiconWord *
keep_word(TermLexicon *lexicon, const TermKey *key, const LexemeList *list)
{
	Size		size = offsetof(LexiconWord, lexemes) + list->n * sizeof(Lexeme);
	LexiconWord *kept = keep(lexicon, size, CACHE_LINE);

	memcpy(kept->front, key->front, TERM_FRONT);
	kept->word = key->length <= TERM_FRONT ? (const char *) kept->front :
											 memcpy(keep(lexicon, key->length, 1), key->term, key->length);
	kept->length = key->length;
	kept->nlexemes = list->n;
	kept->count = kept->document = 0;
	for (uint32 i = 0; i < list->n; i++)
	{
		kept->lexemes[i] = list->lexemes[i];
		kept->lexemes[i].text = keep_lexeme(lexicon, kept, &list->lexemes[i]);
	}
	return kept;
}

/* Names of accounts and topics are kept as they are. */
static bool
is_tag(const char *word)
{
	return word[0] == '@' || word[0] == '#';
}

static LexiconWord *
look_up(TermLexicon *lexicon, const TermKey *key)
{
	MemoryContext before = MemoryContextSwitchTo(lexicon->scratch);
	LexemeList	list = {0};
	TSLexeme   *lexemes = NULL;
	LexiconWord *result;

	if (is_tag(key->term))
		add_lexeme(&list, key->term, key->length);
	else if (!has_stop_words_only(lexicon, key->term, key->length))
		lexemes = ask_dictionaries(lexicon, key->term, key->length);
	for (; lexemes != NULL && lexemes->lexeme != NULL; lexemes++)
		add_lexeme(&list, lexemes->lexeme, (uint32) strlen(lexemes->lexeme));
	result = keep_word(lexicon, key, &list);
	MemoryContextSwitchTo(before);
	MemoryContextReset(lexicon->scratch);
	return result;
}

/*----------
 * The table of words.
 *----------
 */
static void
grow(TermLexicon *lexicon)
{
	LexiconSlot *before = lexicon->slots;
	Size		nbefore = lexicon->nslots;
	Size		mask = nbefore * 2 - 1;

	lexicon->slots = MemoryContextAllocExtended(lexicon->context,
												(mask + 1) * sizeof(LexiconSlot),
												MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	lexicon->nslots = mask + 1;
	for (Size i = 0; i < nbefore; i++)
	{
		Size		at = before[i].hash & mask;

		if (before[i].word == NULL)
			continue;
		while (lexicon->slots[at].word != NULL)
			at = (at + 1) & mask;
		lexicon->slots[at] = before[i];
	}
	pfree(before);
}

static void
put_word(TermLexicon *lexicon, LexiconWord *word, uint32 hash)
{
	Size		at;

	if (++lexicon->nwords > lexicon->nslots / 4 * 3)
		grow(lexicon);
	at = hash & (lexicon->nslots - 1);
	while (lexicon->slots[at].word != NULL)
		at = (at + 1) & (lexicon->nslots - 1);
	lexicon->slots[at].word = word;
	lexicon->slots[at].hash = hash;
}

LexiconWord *
termstats_lexicon_add(TermLexicon *lexicon, const TermKey *key)
{
	LexiconWord *added = look_up(lexicon, key);

	put_word(lexicon, added, key->hash);
	return added;
}

LexiconWord *
termstats_lexicon_find(TermLexicon *lexicon, const char *word, uint32 length)
{
	TermKey		key = make_key(word, length, lexicon->seed);

	return termstats_lexicon_word(lexicon, &key);
}

/*----------
 * Counting.
 *----------
 */
/* A copy of a word in the arena there is now. */
static LexiconWord *
copy_word(TermLexicon *lexicon, LexiconWord *word)
{
	TermKey		key = {.term = word->word, .length = word->length};
	LexemeList	list = {.lexemes = word->lexemes, .n = word->nlexemes};
	LexiconWord *copy;

	memcpy(key.front, word->front, TERM_FRONT);
	copy = keep_word(lexicon, &key, &list);
	copy->document = word->document;
	return copy;
}

/*
 * Most words of a corpus occur once or twice.  Those that were not in the later
 * half of the documents since the last time go.
 */
void
termstats_lexicon_limit(TermLexicon *lexicon)
{
	uint32		from = lexicon->document - (lexicon->document - lexicon->kept_from) / 2;
	MemoryContext words = lexicon->words;
	LexiconSlot *slots = lexicon->slots;

	Assert(lexicon->ncounted == 0);
	termstats_lexicon_new_state(lexicon);
	if (lexicon->nwords < MANY_WORDS)
		return;
	lexicon->words = AllocSetContextCreate(lexicon->context, "words", ALLOCSET_DEFAULT_SIZES);
	lexicon->arena = lexicon->arena_end = NULL;
	lexicon->slots = MemoryContextAllocExtended(lexicon->context,
												lexicon->nslots * sizeof(LexiconSlot),
												MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	lexicon->nwords = 0;
	for (Size i = 0; i < lexicon->nslots; i++)
	{
		if (slots[i].word != NULL && slots[i].word->document >= from)
			put_word(lexicon, copy_word(lexicon, slots[i].word), slots[i].hash);
	}
	lexicon->kept_from = lexicon->document;
	pfree(slots);
	MemoryContextDelete(words);
}

/* Give the documents numbers from 1 on again. */
static void
forget_documents(TermLexicon *lexicon)
{
	for (Size i = 0; i < lexicon->nslots; i++)
	{
		if (lexicon->slots[i].word != NULL)
			lexicon->slots[i].word->document = 0;
	}
	for (Size i = 0; i < lexicon->max_seen; i++)
		lexicon->seen[i].document = 0;
	lexicon->document = lexicon->kept_from = 0;
}

void
termstats_lexicon_begin_document(TermLexicon *lexicon)
{
	if (lexicon->document == PG_UINT32_MAX)
		forget_documents(lexicon);
	lexicon->document++;
}

void
termstats_lexicon_add_counted(TermLexicon *lexicon, LexiconWord *word)
{
	if (lexicon->ncounted == lexicon->max_counted)
	{
		lexicon->max_counted = Max(256, lexicon->max_counted * 2);
		lexicon->counted = lexicon->counted == NULL ?
			MemoryContextAlloc(lexicon->context, lexicon->max_counted * sizeof(LexiconWord *)) :
			repalloc_huge(lexicon->counted, lexicon->max_counted * sizeof(LexiconWord *));
	}
	lexicon->counted[lexicon->ncounted++] = word;
}

/* Let there be room for what is seen of an entry. */
static void
reserve_seen(TermLexicon *lexicon, uint32 entry)
{
	Size		max = lexicon->max_seen;

	if (entry < max)
		return;
	lexicon->max_seen = Max(256, Max((Size) entry + 1, max * 2));
	lexicon->seen = lexicon->seen == NULL ?
		MemoryContextAllocHuge(lexicon->context, lexicon->max_seen * sizeof(LexiconSeen)) :
		repalloc_huge(lexicon->seen, lexicon->max_seen * sizeof(LexiconSeen));
	memset(lexicon->seen + max, 0, (lexicon->max_seen - max) * sizeof(LexiconSeen));
}

/* Each lexeme has an entry, which also counts the word that it was. */
void
termstats_lexicon_resolve(TermLexicon *lexicon, TermStatsState *state, LexiconWord *word)
{
	for (uint32 i = 0; i < word->nlexemes; i++)
	{
		Lexeme	   *lexeme = &word->lexemes[i];

		lexeme->entry = termstats_state_entry(state, lexeme->text, lexeme->length);
		lexeme->word = 0;
		if (termstats_compare(lexeme->text, lexeme->length, word->word, word->length) != 0)
			lexeme->word = 1 + termstats_state_word(state, lexeme->entry, word->word, word->length);
		lexeme->stamp = lexicon->stamp;
		reserve_seen(lexicon, lexeme->entry);
	}
}

static void
settle_lexeme(TermLexicon *lexicon, TermStatsState *state, const Lexeme *lexeme,
			  int64 count, int sign)
{
	LexiconSeen *seen = &lexicon->seen[lexeme->entry];

	if (sign < 0)
		termstats_state_take(state, lexeme->entry, count);
	else
	{
		/* no other count is greater than this one, so no other overflows */
		state->header.ntokens = termstats_sum(state->header.ntokens, count);
		termstats_state_add_count(state, lexeme->entry, seen->ndoc, count);
	}
	seen->ndoc = 0;
	if (lexeme->word > 0)
		state->words[lexeme->word - 1].word.count += sign * count;
}

void
termstats_lexicon_settle(TermLexicon *lexicon, TermStatsState *state, int sign)
{
	for (Size i = 0; i < lexicon->ncounted; i++)
	{
		LexiconWord *word = lexicon->counted[i];

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		for (uint32 j = 0; j < word->nlexemes; j++)
			settle_lexeme(lexicon, state, &word->lexemes[j], word->count, sign);
		word->count = 0;
	}
	lexicon->ncounted = 0;
	lexicon->nnoted = 0;
}

/*-------------------------------------------------------------------------
 *
 * support.c
 *	  What the tests of the text engine share.
 *
 *-------------------------------------------------------------------------
 */
#include "support.h"
#include "term_tokens.h"

#include <stdlib.h>
#include <string.h>

/*----------
 * Memory and ticks.
 *----------
 */

static void *
ledger_resize(void *context, void *pointer, size_t size)
{
	ledger	   *book = context;
	void	   *result;

	if (size == 0)
	{
		book->live--;
		free(pointer);
		return NULL;
	}
	if (++book->allocations == book->fail_at)
		return NULL;
	result = realloc(pointer, size);
	if (pointer == NULL && result != NULL)
		book->live++;
	return result;
}

static int
ledger_tick(void *context)
{
	ledger	   *book = context;

	return ++book->ticks == book->cancel_at;
}

aa_environment
ledger_environment(ledger *book)
{
	aa_environment env = {ledger_resize, ledger_tick, book};

	return env;
}

/*----------
 * What must hold of every article.
 *----------
 */

#define RULE(text, holds) \
	do \
	{ \
		if (!(holds)) \
			return text; \
	} while (0)

static bool
lies_in(aa_span inner, aa_span outer)
{
	return inner.start >= outer.start && inner.end <= outer.end;
}

static aa_span
whole(const aa_article *article)
{
	aa_span		span = {0, article->size};

	return span;
}

static const char *
check_blocks(const aa_article *article)
{
	uint32_t	at = 0,
				token = 0;

	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		const aa_block *block = &article->blocks[i];

		RULE("a block is empty", block->span.start < block->span.end);
		RULE("blocks overlap or are out of order", block->span.start >= at);
		RULE("a block leaves the text", lies_in(block->span, whole(article)));
		RULE("blocks' tokens leave a gap", block->first_token == token);
		RULE("a block's tokens end before they begin", block->end_token >= token);
		RULE("a block has no name of its kind", aa_block_kind_name(block->kind) != NULL);
		at = block->span.end;
		token = block->end_token;
	}
	RULE("a token is in no block", token == article->ntokens);
	return NULL;
}

static const char *
check_tokens(const aa_article *article)
{
	for (uint32_t b = 0; b < article->nblocks; b++)
	{
		const aa_block *block = &article->blocks[b];
		uint32_t	at = block->span.start;

		for (uint32_t i = block->first_token; i < block->end_token; i++)
		{
			const aa_token *token = &article->tokens[i];

			RULE("a token is empty", token->start < token->end);
			RULE("tokens overlap or are out of order", token->start >= at);
			RULE("a token leaves its block", token->end <= block->span.end);
			RULE("a token has no name of its kind", aa_token_kind_name(token->kind) != NULL);
			at = token->end;
		}
	}
	return NULL;
}

static const char *
check_sentences(const aa_article *article)
{
	uint32_t	token = 0;

	for (uint32_t i = 0; i < article->nsentences; i++)
	{
		const aa_sentence *sentence = &article->sentences[i];

		RULE("a sentence has no tokens", sentence->first_token < sentence->end_token);
		RULE("sentences overlap or are out of order", sentence->first_token >= token);
		RULE("a sentence's tokens do not exist", sentence->end_token <= article->ntokens);
		RULE("a sentence's block does not exist", sentence->block < article->nblocks);
		RULE("a sentence leaves its block",
			 lies_in(sentence->span, article->blocks[sentence->block].span));
		RULE("a sentence begins elsewhere than its first token",
			 sentence->span.start == article->tokens[sentence->first_token].start);
		RULE("a sentence ends elsewhere than its last token",
			 sentence->span.end == article->tokens[sentence->end_token - 1].end);
		token = sentence->end_token;
	}
	return NULL;
}

static const char *
check_names(const aa_article *article)
{
	uint32_t	token = 0;

	for (uint32_t i = 0; i < article->nentities; i++)
	{
		const aa_entity *entity = &article->entities[i];

		RULE("an entity has no name", entity->name.data != NULL && entity->name.length > 0);
		RULE("an entity's titles do not exist",
			 (uint64_t) entity->first_title + entity->ntitles <= article->ntitles);
	}
	for (uint32_t i = 0; i < article->nmentions; i++)
	{
		const aa_mention *mention = &article->mentions[i];

		RULE("a mention is empty", mention->first_token < mention->end_token);
		RULE("mentions overlap or are out of order", mention->first_token >= token);
		RULE("a mention's tokens do not exist", mention->end_token <= article->ntokens);
		RULE("a mention's entity does not exist",
			 mention->entity == AA_NONE || mention->entity < article->nentities);
		token = mention->end_token;
	}
	return NULL;
}

/* n spans of the article, from first on: in order, not empty, in the text. */
static const char *
check_spans(const aa_article *article, uint32_t first, uint32_t n)
{
	uint32_t	at = 0;

	RULE("a quote's spans do not exist", (uint64_t) first + n <= article->nspans);
	for (uint32_t i = first; i < first + n; i++)
	{
		aa_span		span = article->spans[i];

		RULE("a quote's span is empty", span.start < span.end);
		RULE("a quote's spans overlap or are out of order", span.start >= at);
		RULE("a quote's span leaves the text", lies_in(span, whole(article)));
		at = span.end;
	}
	return NULL;
}

static bool
lies_in_spans(const aa_article *article, const aa_quote *quote, aa_span inner)
{
	for (uint32_t i = 0; i < quote->nspans; i++)
	{
		if (lies_in(inner, article->spans[quote->first_span + i]))
			return true;
	}
	return false;
}

static const char *
check_quote(const aa_article *article, const aa_quote *quote)
{
	const char *broken = check_spans(article, quote->first_span, quote->nspans);

	if (broken == NULL)
		broken = check_spans(article, quote->first_quoted, quote->nquoted);
	if (broken != NULL)
		return broken;
	for (uint32_t i = 0; i < quote->nquoted; i++)
		RULE("quoted words lie outside of their quote",
			 lies_in_spans(article, quote, article->spans[quote->first_quoted + i]));
	RULE("a quote has no content", quote->nspans > 0);
	RULE("a quote has no name of its kind", aa_quote_kind_name(quote->kind) != NULL);
	RULE("a quote's mention leaves the text",
		 quote->mention.start <= quote->mention.end && lies_in(quote->mention, whole(article)));
	RULE("a quote's cue leaves the text",
		 quote->cue.start <= quote->cue.end && lies_in(quote->cue, whole(article)));
	RULE("a quote's speaker does not exist",
		 quote->entity == AA_NONE || quote->entity < article->nentities);
	RULE("a quote's clause was not weighed",
		 quote->candidate == AA_NONE || quote->candidate < article->ncandidates);
	RULE("a quote's confidence is no share",
		 quote->confidence >= 0 && quote->confidence <= 1);
	return NULL;
}

static const char *
check_quotes(const aa_article *article)
{
	uint32_t	at = 0;

	for (uint32_t i = 0; i < article->nquotes; i++)
	{
		const aa_quote *quote = &article->quotes[i];
		const char *broken = check_quote(article, quote);

		if (broken != NULL)
			return broken;
		RULE("quotes are out of order", article->spans[quote->first_span].start >= at);
		at = article->spans[quote->first_span].start;
	}
	return NULL;
}

const char *
broken_rule(const aa_article *article)
{
	static const char *(*const checks[])(const aa_article *) = {
		check_blocks,
		check_tokens,
		check_sentences,
		check_names,
		check_quotes,
	};

	for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++)
	{
		const char *broken = checks[i](article);

		if (broken != NULL)
			return broken;
	}
	return NULL;
}

/*----------
 * Random text.
 *----------
 */

/* splitmix64: small, and the same everywhere. */
uint32_t
random_number(uint64_t *seed)
{
	uint64_t	z = (*seed += UINT64_C(0x9E3779B97F4A7C15));

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return (uint32_t) ((z ^ (z >> 31)) >> 32);
}

/* What news is made of, whole and in pieces, and what breaks it. */
/* clang-format off */
static const char *const pieces[] = {
	"Mary", "Smith", "Mr", "Mrs.", "Dr.", "Sir", "Prime Minister", "U.S.",
	"he", "she", "they", "who", "the", "a", "of", "and", "to", "that", "in",
	"said", "says", "told", "asked", "added", "according to", "warned that",
	"spokesman", "council", "BBC", "Reuters", "Monday", "London", "a.m.",
	"don't", "isn\xE2\x80\x99t", "\xC3\xA9lan", "COVID-19", "and/or", "3.5%",
	"$1.2bn", "\302\24320m", "10:30am", "1,000", "5th", "@mary", "#news",
	"www.example.org/a?b=c", "a@example.org", "\xE6\x97\xA5\xE6\x9C\xAC",
	"\xF0\x9F\x98\x80", "\xF0\x9F\x87\xAC\xF0\x9F\x87\xA7", "e\xCC\x81",
	"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x98", "\xE2\x80\x99",
	"\xC2\xAB", "\xC2\xBB", "``", "''", "(", ")", "[", "]", ".", ",", "!", "?",
	"...", ". . .", "\xE2\x80\xA6", ":", ";", "-", "\xE2\x80\x94", "\xE2\x80\x93",
	"\n", "\n\n", "\r\n", "\r\n\r\n", "\t", " ", "  ", "\xC2\xA0", "\xE2\x80\xA8",
	"\xE2\x80\x8B", "\xEF\xBB\xBF", "\xC2\xAD", "\xE2\x80\xAE", "\xE2\x80\x8D",
	"\x01", "\x7F", "\x80", "\xC2", "\xE2\x80", "\xF0\x9F", "\xFF", "\xED\xA0\x80",
	"\xC0\x80", "\xF5\x80\x80\x80", "SmithMary", "SmithMORE", "MORE", "MORE's",
};
/* clang-format on */

uint32_t
random_text(uint64_t *seed, char *buffer, uint32_t max)
{
	uint32_t	npieces = sizeof(pieces) / sizeof(pieces[0]);
	uint32_t	n = 0;

	/* some texts are mostly words, some mostly marks and broken bytes */
	uint32_t	blanks = random_number(seed) % 4;

	while (n < max)
	{
		const char *piece = pieces[random_number(seed) % npieces];
		size_t		length = strlen(piece);

		/* a piece may be cut at the end, in the middle of a character */
		if (length > max - n)
			length = max - n;
		memcpy(buffer + n, piece, length);
		n += (uint32_t) length;
		if (n < max && random_number(seed) % 4 < blanks)
			buffer[n++] = ' ';
	}
	return n;
}

/*----------
 * Terms.
 *----------
 */

/* Is the term that was scanned that of the token? */
static bool
is_term_of(const aa_term_scan *scan, const aa_article *article, const aa_token *token)
{
	uint32_t	room = (token->end - token->start) * AA_TERM_GROWTH;
	uint32_t	scanned_room = scan->length > 0 ? 0 : (scan->token.end - scan->token.start) * AA_TERM_GROWTH;
	char	   *term = malloc((size_t) room + 1);
	char	   *scanned = malloc((size_t) scanned_room + AA_TERM_FRONT);
	uint32_t	length = aa_term(article->text, token, term),
				scanned_length = scan->length;
	bool		same;

	if (scan->length > 0)
		memcpy(scanned, scan->front, AA_TERM_FRONT);
	else
		scanned_length = aa_term(article->text, &scan->token, scanned);
	same = length == scanned_length && memcmp(term, scanned, length) == 0;
	for (uint32_t i = scan->length; scan->length > 0 && i < AA_TERM_FRONT; i++)
		same &= scanned[i] == 0;
	free(term);
	free(scanned);
	return same;
}

bool
terms_agree(const aa_article *article)
{
	aa_article	again;
	aa_term_scan scan;
	uint32_t	i = 0;
	bool		agree;

	/* their tokens are left out */
	if (article->nsplices > 0 && article->classes != NULL)
		return true;
	aa_article_init(&again, article->text, article->size, article->language, article->env);
	agree = aa_begin_terms(&scan, &again) == AA_OK;
	while (agree && aa_next_term(&scan))
	{
		while (i < article->ntokens && !aa_token_counts(&article->tokens[i]))
			i++;
		agree = i < article->ntokens && is_term_of(&scan, article, &article->tokens[i]);
		i++;
	}
	while (i < article->ntokens && !aa_token_counts(&article->tokens[i]))
		i++;
	agree &= i >= article->ntokens && again.status == AA_OK;
	aa_article_release(&again);
	return agree;
}

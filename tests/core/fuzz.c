/*-------------------------------------------------------------------------
 *
 * fuzz.c
 *	  libFuzzer target: all stages over any bytes, in two languages whose
 *	  clauses are read in different ways.
 *
 *		make check-fuzz		a fixed number of inputs, from the specification's
 *		tests/core/fuzz -max_len=4096 -max_total_time=3600 FOLDER
 *
 *-------------------------------------------------------------------------
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "explain.h"
#include "support.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
complain(const char *what)
{
	fprintf(stderr, "%s\n", what);
	abort();
}

/* What the statistics ask of every token, and the key of every text. */
static void
make_terms(const aa_article *article)
{
	char	   *buffer = malloc((size_t) article->size * AA_TERM_GROWTH + 1);

	for (uint32_t i = 0; i < article->ntokens; i++)
		(void) aa_term(article->text, &article->tokens[i], buffer);
	(void) aa_speaker_key(article->language, article->text, article->size, buffer);
	free(buffer);
}

/* What explanations say of every clause. */
static void
describe(void *context, const aa_weighing *weighing)
{
	char		name[AA_MAX_FEATURE_TEXT];

	for (uint32_t i = 0; i < weighing->nfeatures; i++)
		(void) aa_feature_text(context, weighing, &weighing->features[i], name);
}

static void
read_text(const char *text, uint32_t size, const char *language)
{
	ledger		book = {0};
	aa_article	article;
	const char *broken;

	aa_article_init(&article, text, size, aa_language_find(language, strlen(language)),
					ledger_environment(&book));
	article.trace = describe;
	article.trace_context = &article;
	if (aa_analyze(&article, AA_STAGE_QUOTES) != AA_OK)
		complain("the analysis failed");
	broken = broken_rule(&article);
	if (broken != NULL)
		complain(broken);
	make_terms(&article);
	if (!terms_agree(&article))
		complain("the terms are not those of the tokens");
	aa_article_release(&article);
	if (book.live != 0)
		complain("memory was not given back");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_text((const char *) data, (uint32_t) size, "en");
	read_text((const char *) data, (uint32_t) size, "de");
	return 0;
}

/*-------------------------------------------------------------------------
 *
 * article.c
 *	  The text engine at the command line: no server, for work on the engine.
 *
 *		article [--lang en] [--model MODEL] COMMAND [FILE]
 *
 * COMMAND is blocks, tokens, sentences, people, quotes, candidates, endings,
 * edgings, markings or attributions.  Reads FILE or standard input and prints one row a line,
 * columns parted by tabs: byte offsets first, then kinds, then text.  The last five
 * are for scripts that learn and measure: numbers, parted by blanks.
 *
 * MODEL holds other weights than the language's own, as decimal numbers: both
 * thresholds and the margins; then of each model (aa_model) how many weights it
 * has, its bias and these.
 *
 *-------------------------------------------------------------------------
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article.h"
#include "language.h"

static void *
resize(void *context, void *pointer, size_t size)
{
	(void) context;
	if (size == 0)
	{
		free(pointer);
		return NULL;
	}
	return realloc(pointer, size);
}

/*----------
 * Printing.
 *----------
 */

/* A column of text; what would break the row is escaped. */
static void
print_bytes(const char *data, size_t length)
{
	for (size_t i = 0; i < length; i++)
	{
		switch (data[i])
		{
			case '\t':
				fputs("\\t", stdout);
				break;
			case '\n':
				fputs("\\n", stdout);
				break;
			case '\r':
				fputs("\\r", stdout);
				break;
			default:
				putchar(data[i]);
		}
	}
}

static void
print_span(const aa_article *article, aa_span span)
{
	print_bytes(article->text + span.start, span.end - span.start);
}

static void
print_string(aa_string string)
{
	if (string.data != NULL)
		print_bytes(string.data, string.length);
}

static void
print_offsets(aa_span span)
{
	printf("%u\t%u\t", (unsigned) span.start, (unsigned) span.end);
}

static void
print_blocks(const aa_article *article)
{
	for (uint32_t i = 0; i < article->nblocks; i++)
	{
		const aa_block *block = &article->blocks[i];

		print_offsets(block->span);
		printf("%s\t", aa_block_kind_name(block->kind));
		print_span(article, block->span);
		putchar('\n');
	}
}

static void
print_term(const aa_article *article, const aa_token *token)
{
	uint32_t	length = token->end - token->start;
	char	   *term = malloc((size_t) length * AA_TERM_GROWTH);

	if (term == NULL)
		return;
	print_bytes(term, aa_term(article->text, token, term));
	free(term);
}

static void
print_tokens(const aa_article *article)
{
	for (uint32_t i = 0; i < article->ntokens; i++)
	{
		const aa_token *token = &article->tokens[i];
		aa_span		span = {token->start, token->end};

		print_offsets(span);
		printf("%s\t", aa_token_kind_name(token->kind));
		print_span(article, span);
		putchar('\t');
		print_term(article, token);
		putchar('\n');
	}
}

static void
print_sentences(const aa_article *article)
{
	for (uint32_t i = 0; i < article->nsentences; i++)
	{
		const aa_sentence *sentence = &article->sentences[i];

		print_offsets(sentence->span);
		printf("%u\t", (unsigned) sentence->block + 1);
		print_span(article, sentence->span);
		putchar('\n');
	}
}

/* Where the article speaks of the entity: "12-21,40-42". */
static void
print_mentions(const aa_article *article, uint32_t entity)
{
	const char *separator = "";

	for (uint32_t i = 0; i < article->nmentions; i++)
	{
		const aa_mention *mention = &article->mentions[i];

		if (mention->entity != entity)
			continue;
		printf("%s%u-%u", separator, (unsigned) article->tokens[mention->first_token].start,
			   (unsigned) article->tokens[mention->end_token - 1].end);
		separator = ",";
	}
}

static void
print_key(const aa_article *article, aa_string name)
{
	char	   *key = malloc(name.length * AA_TERM_GROWTH + 1);

	if (key != NULL)
		print_bytes(key, aa_speaker_key(article->language, name.data, name.length, key));
	free(key);
}

static void
print_people(const aa_article *article)
{
	for (uint32_t i = 0; i < article->nentities; i++)
	{
		const aa_entity *entity = &article->entities[i];
		const char *pronoun = aa_gender_pronoun(entity->gender);

		if (entity->kind != AA_ENTITY_PERSON)
			continue;
		print_mentions(article, i);
		printf("\t%s\t", pronoun != NULL ? pronoun : "");
		print_key(article, entity->name);
		putchar('\t');
		print_string(entity->name);
		for (uint32_t t = 0; t < entity->ntitles; t++)
		{
			putchar('\t');
			print_string(article->titles[entity->first_title + t]);
		}
		putchar('\n');
	}
}

static void
print_quotes(const aa_article *article)
{
	for (uint32_t i = 0; i < article->nquotes; i++)
	{
		const aa_quote *quote = &article->quotes[i];
		const char *cue_kind = aa_cue_kind_name(quote->cue_kind);

		for (uint32_t s = 0; s < quote->nspans; s++)
		{
			aa_span		span = article->spans[quote->first_span + s];

			printf("%s%u-%u", s > 0 ? "," : "", (unsigned) span.start, (unsigned) span.end);
		}
		printf("\t%s\t%s\t%.2f\t", aa_quote_kind_name(quote->kind),
			   cue_kind != NULL ? cue_kind : "", quote->confidence);
		print_string(quote->speaker);
		putchar('\t');
		print_span(article, quote->mention);
		putchar('\t');
		print_span(article, quote->cue);
		for (uint32_t s = 0; s < quote->nspans; s++)
		{
			putchar('\t');
			print_span(article, article->spans[quote->first_span + s]);
		}
		putchar('\n');
	}
}

static void
print_spans(const aa_span *spans, uint32_t n)
{
	printf(" %u", (unsigned) n);
	for (uint32_t i = 0; i < n; i++)
		printf(" %u %u", (unsigned) spans[i].start, (unsigned) spans[i].end);
}

/* Where the article speaks of the entity: how often, and the spans. */
static void
print_mention_spans(const aa_article *article, uint32_t entity)
{
	uint32_t	n = 0;

	for (uint32_t i = 0; i < article->nmentions; i++)
		n += article->mentions[i].entity == entity;
	printf(" %u", (unsigned) (entity == AA_NONE ? 0 : n));
	for (uint32_t i = 0; entity != AA_NONE && i < article->nmentions; i++)
	{
		const aa_mention *mention = &article->mentions[i];

		if (mention->entity == entity)
			printf(" %u %u", (unsigned) article->tokens[mention->first_token].start,
				   (unsigned) article->tokens[mention->end_token - 1].end);
	}
}

/*
 * For what measures confidence: kind, rule, step, percent, the mention's span,
 * then spans with their number before them: of the content, of all mentions of
 * the speaker, and of the words in marks.
 */
static void
print_attributions(const aa_article *article)
{
	for (uint32_t i = 0; i < article->nquotes; i++)
	{
		const aa_quote *quote = &article->quotes[i];

		printf("%u %u %u %.0f %u %u", quote->kind, quote->rule, quote->step,
			   100 * quote->confidence, (unsigned) quote->mention.start,
			   (unsigned) quote->mention.end);
		print_spans(article->spans + quote->first_span, quote->nspans);
		print_mention_spans(article, quote->entity);
		print_spans(article->spans + quote->first_quoted, quote->nquoted);
		putchar('\n');
	}
}

/* The rest of a line. */
static void
print_features(const uint32_t *indexes, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		printf(" %u", (unsigned) indexes[i]);
	putchar('\n');
}

/* For scripts/train_reports.py: the spans, score, has marks, margin, features. */
static void
print_candidate(void *context, const aa_weighing *w)
{
	const aa_span spans[] = {w->cue, w->source, w->before, w->after};

	(void) context;
	for (int i = 0; i < 4; i++)
		printf("%u %u ", (unsigned) spans[i].start, (unsigned) spans[i].end);
	printf("%d %d %d", w->score, w->marked, w->margin);
	print_features(w->indexes, w->nfeatures);
}

/* Likewise: the cue's span and the content's up to a place, features. */
static void
print_ending(void *context, const aa_ending *ending)
{
	(void) context;
	printf("%u %u %u %u", (unsigned) ending->cue.start, (unsigned) ending->cue.end,
		   (unsigned) ending->content.start, (unsigned) ending->content.end);
	print_features(ending->indexes, ending->nfeatures);
}

/* Likewise: the spans of cue and content, the edge, its place, features. */
static void
print_edging(void *context, const aa_edging *edging)
{
	(void) context;
	printf("%u %u %u %u %d %u", (unsigned) edging->cue.start, (unsigned) edging->cue.end,
		   (unsigned) edging->content.start, (unsigned) edging->content.end, edging->edge, (unsigned) edging->at);
	print_features(edging->indexes, edging->nfeatures);
}

/* Likewise: the kind, the spans of the words in marks and of a source, features. */
static void
print_marking(void *context, const aa_marking *m)
{
	printf("%d %u %u %u %u", m->kind, (unsigned) m->words.start, (unsigned) m->words.end,
		   (unsigned) m->source.start, (unsigned) m->source.end);
	print_mention_spans((const aa_article *) context, m->entity);
	print_features(m->indexes, m->nfeatures);
}

typedef struct command
{
	const char *name;
	aa_stage	stage;
	void		(*print) (const aa_article *article);	/* afterwards, or else */
	void		(*trace) (void *context, const aa_weighing *w); /* meanwhile */
	void		(*trace_ending) (void *context, const aa_ending *ending);
	void		(*trace_edging) (void *context, const aa_edging *edging);
	void		(*trace_marking) (void *context, const aa_marking *marking);
} command;

static const command commands[] = {
	{"blocks", AA_STAGE_BLOCKS, .print = print_blocks},
	{"tokens", AA_STAGE_SENTENCES, .print = print_tokens},
	{"sentences", AA_STAGE_SENTENCES, .print = print_sentences},
	{"people", AA_STAGE_NAMES, .print = print_people},
	{"quotes", AA_STAGE_QUOTES, .print = print_quotes},
	{"candidates", AA_STAGE_QUOTES, .trace = print_candidate},
	{"endings", AA_STAGE_QUOTES, .trace_ending = print_ending},
	{"edgings", AA_STAGE_QUOTES, .trace_edging = print_edging},
	{"markings", AA_STAGE_QUOTES, .trace_marking = print_marking},
	{"attributions", AA_STAGE_QUOTES, .print = print_attributions},
};

/*----------
 * The program.
 *----------
 */

static int
fail(const char *message, const char *what)
{
	fprintf(stderr, "article: %s%s\n", message, what);
	return 1;
}

static int
usage(void)
{
	fputs("usage: article [--lang en] [--model MODEL] COMMAND [FILE]\n", stderr);
	return 2;
}

/* All of the stream; NULL when it cannot be read or is too long. */
static char *
read_all(FILE *file, uint32_t *size)
{
	size_t		room = 65536,
				n = 0;
	char	   *text = malloc(room);

	while (text != NULL)
	{
		size_t		got = fread(text + n, 1, room - n, file);
		char	   *larger;

		n += got;
		if (n < room || n > AA_MAX_SIZE)
			break;
		room *= 2;
		larger = realloc(text, room);
		if (larger == NULL)
			free(text);
		text = larger;
	}
	if (text != NULL && (n > AA_MAX_SIZE || ferror(file)))
	{
		free(text);
		text = NULL;
	}
	*size = (uint32_t) n;
	return text;
}

/* So many weights from the file, or NULL. */
static const int8_t *
read_weights(FILE *file, uint32_t n)
{
	int8_t	   *weights = malloc(n);

	for (uint32_t i = 0; weights != NULL && i < n; i++)
	{
		if (fscanf(file, "%hhd", &weights[i]) != 1)
			return NULL;
	}
	return weights;
}

/* The number of weights, a power of two or 0, the bias, the weights. */
static bool
read_linear(FILE *file, aa_linear *linear)
{
	unsigned	n;

	linear->weights = NULL;
	if (fscanf(file, "%u %d", &n, &linear->bias) != 2)
		return false;
	linear->mask = n - 1;
	return n == 0 || (linear->weights = read_weights(file, n)) != NULL;
}

/* The language with the weights in a file; false where it holds no such. */
static bool
read_model(const char *path, const aa_language *from, aa_language *language, aa_model *model)
{
	FILE	   *file = fopen(path, "r");
	aa_linear	reports;
	bool		whole;

	if (file == NULL || from->model == NULL)
		return false;
	*language = *from;
	*model = *from->model;
	language->model = model;
	if (fscanf(file, "%d %d", &model->threshold, &model->threshold_marked) != 2)
		return false;
	for (int i = 0; i < AA_MARGINS; i++)
	{
		if (fscanf(file, "%d", &model->margins[i]) != 1)
			return false;
	}
	whole = read_linear(file, &reports) && reports.weights != NULL && read_linear(file, &model->ends) &&
		read_linear(file, &model->edges) && read_linear(file, &model->claims) && read_linear(file, &model->said) &&
		read_linear(file, &model->speakers);
	model->weights = reports.weights;
	model->mask = reports.mask;
	model->bias = reports.bias;
	(void) fclose(file);
	return whole;
}

static int
run(const command *command, const aa_language *language, FILE *file)
{
	aa_environment env = {.resize = resize};
	aa_article	article;
	uint32_t	size;
	char	   *text = read_all(file, &size);
	aa_status	status;

	if (text == NULL)
		return fail("cannot read the text", "");
	aa_article_init(&article, text, size, language, env);
	article.trace = command->trace;
	article.trace_ending = command->trace_ending;
	article.trace_edging = command->trace_edging;
	article.trace_marking = command->trace_marking;
	article.trace_context = &article;
	article.take_all = command->trace != NULL || command->trace_ending != NULL || command->trace_edging != NULL;
	status = aa_analyze(&article, command->stage);
	if (status == AA_OK && command->print != NULL)
		command->print(&article);
	aa_article_release(&article);
	free(text);
	return status == AA_OK ? 0 : fail("out of memory", "");
}

int
main(int argc, char **argv)
{
	const char *lang = "en",
			   *weights = NULL;
	const aa_language *language;
	aa_language other;
	aa_model	model;
	size_t		n = 0;
	FILE	   *file = stdin;
	int			status;

	for (; argc > 2 && strncmp(argv[1], "--", 2) == 0; argv += 2, argc -= 2)
	{
		if (strcmp(argv[1], "--lang") == 0)
			lang = argv[2];
		else if (strcmp(argv[1], "--model") == 0)
			weights = argv[2];
		else
			return usage();
	}
	if (argc < 2 || argc > 3)
		return usage();
	while (strcmp(commands[n].name, argv[1]) != 0)
	{
		if (++n == sizeof(commands) / sizeof(commands[0]))
			return usage();
	}
	language = aa_language_find(lang, strlen(lang));
	if (language == NULL)
		return fail("no profile of language ", lang);
	if (weights != NULL)
	{
		if (!read_model(weights, language, &other, &model))
			return fail("no weights in ", weights);
		language = &other;
	}
	if (argc == 3 && (file = fopen(argv[2], "rb")) == NULL)
		return fail("cannot open ", argv[2]);
	status = run(&commands[n], language, file);
	if (file != stdin)
		(void) fclose(file);
	return status;
}

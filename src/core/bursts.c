/*-------------------------------------------------------------------------
 *
 * bursts.c
 *	  When something was reported much more than usual.
 *
 * Kleinberg 2002, "Bursty and hierarchical structure in streams", section 4:
 * batches of documents come from an automaton whose state j makes a document
 * relevant with probability p0 s^j, where p0 is the share of all documents.  To
 * go up j states costs j gamma ln n, to go down nothing.  The cheapest sequence
 * of states is found by dynamic programming; a burst of level j is a run of
 * states j and above.
 *
 *-------------------------------------------------------------------------
 */
#include "bursts.h"

#include <math.h>
#include <string.h>

#include "environment.h"

static double
base_rate(const aa_burst_data *data)
{
	double		counts = 0,
				totals = 0;

	for (size_t i = 0; i < data->n; i++)
	{
		counts += data->counts[i];
		totals += data->totals[i];
	}
	return totals > 0 ? counts / totals : 0;
}

/* Levels that make sense: the rate stays below 1. */
static unsigned
count_levels(const aa_burst_data *data)
{
	double		p = base_rate(data);
	unsigned	levels = 0;

	while (p > 0 && levels < data->nlevels && levels < AA_MAX_BURST_LEVELS &&
		   (p *= data->s) < 1)
		levels++;
	return levels;
}

/*
 * What period i costs at rate p, but for the binomial coefficient, which is the
 * same in all states.
 */
static double
cost(const aa_burst_data *data, size_t i, double p)
{
	double		r = data->counts[i],
				rest = data->totals[i] - r;

	return -((r > 0 ? r * log(p) : 0) + (rest > 0 ? rest * log1p(-p) : 0));
}

typedef struct automaton
{
	const aa_burst_data *data;
	const aa_environment *env;
	unsigned	nstates;
	double		p[AA_MAX_BURST_LEVELS + 1];
	double		best[AA_MAX_BURST_LEVELS + 1];	/* up to the period at hand */
	uint8_t    *from;			/* the state before, nstates for each period */
	uint8_t    *states;			/* the cheapest sequence */
} automaton;

/* The cheapest way into state j; ties go to the lower state. */
static unsigned
cheapest_from(const automaton *a, unsigned j, double *total)
{
	double		step = a->data->gamma * log((double) a->data->n);
	unsigned	from = 0;

	*total = INFINITY;
	for (unsigned i = 0; i < a->nstates; i++)
	{
		double		way = a->best[i] + (j > i ? (j - i) * step : 0);

		if (way < *total)
		{
			*total = way;
			from = i;
		}
	}
	return from;
}

static aa_status
run(automaton *a)
{
	/* it begins in the lowest state */
	a->best[0] = 0;
	for (unsigned j = 1; j < a->nstates; j++)
		a->best[j] = INFINITY;
	for (size_t i = 0; i < a->data->n; i++)
	{
		double		next[AA_MAX_BURST_LEVELS + 1];

		/* a step takes up to the square of AA_MAX_BURST_LEVELS */
		if (i % 256 == 255 && a->env->tick != NULL && a->env->tick(a->env->context) != 0)
			return AA_CANCELLED;
		for (unsigned j = 0; j < a->nstates; j++)
		{
			double		total;

			a->from[i * a->nstates + j] = (uint8_t) cheapest_from(a, j, &total);
			next[j] = total + cost(a->data, i, a->p[j]);
		}
		memcpy(a->best, next, a->nstates * sizeof(double));
	}
	return AA_OK;
}

static void
trace_back(automaton *a)
{
	unsigned	state = 0;

	for (unsigned j = 1; j < a->nstates; j++)
	{
		if (a->best[j] < a->best[state])
			state = j;
	}
	for (size_t i = a->data->n; i-- > 0;)
	{
		a->states[i] = (uint8_t) state;
		state = a->from[i * a->nstates + state];
	}
}

/* What the periods cost less than one level lower. */
static double
weigh(const automaton *a, const aa_burst *burst)
{
	double		weight = 0;

	for (size_t i = burst->first; i <= burst->last; i++)
		weight += cost(a->data, i, a->p[burst->level - 1]) -
			cost(a->data, i, a->p[burst->level]);
	return weight;
}

static void
collect(const automaton *a, aa_burst *bursts, size_t *nbursts)
{
	for (size_t i = 0; i < a->data->n; i++)
	{
		unsigned	before = i == 0 ? 0 : a->states[i - 1];

		for (unsigned level = before + 1; level <= a->states[i]; level++)
		{
			aa_burst   *burst = &bursts[(*nbursts)++];

			burst->level = level;
			burst->first = burst->last = i;
			while (burst->last + 1 < a->data->n && a->states[burst->last + 1] >= level)
				burst->last++;
			burst->weight = weigh(a, burst);
		}
	}
}

static size_t
count_bursts(const automaton *a)
{
	size_t		n = 0;

	for (size_t i = 0; i < a->data->n; i++)
	{
		unsigned	before = i == 0 ? 0 : a->states[i - 1];

		n += a->states[i] > before ? a->states[i] - before : 0;
	}
	return n;
}

aa_status
aa_find_bursts(const aa_burst_data *data, const aa_environment *env,
			   aa_burst **bursts, size_t *nbursts)
{
	automaton	a = {.data = data, .env = env, .nstates = count_levels(data) + 1};
	aa_status	status = AA_NO_MEMORY;

	*nbursts = 0;
	*bursts = NULL;
	for (unsigned j = 0; j < a.nstates; j++)
		a.p[j] = j == 0 ? base_rate(data) : a.p[j - 1] * data->s;
	a.from = aa_get_memory(env, data->n, a.nstates);
	a.states = aa_get_memory(env, data->n, 1);
	if (a.from != NULL && a.states != NULL && (status = run(&a)) == AA_OK)
	{
		trace_back(&a);
		*bursts = aa_get_memory(env, count_bursts(&a), sizeof(aa_burst));
		if (*bursts == NULL)
			status = AA_NO_MEMORY;
		else
			collect(&a, *bursts, nbursts);
	}
	aa_give_back(env, a.from);
	aa_give_back(env, a.states);
	return status;
}

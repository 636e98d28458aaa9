/*-------------------------------------------------------------------------
 *
 * bursts.c
 *	  bursts(days, counts, totals): when something was reported much more than
 *	  usual.
 *
 *-------------------------------------------------------------------------
 */
#include "analysis.h"

#include <math.h>

#include "core/bursts.h"
#include "utils/array.h"
#include "utils/date.h"

#define COUNT_NOTHING_AS_ZERO "Count 0 where there is nothing: coalesce(n, 0)."

static void
bad_argument(const char *message, const char *detail, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s", message),
			 errdetail_internal("%s", detail),
			 errhint("%s", hint)));
}

/* The counts of the days, one for each. */
static double *
counts_argument(ArrayType *array, const char *argument, int ndays)
{
	int			n;
	Datum	   *elements = array_elements(array, argument, COUNT_NOTHING_AS_ZERO, &n);
	double	   *counts = palloc(Max(n, 1) * sizeof(double));

	if (n != ndays)
		bad_argument("arrays of bursts() must be of the same length",
					 psprintf("Argument \"days\" has %d elements, argument \"%s\" has %d.", ndays, argument, n),
					 "Make all three with array_agg() in one query.");
	for (int i = 0; i < n; i++)
		counts[i] = (double) DatumGetInt64(elements[i]);
	return counts;
}

static void
check_data(const aa_burst_data *data, const Datum *days)
{
	for (size_t i = 0; i < data->n; i++)
	{
		if (i > 0 && DatumGetDateADT(days[i]) <= DatumGetDateADT(days[i - 1]))
			bad_argument("days of bursts() must be in order, each once",
						 psprintf("Element %zu is not after the one before.", i + 1),
						 "Use array_agg(... ORDER BY day) for all three arrays.");
		if (data->counts[i] < 0 || data->counts[i] > data->totals[i])
			bad_argument("counts of bursts() must be between 0 and the totals",
						 psprintf("On day %zu it is %.0f of %.0f.", i + 1,
								  data->counts[i], data->totals[i]),
						 "Count articles with the word, and all articles, of each day.");
	}
	if (!(data->s > 1 && isfinite(data->s)))
		bad_argument("parameter of bursts() must be finite and greater than 1",
					 psprintf("The argument \"s\" is %g.", data->s),
					 "2 is usual: on each level twice as much is reported as on the one below.");
	if (!(data->gamma >= 0 && isfinite(data->gamma)))
		bad_argument("parameter of bursts() must be finite and not negative",
					 psprintf("The argument \"gamma\" is %g.", data->gamma),
					 "1 is usual; more finds fewer bursts.");
}

PG_FUNCTION_INFO_V1(bursts);
Datum
bursts(PG_FUNCTION_ARGS)
{
	aa_environment env = engine_environment();
	aa_burst_data data = {.s = PG_GETARG_FLOAT8(3), .gamma = PG_GETARG_FLOAT8(4)};
	int			ndays,
				levels = PG_GETARG_INT32(5);
	Datum	   *days = array_elements(PG_GETARG_ARRAYTYPE_P(0), "days",
									  "Give each day a date.", &ndays);
	aa_burst   *found;
	size_t		n;
	Rows		rows;

	if (levels < 1 || levels > AA_MAX_BURST_LEVELS)
		bad_argument(psprintf("number of levels of bursts() must be between 1 and %d",
							  AA_MAX_BURST_LEVELS),
					 psprintf("The argument \"levels\" is %d.", levels),
					 "1 tells bursts from the rest; more of them find bursts in bursts.");
	data.n = (size_t) ndays;
	data.nlevels = (unsigned) levels;
	data.counts = counts_argument(PG_GETARG_ARRAYTYPE_P(1), "counts", ndays);
	data.totals = counts_argument(PG_GETARG_ARRAYTYPE_P(2), "totals", ndays);
	check_data(&data, days);
	if (aa_find_bursts(&data, &env, &found, &n) != AA_OK)
		elog(ERROR, "search for bursts was stopped");
	begin_rows(&rows, fcinfo);
	for (size_t i = 0; i < n; i++)
	{
		Datum		values[4] = {
			Int32GetDatum((int32) found[i].level), days[found[i].first],
			days[found[i].last], Float8GetDatum(found[i].weight)};
		bool		nulls[4] = {false};

		put_row(&rows, values, nulls);
	}
	end_rows(&rows);
	return (Datum) 0;
}

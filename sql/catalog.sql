--
-- What every object of the extension must have.  Each query shows offenders:
-- there should be none, whatever is added.
--
CREATE TEMP VIEW extension_functions AS
SELECT p.*, p.oid::regprocedure AS signature
FROM pg_proc p
JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
WHERE e.extname = 'article_analytics';

-- there are functions, so the queries below do look at something
SELECT count(*) > 0 AS has_functions FROM extension_functions;

-- a comment says what it does
SELECT signature AS function_without_comment
FROM extension_functions
WHERE obj_description(oid, 'pg_proc') IS NULL
ORDER BY signature::text;

SELECT oid::regtype AS type_without_comment
FROM pg_type
WHERE oid IN (SELECT objid FROM pg_depend
              WHERE classid = 'pg_type'::regclass AND deptype = 'e'
              AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'article_analytics'))
AND typelem = 0
AND obj_description(oid, 'pg_type') IS NULL
ORDER BY oid::regtype::text;

SELECT oid::regoperator AS operator_without_comment
FROM pg_operator
WHERE oid IN (SELECT objid FROM pg_depend
              WHERE classid = 'pg_operator'::regclass AND deptype = 'e'
              AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'article_analytics'))
AND obj_description(oid, 'pg_operator') IS NULL
ORDER BY oid::regoperator::text;

-- results depend on the arguments alone, and parallel workers may compute
-- them: usable in indexes, generated columns and parallel plans
SELECT signature AS not_immutable, provolatile
FROM extension_functions
WHERE provolatile <> 'i'
ORDER BY signature::text;

SELECT signature AS not_parallel_safe, proparallel
FROM extension_functions
WHERE proparallel <> 's'
ORDER BY signature::text;

-- aggregates can be computed in parts
SELECT aggfnoid::regprocedure AS aggregate_without_combine_function
FROM pg_aggregate
WHERE aggfnoid IN (SELECT oid FROM extension_functions) AND aggcombinefn = 0
ORDER BY aggfnoid::regprocedure::text;

-- the planner is told what it costs to read a text, and how many rows come
-- of it: 1 and 1000 are what it takes where nothing is said
SELECT signature AS without_cost
FROM extension_functions
WHERE prokind = 'f' AND procost = 1
AND (proretset OR proargtypes::oid[] && ARRAY['text'::regtype::oid, 'tsvector'::regtype::oid])
ORDER BY signature::text;

SELECT signature AS without_rows
FROM extension_functions
WHERE proretset AND prorows = 1000 AND prosupport = 0
ORDER BY signature::text;

-- bodies in SQL are bound when they are created, not looked up by name later
SELECT signature AS looks_names_up
FROM extension_functions
WHERE prolang = (SELECT oid FROM pg_language WHERE lanname = 'sql') AND prosqlbody IS NULL
ORDER BY signature::text;

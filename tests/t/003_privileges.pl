# Who may install the extension, where it may live, and that nothing on the
# way of its install script can take part in it.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
# whatever the locale of the caller
$node->init(extra => [ '--encoding=UTF8', '--no-locale' ]);
$node->start;
$node->safe_psql('postgres', 'CREATE ROLE reporter LOGIN; CREATE ROLE reader LOGIN');

sub as_role
{
	my ($role, $database, $sql) = @_;
	my ($stdout, $stderr);
	my $status = $node->psql(
		$database, $sql,
		stdout => \$stdout,
		stderr => \$stderr,
		extra_params => [ '--username', $role ]);

	return $status == 0 ? $stdout : $stderr;
}

# The extension's objects, with all that makes them what they are.
sub fingerprint
{
	my ($database, $schema) = @_;

	return $node->safe_psql($database, <<"SQL");
SET search_path = $schema;
SELECT pg_describe_object(d.classid, d.objid, d.objsubid),
	obj_description(d.objid, d.classid::regclass::text::name),
	CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END,
	a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn, a.aggdeserialfn,
	o.oprcode, o.oprcom::regoperator, o.oprnegate::regoperator, o.oprrest, o.oprjoin,
	t.typinput, t.typoutput, t.typreceive, t.typsend
FROM pg_depend d
LEFT JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid
LEFT JOIN pg_operator o ON d.classid = 'pg_operator'::regclass AND o.oid = d.objid
LEFT JOIN pg_type t ON d.classid = 'pg_type'::regclass AND t.oid = d.objid
WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'article_analytics')
ORDER BY 1
SQL
}

# pg_get_functiondef() names the schema whatever the search_path is.
sub in_no_schema
{
	my ($text) = @_;

	return $text =~ s/(?:"Other Place"|\bnlp)\.//gr;
}

#
# Trusted: CREATE on the database is enough.
#
$node->safe_psql('postgres', 'CREATE DATABASE trusted');
like(as_role('reporter', 'trusted', 'CREATE EXTENSION article_analytics'),
	qr/permission denied/, 'not without a right to create');
$node->safe_psql('postgres', 'GRANT CREATE ON DATABASE trusted TO reporter');
is(as_role('reporter', 'trusted',
		'CREATE SCHEMA nlp; CREATE EXTENSION article_analytics SCHEMA nlp'),
	'', 'CREATE on the database is enough');
is(as_role('reporter', 'trusted', "SELECT count(*) FROM nlp.article_sentences('One. Two.')"),
	'2', 'its owner uses it');
as_role('reporter', 'trusted', 'GRANT USAGE ON SCHEMA nlp TO reader');
is(as_role('reader', 'trusted', "SELECT count(*) FROM nlp.article_sentences('One. Two.')"),
	'2', 'everybody may use it');

#
# Relocatable: it works from anywhere, on any search_path.
#
my $clean = fingerprint('trusted', 'nlp');
isnt($clean, '', 'the extension has objects');
# (a superuser moves it, as a trusted extension's functions are not its owner's)
$node->safe_psql('trusted',
	'CREATE SCHEMA "Other Place"; ALTER EXTENSION article_analytics SET SCHEMA "Other Place"');
is(in_no_schema(fingerprint('trusted', '"Other Place"')), in_no_schema($clean),
	'it moves to another schema with all its objects');
is($node->safe_psql('trusted',
		q(SET search_path = pg_catalog, pg_temp;
		  SELECT count(*) FROM "Other Place".article_tokens('One two.'))),
	'3', 'and works where it is not on the search_path');

#
# Hostile objects in the schema that it is installed in, which comes first for
# names that pg_catalog has no exact match for.
#
$node->safe_psql('postgres', 'CREATE DATABASE hostile');
$node->safe_psql('hostile', <<'SQL');
CREATE SCHEMA nlp;
CREATE TABLE nlp.caught(what text);
SET search_path = nlp;
CREATE FUNCTION trap(text) RETURNS text LANGUAGE plpgsql
	AS $$BEGIN INSERT INTO nlp.caught VALUES ($1); RETURN $1; END$$;
CREATE FUNCTION trap(text, text) RETURNS text LANGUAGE plpgsql
	AS $$BEGIN INSERT INTO nlp.caught VALUES ($1); RETURN $1; END$$;
CREATE FUNCTION length(varchar) RETURNS int LANGUAGE plpgsql
	AS $$BEGIN PERFORM nlp.trap('length'); RETURN 0; END$$;
CREATE FUNCTION current_setting(varchar) RETURNS text LANGUAGE plpgsql
	AS $$BEGIN RETURN nlp.trap('current_setting'); END$$;
CREATE FUNCTION format(varchar, VARIADIC text[]) RETURNS text LANGUAGE plpgsql
	AS $$BEGIN RETURN nlp.trap('format'); END$$;
CREATE FUNCTION traps(varchar, varchar) RETURNS text LANGUAGE sql
	AS $$SELECT nlp.trap('operator')$$;
CREATE OPERATOR || (LEFTARG = varchar, RIGHTARG = varchar, FUNCTION = traps);
CREATE OPERATOR + (LEFTARG = varchar, RIGHTARG = varchar, FUNCTION = traps);
CREATE OPERATOR = (LEFTARG = varchar, RIGHTARG = varchar, FUNCTION = traps);
CREATE OPERATOR - (LEFTARG = text, RIGHTARG = text, FUNCTION = trap);
SQL
$node->safe_psql('hostile', 'SET search_path = nlp; CREATE EXTENSION article_analytics SCHEMA nlp');
is(fingerprint('hostile', 'nlp'), $clean, 'hostile objects change nothing');
is($node->safe_psql('hostile', 'SELECT count(*) FROM nlp.caught'), '0', 'and are not called');

#
# It goes without a trace.
#
$node->safe_psql('hostile', 'DROP EXTENSION article_analytics');
is($node->safe_psql('hostile', "SELECT count(*) FROM pg_proc WHERE probin LIKE '%article_analytics'"),
	'0', 'DROP EXTENSION leaves nothing');

# Created in a schema where objects of its names stand already, it must fail
# rather than take them over.
$node->safe_psql('hostile',
	'CREATE FUNCTION nlp.speaker_key(name text) RETURNS text LANGUAGE sql AS $$SELECT $1$$');
my ($stdout, $stderr);
$node->psql('hostile', 'CREATE EXTENSION article_analytics SCHEMA nlp', stderr => \$stderr);
like($stderr, qr/already exists/, 'a function of the same name is not replaced');

$node->stop;
done_testing();

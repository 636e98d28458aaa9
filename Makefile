EXTENSION = article_analytics
MODULE_big = article_analytics

# the one place the version stands in is the control file
EXTVERSION = $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" article_analytics.control)

DATA = $(wildcard article_analytics--*.sql)
OBJS = $(patsubst %.c,%.o,$(wildcard src/*.c src/core/*.c src/core/lang/*.c))
CORE_AND_SQL_HEADERS = $(wildcard src/*.h src/core/*.h)

REGRESS = $(patsubst sql/%.sql,%,$(wildcard sql/*.sql))
REGRESS_OPTS = --load-extension=article_analytics --encoding=UTF8 --no-locale
TAP_TESTS = 1
PROVE_TESTS = tests/t/*.pl

PG_CPPFLAGS = -I$(srcdir)/src -DEXT_VERSION='"$(EXTVERSION)"'
EXTRA_CLEAN = $(addprefix tests/core/, article unit pathological fuzz objects)

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

# Of two builds of the library in one server process, each is to call its own
# functions.  From 16 on PGXS hides the symbols of modules; until 15 is dropped.
ifeq ($(PORTNAME), linux)
SHLIB_LINK += -Wl,-Bsymbolic
endif

$(OBJS): $(CORE_AND_SQL_HEADERS) Makefile

# The core by itself: no PostgreSQL, not even its compiler flags.
CORE_SOURCES = $(wildcard src/core/*.c src/core/lang/*.c)
CORE_HEADERS = $(wildcard src/core/*.h)
CORE_OBJECTS = $(CORE_SOURCES:src/core/%.c=tests/core/objects/%.o)
CORE_PROGRAMS = article unit pathological
CORE_CC = $(CC) -std=c11 -O2 -g -Wall -Wextra $(CORE_CFLAGS) -Isrc/core
TEST_SUPPORT = tests/core/support.c

$(CORE_OBJECTS): tests/core/objects/%.o: src/core/%.c $(CORE_HEADERS) Makefile
	@mkdir -p $(@D)
	$(CORE_CC) -c -o $@ $<

$(CORE_PROGRAMS:%=tests/core/%): tests/core/%: tests/core/%.c $(TEST_SUPPORT) $(CORE_OBJECTS)
	$(CORE_CC) -o $@ $< $(TEST_SUPPORT) $(CORE_OBJECTS) -lm

tests/core/fuzz: tests/core/fuzz.c $(TEST_SUPPORT) $(CORE_SOURCES) $(CORE_HEADERS)
	clang -std=c11 -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -Isrc/core \
		-o $@ $< $(TEST_SUPPORT) $(CORE_SOURCES) -lm

.PHONY: core check-core check-unit check-pathological check-spec fuzz check-fuzz generate check-generated

core: $(CORE_PROGRAMS:%=tests/core/%)

check-core: check-unit check-pathological check-spec

check-unit check-pathological: check-%: tests/core/%
	tests/core/$*

# The examples of the specification, without those that wait for the engine.
check-spec: tests/core/article
	@if command -v python3 >/dev/null; then tests/spec/run --settled; \
	else echo "# the specification is skipped: there is no python3"; fi

fuzz: tests/core/fuzz

# The same inputs each time, grown from the specification's examples.
FUZZ_RUNS = 20000
check-fuzz: tests/core/fuzz
	folder=$$(mktemp -d) && tests/spec/run --texts $$folder && \
	tests/core/fuzz -seed=1 -max_len=2048 -runs=$(FUZZ_RUNS) -artifact_prefix=$$folder/ $$folder && \
	rm -rf $$folder

# The tables made from the Unicode Character Database and the word lists.
generate:
	python3 scripts/generate_unicode.py
	python3 scripts/generate_lexicon.py
	python3 scripts/generate_readability.py

check-generated:
	python3 scripts/generate_unicode.py --check
	python3 scripts/generate_lexicon.py --check
	python3 scripts/generate_readability.py --check

#!/usr/bin/env python3
"""Turn the language profiles in src/core/lang/ into C.

    generate_lexicon.py            write src/core/lang/<lang>.c for each folder
    generate_lexicon.py --check    exit 1 if a committed file is stale

The class names are those of src/core/lexicon.h (AA_LEX_..., lower case).

Every *.txt file of a folder is read.  Lines that begin with '#' and blank
lines are skipped; columns are parted by tabs.  Six kinds of files:

language.txt     member of aa_language, as src/core/language.h has it<TAB>value;
                 of a list the values, parted by commas; of a switch nothing
verbs.txt        base third past gerund participle<TAB>class<TAB>frames
other_verbs.txt  base third past gerund participle
                 a form may be two spellings: signaled/signalled
                 a line "@forms base,plural third ..." names other forms, each
                 with its classes
phrases.txt      base rest of the phrase<TAB>class<TAB>frames
                 the base is inflected with the forms of the two files above
bodies.txt       key<TAB>sort[,sort...] or -<TAB>the same: a table by itself
persons.txt      likewise
all others       key<TAB>class[,class...]
                 a line "@default class[,class...]" adds classes to every key
                 "@include folder/file" reads the keys of another profile, too
                 a third column "initials" adds the key's initials as a key of the
                 same classes

Frames are class names too, or noun:base, noun:third, noun:past, noun:gerund,
noun:participle for a form that is also a noun.
"""

import argparse
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = ROOT / "src" / "core" / "lexicon.h"
LANGUAGE_HEADER = ROOT / "src" / "core" / "language.h"
LANGUAGES = ROOT / "src" / "core" / "lang"

FORMS = ("base", "third", "past", "gerund", "participle")
MAX_WORDS = 3
MAX_SORTS = 31                  # bits of aa_common_noun
# the words of these classes are few, and in every text
CLOSED = ("adverb", "auxiliary", "calendar", "conjunction", "determiner",
          "negation", "preposition", "pronoun", "relative", "starter",
          "subject", "subordinator")
WIDTH = 78

# so many keys share a displacement, and so many of a hundred slots are taken
BUCKET = 4
LOAD = 90
DISPLACEMENTS = 65536

# AA_LEXICON_FACTOR, _FACTOR_2, _PAIRS and _SHAPES of src/core/lexicon.h
FACTOR = 0x9E3779B97F4A7C15
FACTOR_2 = 0xC2B2AE3D27D4EB4F
WORD = 0xFFFFFFFFFFFFFFFF       # as many bits as a hash has
PAIRS = 131072
SHAPES = 8192
ABBREVIATIONS = ("abbr_title", "abbr_number", "abbr_either", "abbr_never")


class LexiconError(Exception):
    """A mistake in the data, with its place."""


class Classes:
    """The bits that lexicon.h defines."""

    DEFINE = re.compile(r"#define\s+AA_LEX_(\w+)\s+"
                        r"\(UINT64_C\((\d+)\)\s*<<\s*(\w+)\)")
    SHIFT = re.compile(r"#define\s+AA_LEX_(\w+_SHIFT)\s+(\d+)")

    def __init__(self, header):
        text = header.read_text(encoding="utf-8")
        shifts = {"AA_LEX_" + name: int(value)
                  for name, value in self.SHIFT.findall(text)}
        self.bits = {}
        self.enums = {}         # name of a member -> mask of its field
        self.masks = {}
        fields = {}
        for name, value, shift in self.DEFINE.findall(text):
            key = name.lower()
            if shift in shifts:
                # AA_LEX_X is the mask of the field that AA_LEX_X_SHIFT moves
                if shift == "AA_LEX_" + name + "_SHIFT":
                    fields[shift] = int(value) << shifts[shift]
                    self.masks[key] = fields[shift]
                    continue
                bit = int(value) << shifts[shift]
                self.enums[key] = shift
            else:
                bit = int(value) << int(shift)
            self.bits[key] = bit
        if not self.bits:
            raise LexiconError("%s: no classes found" % shown(header))
        self.enums = {key: fields[shift] for key, shift in self.enums.items()}
        self.fields = sorted(set(fields.values()))

    def merge(self, old, new, where):
        """The union; two members of one field do not mix."""
        for mask in self.fields:
            if old & mask and new & mask and (old ^ new) & mask:
                raise LexiconError("%s: two cue classes for one key" % where)
        return old | new

    def __getitem__(self, name):
        return self.bits[name]


class Members:
    """The members of aa_language that a profile may set, and their types."""

    MEMBER = re.compile(r"\s(const char \*|const char \*const \*|bool|"
                        r"const aa_word_ending \*|aa_word_ending)\s*(\w+);")

    def __init__(self, header):
        text = header.read_text(encoding="utf-8")
        self.types = {name: kind.strip() for kind, name in self.MEMBER.findall(
            text[text.index("struct aa_language\n"):])}

    def initializer(self, name, columns, where):
        """The value of a member in C."""
        kind = self.types.get(name)
        if kind is None or len(columns) != (kind != "bool"):
            raise LexiconError("%s: no member %r, or not its value" % (where, name))
        if kind == "bool":
            return "true"
        if kind == "const char *":
            return literal(columns[0])
        words = columns[0].split(",")
        endings = ["{%s, %d}" % (literal(word), len(word.encode("utf-8")))
                   for word in words]
        if kind == "aa_word_ending":
            return ", ".join(endings)
        if kind == "const aa_word_ending *":
            return "(const aa_word_ending[]){%s, {NULL, 0}}" % ", ".join(endings)
        return "(const char *const[]){%s, NULL}" % ", ".join(map(literal, words))


def shown(path):
    try:
        return path.relative_to(ROOT).as_posix()
    except ValueError:
        return str(path)


def normal(key):
    """Whether a key is in normal form."""
    words = key.split(" ")
    return (key == key.lower() and len(words) <= MAX_WORDS and all(words)
            and not key.endswith(".") and key.isprintable()
            and not any(c in "\u2019\u2018\u02bc`\"" for c in key)
            and not re.search(r"\s", key.replace(" ", "")))


class Profile:
    """One language: its entries, key -> bits."""

    def __init__(self, folder, classes):
        self.folder = folder
        self.classes = classes
        self.entries = {}
        self.forms = {}         # base -> its forms
        self.columns = FORMS    # the classes of each form
        self.read_verbs("verbs.txt", True)
        self.read_verbs("other_verbs.txt", False)
        self.read_phrases("phrases.txt")
        special = {"verbs.txt", "other_verbs.txt", "phrases.txt", "bodies.txt",
                   "persons.txt", "language.txt"}
        for path in sorted(folder.glob("*.txt")):
            if path.name not in special:
                self.read_plain(path)
        self.mark_phrases()

    def lines(self, path):
        text = path.read_text(encoding="utf-8")
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip() and not line.startswith("#"):
                yield "%s:%d" % (shown(path), number), line.split("\t")

    def add(self, key, bits, where):
        if not normal(key):
            raise LexiconError("%s: key not in normal form: %r" % (where, key))
        # as the engine folds it; of a phrase it looks words up without 's
        key = key.replace("\u00df", "ss").replace("'s ", " ")
        self.entries[key] = self.classes.merge(self.entries.get(key, 0), bits,
                                               where)

    def union(self, names, where):
        bits = 0
        for name in names.split(","):
            if name not in self.classes.bits:
                raise LexiconError("%s: unknown class: %r" % (where, name))
            bits = self.classes.merge(bits, self.classes[name], where)
        return bits

    def cue(self, columns, where):
        """Class and frames of a cue; the forms that are nouns."""
        if len(columns) not in (1, 2):
            raise LexiconError("%s: class and frames expected" % where)
        if columns[0] not in self.classes.enums:
            raise LexiconError("%s: not a cue class: %r" % (where, columns[0]))
        nouns = set()
        names = [columns[0]]
        for name in columns[1].split(",") if len(columns) > 1 else ():
            if name.startswith("noun:"):
                form = name[len("noun:"):]
                if form not in FORMS:
                    raise LexiconError("%s: unknown form: %r" % (where, form))
                nouns.add(form)
            else:
                names.append(name)
        return self.union(",".join(names), where), nouns

    def inflect(self, forms, rest, bits, nouns, where):
        for form, words in zip(self.columns, forms):
            own = bits | self.union(form, where)
            if form in nouns:
                own |= self.classes["noun"]
            for word in words.split("/"):
                self.add(" ".join([word] + rest), own, where)

    def read_verbs(self, name, cues):
        path = self.folder / name
        if not path.exists():
            return
        for where, columns in self.lines(path):
            forms = columns[0].split(" ")
            if forms[0] == "@forms":
                self.columns = forms[1:]
                continue
            if len(forms) != len(self.columns):
                raise LexiconError("%s: %d forms expected"
                                   % (where, len(self.columns)))
            if forms[0] in self.forms:
                raise LexiconError("%s: duplicate: %r" % (where, forms[0]))
            self.forms[forms[0]] = forms
            bits, nouns = (0, set())
            if cues:
                bits, nouns = self.cue(columns[1:], where)
            elif len(columns) > 1:
                raise LexiconError("%s: one column expected" % where)
            self.inflect(forms, [], bits, nouns, where)

    def read_phrases(self, name):
        path = self.folder / name
        if not path.exists():
            return
        seen = set()
        for where, columns in self.lines(path):
            base, *rest = columns[0].split(" ")
            if columns[0] in seen:
                raise LexiconError("%s: duplicate: %r" % (where, columns[0]))
            seen.add(columns[0])
            if not rest:
                raise LexiconError("%s: two or three words expected" % where)
            if base not in self.forms:
                raise LexiconError("%s: no verb: %r" % (where, base))
            bits, nouns = self.cue(columns[1:], where)
            self.inflect(self.forms[base], rest, bits, nouns, where)

    def read_plain(self, path):
        default = 0
        seen = set()
        for where, columns in self.lines(path):
            if columns[0].startswith("@"):
                command, _, names = columns[0].partition(" ")
                if command == "@include":
                    self.read_plain(self.folder.parent / names)
                    continue
                if command != "@default" or seen or len(columns) > 1:
                    raise LexiconError("%s: misplaced or unknown command"
                                       % where)
                default = self.union(names, where)
                continue
            if len(columns) > 2 and columns[2:] != ["initials"]:
                raise LexiconError("%s: too many columns" % where)
            key = columns[0]
            if key in seen:
                raise LexiconError("%s: duplicate: %r" % (where, key))
            seen.add(key)
            bits = default
            if len(columns) > 1:
                bits = self.classes.merge(bits, self.union(columns[1], where),
                                          where)
            if not bits:
                raise LexiconError("%s: no class" % where)
            self.add(key, bits, where)
            if len(columns) > 2:
                self.add("".join(word[0] for word in key.split(" ")), bits, where)

    def sorted_nouns(self, name):
        """Key, what it is, what it stands for, as bits; sorted by key."""
        path = self.folder / (name + ".txt")
        sorts = {}
        found = []
        for where, columns in self.lines(path) if path.exists() else ():
            if len(columns) != 3 or not normal(columns[0]):
                raise LexiconError("%s: key and two columns expected" % where)
            bits = [sum(1 << sorts.setdefault(name, len(sorts))
                        for name in names.split(",") if name != "-")
                    for names in columns[1:]]
            found.append((columns[0], *bits))
        if len(sorts) > MAX_SORTS or len({body[0] for body in found}) < len(found):
            raise LexiconError("%s: too many sorts, or a key twice" % shown(path))
        return sorted(found)

    def language(self, members):
        """Members of aa_language and their values in C."""
        return [(columns[0], members.initializer(columns[0], columns[1:], where))
                for where, columns in self.lines(self.folder / "language.txt")]

    def rarity(self, key):
        """Frequent words come first, so that they lie in few cache lines."""
        closed = sum(self.classes[name] for name in CLOSED)
        if " " in key:
            return 3
        if self.entries[key] & closed:
            return 0
        return 1 if self.entries[key] & self.classes["common"] else 2

    def mark_phrases(self):
        phrase = self.classes["phrase"]
        for key in sorted(self.entries):
            words = key.split(" ")
            for count in range(1, len(words)):
                prefix = " ".join(words[:count])
                self.entries[prefix] = self.entries.get(prefix, 0) | phrase


def hash_key(data):
    """The same as aa_lexicon_hash() in src/core/lexicon.c."""
    pieces = [int.from_bytes(data[at:at + 8], "little")
              for at in range(0, len(data), 8)]
    middle = pieces[1] if len(pieces) > 1 else 0
    for piece in pieces[2:]:
        middle = (middle ^ middle >> 32) * FACTOR & WORD ^ piece
    return pieces[0] * FACTOR & WORD ^ middle * FACTOR_2 & WORD


def ends_of(data):
    """The same as aa_lexicon_ends() in src/core/lexicon.h."""
    return len(data) << 16 | data[0] << 8 | data[-1]


def pair_of(first, second):
    """The same as aa_lexicon_pair() in src/core/lexicon.h."""
    pair = hash_key(first) ^ hash_key(second) >> 32
    return (pair * FACTOR & WORD) >> 47


def shape_of(data):
    """The same as aa_lexicon_shape() in src/core/lexicon.h."""
    return (ends_of(data) * FACTOR & WORD) >> 51


def place_of(key_hash, displacement, size):
    """Slot and tag, the same as entry_of() in src/core/lexicon.c."""
    mixed = (key_hash ^ key_hash >> 32 ^ displacement) * FACTOR & WORD
    return (mixed >> 32) * size >> 32, mixed >> 16 & 0xFFFF


def displace(hashes):
    """
    Slots, each with the number of its key from 1 on and its tag, all different;
    the displacement of each bucket; how far a hash is shifted to the number of
    its bucket.
    """
    slots = [(0, 0)] * (len(hashes) * 100 // LOAD + 1)
    bits = max(1, (len(hashes) // BUCKET).bit_length())
    buckets = [[] for _ in range(1 << bits)]
    for number, key_hash in enumerate(hashes, 1):
        buckets[key_hash >> 64 - bits].append((number, key_hash))
    displacements = [0] * len(buckets)
    # the fullest ones while there is room
    for bucket in sorted(range(len(buckets)), key=lambda b: -len(buckets[b])):
        for displacement in range(DISPLACEMENTS):
            places = {}
            for number, key_hash in buckets[bucket]:
                slot, tag = place_of(key_hash, displacement, len(slots))
                if not slots[slot][0]:
                    places[slot] = number, tag
            if len(places) == len(buckets[bucket]):
                break
        else:
            raise LexiconError("no slots for some of the keys")
        displacements[bucket] = displacement
        for slot, place in places.items():
            slots[slot] = place
    return slots, displacements, 64 - bits


def bit_table(size, numbers):
    """Bytes of which the bits with these numbers are set."""
    table = bytearray(size // 8)
    for number in numbers:
        table[number // 8] |= 1 << number % 8
    return table


def rows(values):
    """Values as the lines of an array."""
    line = ""
    for value in values:
        piece = "%s," % value
        # a tab counts for four columns
        if len(line) + len(piece) > WIDTH - 4:
            yield "\t" + line
            line = ""
        line += piece
    yield "\t" + line


def escaped(data):
    """Bytes as pieces of a C string literal, none of them to be torn."""
    for byte in data:
        if byte in b'"\\?':
            yield "\\" + chr(byte)
        elif 32 <= byte < 127:
            yield chr(byte)
        else:
            yield "\\%03o" % byte


def literal(word):
    """A word as a string of C."""
    return '"%s"' % "".join(escaped(word.encode("utf-8")))


def language_lines(profile, members):
    """The lines of C that define the language's nouns of bodies and persons, and itself."""
    name = profile.folder.name
    values = [("name", literal(name)), ("lexicon", "&lexicon")]
    for table in ("bodies", "persons"):
        nouns = profile.sorted_nouns(table)
        if not nouns:
            continue
        yield "static const aa_common_noun %s_nouns[] = {" % table
        for noun in nouns:
            front = noun[0].encode("utf-8")[:4].ljust(4, b"\0")
            yield "\t{0x%s, %s, 0x%X, 0x%X}," % (front.hex().upper(), literal(noun[0]),
                                                 *noun[1:])
        yield "};"
        yield ""
        yield "static const aa_common_nouns %s = {%s_nouns, %d};" % (table, table, len(nouns))
        yield ""
        values.append((table, "&" + table))
    # as scripts/train_reports.py writes it
    if (LANGUAGES / (name + "_model.c")).exists():
        values.append(("model", "&aa_model_%s" % name))
    yield "const aa_language aa_language_%s = {" % name
    for member in values + profile.language(members):
        yield "\t.%s = %s," % member
    yield "};"
    yield ""


def generate(folder, classes, members):
    profile = Profile(folder, classes)
    language = folder.name
    # short words are the frequent ones
    keys = sorted(profile.entries,
                  key=lambda key: (profile.rarity(key), len(key), key))
    slots, displacements, shift = displace(
        [hash_key(key.encode("utf-8")) for key in keys])
    entries = [(0, 0, 0, 0, 0)]
    pairs = []
    shapes = []
    abbreviation = sum(classes[name] for name in ABBREVIATIONS)
    offset = 0
    blob = []
    for key in keys:
        data = key.encode("utf-8")
        entries.append((int.from_bytes(data[:8], "little"),
                        int.from_bytes(data[8:16], "little"),
                        profile.entries[key], offset, len(data)))
        offset += len(data)
        blob.append(data)
        words = data.split(b" ")
        if len(words) > 1:
            pairs.append(pair_of(words[0], words[1]))
        if profile.entries[key] & abbreviation:
            shapes.append(shape_of(data))

    out = [
        "/*" + "-" * 73,
        " *",
        " * %s.c" % language,
        " *\t  Language profile: %d keys." % len(keys),
        " *",
        " * generated by scripts/generate_lexicon.py from the files of",
        " * src/core/lang/%s/; do not edit" % language,
        " *",
        " *" + "-" * 73,
        " */",
        '#include "../language.h"',
        "",
        "static const char keys[] =",
    ]
    line = ""
    for data in blob:
        for piece in escaped(data):
            # a tab counts for four columns, the quotes for two
            if len(line) + len(piece) > WIDTH - 7:
                out.append('\t"%s"' % line)
                line = ""
            line += piece
    out.append('\t"%s";' % line)
    out += ["", "static const aa_lexicon_entry entries[%d] = {" % len(entries)]
    out += ["\t{{0x%X, 0x%X}, 0x%X, %d, %d}," % entry
            for entry in entries]
    out += ["};", "", "static const aa_lexicon_slot slots[%d] = {" % len(slots)]
    out += rows("{%d, %d}" % slot for slot in slots)
    out += ["};", "", "static const uint16_t displacements[%d] = {"
            % len(displacements)]
    out += rows(displacements)
    out += ["};", "", "static const uint8_t pairs[AA_LEXICON_PAIRS / 8] = {"]
    out += rows(bit_table(PAIRS, pairs))
    out += ["};", "",
            "static const uint8_t shapes[AA_LEXICON_SHAPES / 8] = {"]
    out += rows(bit_table(SHAPES, shapes))
    out += [
        "};",
        "",
        "static const aa_lexicon lexicon = {keys, entries, slots, %d, %d, "
        "displacements, pairs, shapes};" % (len(slots), shift),
        "",
    ]
    out += language_lines(profile, members)
    return "\n".join(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true",
                        help="write nothing; exit 1 if a file is stale")
    arguments = parser.parse_args()

    try:
        classes = Classes(HEADER)
        members = Members(LANGUAGE_HEADER)
        stale = False
        for folder in sorted(p for p in LANGUAGES.iterdir() if p.is_dir()):
            target = LANGUAGES / (folder.name + ".c")
            text = generate(folder, classes, members).encode("utf-8")
            if arguments.check:
                if not target.exists() or target.read_bytes() != text:
                    print("%s is stale: run scripts/generate_lexicon.py"
                          % shown(target), file=sys.stderr)
                    stale = True
            else:
                target.write_bytes(text)
    except LexiconError as error:
        print(error, file=sys.stderr)
        return 2
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())

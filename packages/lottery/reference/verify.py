#!/usr/bin/env python3
"""Checks a lottery of Naast a second time, without a line of Naast: plain Python 3, standard library only.

    python3 verify.py record.json [--previous earlier.json] [--entry ID:SALT] [--fingerprint HEX]
    python3 verify.py draw.json --register register.csv

The first checks the public record of a panel that was drawn by lot: hashes, panels, quotas, households, appearances,
and the draw. The second repeats a draw from a register. Both print one JSON document and end with 0 when all is well,
with 1 when something is not.

What it does not do: check the signature of the beacon (that takes arithmetic on curves; look the round up at drand
and compare), and prove again that the chances are as equal as they can be.
"""

import csv
import hashlib
import io
import json
import re
import sys
from itertools import count


# --- Hashes and spelling ---------------------------------------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).digest()


def utf16_order(text):
    """JavaScript and RFC 8785 order texts by their UTF-16 units."""
    return text.encode("utf-16-be", "surrogatepass")


def spelled_number(number):
    """A number as ECMAScript spells it: the same shortest digits as Python's, with the point elsewhere."""
    if isinstance(number, int):
        number = float(number)
    if number == 0:
        return "0"
    sign = "-" if number < 0 else ""
    mantissa, _, exponent = repr(abs(number)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    fraction = "" if fraction == "0" else fraction
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    if len(digits) <= point <= 21:
        return sign + digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    tail = "." + digits[1:] if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{tail}e{'+' if point > 0 else '-'}{abs(point - 1)}"


def canonical(value):
    """Canonical JSON, RFC 8785: sorted keys, no spaces, one spelling for everything."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)):
        return spelled_number(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    keys = sorted(value, key=utf16_order)
    return "{" + ",".join(f"{json.dumps(key, ensure_ascii=False)}:{canonical(value[key])}" for key in keys) + "}"


def digest_of(value):
    return sha256(canonical(value).encode()).hex()


def merkle_root(leaves):
    """RFC 6962: a list is halved after the largest power of two that is smaller than its length."""
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while 2 * half < len(leaves):
        half *= 2
    return sha256(b"\x01" + merkle_root(leaves[:half]) + merkle_root(leaves[half:]))


# --- Chance ----------------------------------------------------------------------------------------------------------


def quarter_round(s, a, b, c, d):
    for first, second, third, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        s[first] = (s[first] + s[second]) & 0xFFFFFFFF
        mixed = s[third] ^ s[first]
        s[third] = ((mixed << turn) | (mixed >> (32 - turn))) & 0xFFFFFFFF


def chacha20_words(key):
    """The keystream of ChaCha20 (RFC 8439), nonce zero, counter from zero, as 32-bit words."""
    start = [int.from_bytes(part, "little") for part in (b"expa", b"nd 3", b"2-by", b"te k")]
    start += [int.from_bytes(key[i : i + 4], "little") for i in range(0, 32, 4)]
    for block in count():
        state = start + [block & 0xFFFFFFFF, block >> 32, 0, 0]
        mixed = list(state)
        for _ in range(10):
            for i in range(4):
                quarter_round(mixed, i, 4 + i, 8 + i, 12 + i)
            for i in range(4):
                quarter_round(mixed, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4)
        for word, first in zip(mixed, state):
            yield (word + first) & 0xFFFFFFFF


def chance_from(seed):
    """A function that gives a whole number below n, each exactly equally likely."""
    words = chacha20_words(sha256(seed))

    def below(n):
        fair = 2**32 - 2**32 % n
        while True:
            word = next(words)
            if word < fair:
                return word % n

    return below


# --- The record of a panel -------------------------------------------------------------------------------------------


class Wrong(Exception):
    """What a check found."""


def demand(truth, sentence):
    if not truth:
        raise Wrong(sentence)


def read_record(text):
    record = json.loads(text)
    demand(isinstance(record, dict) and record.get("kind") == "naast.lottery.record", "this is not a record")
    demand(record.get("version") == 1, "this record is of another version")
    demand(set(record) == {"kind", "version", "commitment", "fingerprint", "draw"}, "too much or too little in it")
    demand(canonical(record) + "\n" == text, "not spelled as canonical JSON")
    draw = record["draw"]
    demand(draw is None or set(draw) == {"beacon", "dice", "seed", "panel"}, "too much or too little in the draw")
    return record


def check_fingerprint(record, published):
    demand(digest_of(record["commitment"]) == record["fingerprint"], "another fingerprint")
    demand(published in (None, record["fingerprint"]), "not the fingerprint that was published")


def check_pool(commitment):
    pool = commitment["pool"]
    names = [person["pseudonym"] for person in pool["people"]]
    demand(names and names == sorted(set(names)), "pseudonyms out of order")
    demand(all(len(person["values"]) == len(pool["features"]) for person in pool["people"]), "a value too few or many")
    demand(all(quota["feature"] in pool["features"] for quota in commitment["quotas"]), "a quota for nothing")
    leaves = [sha256(b"\x00" + canonical(person).encode()) for person in pool["people"]]
    demand(merkle_root(leaves).hex() == pool["root"], "another Merkle root")


def check_panels(commitment):
    people = len(commitment["pool"]["people"])
    demand(commitment["panels"], "no panels")
    for panel in commitment["panels"]:
        demand(panel == sorted(set(panel)) and all(0 <= place < people for place in panel), "a panel out of order")
    demand(digest_of(commitment["panels"]) == commitment["panelsHash"], "another hash of the panels")


def check_size(commitment):
    size = commitment["size"]
    demand(all(size["min"] <= len(panel) <= size["max"] for panel in commitment["panels"]), "a panel of another size")


def check_quotas(commitment):
    pool = commitment["pool"]
    column = {feature: at for at, feature in enumerate(pool["features"])}
    for number, panel in enumerate(commitment["panels"]):
        for quota in commitment["quotas"]:
            at = column[quota["feature"]]
            found = sum(pool["people"][place]["values"][at] == quota["value"] for place in panel)
            demand(quota["min"] <= found <= quota["max"], f"panel {number}: {quota['feature']} = {quota['value']}")


def check_households(commitment):
    for number, panel in enumerate(commitment["panels"]):
        homes = [commitment["pool"]["people"][place]["household"] for place in panel]
        homes = [home for home in homes if home is not None]
        demand(len(homes) == len(set(homes)), f"panel {number} has two of one household")


def check_stays(commitment):
    stays, gone = commitment["stays"], commitment["gone"]
    demand(stays == sorted(set(stays)) and gone == sorted(set(gone)), "out of order")
    demand(commitment["previous"] is not None or not stays + gone, "a first draw in which somebody is in or out")
    for panel in commitment["panels"]:
        demand(set(stays) <= set(panel) and not set(gone) & set(panel), "somebody is missing, or back")


def check_appearances(commitment):
    counts = [0] * len(commitment["pool"]["people"])
    for panel in commitment["panels"]:
        for place in panel:
            counts[place] += 1
    demand(counts == commitment["appearances"], "other numbers of appearances")


QUICKNET = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"


def check_randomness(commitment):
    beacon, dice = commitment["randomness"]["beacon"], commitment["randomness"]["dice"]
    demand(beacon or dice, "no randomness was agreed on")
    demand(not beacon or (beacon["chain"] == QUICKNET and beacon["round"] >= 1), "another beacon")
    demand(not dice or (1 <= dice["count"] <= 100 and 2 <= dice["sides"] <= 1000), "strange dice")
    demand(beacon or dice["sides"] ** dice["count"] % len(commitment["panels"]) == 0, "dice that favour some panels")


def check_beacon(commitment, draw):
    agreed, beacon = commitment["randomness"]["beacon"], draw["beacon"]
    demand((agreed is None) == (beacon is None), "agreed on and not used, or used and not agreed on")
    if beacon:
        demand(beacon["round"] == agreed["round"], "another round")
        demand(re.fullmatch("[0-9a-f]{96}", beacon["signature"]), "not a signature")
        demand(sha256(bytes.fromhex(beacon["signature"])).hex() == beacon["randomness"], "not of this signature")


def lowest_face(sides):
    return 0 if sides == 10 else 1


def check_dice(commitment, draw):
    agreed, dice = commitment["randomness"]["dice"], draw["dice"]
    demand((agreed is None) == (dice is None), "agreed on and not thrown, or thrown and not agreed on")
    if dice is not None:
        lowest = lowest_face(agreed["sides"])
        demand(len(dice) == agreed["count"], "more or fewer dice")
        demand(all(lowest <= face < lowest + agreed["sides"] for face in dice), "not a throw of these dice")


def check_draw(commitment, draw, in_order):
    demand(in_order, "the randomness is not in order, so nothing follows from it")
    beacon, dice, panels = draw["beacon"], draw["dice"], len(commitment["panels"])
    if beacon is None:
        number = 0
        sides = commitment["randomness"]["dice"]["sides"]
        for face in dice:
            number = number * sides + face - lowest_face(sides)
        seed, panel = None, number % panels
    else:
        thrown = ",".join(str(face) for face in dice or []).encode()
        start = b"naast.lottery.draw/1\n"
        start += bytes.fromhex(commitment["pool"]["root"]) + bytes.fromhex(commitment["panelsHash"])
        start += (32).to_bytes(2, "big") + bytes.fromhex(beacon["randomness"])
        start += len(thrown).to_bytes(2, "big") + thrown
        seed, panel = sha256(start).hex(), chance_from(start)(panels)
    demand(seed == draw["seed"], f"chance starts from {seed}")
    demand(panel == draw["panel"], f"panel {panel} follows from it")


def check_previous(commitment, text):
    demand(commitment["previous"] is not None, "a first draw goes on from nothing")
    demand(sha256(text.encode()).hex() == commitment["previous"], "not the record it goes on from")
    before = read_record(text)
    demand(before["draw"] is not None, "the record before it was not drawn")
    earlier = before["commitment"]
    demand(earlier["pool"]["root"] == commitment["pool"]["root"], "another pool")
    members = earlier["panels"][before["draw"]["panel"]]
    demand([p for p in members if p not in commitment["gone"]] == commitment["stays"], "others stay")
    demand(set(earlier["gone"]) <= set(commitment["gone"]), "somebody is back")
    rounds = [one["randomness"]["beacon"] for one in (earlier, commitment)]
    demand(None in rounds or rounds[0]["round"] < rounds[1]["round"], "a round that came no later")


def check_entry(record, entry):
    name, _, salt = entry.rpartition(":")
    pseudonym = digest_of(["naast.lottery.pseudonym/1", salt, name])
    commitment = record["commitment"]
    names = [person["pseudonym"] for person in commitment["pool"]["people"]]
    demand(pseudonym in names, "nobody in the pool has this id and salt")
    place = names.index(pseudonym)
    return {"place": place, "appearances": commitment["appearances"][place], "panels": len(commitment["panels"])}


def verify_record(text, options):
    answer = {"ok": True, "checks": []}

    def run(name, check, *given):
        try:
            found = check(*given)
            answer["checks"].append({"name": name, "ok": True})
            return found
        except (Wrong, KeyError, IndexError, TypeError, ValueError) as error:
            answer["checks"].append({"name": name, "ok": False, "says": str(error)})
            answer["ok"] = False

    record = run("form", read_record, text)
    if record is None:
        return answer
    commitment, draw = record["commitment"], record["draw"]
    run("fingerprint", check_fingerprint, record, options.get("fingerprint"))
    run("pool", check_pool, commitment)
    run("panels", check_panels, commitment)
    run("size", check_size, commitment)
    run("quotas", check_quotas, commitment)
    run("households", check_households, commitment)
    run("stays", check_stays, commitment)
    run("appearances", check_appearances, commitment)
    run("randomness", check_randomness, commitment)
    if draw:
        run("beacon", check_beacon, commitment, draw)
        run("dice", check_dice, commitment, draw)
        in_order = all(check["ok"] for check in answer["checks"] if check["name"] in ("beacon", "dice"))
        run("draw", check_draw, commitment, draw, in_order)
        answer["panel"] = draw["panel"]
    if "previous" in options:
        run("previous", check_previous, commitment, read_text(options["previous"]))
    if "entry" in options:
        answer["entry"] = run("entry", check_entry, record, options["entry"])
    return answer


# --- A draw from a register ------------------------------------------------------------------------------------------

# What JavaScript takes off the ends of a text.
SPACES = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B)))


def register_rows(data):
    text = decoded(data).removeprefix("\ufeff")
    told = re.match(r"sep=([^\"\r\n])\r?\n", text, re.IGNORECASE)
    first = text.lstrip("\r\n").split("\n")[0]
    delimiter = told[1] if told else max(";,\t", key=first.count)
    rows = [row for row in csv.reader(io.StringIO(text[told.end() if told else 0 :], newline=""), delimiter=delimiter)]
    rows = [[cell.strip(SPACES) for cell in row] for row in rows if row]
    return rows[0], rows[1:]


def decoded(data):
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def apportion(weights, seats):
    """Largest remainders; a tie goes to whoever comes first."""
    shares = [divmod(seats * weight, sum(weights)) for weight in weights]
    order = sorted(range(len(weights)), key=lambda at: -shares[at][1])
    lucky = set(order[: seats - sum(whole for whole, _ in shares)])
    return [whole + (at in lucky) for at, (whole, _) in enumerate(shares)]


def register_draw(header, rows, asked):
    """The ids that are drawn."""
    named = asked.get("id") or next((name for name in header if name.lower() == "id"), None)
    id_of = [row[header.index(named)] if named else str(at + 1) for at, row in enumerate(rows)]
    columns = lambda row, names: tuple(row[header.index(name)] for name in names or ())
    lots = {}
    for at in sorted(range(len(rows)), key=lambda row: utf16_order(id_of[row])):
        household = columns(rows[at], asked["household"]) if asked.get("household") else at
        lots.setdefault(household, []).append(at)
    strata = {}
    for members in lots.values():
        strata.setdefault("\0".join(columns(rows[members[0]], asked.get("strata"))), []).append(members)
    names = sorted(strata, key=utf16_order)
    below = chance_from(asked["seed"].encode())
    drawn = []
    for name, seats in zip(names, apportion([len(strata[name]) for name in names], asked["count"])):
        order = strata[name]
        for place in range(seats):
            other = place + below(len(order) - place)
            order[place], order[other] = order[other], order[place]
        drawn += [lot[0] if len(lot) == 1 else lot[below(len(lot))] for lot in order[:seats]]
    return [id_of[row] for row in drawn]


def verify_draw(text, path):
    asked = json.loads(text)
    with open(path, "rb") as file:
        data = file.read()
    checks = [
        {"name": "register", "ok": sha256(data).hex() == asked["register"]["sha256"]},
        {"name": "draw", "ok": register_draw(*register_rows(data), asked) == asked["ids"]},
    ]
    return {"ok": all(check["ok"] for check in checks), "checks": checks}


# ---------------------------------------------------------------------------------------------------------------------


def read_text(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def main(words):
    options = dict(zip((word.removeprefix("--") for word in words[1::2]), words[2::2]))
    text = read_text(words[0])
    answer = verify_draw(text, options["register"]) if "register" in options else verify_record(text, options)
    print(json.dumps(answer))
    return 0 if answer["ok"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

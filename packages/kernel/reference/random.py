"""Works out the pinned answers of src/random.test.ts a second time: hashlib, openssl, and the rules of the README.

python3 reference/random.py
"""

import hashlib
import hmac
import struct
import subprocess


def words(key):
    keystream = subprocess.run(
        ["openssl", "enc", "-chacha20", "-K", key.hex(), "-iv", "00" * 16],
        input=bytes(65536), capture_output=True, check=True,
    ).stdout
    return iter(struct.unpack("<16384I", keystream))


def below(stream, n):
    wide = n > 2**32
    fair = (2**53 if wide else 2**32) // n * n
    while True:
        word = next(stream) >> 11 << 32 | next(stream) if wide else next(stream)
        if word < fair:
            return word % n


def sample(stream, items, count):
    items = list(items)
    for place in range(count):
        drawn = place + below(stream, len(items) - place)
        items[place], items[drawn] = items[drawn], items[place]
    return items[:count]


print([f"{word:08x}" for word, _ in zip(words(hashlib.sha256(b"buurt").digest()), range(4))])

key = hashlib.sha256(b"buurtpanel 2026").digest()
stream = words(key)
print(sample(stream, ["Ada", "Bas", "Cem", "Dewi"], 2))
print([below(stream, 6) for _ in range(5)])
print(below(stream, 2**53))
print(((next(stream) >> 5) * 2**26 + (next(stream) >> 6)) / 2**53)
print(sample(stream, [1, 2, 3, 4, 5, 6], 6))
print(next(words(hmac.digest(key, b"reserves", "sha256"))))

"""The same numbers as Tests/PeerLearningTests/Chance.swift draws: SplitMix64, and its upper 53 bits."""
MASK = (1 << 64) - 1


class Chance:
    def __init__(self, seed):
        self.state = seed

    def bits(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def share(self):
        return (self.bits() >> 11) / 2.0**53

    def whole(self, low, high):
        return low + self.bits() % (high - low + 1)


def libraries(chance, count):
    """(size, (latitude, longitude), languages) of each; None or empty where unknown."""
    drawn = []
    for _ in range(count):
        size = 1000.0 + chance.whole(0, 99_000)
        place = (60 + 3 * chance.share(), 24 + 6 * chance.share())
        kind = chance.whole(0, 9)
        languages = {0: set(), 1: {"sv"}, 2: {"fi", "sv"}}.get(kind, {"fi"})
        drawn.append((None if chance.whole(0, 9) == 0 else size,
                      None if chance.whole(0, 9) == 0 else place, languages))
    return drawn


def doublings(ratio):
    whole = 0
    while ratio >= 2:
        ratio /= 2
        whole += 1
    return whole + ratio - 1


def kilometres(a, b):
    degree = 111.2
    north = (a[0] - b[0]) * degree
    middle = ((a[0] + b[0]) / 2) ** 2
    east = (a[1] - b[1]) * degree * (32400 - 4 * middle) / (32400 + middle)
    return (north * north + east * east) ** 0.5


def costs(libraries, pairs):
    """a·km + b·doublings + c; what is unknown costs what the middle known pair costs."""
    def middle(values):
        known = sorted(v for v in values if v is not None)
        return known[(len(known) - 1) // 2] if known else 0.0

    def distance(i, j):
        a, b = libraries[i][1], libraries[j][1]
        return None if a is None or b is None else kilometres(a, b)

    def size(i, j):
        a, b = libraries[i][0], libraries[j][0]
        return None if a is None or b is None else doublings(max(a, b) / min(a, b))

    far = middle([distance(i, j) for i, j in pairs])
    apart = middle([size(i, j) for i, j in pairs])
    found = {}
    for i, j in pairs:
        d, s = distance(i, j), size(i, j)
        a, b = libraries[i][2], libraries[j][2]
        strangers = bool(a) and bool(b) and not a & b
        found[i, j] = 0.1 * (far if d is None else d) + 5 * (apart if s is None else s) + 20 * strangers
    return found

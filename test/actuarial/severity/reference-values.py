"""Writes reference-values.csv: survival and limited moments far out in both tails, to 30 digits. Needs mpmath (1.3.0 was used)."""
import csv

import mpmath as mp

mp.mp.dps = 40
m = mp.mpf


def gauss(z):
    return mp.ncdf(z)


def inverse_gaussian(mu, lam):
    return lambda x: gauss(-(x / mu - 1) * mp.sqrt(lam / x)) - mp.e ** (2 * lam / mu) * gauss(-(x / mu + 1) * mp.sqrt(lam / x))


cases = [
    ("exponential", [1000], lambda x: mp.e ** (-x / 1000), 1000),
    ("gamma", [0.6, 9000], lambda x: mp.gammainc(m(0.6), x / 9000, mp.inf, regularized=True), 5000),
    ("gamma", [300, 2], lambda x: mp.gammainc(300, x / 2, mp.inf, regularized=True), 600),
    ("weibull", [0.7, 3000], lambda x: mp.e ** (-((x / 3000) ** m(0.7))), 3000),
    ("lognormal", [8.5, 1.3], lambda x: gauss((m(8.5) - mp.log(x)) / m(1.3)), 5000),
    ("pareto", [0.8, 2000], lambda x: (1 + x / 2000) ** m(-0.8), 2000),
    ("pareto", [2, 2000], lambda x: (1 + x / 2000) ** -2, 2000),
    ("burr", [0.5, 1.5, 500], lambda x: (1 + (x / 500) ** m(1.5)) ** m(-0.5), 500),
    ("burr", [3, 0.7, 500], lambda x: (1 + (x / 500) ** m(0.7)) ** -3, 300),
    ("loglogistic", [1, 2500], lambda x: 1 / (1 + x / 2500), 2500),
    ("loglogistic", [3, 2500], lambda x: 1 / (1 + (x / 2500) ** 3), 2500),
    ("singleParameterPareto", [1, 400], lambda x: 1 if x < 400 else 400 / x, 600),
    ("singleParameterPareto", [2.5, 400], lambda x: 1 if x < 400 else (400 / x) ** m(2.5), 600),
    ("inverseGaussian", [4000, 3500], inverse_gaussian(m(4000), m(3500)), 3000),
    ("inverseGaussian", [10, 9000], inverse_gaussian(m(10), m(9000)), 10),
    ("inverseGamma", [0.9, 700], lambda x: mp.gammainc(m(0.9), 0, 700 / x, regularized=True), 800),
    ("inverseGamma", [3, 700], lambda x: mp.gammainc(3, 0, 700 / x, regularized=True), 300),
    ("generalisedPareto", [-0.4, 1000], lambda x: (1 - m(0.4) * x / 1000) ** m(2.5) if x < 2500 else 0, 600),
    ("generalisedPareto", [0.25, 1000], lambda x: (1 + x / 4000) ** -4, 800),
]

rows = []
for family, parameters, survival, middle in cases:
    for factor in [1e-6, 0.05, 0.7, 1, 1.4, 4, 60, 1e4]:
        x = m(middle) * m(factor)
        row = [float(survival(x))]
        knots = sorted({m(0), x, *(m(middle) * m(10) ** power for power in range(-4, 5)), m(400)})
        knots = [knot for knot in knots if knot <= x]
        for k in (1, 2):
            row.append(float(mp.quad(lambda t: k * t ** (k - 1) * survival(t) if t else m(0 if k == 2 else 1), knots)))
        rows.append([family, " ".join(map(repr, parameters)), repr(float(x)), *(repr(each) for each in row)])

with open(__file__.replace(".py", ".csv"), "w", newline="") as file:
    csv.writer(file, lineterminator="\n").writerows([["family", "parameters", "x", "survival", "lev1", "lev2"], *rows])

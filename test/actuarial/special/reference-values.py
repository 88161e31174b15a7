"""Writes reference-values.csv: special functions to 80 digits, rounded to doubles. Needs mpmath (1.3.0 was used)."""
import csv

import mpmath as mp

mp.mp.dps = 80


def solve(of, target, low, high):
    """Root in log x by bisection."""
    low, high = mp.log(low), mp.log(high)
    for _ in range(220):
        middle = (low + high) / 2
        low, high = (middle, high) if of(mp.e ** middle) < target else (low, middle)
    return mp.e ** low


rows = []
for a in [0.05, 0.6, 1, 2.5, 30, 171.5, 1000, 1e4]:
    for r in [1e-6, 0.01, 0.3, 0.9, 1, 1.01, 1.3, 4, 30]:
        x = a * r
        rows.append(("incompleteGamma", a, x, mp.gammainc(a, 0, x, regularized=True)))
        rows.append(("incompleteGammaTail", a, x, mp.gammainc(a, x, mp.inf, regularized=True)))
for a in [0.05, 0.6, 2.5, 100, 1000]:
    for p in [1e-30, 1e-6, 0.05, 0.3, 0.5]:
        rows.append(("incompleteGammaInverse", a, p, solve(lambda x: mp.gammainc(a, 0, x, regularized=True), p, mp.mpf(10) ** -900, 1e5)))
        rows.append(("incompleteGammaTailInverse", a, p, solve(lambda x: -mp.gammainc(a, x, mp.inf, regularized=True), -mp.mpf(p), mp.mpf(10) ** -900, 1e5)))
for s in [-3, -2.5, -1, -1e-9, 0, 1e-9, 0.5, 3]:
    for x in [1e-20, 1e-3, 0.5, 1, 3, 50]:
        rows.append(("upperGammaIntegral", s, x, mp.gammainc(s, x, mp.inf)))
for a in [0.3, 1.5, 7, 300]:
    for b in [0.3, 1, 3.3, 80]:
        for x in [1e-9, 0.02, 0.4, 0.75, 0.999]:
            rows.append(("incompleteBeta", a, b, x, mp.betainc(a, b, 0, x, regularized=True)))
for a in [1.1, 2, 5, 21]:
    for b in [-2.5, -1, -1e-8, 0, 1e-8, 0.2, 4]:
        for v in [1e-6, 0.2, 0.79, 0.81, 0.99999]:
            if a + b > 0:
                v = mp.mpf(v)
                rows.append(("betaIntegral", a, b, v, v**a / mp.mpf(a) * mp.hyp2f1(a, 1 - mp.mpf(b), a + 1, v)))
for z in [-37, -12, -5, -2, -0.5, 0, 0.3, 2, 6]:
    rows.append(("normalDistribution", z, mp.ncdf(z)))
for p in [1e-30, 1e-6, 0.01, 0.3, 0.6, 0.999]:
    rows.append(("normalQuantile", p, mp.sqrt(2) * mp.erfinv(2 * mp.mpf(p) - 1)))
for z in [-10, -1, 0, 1, 4.99, 5, 12, 1000]:
    rows.append(("millsRatio", z, mp.ncdf(-z) / mp.npdf(z)))
for x in [-0.999, -0.1, -1e-17, 1e-300, 1e-5, 0.3, 1, 1e10]:
    rows.append(("logOnePlus", x, mp.log1p(x)))
for x in [-50, -0.5, -1e-17, 1e-300, 1e-5, 0.3, 1, 10]:
    rows.append(("expMinusOne", x, mp.expm1(x)))
for x in [1e-10, 0.1, 0.9, 1.3, 5, 170, 1e6]:
    rows.append(("logGamma", x, mp.loggamma(x)))
    rows.append(("digamma", x, mp.digamma(x)))

with open(__file__.replace(".py", ".csv"), "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    for name, *arguments, value in rows:
        if abs(value) < mp.mpf(10) ** 300 and (value == 0 or abs(value) > mp.mpf(10) ** -300):
            writer.writerow([name, *(repr(float(each)) for each in arguments), repr(float(value))])

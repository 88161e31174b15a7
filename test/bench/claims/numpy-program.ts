/** The same rules as whole-column operations in numpy; prints the milliseconds of the last of three rounds, then the sums. */
export const claimsNumpy = `
import sys, time
import numpy as np
file, n, tertiary = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
with open(file, 'rb') as f:
    expense, excluded, own_first = (np.fromfile(f, np.float64, n) for _ in range(3))
    member = np.fromfile(f, np.uint32, n)
    level, group, service, referral = (np.fromfile(f, np.uint8, n) for _ in range(4))
begins = np.empty(n, bool)
begins[0] = True
begins[1:] = member[1:] != member[:-1]
start = np.maximum.accumulate(np.where(begins, np.arange(n), 0))
def running(x):
    total = np.cumsum(x)
    return total - (total - x)[start]
bounds, rates = [0, 50000, 100000, np.inf], [0.6, 0.7, 0.8]
def tiered(x):
    return sum((np.clip(x, bounds[k], bounds[k + 1]) - bounds[k]) * rates[k] for k in range(3))
def run():
    deductible, ratio = np.array([200, 500, 1000.0]), np.array([0.9, 0.75, tertiary])
    cd, add, cc = np.array([10000, 5000, 5000, 5000, 10000, 10000.0]), np.array([0, 0.05, 0.05, 0.05, 0, 0]), np.array([3e5, 1e8, 1e8, 1e8, 3e5, 3e5])
    ad, ar = np.array([0, 0, 0, 0, 3000, 3000.0]), np.array([0, 1, 0.8, 0.8, 0.7, 0.7])
    xd, xr = np.array([0, 5000, 5000, 5000, 7000, 7000.0]), np.array([0, 1, 0.9, 0.7, 0.7, 0.5])
    eligible = np.maximum(0, expense - excluded - own_first)
    inside = service == 0
    stay = np.where(inside, eligible, 0)
    number = running(inside.astype(float))
    own = np.minimum(stay, deductible[level] * np.where(number > 1, 0.5, 1))
    stay_due = (stay - own) * np.maximum(0, ratio[level] - np.where(referral == 1, 0.15, 0))
    clinic = eligible - stay
    clinic_so_far = running(clinic)
    due = stay_due + np.minimum(400, clinic_so_far * 0.5) - np.minimum(400, (clinic_so_far - clinic) * 0.5)
    due_so_far = running(due)
    basic = np.minimum(150000, due_so_far) - np.minimum(150000, due_so_far - due)
    counted = np.where(inside, eligible - basic + own_first, 0)
    so_far = running(counted)
    d, a, c = cd[group], add[group], cc[group]
    def critical_of(x):
        return np.minimum(tiered(np.maximum(x, d)) - tiered(d) + np.maximum(0, x - d) * a, c)
    critical = critical_of(so_far) - critical_of(so_far - counted)
    base = counted - critical
    base_so_far = running(base)
    def above(x, deductible, ratio, cap):
        return np.minimum(cap, np.maximum(0, x - deductible) * ratio)
    assistance = above(base_so_far, ad[group], ar[group], 100000) - above(base_so_far - base, ad[group], ar[group], 100000)
    left = base - assistance
    left_so_far = running(left)
    extra = above(left_so_far, xd[group], xr[group], 50000) - above(left_so_far - left, xd[group], xr[group], 50000)
    return [x.sum() for x in (expense, basic, critical, assistance, extra, expense - basic - critical - assistance - extra)]
for round in range(3):
    begin = time.perf_counter()
    sums = run()
    end = time.perf_counter()
print((end - begin) * 1e3, *(f'{x:.2f}' for x in sums))
`;

"""The cost model of a cloud subscription, vectorised with numpy: what an analyst would write.

In: a line of JSON with trials, years, seats, values (the inputs that are fixed) and drawn (low, likely, high of the
others); then a seed a line. Out: a line of version, then for each seed milliseconds, P10, P50 and P90.
"""

import json
import sys
import time

import numpy as np


def simulate(model, seed):
    random = np.random.Generator(np.random.SFC64(seed))
    v = dict(model["values"])
    for name, (low, likely, high) in model["drawn"].items():
        alpha = 1 + 4 * (likely - low) / (high - low)
        v[name] = low + (high - low) * random.beta(alpha, 6 - alpha, model["trials"])
    seats = model["seats"]
    subscription = 0
    wages = 0
    for year in range(model["years"]):
        subscription = subscription + 12 * seats * v["seatPrice"] * (1 + v["priceUplift"]) ** year
        if year > 0:
            wages = wages + (1 + v["inflation"]) ** year
    setup = (v["setupDays"] + v["setupDaysPerUser"] * seats) * v["dayRate"]
    migration = v["sources"] * v["daysPerSource"] * v["dayRate"] + v["records"] * v["recordRate"]
    integration = v["integrations"] * v["integrationCost"]
    training = np.ceil(seats / v["classSize"]) * v["trainingHours"] * v["trainerRate"]
    build = v["customDays"] * v["dayRate"]
    total = (
        subscription * (1 + v["supportRate"])
        + setup
        + migration
        + integration
        + training * (1 + v["trainingRefresh"] * wages)
        + build * (1 + v["upkeepRate"] * wages)
    )
    return np.percentile(total, [10, 50, 90])


model = json.loads(sys.stdin.readline())
print(np.__version__, flush=True)
for line in sys.stdin:
    started = time.perf_counter()
    percentiles = simulate(model, int(line))
    print(1000 * (time.perf_counter() - started), *percentiles, flush=True)

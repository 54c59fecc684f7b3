"""Solves a network read from standard input with OR-Tools and prints the flow and the seconds of the solve."""

import sys
import time

from ortools.graph.python import max_flow

lines = sys.stdin.read().splitlines()
needs, places = map(int, lines[0].split())
flow = max_flow.SimpleMaxFlow()
source, sink = needs + places, needs + places + 1
for need in range(needs):
    load, *open_places = map(int, lines[1 + need].split())
    flow.add_arc_with_capacity(source, need, load)
    for place in open_places:
        flow.add_arc_with_capacity(need, needs + place, load)
for place in range(places):
    flow.add_arc_with_capacity(needs + place, sink, int(lines[1 + needs + place]))
start = time.perf_counter()
status = flow.solve(source, sink)
seconds = time.perf_counter() - start
assert status == flow.OPTIMAL
print(flow.optimal_flow(), seconds)

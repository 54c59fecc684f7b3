"""Books a season file with OR-Tools' CP-SAT, by a model of the published rules that shares nothing with the program.

    pip install --break-system-packages ortools
    python3 cp_sat.py SEASON.json --today 2027-05-03 --seconds 10,60,300 [--answer ANSWER.json]

prints one line of JSON: the pieces, the score after each of the times, and the bound on unplaced pieces it proved. One
worker, so that one processor is compared with one, and seconds of the processor's time, so that it does not matter what
else the machine does. `cargo xtask bench booking --reference` runs it.
"""

import argparse
import datetime as dt
import json
import threading
import time
from collections import defaultdict

from ortools.sat.python import cp_model

DAY = 1440
TOOLS = {"rover": {"rover"}, "fullClient": {"rover", "fullClient"}}


def day_of(text):
    return dt.date.fromisoformat(text)


def monday(week):
    return dt.date.fromisocalendar(int(week[:4]), int(week[6:]), 1)


def minute_of(text):
    return int(text[:2]) * 60 + int(text[3:])


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def public_holidays(year):
    sunday = easter(year)
    movable = {sunday + dt.timedelta(days=n) for n in (-3, -2, 1, 39, 50)}
    return movable | {dt.date(year, m, d) for m, d in ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))}


class Season:
    """A season file as far as the booking asks."""

    def __init__(self, document, today):
        self.today = today
        self.document = document
        given = document["season"].get("settings") or {}
        default = dict(
            fullTimeWeekMinutes=2130, trainingSharePercent=30, dayStart="07:30", dayEnd="15:00", sessionStep=30,
            trainerDayMinutes=360, tempDayMinutes=360, travelMinutes=0)
        self.settings = {key: given.get(key) if given.get(key) is not None else value for key, value in default.items()}
        self.first = monday(document["season"]["firstWeek"])
        self.last = monday(document["season"]["lastWeek"]) + dt.timedelta(days=6)
        self.departments = {it["id"]: it for it in document["departments"]}
        self.trainers = {it["id"]: it for it in document["trainers"]}
        self.temps = {it["id"]: it for it in document["temps"]}
        self.modules = {it["id"]: it for it in document["modules"]}
        self.absences, self.loans, self.raises, self.shifts = (defaultdict(list) for _ in range(4))
        for it in document.get("absences") or []:
            if it["status"] != "declined":
                self.absences[it["trainer"]].append((day_of(it["firstDay"]), day_of(it["lastDay"])))
        for name, into in (("loans", self.loans), ("raises", self.raises)):
            for it in document.get(name) or []:
                span = (monday(it["firstWeek"]), monday(it["lastWeek"]) + dt.timedelta(days=6))
                into[it["trainer"]].append((*span, it))
        for it in document.get("shifts") or []:
            who = ("trainer", it["trainer"]) if it.get("trainer") else ("temp", it["temp"])
            begin, end = minute_of(it["start"]), minute_of(it["end"])
            begin += self.at(day_of(it["date"]))
            end += self.at(day_of(it["date"]))
            self.shifts[who].append((begin, end if end > begin else end + DAY))
        self.chain = {}
        for module in self.modules:
            before, waiting = set(), list(self.modules[module].get("after") or [])
            while waiting:
                one = waiting.pop()
                if one not in before:
                    before.add(one)
                    waiting += self.modules[one].get("after") or []
            self.chain[module] = before
        self.holidays = set()
        for year in range(self.first.year - 1, self.last.year + 2):
            self.holidays |= public_holidays(year)
        self.standing = [it for it in document.get("sessions") or [] if self.stands(it)]

    def at(self, day):
        """Minutes from the season's first midnight."""
        return (day - self.first).days * DAY

    def is_workday(self, day):
        return day.weekday() < 5 and day not in self.holidays

    def is_there(self, trainer, day):
        of = self.trainers[trainer]
        return (
            (not of.get("firstDay") or day_of(of["firstDay"]) <= day)
            and (not of.get("lastDay") or day <= day_of(of["lastDay"]))
            and not any(first <= day <= last for first, last in self.absences[trainer]))

    def department_on(self, trainer, day):
        for first, last, loan in self.loans[trainer]:
            if first <= day <= last:
                return loan["department"]
        return self.trainers[trainer].get("department")

    def is_instructor(self, trainer):
        return self.trainers[trainer]["kind"] == "instructor"

    def capacity(self, trainer, week):
        of = self.trainers[trainer]
        days = [week + dt.timedelta(days=n) for n in range(7)]
        present = sum(self.is_workday(day) and self.is_there(trainer, day) for day in days)
        if of.get("weeklyMinutes") is not None:
            return of["weeklyMinutes"] * present // 5
        percent = of["positionPercent"]
        for first, last, it in self.raises[trainer]:
            if first <= week <= last:
                percent = it["positionPercent"]
        settings = self.settings
        full, share = settings["fullTimeWeekMinutes"], settings["trainingSharePercent"]
        return full * percent * share * present // 50_000

    def qualifies(self, trainer, module):
        of, module = self.trainers[trainer], self.modules[module]
        tools = set().union(*(TOOLS[tool] for tool in of["tools"]))
        return (
            (not module.get("trainerTool") or module["trainerTool"] in tools)
            and of["kind"] in (module.get("trainerKinds") or ["superuser", "instructor"])
            and (not module.get("trainerRoles") or of["role"] in module["trainerRoles"]))

    def stands(self, session):
        date, status, trainer = day_of(session["date"]), session["status"], session["trainer"]
        if status in ("cancelled", "noShow"):
            return False
        if status == "proposed" and (not session.get("locked") or date < self.today):
            return False
        if date < self.today or (status == "held" and date <= self.today):
            return True
        return (
            self.is_there(trainer, date)
            and (not session.get("module") or self.qualifies(trainer, session["module"]))
            and (self.is_instructor(trainer) or self.department_on(trainer, date) == session.get("department")))

    def window(self, temp, module):
        of, module = self.temps[temp], self.modules[module]
        first_day, leaves = day_of(of["firstDay"]), day_of(of["lastDay"])
        first = first_day + dt.timedelta(days=module["windowFromDays"])
        last = min(first_day + dt.timedelta(days=module["windowToDays"]), leaves)
        if leaves < self.today or first > leaves:
            return None
        if last < self.today:
            return self.today, min(self.today + dt.timedelta(days=6), leaves)
        return max(first, self.today), last

    def needs(self, temp, module):
        of, module = self.temps[temp], self.modules[module]
        return (
            module["form"] != "elearning"
            and of["tool"] in module["forTools"]
            and (not module.get("forRoles") or of["role"] in module["forRoles"])
            and (of.get("engagement") or "new") in (module.get("forEngagements") or ["new"])
            and (not module.get("homeCareOnly") or self.departments[of["department"]].get("homeCare"))
            and module["id"] not in (of.get("done") or [])
            and module["id"] not in (of.get("exempt") or [])
            and self.window(temp, module["id"]) is not None)

    def pieces(self):
        for temp in sorted(self.temps):
            for module in sorted(self.modules):
                if not self.needs(temp, module):
                    continue
                had = 0
                for it in self.standing:
                    if it.get("module") == module and temp in it["temps"]:
                        had += {a["temp"]: a["minutes"] for a in it.get("attendance") or []}.get(temp, it["minutes"])
                left, length = self.modules[module]["minutes"] - had, self.modules[module].get("sessionMinutes")
                while left > 0:
                    yield temp, module, min(left, length or self.modules[module]["minutes"])
                    left -= length or self.modules[module]["minutes"]

    def starts(self, who, day, minutes):
        """The starts on a day that a person's hours leave."""
        step, midnight = self.settings["sessionStep"], self.at(day)
        spans = list(self.shifts[who])
        days = [begin // DAY for begin, _ in spans]
        number = midnight // DAY
        if self.is_workday(day) and (not days or number < min(days) or number > max(days)):
            spans.append((midnight + minute_of(self.settings["dayStart"]), midnight + minute_of(self.settings["dayEnd"])))
        spans = [(begin, end) for begin, end in spans if begin < midnight + DAY and end > midnight]
        return {
            start for start in range(midnight, midnight + DAY, step)
            if any(begin <= start and start + minutes <= end for begin, end in spans)}


class Model:
    """The season's pieces as a constraint program."""

    def __init__(self, season):
        self.season = season
        self.model = cp_model.CpModel()
        self.pieces = list(season.pieces())
        self.build()

    def sits_in(self, temp, session):
        attended = {a["temp"]: a["minutes"] for a in session.get("attendance") or []}
        return temp in session["temps"] and attended.get(temp, 1) != 0

    def span(self, session):
        begin = self.season.at(day_of(session["date"])) + minute_of(session["start"])
        return begin, begin + session["minutes"]

    def build(self):
        season, model = self.season, self.model
        settings = season.settings
        step, travel = settings["sessionStep"], settings["travelMinutes"]
        of_trainer, of_temp = defaultdict(list), defaultdict(list)
        for it in season.standing:
            of_trainer[it["trainer"]].append(it)
            for temp in it["temps"]:
                if self.sits_in(temp, it):
                    of_temp[temp].append(it)
        trainer_day, trainer_week, temp_day = defaultdict(int), defaultdict(int), defaultdict(int)
        for it in season.standing:
            day = day_of(it["date"])
            trainer_day[it["trainer"], day] += it["minutes"]
            trainer_week[it["trainer"], day - dt.timedelta(days=day.weekday())] += it["minutes"]
        for temp, sessions in of_temp.items():
            for it in sessions:
                temp_day[temp, day_of(it["date"])] += it["minutes"]

        def course(module):
            return season.modules[module]["form"] == "course"

        def department(piece):
            return season.temps[self.pieces[piece][0]]["department"]

        # Where each piece can be: by trainer and day, the starts; of a course also those where it would be mixed.
        self.at, self.start, self.placed = {}, [], []
        options, known = defaultdict(list), {}
        for piece, (temp, module, minutes) in enumerate(self.pieces):
            first, last = season.window(temp, module)
            first, last = max(first, season.first), min(last, season.last)
            after = [self.span(it)[1] for it in of_temp[temp] if it.get("module") in season.chain[module]]
            before = [
                self.span(it)[0] for it in of_temp[temp]
                if day_of(it["date"]) >= season.today and module in season.chain.get(it.get("module"), ())]
            for number in range((last - first).days + 1):
                day = first + dt.timedelta(days=number)
                week = day - dt.timedelta(days=day.weekday())
                if temp_day[temp, day] + minutes > settings["tempDayMinutes"]:
                    continue
                mine = season.starts(("temp", temp), day, minutes)
                for it in of_temp[temp]:
                    begin, end = self.span(it)
                    mine = {start for start in mine if start + minutes <= begin or end <= start}
                mine = {s for s in mine if all(s >= end for end in after) and all(s + minutes <= b for b in before)}
                if not mine:
                    continue
                for trainer in season.trainers:
                    if not season.qualifies(trainer, module) or not season.is_there(trainer, day):
                        continue
                    if not season.is_instructor(trainer) and season.department_on(trainer, day) != department(piece):
                        continue
                    if trainer_day[trainer, day] + minutes > settings["trainerDayMinutes"]:
                        continue
                    if trainer_week[trainer, week] + minutes > season.capacity(trainer, week):
                        continue
                    key = trainer, day, minutes
                    if key not in known:
                        known[key] = season.starts(("trainer", trainer), day, minutes)

                    def free(place):
                        starts = known[key] & mine
                        for it in of_trainer[trainer]:
                            begin, end = self.span(it)
                            apart = day_of(it["date"]) == day and it.get("department") != place
                            gap = travel if apart else 0
                            starts = {s for s in starts if s + minutes + gap <= begin or end + gap <= s}
                        return starts

                    alone = free(department(piece))
                    mixed = free(None) if course(module) and travel else alone
                    if alone or mixed:
                        options[piece].append((trainer, day, week, alone, mixed))

        horizon = season.at(season.last) + 2 * DAY
        cost = []
        by_trainer, by_week, by_day, by_trainer_day = (defaultdict(list) for _ in range(4))
        by_temp_day, by_temp, uses = defaultdict(list), defaultdict(list), defaultdict(list)
        leads, mix, of_session = {}, {}, defaultdict(list)
        classes = defaultdict(list)
        for piece, (temp, module, minutes) in enumerate(self.pieces):
            starts = {start for option in options[piece] for start in option[3] | option[4]}
            domain = cp_model.Domain.from_values([start // step for start in starts] or [0])
            begin = model.new_int_var_from_domain(domain, f"start{piece}")
            placed = model.new_bool_var(f"placed{piece}")
            self.start.append(begin)
            self.placed.append(placed)
            shared = (season.modules[module].get("groupMax") or 1) > 1
            if shared:
                place = None if course(module) else department(piece)
                classes[module, minutes, place].append(piece)
                leads[piece] = model.new_bool_var(f"leads{piece}")
                model.add_implication(leads[piece], placed)
            else:
                leads[piece] = placed
            if course(module) and travel and shared:
                mix[piece] = model.new_bool_var(f"mix{piece}")
            here = []
            for trainer, day, week, alone, mixed in options[piece]:
                there = model.new_bool_var("")
                self.at[piece, trainer, day] = there
                here.append(there)
                alone = cp_model.Domain.from_values([start // step for start in alone])
                mixed = cp_model.Domain.from_values([start // step for start in mixed])
                if piece in mix:
                    model.add_linear_expression_in_domain(begin, alone).only_enforce_if(there, ~mix[piece])
                    model.add_linear_expression_in_domain(begin, mixed).only_enforce_if(there, mix[piece])
                else:
                    model.add_linear_expression_in_domain(begin, alone).only_enforce_if(there)
                by_temp_day[temp, day].append((minutes, there))
                if not course(module):
                    uses[temp, trainer].append(there)
                    if season.is_instructor(trainer):
                        cost.append(300 * there)
                if shared:
                    both = model.new_bool_var("")
                    model.add_bool_and(there, leads[piece]).only_enforce_if(both)
                    model.add_bool_or(~there, ~leads[piece], both)
                else:
                    both = there
                of_session[piece].append((trainer, day, both))
                by_trainer[trainer].append(
                    model.new_optional_interval_var(begin * step, minutes, begin * step + minutes, both, ""))
                by_week[trainer, week].append((minutes, both))
                by_trainer_day[trainer, day].append((minutes, both))
                by_day[trainer, day].append((piece, both))
            model.add_exactly_one([*here, ~placed])
            by_temp[temp].append(
                (piece, model.new_optional_interval_var(begin * step, minutes, begin * step + minutes, placed, "")))
            cost.append(60 * leads[piece])

        # Who sits in with whom: a piece leads its session or joins that of one before it.
        for (module, _, _), members in classes.items():
            most = season.modules[module].get("groupMax") or 1
            joined = defaultdict(list)
            joins = {}
            for place, other in enumerate(members):
                ways = [leads[other]]
                for leader in members[:place]:
                    if self.pieces[leader][0] == self.pieces[other][0]:
                        continue
                    common = {(t, d) for t, d, *_ in options[leader]} & {(t, d) for t, d, *_ in options[other]}
                    if not common:
                        continue
                    join = model.new_bool_var("")
                    joins[leader, other] = join
                    ways.append(join)
                    joined[leader].append((other, join))
                    model.add_implication(join, leads[leader])
                    model.add(self.start[leader] == self.start[other]).only_enforce_if(join)
                    for trainer, day, *_ in options[leader]:
                        if (trainer, day) in common:
                            model.add_implication(self.at[leader, trainer, day], self.at[other, trainer, day]).only_enforce_if(join)
                        else:
                            model.add_bool_or(~self.at[leader, trainer, day], ~join)
                    if leader in mix:
                        model.add_implication(mix[leader], mix[other]).only_enforce_if(join)
                        model.add_implication(mix[other], mix[leader]).only_enforce_if(join)
                        if department(leader) != department(other):
                            model.add_implication(join, mix[leader])
                model.add_exactly_one([*ways, ~self.placed[other]])
            for leader, others in joined.items():
                model.add(sum(join for _, join in others) <= most - 1)
                # Two pieces of one temp never sit in the same session.
                temps = defaultdict(list)
                for other, join in others:
                    temps[self.pieces[other][0]].append(join)
                for same in temps.values():
                    if len(same) > 1:
                        model.add_at_most_one(same)
            for leader in members:
                if leader in mix:
                    apart = [j for o, j in joined[leader] if department(o) != department(leader)]
                    model.add_bool_or([~mix[leader], ~leads[leader], *apart])

        for trainer, sessions in by_trainer.items():
            model.add_no_overlap(sessions)
        for (trainer, day), parts in by_trainer_day.items():
            model.add(sum(m * b for m, b in parts) <= settings["trainerDayMinutes"] - trainer_day[trainer, day])
        for (temp, day), parts in by_temp_day.items():
            model.add(sum(m * b for m, b in parts) <= settings["tempDayMinutes"] - temp_day[temp, day])
        most_over = 0
        for (trainer, week), parts in by_week.items():
            capacity, before = season.capacity(trainer, week), trainer_week[trainer, week]
            enough = capacity * 3 // 4
            minutes = sum(m * b for m, b in parts)
            model.add(minutes <= capacity - before)
            slack = max(0, enough - before)
            over = model.new_int_var(0, max(0, capacity - before), "")
            most_over += max(0, capacity - before - slack)
            model.add(over >= minutes - slack)
            cost.append(over)
        if travel:
            for (trainer, day), parts in by_day.items():
                if not season.is_instructor(trainer):
                    continue
                for at, (one, is_one) in enumerate(parts):
                    for other, is_other in parts[at + 1:]:
                        together = [is_one, is_other]
                        if one not in mix and other not in mix:
                            if department(one) == department(other):
                                continue
                        elif one in mix and other in mix and department(one) == department(other):
                            differ = model.new_bool_var("")
                            model.add_bool_or(~differ, mix[one], mix[other])
                            model.add_bool_or(differ, ~mix[one], mix[other])
                            model.add_bool_or(differ, mix[one], ~mix[other])
                            together.append(differ)
                        elif one in mix and other in mix:
                            differ = model.new_bool_var("")
                            model.add_bool_or(differ, ~mix[one], ~mix[other]).only_enforce_if(~differ)
                            model.add_bool_and(mix[one], mix[other]).only_enforce_if(~differ)
                            together.append(differ)
                        elif department(one) == department(other):
                            together.append(mix[one] if one in mix else mix[other])
                        first = model.new_bool_var("")
                        m_one, m_other = self.pieces[one][2], self.pieces[other][2]
                        model.add(self.start[one] * step + m_one + travel <= self.start[other] * step).only_enforce_if(*together, first)
                        model.add(self.start[other] * step + m_other + travel <= self.start[one] * step).only_enforce_if(*together, ~first)

        for temp, parts in by_temp.items():
            model.add_no_overlap(interval for _, interval in parts)
            for one, _ in parts:
                for other, _ in parts:
                    if one == other:
                        continue
                    if self.pieces[other][1] in season.chain[self.pieces[one][1]]:
                        model.add(self.start[one] * step >= self.start[other] * step + self.pieces[other][2]).only_enforce_if(
                            self.placed[one], self.placed[other])
                    if one < other and self.pieces[one] == self.pieces[other]:
                        model.add_implication(self.placed[other], self.placed[one])
                        model.add(self.start[one] < self.start[other]).only_enforce_if(self.placed[one], self.placed[other])
        used = defaultdict(list)
        for (temp, trainer), parts in uses.items():
            teaches = model.new_bool_var("")
            for there in parts:
                model.add_implication(there, teaches)
            used[temp].append((trainer, teaches))
        for temp, teachers in used.items():
            before = {
                it["trainer"] for it in of_temp[temp] if not (it.get("module") and course(it["module"]))}
            new = [teaches for trainer, teaches in teachers if trainer not in before]
            free = 0 if before else 1
            if len(new) > free:
                further = model.new_int_var(0, len(new), "")
                model.add(further >= sum(new) - free)
                cost.append(180 * further)

        self.unplaced_weight = 1 + len(self.pieces) * (300 + 180 + 60) + most_over
        unplaced = len(self.pieces) - sum(self.placed)
        model.minimize(self.unplaced_weight * unplaced + sum(cost))
        self.of_session = of_session


class Watch(cp_model.CpSolverSolutionCallback):
    """Notes every better answer and when it came, and stops the solver in time."""

    def __init__(self, solver, seconds):
        super().__init__()
        self.begin = time.process_time()
        self.met = []
        self.done = threading.Event()
        threading.Thread(target=self.stop_after, args=(solver, seconds), daemon=True).start()

    def spent(self):
        return time.process_time() - self.begin

    def stop_after(self, solver, seconds):
        while not self.done.wait(0.1):
            if self.spent() >= seconds:
                solver.stop_search()
                return

    def on_solution_callback(self):
        self.met.append((self.spent(), round(self.objective_value)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("season")
    parser.add_argument("--today", required=True, type=day_of)
    parser.add_argument("--seconds", default="10,60,300")
    parser.add_argument("--answer")
    asked = parser.parse_args()
    with open(asked.season, encoding="utf-8") as file:
        season = Season(json.load(file), asked.today)
    seconds = [float(part) for part in asked.seconds.split(",")]
    begin = time.process_time()
    model = Model(season)
    built = time.process_time() - begin
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    watch = Watch(solver, seconds[-1])
    status = solver.solve(model.model, watch)
    watch.done.set()
    weight = model.unplaced_weight
    scores = {}
    for limit in seconds:
        met = [score for at, score in watch.met if at <= limit]
        scores[f"{limit:g}"] = [met[-1] // weight, met[-1] % weight] if met else None
    print(json.dumps({
        "pieces": len(model.pieces), "scores": scores, "bound": max(0, int(solver.best_objective_bound // weight)),
        "proved": status == cp_model.OPTIMAL, "built": round(built, 1), "solved": round(watch.spent(), 1)}))
    if asked.answer and watch.met:
        groups = defaultdict(list)
        for (piece, trainer, day), there in model.at.items():
            if solver.boolean_value(there):
                temp, module, minutes = model.pieces[piece]
                start = solver.value(model.start[piece]) * season.settings["sessionStep"] % DAY
                groups[day.isoformat(), f"{start // 60:02}:{start % 60:02}", trainer, module, minutes].append(temp)
        sessions = [
            {"trainer": trainer, "module": module, "temps": sorted(temps), "date": date, "start": start, "minutes": minutes}
            for (date, start, trainer, module, minutes), temps in sorted(groups.items())]
        with open(asked.answer, "w", encoding="utf-8") as file:
            json.dump({"sessions": sessions}, file, indent=1)


main()

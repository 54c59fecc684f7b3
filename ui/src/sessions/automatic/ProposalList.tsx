/**
 * The proposals by department, each to be taken or left. Only those in sight are in the document, and Tab stops at one of
 * them: the arrow keys go on from there.
 */
import { Checkbox } from "@navikt/ds-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef, useState } from "react";
import { moveBy } from "../../components/grid";
import { useNames } from "../../season/names";
import type { Session } from "../../wire/Session";
import type { SessionId } from "../../wire/SessionId";
import { useLanguage } from "../../words/language";
import { type BesideBooked, type Group, linesOf } from "./review";
import { useProposalText } from "./useProposalText";

export interface ChoiceProps {
  /** Proposals that are not to be booked. */
  leftOut: ReadonlySet<SessionId>;
  onChoose: (sessions: readonly SessionId[], isChosen: boolean) => void;
}

interface ProposalListProps extends ChoiceProps {
  groups: readonly Group[];
  /** What is booked already, where that might be moved. */
  beside: BesideBooked;
}

const groupHeight = 40;
const sessionHeight = 36;
/** With a line below for what is booked now. */
const notedHeight = 54;

export function ProposalList({ groups, leftOut, beside, onChoose }: ProposalListProps) {
  const { words } = useLanguage();
  const said = words.automatic;
  const scroll = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const all = useMemo(() => groups.flatMap(({ sessions }) => sessions.map(({ id }) => id)), [groups]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => heightOf(lines[index], beside),
    overscan: 10,
    getItemKey: (index) => keyOf(lines[index]) ?? index,
  });
  const [current, setCurrent] = useState(0);
  const wantsFocus = useRef(false);
  // A row that comes into sight is drawn first. Before anything is painted: an effect of what was drawn before could run
  // after the key was pressed, and find the focus where it was.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const box = scroll.current?.querySelector<HTMLElement>(`[data-line="${current}"] input`);
    if (!box) return;
    wantsFocus.current = false;
    box.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const size = { rows: lines.length, columns: 1, page: pageOf(scroll.current) };
    const to = moveBy(event.key, true, { row: current, column: 0 }, size);
    const isInRow = event.target instanceof Element && event.target.closest("[data-line]") !== null;
    if (!isInRow || !to || event.key === "ArrowLeft" || event.key === "ArrowRight") return;
    event.preventDefault();
    wantsFocus.current = true;
    setCurrent(to.row);
    rows.scrollToIndex(to.row);
  };
  const items = rows.getVirtualItems();
  // The one that Tab stops at may have left sight; then it is the first that is there.
  const stop = items.some(({ index }) => index === current) ? current : (items[0]?.index ?? 0);
  return (
    <div
      className="sessions-automatic-scroll"
      ref={scroll}
      tabIndex={0}
      role="region"
      aria-label={said.proposals}
      onKeyDown={onKeyDown}
    >
      <div role="table" aria-label={said.proposals} aria-rowcount={lines.length + 1}>
        <div role="row" aria-rowindex={1} className="sessions-automatic-row sessions-automatic-row-head">
          <span role="columnheader">
            <Checkbox
              size="small"
              hideLabel
              checked={leftOut.size === 0}
              indeterminate={leftOut.size > 0 && leftOut.size < all.length}
              onChange={({ target }) => onChoose(all, target.checked)}
            >
              {said.chooseAll}
            </Checkbox>
          </span>
          {[said.day, said.time, said.module, said.trainer, said.ofTemps].map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="sessions-automatic-rows" style={{ blockSize: rows.getTotalSize() }}>
          {items.map(({ index, start, key, size }) => {
            const line = lines[index];
            if (!line) return null;
            const place = { index, top: start, size, isStop: index === stop, onFocus: setCurrent };
            return line.is === "group" ? (
              <GroupRow key={key} group={line.group} {...{ leftOut, onChoose }} {...place} />
            ) : (
              <SessionRow
                key={key}
                session={line.session}
                isChosen={!leftOut.has(line.session.id)}
                stays={beside.stays.has(line.session.id)}
                from={beside.from.get(line.session.id) ?? null}
                onChoose={onChoose}
                {...place}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Rows that Page Up and Page Down move. */
function pageOf(scroll: HTMLElement | null): number {
  return Math.max(1, Math.floor((scroll?.clientHeight ?? 0) / sessionHeight) - 2);
}

function heightOf(line: ReturnType<typeof linesOf>[number] | undefined, { stays, from }: BesideBooked): number {
  if (line?.is !== "session") return groupHeight;
  const { id } = line.session;
  return stays.has(id) || from.has(id) ? notedHeight : sessionHeight;
}

function keyOf(line: ReturnType<typeof linesOf>[number] | undefined): string | undefined {
  if (!line) return undefined;
  return line.is === "group" ? `group ${line.group.department ?? ""}` : line.session.id;
}

interface Place {
  index: number;
  top: number;
  size: number;
  /** Tab stops here. */
  isStop: boolean;
  onFocus: (index: number) => void;
}

function GroupRow(props: { group: Group } & ChoiceProps & Place) {
  const { group, leftOut, onChoose, index, top, size, isStop, onFocus } = props;
  const { words } = useLanguage();
  const names = useNames();
  const said = words.automatic;
  const { department, sessions } = group;
  const name = department === null ? said.severalDepartments : names.department(department);
  const chosen = sessions.filter(({ id }) => !leftOut.has(id)).length;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-line={index}
      className="sessions-automatic-row sessions-automatic-row-group"
      style={{ top, blockSize: size }}
    >
      <span role="cell">
        <Checkbox
          size="small"
          hideLabel
          tabIndex={isStop ? 0 : -1}
          onFocus={() => onFocus(index)}
          checked={chosen === sessions.length}
          indeterminate={chosen > 0 && chosen < sessions.length}
          onChange={({ target }) =>
            onChoose(
              sessions.map(({ id }) => id),
              target.checked,
            )
          }
        >
          {said.chooseGroup(name)}
        </Checkbox>
      </span>
      <span role="rowheader" className="sessions-automatic-group-name" title={name}>
        {name}
      </span>
      <span role="cell" className="sessions-automatic-group-count">
        {said.chosenOf(chosen, sessions.length)}
      </span>
    </div>
  );
}

interface SessionRowProps extends Place {
  session: Session;
  isChosen: boolean;
  /** It is booked just so already. */
  stays: boolean;
  /** What is booked now, and would give way to it. */
  from: Session | null;
  onChoose: ChoiceProps["onChoose"];
}

const SessionRow = memo(function SessionRow(props: SessionRowProps) {
  const { session, isChosen, stays, from, onChoose, index, top, size, isStop, onFocus } = props;
  const { words } = useLanguage();
  const said = words.automatic;
  const textOf = useProposalText();
  const text = textOf(session);
  const temps = text.temps.join(", ");
  const before = from && textOf(from);
  const note = stays ? said.staysAsBooked : before && said.movedFrom(before.day, before.times, before.trainer);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-line={index}
      className={`sessions-automatic-row${isChosen ? "" : " sessions-automatic-row-out"}`}
      style={{ top, blockSize: size }}
    >
      <span role="cell">
        <Checkbox
          size="small"
          hideLabel
          tabIndex={isStop ? 0 : -1}
          onFocus={() => onFocus(index)}
          checked={isChosen}
          onChange={({ target }) => onChoose([session.id], target.checked)}
        >
          {words.automatic.chooseOne(text.whole)}
        </Checkbox>
      </span>
      <span role="cell">{text.day}</span>
      <span role="cell">{text.times}</span>
      {[text.module, text.trainer, temps].map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
        <span key={at} role="cell" className="sessions-automatic-cut" title={value}>
          {value}
        </span>
      ))}
      {note && (
        <span role="cell" className="sessions-automatic-note sessions-automatic-cut" title={note}>
          {note}
        </span>
      )}
    </div>
  );
});

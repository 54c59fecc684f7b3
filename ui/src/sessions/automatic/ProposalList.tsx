/** The proposals by department, each to be taken or left. Only those in sight are in the document. */
import { Checkbox } from "@navikt/ds-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useMemo, useRef } from "react";
import { useNames } from "../../season/names";
import type { Session } from "../../wire/Session";
import type { SessionId } from "../../wire/SessionId";
import { useLanguage } from "../../words/language";
import { type Group, linesOf } from "./review";
import { useProposalText } from "./useProposalText";

export interface ChoiceProps {
  /** Proposals that are not to be booked. */
  leftOut: ReadonlySet<SessionId>;
  onChoose: (sessions: readonly SessionId[], isChosen: boolean) => void;
}

interface ProposalListProps extends ChoiceProps {
  groups: readonly Group[];
}

const groupHeight = 40;
const sessionHeight = 36;

export function ProposalList({ groups, leftOut, onChoose }: ProposalListProps) {
  const { words } = useLanguage();
  const said = words.automatic;
  const scroll = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const all = useMemo(() => groups.flatMap(({ sessions }) => sessions.map(({ id }) => id)), [groups]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.is === "group" ? groupHeight : sessionHeight),
    overscan: 10,
    getItemKey: (index) => keyOf(lines[index]) ?? index,
  });
  return (
    <div className="sessions-automatic-scroll" ref={scroll} tabIndex={0} role="region" aria-label={said.proposals}>
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
          {rows.getVirtualItems().map(({ index, start, key, size }) => {
            const line = lines[index];
            if (!line) return null;
            const place = { index: index + 2, top: start, size };
            return line.is === "group" ? (
              <GroupRow key={key} group={line.group} leftOut={leftOut} onChoose={onChoose} {...place} />
            ) : (
              <SessionRow
                key={key}
                session={line.session}
                isChosen={!leftOut.has(line.session.id)}
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

function keyOf(line: ReturnType<typeof linesOf>[number] | undefined): string | undefined {
  if (!line) return undefined;
  return line.is === "group" ? `group ${line.group.department ?? ""}` : line.session.id;
}

interface Place {
  index: number;
  top: number;
  size: number;
}

function GroupRow({ group, leftOut, onChoose, index, top, size }: { group: Group } & ChoiceProps & Place) {
  const { words } = useLanguage();
  const names = useNames();
  const said = words.automatic;
  const { department, sessions } = group;
  const name = department === null ? said.severalDepartments : names.department(department);
  const chosen = sessions.filter(({ id }) => !leftOut.has(id)).length;
  return (
    <div
      role="row"
      aria-rowindex={index}
      className="sessions-automatic-row sessions-automatic-row-group"
      style={{ top, blockSize: size }}
    >
      <span role="cell">
        <Checkbox
          size="small"
          hideLabel
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
  onChoose: ChoiceProps["onChoose"];
}

const SessionRow = memo(function SessionRow({ session, isChosen, onChoose, index, top, size }: SessionRowProps) {
  const { words } = useLanguage();
  const text = useProposalText()(session);
  const temps = text.temps.join(", ");
  return (
    <div
      role="row"
      aria-rowindex={index}
      className={`sessions-automatic-row${isChosen ? "" : " sessions-automatic-row-out"}`}
      style={{ top, blockSize: size }}
    >
      <span role="cell">
        <Checkbox
          size="small"
          hideLabel
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
    </div>
  );
});

/** The curriculum: the modules in the order in which they are taken, each on the line of days, and the one being edited. */
import { PlusIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage } from "@navikt/ds-react";
import { type FormEvent, useId, useMemo, useRef, useState } from "react";
import { TextButton } from "../components/TextButton";
import { useLanguage } from "../words/language";
import { focusWrong } from "./focusWrong";
import { ModulePanel } from "./ModulePanel";
import { readModule } from "./module";
import { Part } from "./Part";
import { TrialBar } from "./TrialBar";
import { type Timeline, timelineOf } from "./timeline";
import { type Curriculum, type ListedModule, useCurriculum } from "./useCurriculum";
import { WindowBar, WindowScale } from "./WindowBar";
import "./curriculum.css";

export function CurriculumPart() {
  const language = useLanguage();
  const { words } = language;
  const said = words.settings.curriculum;
  const curriculum = useCurriculum();
  const [open, setOpen] = useState<string | null>(() => curriculum.drafts[0]?.id ?? null);
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const formId = useId();
  const typed = open === null ? null : curriculum.typed(open);
  const line = useMemo(() => timelineOf(curriculum.listed.map(({ module }) => module.window)), [curriculum.listed]);

  const close = () => {
    const row = [...(list.current?.querySelectorAll<HTMLElement>("[data-module]") ?? [])].find(
      ({ dataset }) => dataset["module"] === open,
    );
    setOpen(null);
    // The list may have been hidden behind the panel: it takes the focus once it is there.
    requestAnimationFrame(() => (row ?? list.current?.querySelector<HTMLElement>("button"))?.focus());
  };
  const cancel = () => {
    setIsChecked(false);
    curriculum.cancel();
    if (typed?.isNew) close();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const wrong = await curriculum.save();
    if (wrong === null) setIsChecked(false);
    else {
      setOpen(wrong);
      focusWrong(form.current);
    }
  };
  const begin = (copied: Parameters<Curriculum["begin"]>[0]) => {
    setIsChecked(false);
    setOpen(curriculum.begin(copied));
  };

  return (
    <form id={formId} ref={form} className="settings-form" noValidate onSubmit={(event) => void save(event)}>
      <Part
        part="curriculum"
        isWide
        side={
          typed && (
            <ModulePanel
              key={typed.id}
              typed={typed}
              wrong={curriculum.wrong(typed)}
              isChecked={isChecked}
              others={curriculum.listed.filter(({ id }) => id !== typed.id)}
              line={line}
              onChange={curriculum.put}
              onDuplicate={() => begin(typed)}
              onRemove={() => void curriculum.remove(typed).then((isGone) => isGone && close())}
              onClose={close}
            />
          )
        }
        bar={
          curriculum.drafts.length > 0 && (
            <TrialBar
              form={formId}
              isReadable={curriculum.drafts.every((draft) => "module" in readModule(draft, language))}
              onCancel={cancel}
            />
          )
        }
      >
        {curriculum.removed !== null && (
          <div className="settings-said" role="status">
            <InlineMessage status="info" size="small">
              {said.removed(curriculum.removed)}
            </InlineMessage>
            <Button type="button" size="xsmall" variant="tertiary" onClick={() => void curriculum.undoRemoval()}>
              {said.undo}
            </Button>
          </div>
        )}
        <div ref={list}>
          <Modules listed={curriculum.listed} line={line} open={open} onOpen={setOpen} />
          <Button
            type="button"
            size="small"
            variant="secondary"
            className="settings-last"
            icon={<PlusIcon aria-hidden />}
            onClick={() => begin(null)}
          >
            {said.add}
          </Button>
        </div>
      </Part>
    </form>
  );
}

interface ModulesProps {
  listed: readonly ListedModule[];
  line: Timeline;
  open: string | null;
  onOpen: (id: string) => void;
}

function Modules({ listed, line, open, onOpen }: ModulesProps) {
  const { words, hours } = useLanguage();
  const said = words.settings.curriculum;
  const nameOf = useMemo(() => {
    const names = new Map(listed.map(({ id, module }) => [id, module.name || said.unnamed]));
    return (id: string) => names.get(id) ?? id;
  }, [listed, said]);
  if (listed.length === 0) return <p>{said.empty}</p>;
  return (
    <table className="modules" aria-label={said.list}>
      <thead>
        <tr>
          <th scope="col">{said.module}</th>
          <th scope="col" className="modules-time">
            {said.time}
          </th>
          <th scope="col">
            <span className="unseen">{said.window}</span>
            <WindowScale line={line} />
          </th>
        </tr>
      </thead>
      <tbody>
        {listed.map(({ id, module, isNew, isChanged }) => {
          const window = said.windowIs(module.window.fromDays, module.window.toDays);
          return (
            <tr key={id} className={id === open ? "modules-open" : undefined}>
              <th scope="row">
                <TextButton
                  className="modules-name"
                  data-module={id}
                  title={nameOf(id)}
                  aria-label={said.open(nameOf(id))}
                  aria-expanded={id === open}
                  onClick={() => onOpen(id)}
                >
                  {nameOf(id)}
                </TextButton>
                <span className="modules-more">
                  {isChanged && <em>{isNew ? said.isNew : said.isChanged}</em>}
                  {said.form[module.form]}
                  {module.after.length > 0 && `, ${said.comesAfter(words.list(module.after.map(nameOf)))}`}
                </span>
              </th>
              <td className="modules-time">{hours.exact(module.minutes)}</td>
              <td title={window}>
                <span className="unseen">{window}</span>
                <WindowBar window={module.window} line={line} isOpen={id === open} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

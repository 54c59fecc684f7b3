/** The categories in use, each with a field for a new name; the name of another one merges the two. Saved as one command. */
import { Button, Dialog, InlineMessage } from "@navikt/ds-react";
import { type FormEvent, useId, useMemo, useState } from "react";
import { WrittenField } from "../components/form/WrittenField";
import { useTogether } from "../season/parts";
import { useSeason } from "../season/use";
import { useLanguage } from "../words/language";
import { categoriesOf, mergedWith, type NewNames, renamings } from "./categories";

export function CategoriesDialog({ onClose }: { onClose: () => void }) {
  const { words } = useLanguage();
  const said = words.followUps.categories;
  const together = useTogether();
  const entries = useSeason((season) => season.entries.followUp);
  const inUse = useMemo(() => categoriesOf(entries.values()), [entries]);
  const [names, setNames] = useState<NewNames>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const form = useId();
  const commands = useMemo(() => renamings(entries.values(), names), [entries, names]);
  const proposals = inUse.map(({ category }) => category);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    const answer = await together([{ commands, name: said.title }]);
    setIsBusy(false);
    setProblem(answer);
    if (answer === null) onClose();
  };
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{said.title}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form id={form} noValidate onSubmit={(event) => void save(event)}>
            <p className="follow-ups-lead">{inUse.length === 0 ? said.none : said.lead}</p>
            <ul className="categories">
              {inUse.map(({ category, entries: count }) => {
                const merged = mergedWith(category, names, inUse);
                return (
                  <li key={category}>
                    <span className="categories-name" title={category}>
                      {category}
                    </span>
                    <span className="categories-count">{said.entries(count)}</span>
                    <WrittenField
                      label={said.newName(category)}
                      width="wide"
                      value={names[category] ?? category}
                      proposals={proposals.filter((one) => one !== category)}
                      below={merged === null ? null : said.merges(merged)}
                      onChange={(text) => {
                        setProblem(null);
                        setNames({ ...names, [category]: text });
                      }}
                    />
                  </li>
                );
              })}
            </ul>
            {problem !== null && (
              <InlineMessage status="error" size="small" role="alert">
                {problem}
              </InlineMessage>
            )}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.shell.cancel}
          </Button>
          <Button size="small" type="submit" form={form} loading={isBusy} disabled={commands.length === 0}>
            {said.save}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

/** Where the data lies and how to use another database; its backups, and the way back to one. */
import { FolderIcon, PlusIcon } from "@navikt/aksel-icons";
import { Button, CopyButton, InlineMessage, Loader } from "@navikt/ds-react";
import { useState } from "react";
import { Section } from "../components/Section";
import type { Host } from "../host/host";
import { useStore } from "../season/use";
import type { Backup } from "../wire/Backup";
import type { DatabaseState } from "../wire/DatabaseState";
import type { OpenedDatabase } from "../wire/OpenedDatabase";
import { useLanguage } from "../words/language";
import { Part } from "./Part";
import { RestoreDialog } from "./RestoreDialog";
import { useDatabase } from "./useDatabase";
import { whenOf } from "./whenOf";

export function DatabasePart() {
  const { words } = useLanguage();
  const said = words.settings.database;
  const store = useStore();
  const { state, hasFailed, take } = useDatabase();
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const [isBackingUp, setIsBackingUp] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const open = (call: (host: Host) => Promise<OpenedDatabase | null>) => {
    setDone(null);
    void store.openDatabase(call);
  };
  const backUp = async () => {
    setDone(null);
    setIsBackingUp(true);
    const isMade = await take(store.host.backUp());
    setIsBackingUp(false);
    if (isMade) setDone(said.backedUp);
  };
  if (state === null) {
    return <Part part="database">{hasFailed ? <p>{said.failed}</p> : <Loader title={said.loading} />}</Part>;
  }
  return (
    <Part part="database">
      <Section title={said.place}>
        <p className="settings-hint">{state.isFile ? said.placeFile : said.placeServer}</p>
        <div className="database-place">
          <code>{state.place}</code>
          <CopyButton size="small" copyText={state.place} text={said.copy} activeText={said.copied} />
        </div>
        <div className="settings-acts">
          <Button
            size="small"
            variant="secondary"
            icon={<FolderIcon aria-hidden />}
            onClick={() => open((host) => host.chooseDatabase(false))}
          >
            {said.openAnother}
          </Button>
          <Button
            size="small"
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
            onClick={() => open((host) => host.chooseDatabase(true))}
          >
            {said.makeNew}
          </Button>
        </div>
      </Section>
      {state.recent.length > 0 && (
        <Section title={said.recent}>
          <ul className="database-recent">
            {state.recent.map((place) => (
              <li key={place}>
                <code title={place}>
                  <bdi>{place}</bdi>
                </code>
                <Button
                  size="xsmall"
                  variant="secondary"
                  aria-label={said.openRecent(place)}
                  onClick={() => open((host) => host.openDatabase(place))}
                >
                  {said.open}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={said.backups}>
        {state.isFile ? (
          <Backups state={state} isBackingUp={isBackingUp} onBackUp={() => void backUp()} onRestore={setRestoring} />
        ) : (
          <p className="settings-hint">{said.backupsServer}</p>
        )}
        <div role="status" className="settings-status">
          {done !== null && (
            <InlineMessage status="success" size="small">
              {done}
            </InlineMessage>
          )}
        </div>
      </Section>
      {restoring && (
        <RestoreDialog
          backup={restoring}
          onRestored={(when) => setDone(said.restored(when))}
          onClose={() => setRestoring(null)}
        />
      )}
    </Part>
  );
}

interface BackupsProps {
  state: DatabaseState;
  isBackingUp: boolean;
  onBackUp: () => void;
  onRestore: (backup: Backup) => void;
}

function Backups({ state, isBackingUp, onBackUp, onRestore }: BackupsProps) {
  const language = useLanguage();
  const { words } = language;
  const said = words.settings.database;
  return (
    <>
      <p className="settings-hint">{said.backupsLead(state.backupFolder)}</p>
      {state.backupTrouble !== null && (
        <div className="settings-trouble" role="alert">
          <InlineMessage status="warning" size="small">
            <strong>{said.trouble}.</strong> {said.troubleWhat(state.backupTrouble)}
          </InlineMessage>
        </div>
      )}
      <div className="settings-acts">
        <Button size="small" loading={isBackingUp} onClick={onBackUp}>
          {said.backUp}
        </Button>
      </div>
      {state.backups.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <table className="settings-table" aria-label={said.backups}>
          <thead>
            <tr>
              <th scope="col">{said.when}</th>
              <th scope="col" className="settings-number">
                {said.size}
              </th>
              <th scope="col">
                <span className="unseen">{said.restore}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {state.backups.map((backup) => {
              const when = whenOf(backup, language);
              return (
                <tr key={backup.id}>
                  <th scope="row">{when}</th>
                  <td className="settings-number">{said.bytes(backup.bytes)}</td>
                  <td>
                    <div className="settings-row-acts">
                      <Button
                        size="xsmall"
                        variant="secondary"
                        data-color="neutral"
                        aria-label={said.restoreOf(when)}
                        onClick={() => onRestore(backup)}
                      >
                        {said.restore}
                      </Button>
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}

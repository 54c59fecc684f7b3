/** Norwegian bokmål for where no season can be shown, or only be read. */
import type { TroubleWords } from "../trouble";

export const trouble: TroubleWords = {
  restore: (when) => `Hent tilbake kopien fra ${when}`,
  restoreText: "Den skadede filen beholdes ved siden av. Det som er gjort etter kopien, må gjøres på nytt.",
  otherDatabase: "Åpne en annen database …",
  otherDatabaseText: "En fil du har fra før, for eksempel en sikkerhetskopi du har tatt selv.",
  newDatabase: "Begynn en ny database …",
  newDatabaseText: "Den som er der, blir ikke rørt.",
  recent: "Åpnet før",
  at: (day, clock) => `${day} kl. ${clock}`,
  archived: (season) => `«${season}» er arkivert og kan bare leses.`,
  takeOut: "Hent fram",
};

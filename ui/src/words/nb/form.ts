/** Norwegian bokmål for what is typed. */
import type { FormWords } from "../form";

export const nbForm: FormWords = {
  yes: "Ja",
  no: "Nei",
  save: "Lagre",
  cancel: "Avbryt",
  edit: "Rett",
  remove: "Fjern",
  undo: "Angre",
  unsaved: "ikke lagret",
  missing: "Fyll ut feltet.",
  notANumber: "Skriv et helt tall, for eksempel 80.",
  notADay: "Dette er ingen dag. Skriv for eksempel 12.7 eller 12.07.2027.",
  reversedDays: "Den siste dagen kommer før den første.",
  notAMonth: "Dette er ingen måned. Skriv for eksempel april 2027.",
  notAWeek: "Dette er ingen uke. Skriv for eksempel 28.",
  notWeeks: "Dette er ingen uke. Skriv for eksempel 28 eller 28–30.",
  reversedWeeks: "Den siste uken kommer før den første.",
  notMinutes: "Skriv en tid, for eksempel 10 t, 3,5 t eller 90 min.",
  notATime: "Dette er ikke noe klokkeslett. Skriv for eksempel 09.30.",
  failed: "Ikke lagret. Hva som er i veien, står øverst i vinduet.",
  andMore: (count) => (count === 1 ? "Det samme gjelder én til." : `Det samme gjelder ${count} til.`),
};

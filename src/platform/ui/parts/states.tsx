import { Checkbox, CheckboxGroup, RadioGroup } from "../../forms/choices";
import { ColourInput } from "../../forms/colour-input";
import { DateInput } from "../../forms/date-input";
import { DayInput } from "../../forms/day-input";
import { ErrorSummary } from "../../forms/error-summary";
import { FileInput } from "../../forms/file-input";
import { emptyForm, type Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { Select } from "../../forms/select";
import { TextArea } from "../../forms/text-area";
import { TextInput } from "../../forms/text-input";
import type { Locale } from "../../text";
import { Acts, Button, ButtonLink, GoLink } from "../button";
import { Confirm } from "../confirm";
import { Notice } from "../notice";
import { Deadline, Seats, Ticket } from "../ticket";
import { Part } from "./part";

const wrong: Form = {
  values: {
    email: "rosa.tamm.example",
    host: "https://lauterbrueck",
    story: "Ich bringe Suppe mit.",
    presence: "video",
    "born.day": "31",
    "born.month": "2",
  },
  errors: {
    email: "Diese E-Mail-Adresse ist nicht vollständig. Es fehlt das @.",
    born: "Den 31. Februar gibt es nicht.",
    host: "Das ist kein Rechnername. Er sieht aus wie gemeinsinn.lauterbrueck.example.",
  },
};

const presence = [
  { value: "room", label: "Ich komme in die Alte Weberei" },
  { value: "video", label: "Ich bin per Video dabei", hint: "Der Link kommt per E-Mail." },
];
const topics = [
  { value: "rooms", label: "Räume und Treffpunkte" },
  { value: "public", label: "Öffentlichkeitsarbeit und Veranstaltungskoordination" },
];
const districts = ["Altstadt", "Auwiesen", "Hochrain", "Mühlviertel", "Weststadt"].map((label) => ({
  value: label,
  label,
}));

export const ButtonParts = ({ locale }: { locale: Locale }) => (
  <>
    <Part title="Knöpfe und Wege">
      <Acts>
        <Button>Platz reservieren</Button>
        <Button look="line" icon="mail">
          Suche merken
        </Button>
        <Button look="danger">Eintrag löschen</Button>
        <ButtonLink href="#knoepfe" icon="phone">
          Rückruf wünschen
        </ButtonLink>
        <GoLink href="#knoepfe">Alle 19 Termine im Juni</GoLink>
      </Acts>
      <div class="deep parts-pad">
        <Acts>
          <ButtonLink href="#knoepfe">Auf dem tiefen Feld</ButtonLink>
          <ButtonLink href="#knoepfe" look="line">
            Als Linie
          </ButtonLink>
          <GoLink href="#knoepfe">Weiterlesen</GoLink>
        </Acts>
      </div>
    </Part>
    <Part title="Hinweise">
      <Notice kind="success">Ihr Platz ist reserviert. Die Bestätigung kommt gleich per E-Mail.</Notice>
      <Notice title="Barrierefrei erreichbar">Der Aufzug ist wieder in Betrieb.</Notice>
      <Notice kind="warn" title="Entwurf">
        Diese Seite sehen nur Sie und die Redaktion.
      </Notice>
    </Part>
    <Part title="Rückfrage vor dem Löschen">
      <Confirm locale={locale} label="Eintrag löschen" title="Diesen Eintrag löschen?" danger>
        <p>Er liegt danach 30 Tage im Papierkorb.</p>
        <PostForm form={{ ...emptyForm, token: "t" }} action="#loeschen">
          <Button look="danger">Ja, löschen</Button>
        </PostForm>
      </Confirm>
    </Part>
  </>
);

export const FormParts = ({ locale }: { locale: Locale }) => (
  <>
    <Part title="Formular mit Fehlern">
      <ErrorSummary locale={locale} form={wrong} />
      <PostForm form={{ ...wrong, token: "t", once: "1" }} action="#formular" files>
        <TextInput
          form={wrong}
          name="email"
          label="E-Mail-Adresse"
          type="email"
          autocomplete="email"
          hint="Sie bekommen eine Nachricht mit einem Knopf zum Bestätigen."
        />
        <TextInput form={wrong} name="host" label="Rechnername" />
        <DateInput
          locale={locale}
          form={wrong}
          name="born"
          label="Wann sind Sie geboren?"
          hint="Zum Beispiel 31 3 1962"
        />
        <RadioGroup form={wrong} name="presence" label="Wie nehmen Sie teil?" choices={presence} />
        <CheckboxGroup
          form={wrong}
          name="topics"
          label="Was interessiert Sie?"
          choices={topics}
          optional="freiwillig"
        />
        <TextArea form={wrong} name="story" label="Was möchten Sie einbringen?" hint="Höchstens 500 Zeichen" />
        <Select form={wrong} name="district" label="Stadtteil" options={districts} empty="Bitte wählen" />
        <TextInput
          form={wrong}
          name="postcode"
          label="Postleitzahl"
          size="s"
          inputmode="numeric"
          autocomplete="postal-code"
        />
        <DayInput form={wrong} name="on" label="Tag des Treffens" />
        <ColourInput form={wrong} name="colour" label="Hauptfarbe" />
        <FileInput
          form={wrong}
          name="picture"
          label="Bild"
          hint="JPEG oder PNG, bis 10 MB"
          accept="image/jpeg,image/png"
        />
        <Checkbox
          form={wrong}
          name="consent"
          label="Mein Name darf im Protokoll stehen"
          hint="Sie können das jederzeit ändern."
        />
        <Acts>
          <Button>Angaben speichern</Button>
          <ButtonLink href="#formular" look="line">
            Abbrechen
          </ButtonLink>
        </Acts>
      </PostForm>
    </Part>
    <Part title="Eine Regel sagt nein">
      <ErrorSummary
        locale={locale}
        form={{ ...emptyForm, refusal: "Der Raum ist seit eben vergeben. Frei sind noch 14 und 16 Uhr." }}
      />
    </Part>
    <Part title="Anmeldung">
      <Ticket
        title="Anmelden"
        facts={
          <>
            <Seats locale={locale} free={11} seats={40} note="Per Video gibt es keine Grenze." />
            <Deadline>
              bis einschließlich <b>Freitag, 12. Juni</b>
            </Deadline>
          </>
        }
      >
        <PostForm form={emptyForm} action="#anmelden">
          <TextInput form={emptyForm} name="guest" label="E-Mail-Adresse" type="email" autocomplete="email" />
          <Button wide>Platz reservieren</Button>
        </PostForm>
      </Ticket>
      <Seats locale={locale} free={0} seats={40} />
    </Part>
  </>
);

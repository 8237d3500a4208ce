import { GroupFrame } from "../../../platform/forms/field-frame";
import type { Form } from "../../../platform/forms/form";
import type { Locale } from "../../../platform/text";
import { messages } from "./messages";

type Shown = { src: string; width: number | null; height: number | null };
type FocusProps = { locale: Locale; picture: Shown; form: Form };

const STEPS = [0, 50, 100] as const;

/** Nine places, one of which has to stay in sight. With a script a click into the picture names any other. */
export const FocusField = ({ locale, picture, form }: FocusProps) => {
  const t = messages[locale];
  const chosen = form.values.focus ?? "50-50";
  const [x = 50, y = 50] = chosen.split("-").map(Number);
  const isExact = !(STEPS.some((step) => step === x) && STEPS.some((step) => step === y));
  return (
    <GroupFrame field={{ form, name: "focus", label: t.focus, hint: t.focusHint }}>
      <focus-picker data-hint={t.focusClick} data-exact={t.focusExact(11, 22)}>
        <div class={`focus-picture focus-x-${x} focus-y-${y}`}>
          <img src={picture.src} alt="" width={picture.width ?? undefined} height={picture.height ?? undefined} />
          <span class="focus-mark" aria-hidden="true" />
        </div>
        <div class="focus-grid">
          {STEPS.flatMap((top, row) =>
            STEPS.map((left, column) => (
              <Place
                id={row + column === 0 ? "focus" : `focus-${left}-${top}`}
                value={`${left}-${top}`}
                label={t.focusPlaces[row]?.[column] ?? ""}
                chosen={chosen}
              />
            )),
          )}
          {isExact && <Place id="focus-exact" value={chosen} label={t.focusExact(x, y)} chosen={chosen} />}
        </div>
      </focus-picker>
    </GroupFrame>
  );
};

type PlaceProps = { id: string; value: string; label: string; chosen: string };

const Place = ({ id, value, label, chosen }: PlaceProps) => (
  <div class="choice">
    <input type="radio" id={id} name="focus" value={value} checked={value === chosen} />
    <div>
      <label for={id}>{label}</label>
    </div>
  </div>
);

import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { Acts, Button } from "../../ui/button";
import type { Shell } from "../../ui/page";
import { messages } from "../sign-in/messages";
import { devSignInPath } from "./urls";

type Props = {
  shell: Shell;
  form: Form;
  people: readonly { id: string; name: string }[];
  destination: { other: { host: string } | undefined; next: string };
};

/** A button per person of the demo town. */
export const DevPeople = ({ shell, form, people, destination }: Props) => {
  const t = messages[shell.locale];
  const { other, next } = destination;
  return (
    <section>
      <h2>{t.devTitle}</h2>
      <p class="muted">{t.devLead}</p>
      <PostForm form={form} action={devSignInPath}>
        {other && <input type="hidden" name="portal" value={other.host} />}
        <input type="hidden" name="weiter" value={next} />
        <Acts>
          {people.map(({ id, name }) => (
            <Button look="line" name="person" value={id}>
              {name}
            </Button>
          ))}
        </Acts>
      </PostForm>
    </section>
  );
};

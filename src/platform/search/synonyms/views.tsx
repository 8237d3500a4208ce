import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { TextInput } from "../../forms/text-input";
import type { Locale } from "../../text";
import { Accordion } from "../../ui/accordion";
import { Button } from "../../ui/button";
import { Section } from "../../ui/section";
import { messages } from "../messages";
import { removeSynonymUrl, synonymsUrl } from "../urls";
import { ownSynonyms } from "./own-synonyms";
import type { WrittenPair } from "./queries";
import { LONGEST } from "./rules";

type SynonymsProps = { locale: Locale; pairs: readonly WrittenPair[]; form: Form };

/** For editors: which words mean the same here, and one more pair. */
export const SynonymsSection = ({ locale, pairs, form }: SynonymsProps) => {
  const t = messages[locale];
  return (
    <Section title={t.synonyms} lead={t.synonymsLead} id="woerter" field="level1">
      <div class="stack">
        <PostForm form={form} action={synonymsUrl}>
          <TextInput {...{ form, name: "word", label: t.synonymWord, hint: t.synonymHint }} maxlength={LONGEST} />
          <TextInput {...{ form, name: "meaning", label: t.synonymMeaning }} maxlength={LONGEST} />
          <Button>{t.addSynonym}</Button>
        </PostForm>
        {pairs.length === 0 ? <p>{t.noSynonyms}</p> : <Pairs {...{ locale, pairs, form }} />}
        <Accordion
          items={[
            {
              title: t.ownSynonyms,
              body: (
                <ul>
                  {ownSynonyms.map((group) => (
                    <li>{group.join(" = ")}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </div>
    </Section>
  );
};

const Pairs = ({ locale, pairs, form }: SynonymsProps) => {
  const t = messages[locale];
  return (
    <ul class="menu-rows">
      {pairs.map(({ word, meaning, writtenWord, writtenMeaning }) => (
        <li class="menu-row">
          <div>{t.synonymPair(writtenWord, writtenMeaning)}</div>
          <PostForm form={form} action={removeSynonymUrl}>
            <input type="hidden" name="word" value={word} />
            <input type="hidden" name="meaning" value={meaning} />
            <Button look="line">
              <span aria-hidden="true">{t.removeSynonym}</span>
              <span class="sr">{t.removeSynonymWhat(writtenWord, writtenMeaning)}</span>
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
};

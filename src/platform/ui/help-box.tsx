import type { PropsWithChildren } from "hono/jsx";
import { Drawing } from "./drawings/drawing";
import { PhoneLink } from "./phone-link";

/** A way to call, on every page that asks for something. @example <HelpBox title="Lieber persönlich?" phone="07000 12 34 50">…</HelpBox> */
export const HelpBox = ({ title, phone, children }: PropsWithChildren<{ title: string; phone: string }>) => (
  <section class="help sun-soft">
    <Drawing name="desk" />
    <div>
      <h2>{title}</h2>
      <p>{children}</p>
      <p>
        <PhoneLink phone={phone} large />
      </p>
    </div>
  </section>
);

/** "07000 12 34 50" becomes "tel:070001234 50" without its gaps; the gaps stay where people read it. */
export const telHref = (phone: string): string => `tel:${phone.replace(/\(0\)|[^\d+]/g, "")}`;

/** A number that a phone can call. It never breaks across lines. @example <PhoneLink phone="07000 12 34 50" /> */
export const PhoneLink = ({ phone, large }: { phone: string; large?: boolean }) => (
  <a class={large ? "tel" : "nb"} href={telHref(phone)}>
    {phone}
  </a>
);

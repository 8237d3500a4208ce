export const peopleUrl = "/verwaltung/personen";
export const newPersonUrl = `${peopleUrl}/neu`;

export type PageKey = { name: string; id: string };

/** The page of the list behind a person. */
export const peopleAfter = ({ name, id }: PageKey): string => `${peopleUrl}?${new URLSearchParams({ nach: name, id })}`;

/** German and English words of dates, lower case, without the dot of an abbreviation, and what they stand for. */
type Words = Readonly<Record<string, number>>;

export const months: Words = {
  januar: 1,
  jänner: 1,
  january: 1,
  jan: 1,
  februar: 2,
  february: 2,
  feb: 2,
  febr: 2,
  märz: 3,
  maerz: 3,
  march: 3,
  mär: 3,
  mrz: 3,
  mar: 3,
  april: 4,
  apr: 4,
  mai: 5,
  may: 5,
  juni: 6,
  june: 6,
  jun: 6,
  juli: 7,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  october: 10,
  okt: 10,
  oct: 10,
  november: 11,
  nov: 11,
  dezember: 12,
  december: 12,
  dez: 12,
  dec: 12,
};

/** The first month of a meteorological season: autumn is September to November, winter begins in December. */
export const seasons: Words = {
  frühling: 3,
  frühjahr: 3,
  fruehling: 3,
  fruehjahr: 3,
  spring: 3,
  sommer: 6,
  summer: 6,
  herbst: 9,
  autumn: 9,
  winter: 12,
};

/** Which third of a month or a year. */
export const thirds: Words = { anfang: 0, early: 0, mitte: 1, mid: 1, ende: 2, late: 2 };

export const ordinals: Words = {
  "1": 1,
  "1st": 1,
  i: 1,
  erstes: 1,
  erste: 1,
  ersten: 1,
  first: 1,
  "2": 2,
  "2nd": 2,
  ii: 2,
  zweites: 2,
  zweite: 2,
  zweiten: 2,
  second: 2,
  "3": 3,
  "3rd": 3,
  iii: 3,
  drittes: 3,
  dritte: 3,
  dritten: 3,
  third: 3,
  "4": 4,
  "4th": 4,
  iv: 4,
  viertes: 4,
  vierte: 4,
  vierten: 4,
  fourth: 4,
};

/** The words of a list as one alternative of a pattern, longest first. @example anyOf(seasons) // "frühling|…" */
export const anyOf = (words: Words): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join("|");

// What rows of the database are in the schema.

const date = (row) => ({
  edtf: row.date_edtf,
  earliest: row.date_earliest,
  latest: row.date_latest,
});

const official = (slug, fullName) => slug && { slug, fullName };

export const party = (row) => ({ id: row.id, code: row.code, officialName: row.official_name });

export const country = (row) => ({
  id: row.id,
  code: row.code,
  alpha3: row.alpha3,
  numericCode: row.numeric_code,
  officialName: row.official_name,
  capital: row.capital,
});

export const meeting = (row) => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  kind: row.kind,
  status: row.status,
  level: row.level,
  visitClass: row.visit_class,
  locality: row.locality,
  date: date(row),
  country: row.country_code && {
    code: row.country_code,
    officialName: row.country_official_name,
  },
});

export const attendance = (row) => ({
  role: row.role,
  party: party(row),
  official: official(row.official_slug, row.official_full_name),
  post: row.post_slug && { slug: row.post_slug, title: row.post_title, kind: row.post_kind },
});

export const position = (row) => ({
  id: row.id,
  slug: row.slug,
  stance: row.stance,
  summary: row.summary,
  date: date(row),
  holder: { code: row.holder_code, officialName: row.holder_official_name },
  speaker: official(row.speaker_slug, row.speaker_full_name),
  issue: { slug: row.issue_slug, title: row.issue_title },
});

const source = (row) => ({
  slug: row.slug,
  title: row.title,
  kind: row.kind,
  publisher: row.publisher,
  url: row.url,
  date: date(row),
});

export const citation = (row) => ({
  locator: row.locator,
  quotation: row.quotation,
  source: source(row),
});

const titled = (row) => ({ slug: row.slug, title: row.title });

const typed = (type, read) => (row) => ({ ...read(row), type: type(row) });
const of = (type, read) => typed(() => type, read);

const ofParty = typed((row) => (row.kind === "COUNTRY" ? "Country" : "Organization"), country);

// A member of a union, with its type, by its kind in the database.
export const ofKind = {
  Meeting: of("Meeting", meeting),
  Position: of("Position", position),
  AgreementStep: of("AgreementStep", (row) => ({
    status: row.status,
    date: date(row),
    agreement: titled(row),
  })),
  MeasureStep: of("MeasureStep", (row) => ({
    status: row.status,
    date: date(row),
    measure: titled(row),
  })),
  PARTY: ofParty,
  OFFICIAL: of("Official", (row) => official(row.slug, row.full_name)),
  POST: of("Post", (row) => ({ slug: row.slug, title: row.title, kind: row.kind })),
  MEETING: of("Meeting", meeting),
  POSITION: of("Position", position),
  AGREEMENT: of("Agreement", titled),
  MEASURE: of("Measure", titled),
  MECHANISM: of("Mechanism", (row) => ({ slug: row.slug, name: row.name })),
  ISSUE: of("Issue", titled),
  TERM: of("Term", (row) => ({ slug: row.slug })),
  SOURCE: of("Source", source),
};

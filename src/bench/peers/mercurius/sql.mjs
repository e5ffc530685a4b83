// Each statement is prepared once a connection, under its name.

export const meeting = {
  name: "meeting",
  text: `
    select m.*, c.code as country_code, c.official_name as country_official_name
    from meeting m left join party c on c.id = m.country_id
    where m.slug = $1`,
};

export const countries = {
  name: "countries",
  text: `
    select * from party
    where kind = 'COUNTRY' and not withdrawn
      and ($2::text is null
        or (name, id) > (split_part($2, '|', 1), split_part($2, '|', 2)::bigint))
    order by name, id limit $1`,
};

export const party = { name: "party", text: "select * from party where code = $1" };

export const latestMeetings = {
  name: "latestMeetings",
  text: `
    select party_id, m.* from unnest($1::bigint[]) party_id
      cross join lateral peers.latest_meetings(party_id, $2) m`,
};

export const attendances = {
  name: "attendances",
  text: `
    select a.meeting_id, a.role, p.code, p.official_name,
      o.slug as official_slug, o.full_name as official_full_name,
      t.slug as post_slug, t.title as post_title, t.kind as post_kind
    from attendance a
      join party p on p.id = a.party_id
      left join official o on o.id = a.official_id
      left join post t on t.id = a.post_id
    where a.meeting_id = any($1)
    order by array_position(array['HOST', 'HEAD_OF_DELEGATION', 'MEMBER', 'MEDIATOR',
      'OBSERVER']::varchar[], a.role), a.id`,
};

export const positions = {
  name: "positions",
  text: `
    select p.*, h.code as holder_code, h.official_name as holder_official_name,
      s.slug as speaker_slug, s.full_name as speaker_full_name,
      i.slug as issue_slug, i.title as issue_title
    from unnest($1::bigint[]) meeting (id)
      cross join lateral (
        select * from position
        where meeting_id = meeting.id and not withdrawn
        order by date_earliest desc, id desc limit $2) p
      join party h on h.id = p.holder_id
      left join official s on s.id = p.speaker_id
      join issue i on i.id = p.issue_id
    order by p.date_earliest desc, p.id desc`,
};

export const citations = {
  name: "citations",
  text: `
    select c.record_id, c.locator, c.quotation, s.slug, s.title, s.kind, s.publisher, s.url,
      s.date_edtf, s.date_earliest, s.date_latest
    from citation c join source s on s.id = c.source_id
    where c.record_id = any($1) order by s.date_earliest, c.id`,
};

export const relation = {
  name: "relation",
  text: "select * from party where code in ($1, $2) order by code = $2",
};

export const lastMeeting = {
  name: "lastMeeting",
  text: "select * from peers.shared_meetings($1, $2, current_date, 1)",
};

export const timeline = {
  name: "timeline",
  text: "select * from peers.timeline($1, $2, $3)",
};

export const search = {
  name: "search",
  text: "select record_id, kind from peers.search($1, $2)",
};

// The records of a page of a timeline or a search, by their kinds.
const POSITIONS = `
  select p.*, h.code as holder_code, h.official_name as holder_official_name,
    i.slug as issue_slug, i.title as issue_title
  from position p join party h on h.id = p.holder_id join issue i on i.id = p.issue_id
  where p.id = any($1)`;
const AGREEMENT_STEPS = `
  select s.*, a.slug, a.title from agreement_step s join agreement a on a.id = s.agreement_id
  where s.id = any($1)`;
const MEASURE_STEPS = `
  select s.*, m.slug, m.title from measure_step s join measure m on m.id = s.measure_id
  where s.id = any($1)`;

const byIds = (table) => ({
  name: `${table}ByIds`,
  text: `select * from ${table} where id = any($1)`,
});

export const ofKind = {
  Meeting: byIds("meeting"),
  Position: { name: "positionByIds", text: POSITIONS },
  AgreementStep: { name: "agreementStepByIds", text: AGREEMENT_STEPS },
  MeasureStep: { name: "measureStepByIds", text: MEASURE_STEPS },
  PARTY: byIds("party"),
  OFFICIAL: byIds("official"),
  POST: byIds("post"),
  MEETING: byIds("meeting"),
  POSITION: { name: "positionByIds", text: POSITIONS },
  AGREEMENT: byIds("agreement"),
  MEASURE: byIds("measure"),
  MECHANISM: byIds("mechanism"),
  ISSUE: byIds("issue"),
  TERM: byIds("term"),
  SOURCE: byIds("source"),
};

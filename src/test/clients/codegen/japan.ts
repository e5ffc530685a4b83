import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { JapanOnDocument, type JapanOnQuery, MeetingStatus } from "./__generated__/graphql.js";

/** Asks anything of which the types were generated. */
export async function ask<Data, Variables>(
  url: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(errors[0].message);
  }
  return data;
}

export async function heldByJapan(url: string): Promise<string[]> {
  const { country } = await ask(url, JapanOnDocument, { day: "2023-11-25" });
  return (country?.meetings.nodes ?? [])
    .filter((meeting) => meeting.status === MeetingStatus.Held)
    .map((meeting) => `${meeting.date.edtf} ${meeting.slug}`);
}

// What the schema says cannot be, the compiler refuses.
export function refused(url: string, answer: JapanOnQuery) {
  // @ts-expect-error a day is given as text
  ask(url, JapanOnDocument, { day: 20231125 });
  // @ts-expect-error the day is required
  ask(url, JapanOnDocument, {});
  // @ts-expect-error there may be no such country
  answer.country.meetings;
  // @ts-expect-error the capital was not asked for
  answer.country?.capital;
}

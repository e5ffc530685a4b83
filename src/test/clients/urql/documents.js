import { gql } from "@urql/core";

export const RELATION = gql`
  query Relation($between: [String!]!, $after: String) {
    relation(between: $between) {
      timeline(filter: { date: { from: "2018" } }, first: 10, after: $after) {
        nodes {
          __typename
          ... on Meeting {
            id
            title
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`;

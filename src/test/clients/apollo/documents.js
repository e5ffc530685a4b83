import { gql } from "@apollo/client";

export const MEETINGS = gql`
  query Meetings($after: String) {
    meetings(filter: { parties: { all: ["CN", "JP"] } }, first: 5, after: $after) {
      totalCount
      edges {
        node {
          id
          slug
          title
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;

export const ATTENDED = gql`
  query Attended($slug: String!) {
    meeting(slug: $slug) {
      id
      attendances {
        party {
          ...PartyName
        }
      }
    }
  }

  fragment PartyName on Party {
    id
    code
    name(language: "ja") {
      text
    }
  }
`;

export const AMONG = gql`
  query Among($codes: [String!]) {
    meetings(filter: { parties: { all: $codes } }) {
      totalCount
    }
  }
`;

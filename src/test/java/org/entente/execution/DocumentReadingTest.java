package org.entente.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document mentions is told by the types that have it. */
class DocumentReadingTest {
  private static final GraphQLSchema SCHEMA =
      new SchemaGenerator()
          .makeExecutableSchema(
              new SchemaParser()
                  .parse(
                      """
                      interface Party { code: String name: String }
                      type Country implements Party { code: String name: String capital: String }
                      type Body implements Party { code: String name: String seat: String }
                      type Issue { name: String parties: [Party] }
                      union Hit = Country | Issue
                      type Query { issue: Issue country: Country party: Party search: [Hit] }
                      """),
              RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ issue { name } country { code } } | Issue | name | true",
        "{ issue { name } country { code } } | Country | name | false",
        "{ issue { parties { name } } } | Country | name | true",
        "{ issue { parties { name } } } | Body | name | true",
        "{ issue { parties { name } } } | Issue | name | false",
        "{ country { name } } | Party | name | true",
        "{ country { name } } | Body | name | false",
        "{ party { ... on Country { capital } } } | Country | capital | true",
        "{ party { ... { code } } } | Body | code | true",
        "{ search { ...Found } } fragment Found on Issue { name } | Issue | name | true",
        "{ search { ...Found } } fragment Found on Issue { name } | Country | name | false",
        "{ a: country { b: code } } | Country | code | true",
        "{ a: country { b: code } } | Country | b | false",
      })
  void mentionsFieldsByTheirTypes(String document, String type, String field, boolean mentioned) {
    assertThat(traits(document).fields().contains(type, field)).isEqualTo(mentioned);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ country { name } } | name | false",
        "{ country { name } issue { name } } | name | true",
        "{ country { name } issue { name } } | country | false",
        "{ party { name } } | name | true",
        "{ issue { parties { ... on Body { seat name } } } } | name | false",
        "{ country { ...A } issue { name } } fragment A on Country { name } | name | true",
      })
  void tellsWhichFieldsMayBeOnSeveralLevels(String document, String field, boolean repeated) {
    assertThat(traits(document).fields().repeats(field)).isEqualTo(repeated);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ country { code } } | false | false",
        "{ __typename country { __typename } } | false | false",
        "{ __schema { types { name } } } | true | false",
        "{ __type(name: \"Issue\") { name } } | true | false",
        "{ country { code @skip(if: true) } } | false | true",
        "{ ...A @include(if: true) } fragment A on Query { country { code } } | false | true",
      })
  void tellsWhatIsAskedAndUnderConditions(String document, boolean schema, boolean conditional) {
    DocumentTraits traits = traits(document);
    assertThat(traits.asksSchema()).isEqualTo(schema);
    assertThat(traits.conditional()).isEqualTo(conditional);
  }

  private static DocumentTraits traits(String document) {
    return DocumentReading.of(Parser.parse(document), SCHEMA);
  }
}

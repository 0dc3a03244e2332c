package org.tocsin.cli.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateReaderTest {

  private static final Account ACCOUNT = Account.local(URI.create("http://127.0.0.1:18502"));

  @Test
  void theRealTemplateHoldsTheWholeWay() {
    Template template =
        TemplateReader.read(
            Path.of("..", "template.yaml"),
            Map.of("Contact", "https://example.org/bot", "FirstPollDays", "0"),
            ACCOUNT);

    assertEquals(
        List.of("FeedTable", "IncidentTable"),
        template.tables().stream().map(TableSpec::name).sorted().toList());
    TableSpec feeds =
        template.tables().stream().filter(t -> t.name().equals("FeedTable")).findFirst().get();
    assertEquals(new TableSpec.Key("feed", null), feeds.key());
    assertEquals(new TableSpec.Key("shard", "nextPollAt"), feeds.indexes().getFirst().key());

    Map<String, QueueSpec> queues =
        template.queues().stream().collect(Collectors.toMap(QueueSpec::name, q -> q));
    assertEquals(4, queues.size());
    assertEquals(
        new QueueSpec.Redrive("ScrapeDeadLetterQueue", 5), queues.get("ScrapeQueue").redrive());
    assertEquals(
        List.of("ScrapeDeadLetterQueue", "StoreDeadLetterQueue"),
        template.queues().stream().limit(2).map(QueueSpec::name).sorted().toList());

    BucketSpec bucket = template.buckets().getFirst();
    assertEquals("tocsin-000000000000-us-east-1-tocsin", bucket.name());
    assertEquals(
        List.of(
            new BucketSpec.Notification("s3:ObjectCreated:*", "StoreQueue", "articles/", ".json")),
        bucket.notifications());

    FunctionSpec poll = template.function("PollFeedsFunction");
    assertEquals("org.tocsin.feeds.PollFeedsHandler", poll.handler());
    assertEquals(Duration.ofSeconds(60), poll.timeout());
    assertEquals(
        "http://127.0.0.1:18502/000000000000/ScrapeQueue",
        poll.environment().get("SCRAPE_QUEUE_URL"));
    assertEquals("Tocsin/0.1 (+https://example.org/bot)", poll.environment().get("USER_AGENT"));
    assertEquals("0", poll.environment().get("FIRST_POLL_DAYS"));
    assertEquals(
        List.of(new FunctionSpec.ScheduleSource(Duration.ofMinutes(1), "{}")), poll.schedules());
    FunctionSpec.QueueSource entries =
        template.function("ScrapeArticleFunction").queues().getFirst();
    assertEquals("ScrapeQueue", entries.queue());
    assertTrue(entries.partialFailures());
    assertEquals(10, entries.batchSize());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Ref Word | word",
        "!Sub 'a-${Word}-${AWS::Region}-${!Word}' | a-word-us-east-1-${Word}",
        "!Sub ['${x}${Word}', {x: !Ref Number}] | 7word",
        "!Sub '${Q.Arn}' | arn:aws:sqs:us-east-1:000000000000:jobs",
        "!GetAtt Q.QueueName | jobs",
        "Fn::GetAtt: [Q, Arn] | arn:aws:sqs:us-east-1:000000000000:jobs",
        "!Ref Q | http://127.0.0.1:18502/000000000000/jobs",
        "!Join ['-', [a, !Ref Word]] | a-word",
        "!Select [1, !Split [',', 'a,b']] | b",
        "!If [IsWord, !Ref Word, other] | word",
        "!If [IsNot, !Ref Word, other] | other",
        "!FindInMap [Sizes, !Ref Word, small] | 3",
        "!Ref List | <refused: a text is expected",
        "!ImportValue x | <refused: does not know Fn::ImportValue",
        "!Ref Nobody | <refused: no parameter or resource Nobody",
        "!GetAtt Q.Depth | <refused: does not know attribute Depth",
        "!If [Perhaps, a, b] | <refused: no condition Perhaps",
      })
  void functionsAreWorkedOut(String expression, String expected) {
    String text =
        """
        AWSTemplateFormatVersion: 2010-09-09
        Parameters:
          Word: {Type: String, Default: word}
          Number: {Type: Number, Default: 7}
          List: {Type: CommaDelimitedList, Default: 'a,b'}
        Mappings:
          Sizes: {word: {small: 3}}
        Conditions:
          IsWord: !And [!Equals [!Ref Word, word], !Not [!Equals [!Ref Number, 8]]]
          IsNot: !Or [!Condition Never, !Not [Condition: IsWord]]
          Never: !Equals [a, b]
        Resources:
          Q: {Type: AWS::SQS::Queue, Properties: {QueueName: jobs}}
          Skipped: {Type: AWS::SQS::Queue, Condition: IsNot}
          F:
            Type: AWS::Serverless::Function
            Properties:
              Handler: a.B::handleRequest
              Environment:
                Variables:
                  X: %s
        """
            .replace("%s", expression.startsWith("Fn::") ? "{" + expression + "}" : expression);
    if (expected.startsWith("<refused: ")) {
      TemplateException e = assertThrows(TemplateException.class, () -> read(text));
      assertTrue(
          e.getMessage().contains(expected.substring("<refused: ".length())), e.getMessage());
      return;
    }
    Template template = read(text);
    assertEquals(1, template.queues().size());
    assertEquals("a.B", template.function("F").handler());
    assertEquals(expected, template.function("F").environment().get("X"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Resources: {K: {Type: AWS::Kinesis::Stream}} | resource K has type AWS::Kinesis::Stream",
        "Resources: {K: {}} | resource K has no Type",
        "Other: 1 | declares no Resources",
        "[1, 2] | its root is not a mapping",
        "a: 'b | is not YAML",
        "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}} | Q has FifoQueue",
        "Resources: {T: {Type: AWS::DynamoDB::Table}} | T has no HASH key",
        "Resources: {F: {Type: AWS::Serverless::Function}} | F has no Handler",
        "Resources: {F: {Type: AWS::Serverless::Function, Properties: {Handler: a, Timeout: x}}} | F.Timeout is not a whole number: x",
        "Resources: {F: {Type: AWS::Serverless::Function, Properties: {Handler: a, Events: {E: {Type: S3}}}}} | F.Events.E has type S3",
        "Resources: {F: {Type: AWS::Serverless::Function, Properties: {Handler: a, Events: {E: {Type: ScheduleV2, Properties: {ScheduleExpression: cron(0 1)}}}}}} | knows only rate(",
      })
  void whatItDoesNotKnowIsRefusedByName(String text, String reason) {
    TemplateException e = assertThrows(TemplateException.class, () -> read(text));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nobody | x | no parameter Nobody",
        "LogLevel | LOUD | parameter LogLevel may not be LOUD: expected [DEBUG, INFO, WARN, ERROR]",
        "Contact | nobody | parameter Contact may not be nobody: expected a web address",
      })
  void parametersAreChecked(String name, String value, String reason) {
    Map<String, String> given = new HashMap<>(Map.of("Contact", "bot@example.org"));
    given.put(name, value);
    TemplateException e =
        assertThrows(
            TemplateException.class,
            () -> TemplateReader.read(Path.of("..", "template.yaml"), given, ACCOUNT));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  private static Template read(String text) {
    return TemplateReader.read(text, "test.yaml", Map.of(), ACCOUNT);
  }
}

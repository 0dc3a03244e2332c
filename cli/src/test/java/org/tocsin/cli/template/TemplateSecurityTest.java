package org.tocsin.cli.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the template lets anybody do: each function what it calls, on its own resources. */
final class TemplateSecurityTest {

  private static final Path FILE = Path.of("..", "template.yaml");

  private static Map<?, ?> resources() throws Exception {
    return (Map<?, ?>)
        CloudFormationYaml.read(Files.readString(FILE), "template.yaml").get("Resources");
  }

  /** The resources of a type, by name; there is one at least. */
  private static Map<String, Map<?, ?>> ofType(String type) throws Exception {
    Map<String, Map<?, ?>> found = new TreeMap<>();
    resources()
        .forEach(
            (name, resource) -> {
              if (type.equals(((Map<?, ?>) resource).get("Type"))) {
                found.put((String) name, (Map<?, ?>) ((Map<?, ?>) resource).get("Properties"));
              }
            });
    assertFalse(found.isEmpty(), "no " + type);
    return found;
  }

  /** All statements of policies, wherever they stand. */
  private static void statements(Object node, List<Map<?, ?>> found) {
    if (node instanceof Map<?, ?> map) {
      if (map.containsKey("Effect")) {
        found.add(map);
      }
      map.values().forEach(value -> statements(value, found));
    } else if (node instanceof List<?> list) {
      list.forEach(item -> statements(item, found));
    }
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }

  @Test
  void nothingIsAllowedOnEverythingOrToEverybody() throws Exception {
    List<Map<?, ?>> statements = new ArrayList<>();
    statements(resources(), statements);
    assertTrue(statements.size() > 15, statements.toString());
    for (Map<?, ?> statement : statements) {
      if (!"Deny".equals(statement.get("Effect"))) {
        for (Object action : list(statement.get("Action"))) {
          assertFalse(action.toString().contains("*"), statement.toString());
        }
        // Traces have no resource of their own; where they are off, nobody has this right.
        boolean traces =
            List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords")
                .equals(statement.get("Action"));
        assertTrue(traces || !list(statement.get("Resource")).contains("*"), statement.toString());
        assertFalse(statement.toString().contains("Principal=*"), statement.toString());
        assertFalse(statement.containsKey("NotAction"), statement.toString());
        assertFalse(statement.containsKey("NotResource"), statement.toString());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "permissions.csv", delimiter = '|')
  void eachFunctionMayDoWhatItCallsAndNoMore(String function, String expected, String why)
      throws Exception {
    Map<?, ?> role = ofType("AWS::IAM::Role").get(function + "Role");
    List<Map<?, ?>> statements = new ArrayList<>();
    statements(role.get("Policies"), statements);
    Set<String> allowed = new TreeSet<>();
    for (Map<?, ?> statement : statements) {
      for (Object action : list(statement.get("Action"))) {
        for (Object resource : list(statement.get("Resource"))) {
          allowed.add(action + " " + place(resource));
        }
      }
    }
    assertEquals(new TreeSet<>(List.of(expected.split(", *", -1))), allowed, why);
    assertFalse(role.containsKey("ManagedPolicyArns"), role.toString());
  }

  /** {@code !GetAtt A.Arn} and {@code !Sub ${A.Arn}/x} as one reads them. */
  private static String place(Object resource) {
    if (resource instanceof Map<?, ?> map) {
      Object attribute = map.get("Fn::GetAtt");
      return attribute instanceof List<?> parts
          ? String.valueOf(parts.getFirst())
          : String.valueOf(map.get("Fn::Sub")).replace("${", "").replace(".Arn}", "");
    }
    return String.valueOf(resource);
  }

  @Test
  void theBucketIsPrivateEncryptedAndOverTlsOnly() throws Exception {
    for (Map.Entry<String, Map<?, ?>> bucket : ofType("AWS::S3::Bucket").entrySet()) {
      Map<?, ?> block = (Map<?, ?>) bucket.getValue().get("PublicAccessBlockConfiguration");
      assertEquals(
          Map.of(
              "BlockPublicAcls", true,
              "BlockPublicPolicy", true,
              "IgnorePublicAcls", true,
              "RestrictPublicBuckets", true),
          block);
      assertTrue(
          bucket.getValue().get("BucketEncryption").toString().contains("SSEAlgorithm=AES256"));
      assertTrue(
          bucket.getValue().get("OwnershipControls").toString().contains("BucketOwnerEnforced"));
      assertTrue(overTlsOnly("AWS::S3::BucketPolicy", "s3:*", bucket.getKey()), bucket.getKey());
    }
  }

  @Test
  void queuesAreEncryptedAndOverTlsOnly() throws Exception {
    for (Map.Entry<String, Map<?, ?>> queue : ofType("AWS::SQS::Queue").entrySet()) {
      assertEquals(true, queue.getValue().get("SqsManagedSseEnabled"), queue.getKey());
      assertTrue(overTlsOnly("AWS::SQS::QueuePolicy", "sqs:*", queue.getKey()), queue.getKey());
    }
  }

  private static boolean overTlsOnly(String type, String actions, String resource)
      throws Exception {
    for (Map<?, ?> policy : ofType(type).values()) {
      List<Map<?, ?>> statements = new ArrayList<>();
      statements(policy, statements);
      for (Map<?, ?> statement : statements) {
        boolean all =
            "Deny".equals(statement.get("Effect"))
                && "*".equals(statement.get("Principal"))
                && actions.equals(statement.get("Action"));
        if (all
            && statement.get("Condition").toString().contains("aws:SecureTransport=false")
            && list(statement.get("Resource")).stream().anyMatch(r -> place(r).equals(resource))) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void tablesCanBeBroughtBackToAnyMoment() throws Exception {
    for (Map.Entry<String, Map<?, ?>> table : ofType("AWS::DynamoDB::Table").entrySet()) {
      Map<?, ?> recovery = (Map<?, ?>) table.getValue().get("PointInTimeRecoverySpecification");
      assertEquals(true, recovery.get("PointInTimeRecoveryEnabled"), table.getKey());
    }
  }

  @Test
  void functionsKnowHowOftenTheirQueueHandsOutAMessage() throws Exception {
    Map<String, Map<?, ?>> queues = ofType("AWS::SQS::Queue");
    int checked = 0;
    for (Map<?, ?> function : ofType("AWS::Serverless::Function").values()) {
      Map<?, ?> variables = (Map<?, ?>) ((Map<?, ?>) function.get("Environment")).get("Variables");
      if (variables.get("DEAD_LETTER_QUEUE_URL") instanceof Map<?, ?> reference) {
        String dead = String.valueOf(reference.get("Ref"));
        Map<?, ?> redrive =
            (Map<?, ?>) queues.get(dead.replace("DeadLetter", "")).get("RedrivePolicy");
        assertEquals(redrive.get("maxReceiveCount"), variables.get("MAX_RECEIVES"), dead);
        assertTrue(redrive.get("deadLetterTargetArn").toString().contains(dead), dead);
        checked++;
      }
    }
    assertEquals(2, checked);
  }

  @Test
  @Timeout(120)
  void cfnLintFindsNothing(@TempDir Path folder) throws Exception {
    assumeTrue(works(folder, "cfn-lint", "--version"), "cfn-lint is not on this machine");
    Path said = folder.resolve("said");
    assertTrue(
        works(folder, "cfn-lint", FILE.toAbsolutePath().toString()),
        () -> {
          try {
            return Files.readString(said, StandardCharsets.UTF_8);
          } catch (java.io.IOException e) {
            return e.toString();
          }
        });
  }

  private static boolean works(Path folder, String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      return process.waitFor(100, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (java.io.IOException e) {
      return false;
    }
  }
}

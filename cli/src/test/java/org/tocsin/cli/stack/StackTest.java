package org.tocsin.cli.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** What is asked of CloudFormation, and what is made of its answers. */
class StackTest {

  private static final String FOUND =
      """
      <DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
        <DescribeStacksResult><Stacks><member><StackName>tocsin</StackName>
          <Outputs>
            <member><OutputKey>BucketName</OutputKey><OutputValue>tocsin-bucket-1</OutputValue></member>
            <member><OutputKey>FeedTableName</OutputKey><OutputValue>t&amp;f</OutputValue></member>
          </Outputs></member></Stacks></DescribeStacksResult>
      </DescribeStacksResponse>
      """;

  private static final String NONE =
      """
      <ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>
        <Message>Stack with id nix does not exist</Message></Error></ErrorResponse>
      """;

  private final AtomicReference<String> asked = new AtomicReference<>("");

  private Stack ask(String name, int status, String answer) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.set(body + "\n" + exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try (SdkHttpClient http = UrlConnectionHttpClient.create()) {
      return Stack.find(
          name,
          Region.EU_WEST_1,
          URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
          StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
          http);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theOutputsAreFoundByASignedRequest() throws Exception {
    Stack stack = ask("tocsin & co", 200, FOUND);
    assertEquals(Map.of("BucketName", "tocsin-bucket-1", "FeedTableName", "t&f"), stack.outputs());
    assertTrue(
        asked
            .get()
            .startsWith(
                "Action=DescribeStacks&Version=2010-05-15&StackName=tocsin+%26+co\n"
                    + "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"),
        asked.get());
    assertTrue(asked.get().contains("/eu-west-1/cloudformation/aws4_request"), asked.get());
  }

  @Test
  void aStackThatIsNotThereIsNamed() {
    var e = assertThrows(StackException.class, () -> ask("nix", 400, NONE));
    assertEquals(
        "stack nix in eu-west-1: Stack with id nix does not exist; 'aws cloudformation list-stacks'"
            + " names those that there are",
        e.getMessage());
  }

  @Test
  void whatIsNoAnswerOfCloudFormationsIsTold() {
    for (String other : List.of("<html><body>Sign in</body></html>", "")) {
      var e = assertThrows(StackException.class, () -> ask("tocsin", 502, other));
      assertTrue(e.getMessage().contains(" answer "), e.getMessage());
      assertTrue(e.getMessage().contains("http://127.0.0.1:"), e.getMessage());
    }
  }

  @Test
  void anAnswerWithoutEndIsRefused() {
    String endless = FOUND + " ".repeat(4 << 20);
    var e = assertThrows(StackException.class, () -> ask("tocsin", 200, endless));
    assertTrue(e.getMessage().contains("more than 4194304 bytes"), e.getMessage());
  }

  @Test
  void aStackOfAnotherKindIsTold() throws Exception {
    Stack other = new Stack("web", Region.EU_WEST_1, Map.of());
    var e = assertThrows(StackException.class, () -> other.output("BucketName"));
    assertEquals(
        "stack web has no output BucketName: is it one of Tocsin's template?", e.getMessage());
  }
}

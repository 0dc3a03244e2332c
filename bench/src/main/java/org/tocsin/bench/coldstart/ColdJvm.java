package org.tocsin.bench.coldstart;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Starts a handler in a fresh JVM under the real runtime interface client, as Lambda would, and
 * takes the time from the start of the process to its first answer.
 */
final class ColdJvm {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String NATIVE = "/jni/libaws-lambda-jni.linux-x86_64.so";
  private static final String NATIVE_PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
  private static final String CRAC = "com.amazonaws.services.lambda.crac";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path folder;
  private final Path nativeLibrary;
  private final Clock clock;
  private final List<String> more;

  /**
   * @param folder for caches and output
   * @param more options of the JVM, for all starts
   */
  ColdJvm(Path folder, List<String> more, Clock clock) throws IOException {
    this.folder = folder;
    this.more = List.copyOf(more);
    this.clock = clock;
    // The client would unpack it at every start, to one shared file: extracted once instead.
    this.nativeLibrary = folder.resolve("libaws-lambda-jni.so");
    try (InputStream in = ColdJvm.class.getResourceAsStream(NATIVE)) {
      if (in == null) {
        throw new IOException("the runtime interface client has no native library " + NATIVE);
      }
      Files.copy(in, nativeLibrary, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Runs the subject once and keeps what it loaded in an ahead-of-time cache. */
  Path train(Subject subject) throws IOException, InterruptedException {
    Path cache = folder.resolve(subject.name() + ".aot");
    Files.deleteIfExists(cache);
    start(subject, List.of("-XX:AOTCacheOutput=" + cache));
    if (!Files.exists(cache)) {
      throw new IOException("no ahead-of-time cache was written for " + subject.name());
    }
    return cache;
  }

  /**
   * What a start took.
   *
   * @param wall by the clock
   * @param processor of all threads of the process, its start and its rehearsal included
   */
  record Took(Duration wall, Duration processor) {}

  /** What passes from the start of the process to the first answer. */
  Took start(Subject subject, List<String> options) throws IOException, InterruptedException {
    return start(subject, options, false);
  }

  /**
   * The time from the moment in which a snapshot of the started function is restored to its first
   * answer. The runtime interface client calls the hooks around the snapshot as in Lambda; that the
   * JVM itself is stopped and brought back, which takes Lambda some time too, is not played.
   */
  Took restored(Subject subject) throws IOException, InterruptedException {
    return start(subject, List.of("-Dorg.crac.Core.Compat=" + CRAC), true);
  }

  private Took start(Subject subject, List<String> options, boolean restored)
      throws IOException, InterruptedException {
    subject.work().before().run();
    try (RuntimeApi api = new RuntimeApi(subject.event(), clock)) {
      Path output = folder.resolve(subject.name() + ".log");
      ProcessBuilder builder = new ProcessBuilder(command(subject, options));
      builder.environment().putAll(subject.environment());
      builder.environment().putAll(lambdaEnvironment(subject, api));
      if (restored) {
        builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
      }
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      long before = System.nanoTime();
      Process process = builder.start();
      try {
        RuntimeApi.Answer answer = api.answerOf(process).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (!answer.good() || answer.body().contains("itemIdentifier")) {
          throw new IOException(subject.name() + " failed: " + answer.body() + ", see " + output);
        }
        long from = restored ? api.restoredAt().getNow(before) : before;
        if (restored && from == before) {
          throw new IOException(subject.name() + " asked for no restore, see " + output);
        }
        return new Took(
            Duration.ofNanos(answer.nanoTime() - from),
            process.info().totalCpuDuration().orElse(Duration.ZERO));
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException(subject.name() + " gave no answer (" + e + "), see " + output, e);
      } finally {
        // SIGTERM, upon which a JVM that trains writes its cache before it ends.
        process.destroy();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      }
    }
  }

  private List<String> command(Subject subject, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As Lambda's managed runtime starts a function of 1024 MB.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx900m"));
    // The heap begins as small as on a machine of that size, not as large as this one would have
    // it.
    command.add("-XX:MaxRAM=1g");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(more);
    command.addAll(options);
    command.add("-D" + NATIVE_PROPERTY + "=" + nativeLibrary);
    command.add("-cp");
    command.add(
        subject.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(CLIENT);
    command.add(subject.handler());
    return command;
  }

  private static Map<String, String> lambdaEnvironment(Subject subject, RuntimeApi api) {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API", api.address(),
        "AWS_LAMBDA_FUNCTION_NAME", subject.name(),
        "AWS_LAMBDA_FUNCTION_VERSION", "1",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
        "AWS_LAMBDA_LOG_GROUP_NAME", "bench",
        "AWS_LAMBDA_LOG_STREAM_NAME", "bench",
        "LAMBDA_TASK_ROOT", "/tmp",
        "_HANDLER", subject.handler());
  }
}

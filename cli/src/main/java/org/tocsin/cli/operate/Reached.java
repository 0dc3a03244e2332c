package org.tocsin.cli.operate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.tocsin.cli.local.DataFolder;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.local.OpenParts;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.stack.Stack;
import org.tocsin.cli.template.Account;
import org.tocsin.cli.template.Template;
import org.tocsin.cli.template.TemplateReader;

/** A deployment that can be asked, and what has to be closed after it. */
public final class Reached implements AutoCloseable {

  private static final Map<String, String> PARAMETERS =
      Map.of("Contact", "nobody@localhost.localdomain");

  /** A port of this machine answers at once, or nobody listens. */
  private static final int PATIENCE_MILLIS = 5000;

  private final Deployment deployment;
  private final OpenParts open;

  private Reached(Deployment deployment, OpenParts open) {
    this.deployment = deployment;
    this.open = open;
  }

  /**
   * A deployed stack.
   *
   * @throws org.tocsin.cli.stack.StackException where there is none of the name
   */
  public static Reached stack(String name) {
    return of(Deployment.of(Stack.find(name)), new OpenParts());
  }

  /**
   * The servers of a run that is going on.
   *
   * @throws LocalException where none is
   */
  public static Reached running(Path template, Ports ports) {
    Endpoints at = Endpoints.on(ports);
    if (!listens(ports.dynamoDb())) {
      throw new LocalException(
          "no run is going on at port "
              + ports.dynamoDb()
              + ": start 'tocsin run --watch', or name a folder with --data, a stack with --stack,"
              + " another port with --port");
    }
    String label = "the run on port " + ports.dynamoDb();
    return of(Deployment.local(label, read(template, at), at), new OpenParts());
  }

  /**
   * A data folder that no run uses now: servers are started on it, and no function.
   *
   * @throws LocalException where there is no such folder, or it is in use
   */
  public static Reached data(Path folder, Path template, Ports ports) {
    DataFolder.expect(folder);
    OpenParts open = new OpenParts();
    boolean reached = false;
    try {
      DataFolder data = DataFolder.open(folder);
      open.push(data);
      LocalServers servers = LocalServers.start(ports, data);
      open.push(servers);
      Template read = read(template, servers.endpoints());
      servers.create(read);
      Reached found =
          of(Deployment.local("data folder " + folder, read, servers.endpoints()), open);
      reached = true;
      return found;
    } finally {
      if (!reached) {
        open.close();
      }
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Reached of(Deployment deployment, OpenParts open) {
    open.push(deployment);
    return new Reached(deployment, open);
  }

  private static Template read(Path template, Endpoints at) {
    return TemplateReader.read(template, PARAMETERS, Account.local(at.sqs()));
  }

  /** What can be asked. */
  public Deployment deployment() {
    return deployment;
  }

  @Override
  public void close() {
    open.close();
  }
}

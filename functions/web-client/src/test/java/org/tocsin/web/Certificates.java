package org.tocsin.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates made for a test by the JDK's own keytool, each under a name, in one key store. */
final class Certificates {

  private static final String PASSWORD = "secret";

  private final Path store;

  Certificates(Path folder) {
    this.store = folder.resolve("keys.p12");
  }

  /** Makes one; without a signer it vouches for itself. */
  void make(String name, String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
    command.addAll(List.of(options));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException("keytool made no certificate: " + said);
    }
  }

  /** What a server needs that shows this one, with those that vouch for it. */
  SSLContext server(String name) throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry(
        name,
        all.getKey(name, PASSWORD.toCharArray()),
        PASSWORD.toCharArray(),
        all.getCertificateChain(name));
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(one, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    return tls;
  }

  /** Lets clients that are made from now on trust this one, and only it, as a root. */
  void trustOnly(String name, Path file) throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    KeyStore roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    roots.setCertificateEntry(name, all.getCertificate(name));
    try (var out = Files.newOutputStream(file)) {
      roots.store(out, PASSWORD.toCharArray());
    }
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
  }

  /** The roots that this machine trusts hold again. */
  static void trustAsBefore() {
    System.clearProperty("javax.net.ssl.trustStore");
    System.clearProperty("javax.net.ssl.trustStorePassword");
  }
}

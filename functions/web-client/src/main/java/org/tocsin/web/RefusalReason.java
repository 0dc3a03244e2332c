package org.tocsin.web;

/** The kinds of rule by which the client refuses an address before a byte is sent to it. */
public enum RefusalReason {
  /** Neither http nor https. */
  SCHEME,
  /** No host, or one that is no name and no address. */
  HOST,
  /** A user name or password in the address. */
  USER_INFO,
  /** A port on which no public site is served. */
  PORT,
  /** A private, local, reserved or metadata address. */
  ADDRESS,
  /** The site's robots.txt asks us not to. */
  ROBOTS
}

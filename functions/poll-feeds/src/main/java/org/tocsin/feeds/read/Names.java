package org.tocsin.feeds.read;

import org.jdom2.Namespace;

/** The namespaces that the mappings look into. */
final class Names {

  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");
  static final Namespace RDF =
      Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");

  private Names() {}
}

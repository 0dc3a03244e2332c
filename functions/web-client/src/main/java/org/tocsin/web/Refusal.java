package org.tocsin.web;

/**
 * Why the client itself would not fetch an address.
 *
 * @param reason what kind of rule forbids it
 * @param detail the rule and the value, for a log line
 */
public record Refusal(RefusalReason reason, String detail) {}

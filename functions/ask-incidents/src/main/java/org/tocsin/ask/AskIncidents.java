package org.tocsin.ask;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.exports.IncidentCsv;
import org.tocsin.incidents.exports.IncidentFeed;
import org.tocsin.incidents.exports.IncidentGeoJson;
import org.tocsin.incidents.queries.IncidentQueries;
import org.tocsin.incidents.queries.Page;
import org.tocsin.incidents.queries.PageLimits;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Incident;

/**
 * Answers requests: {@code /incidents} with the parameters that docs/exports.md tells, and {@code
 * /incidents/ID}. Holds no state: safe for use by many threads.
 */
final class AskIncidents {

  /** Lambda takes an answer of six megabytes, in JSON's own escapes. */
  private static final int MOST_BYTES = 5 << 20;

  /** Records that are read for one page at most, however few of them are asked for. */
  private static final int MOST_READ = 3000;

  private static final Pattern ONE = Pattern.compile("/incidents/([A-Za-z0-9_-]{1,100})");

  private final IncidentQueries queries;
  private final Clock clock;

  AskIncidents(IncidentQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /** The answer; a fault of the request is one too. */
  Answer answer(Request request) {
    boolean head = request.method().equals("HEAD");
    if (!head && !request.method().equals("GET")) {
      Answer fault = Answer.fault(405, "method not allowed", "only GET and HEAD are answered");
      return new Answer(405, with(fault.headers(), "allow", "GET, HEAD"), fault.body());
    }
    Answer answer;
    try {
      answer = route(request).unlessKnown(request.header("if-none-match"));
    } catch (IllegalArgumentException e) {
      answer = Answer.fault(400, "not understood", String.valueOf(e.getMessage()));
    }
    return head ? answer.headOnly() : answer;
  }

  private Answer route(Request request) {
    String path = request.path().replaceFirst("/+$", "");
    Matcher one = ONE.matcher(path);
    if (!path.equals("/incidents") && !one.matches()) {
      return Answer.fault(404, "not found", "there are /incidents and /incidents/ID");
    }
    List<String> format = request.parameters().getOrDefault("format", List.of());
    Optional<Form> form =
        format.isEmpty()
            ? Form.accepted(request.header("accept"))
            : Optional.of(Form.named(format.getLast()));
    if (form.isEmpty()) {
      return Answer.fault(
          406,
          "not acceptable",
          "there are application/json, application/geo+json, text/csv, application/atom+xml");
    }
    return one.matches() ? one(one.group(1), form.get(), request) : all(form.get(), request);
  }

  private Answer one(String id, Form form, Request request) {
    Optional<Incident> found = queries.byId(id);
    if (found.isEmpty()) {
      return Answer.fault(404, "not found", "no incident " + id);
    }
    Incident incident = found.get();
    String body =
        switch (form) {
          case JSON -> Json.write(incident) + "\n";
          case GEOJSON -> Json.write(IncidentGeoJson.feature(incident)) + "\n";
          case CSV -> csv(List.of(incident));
          case ATOM -> feed(List.of(incident), request, request.path(), null);
        };
    return Answer.found(form, body);
  }

  private Answer all(Form form, Request request) {
    LocalDate today = LocalDate.now(clock);
    Question question = Question.of(request.parameters(), today);
    for (int limit = question.limit(); ; limit = Math.max(1, limit / 2)) {
      Page page =
          queries.page(
              question.filter(), question.cursor(), new PageLimits(limit, MOST_READ), today);
      Answer answer = page(form, page, question, request);
      if (limit == 1 || answer.body().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
        return answer;
      }
    }
  }

  private Answer page(Form form, Page page, Question question, Request request) {
    String next =
        page.next() == null ? null : request.base() + "/incidents?" + question.query(page.next());
    String self = "/incidents?" + question.query(question.cursor());
    String body =
        switch (form) {
          case JSON -> json(page, next);
          case GEOJSON -> geoJson(page.incidents(), next);
          case CSV -> csv(page.incidents());
          case ATOM -> feed(page.incidents(), request, self, next);
        };
    Answer answer = Answer.found(form, body);
    Map<String, String> headers = answer.headers();
    if (next != null) {
      headers = with(headers, "link", "<" + next + ">; rel=\"next\"");
    }
    if (!page.tooLarge().isEmpty()) {
      headers = with(headers, "tocsin-left-out", String.join(", ", page.tooLarge()));
    }
    return new Answer(answer.status(), headers, body);
  }

  private static String json(Page page, @Nullable String next) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("incidents", page.incidents());
    if (next != null) {
      json.put("next", next);
    }
    if (!page.tooLarge().isEmpty()) {
      json.put("leftOut", page.tooLarge());
    }
    return Json.write(json) + "\n";
  }

  private static String geoJson(List<Incident> incidents, @Nullable String next) {
    return written(out -> IncidentGeoJson.write(incidents, next, out));
  }

  private static String csv(List<Incident> incidents) {
    return written(out -> IncidentCsv.write(incidents, out));
  }

  private static String feed(
      List<Incident> incidents, Request request, String self, @Nullable String next) {
    return IncidentFeed.write(
        incidents, request.base() + self, next, id -> request.base() + "/incidents/" + id);
  }

  private interface Writing {
    void to(StringWriter out) throws IOException;
  }

  private static String written(Writing writing) {
    StringWriter out = new StringWriter();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return more;
  }
}

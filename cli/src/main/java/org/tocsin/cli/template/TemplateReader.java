package org.tocsin.cli.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads template.yaml for a local run: the resources that it plays, with every function of
 * CloudFormation in their properties worked out for a local account. Roles, policies, alarms,
 * dashboards and log groups have no part in a local run and are passed over; a type that this
 * reader has never heard of is refused, so that nothing that deploys is missing here unnoticed.
 */
public final class TemplateReader {

  /** Types that change nothing that a local run could show. */
  private static final Set<String> WITHOUT_PART =
      Set.of(
          "AWS::CloudWatch::Alarm",
          "AWS::CloudWatch::CompositeAlarm",
          "AWS::CloudWatch::Dashboard",
          "AWS::IAM::Policy",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::Role",
          "AWS::KMS::Alias",
          "AWS::KMS::Key",
          "AWS::Lambda::Permission",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::Logs::QueryDefinition",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Subscription",
          "AWS::SNS::Topic",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::QueuePolicy");

  private TemplateReader() {}

  /**
   * Reads a template file.
   *
   * @param file the file
   * @param given values of parameters; the others take their defaults
   * @param account the account to read it for
   * @throws TemplateException naming what is wrong
   */
  public static Template read(Path file, Map<String, String> given, Account account) {
    try {
      return read(Files.readString(file), file.toString(), given, account);
    } catch (IOException e) {
      throw new TemplateException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  static Template read(String text, String name, Map<String, String> given, Account account) {
    Map<?, ?> root = CloudFormationYaml.read(text, name);
    Map<String, Resource> all = resources(root, name);
    Intrinsics values =
        new Intrinsics(
            account,
            Parameters.read(section(root, "Parameters"), given),
            section(root, "Conditions"),
            section(root, "Mappings"),
            all);
    Map<?, ?> globals = section(section(root, "Globals"), "Function");
    List<TableSpec> tables = new ArrayList<>();
    List<QueueSpec> queues = new ArrayList<>();
    List<BucketSpec> buckets = new ArrayList<>();
    List<FunctionSpec> functions = new ArrayList<>();
    List<String> urls = new ArrayList<>();
    Map<?, ?> declared = section(root, "Resources");
    for (Resource resource : all.values()) {
      if (declared.get(resource.id()) instanceof Map<?, ?> map
          && map.get("Condition") instanceof String condition
          && !values.holds(condition)) {
        continue;
      }
      Properties properties = new Properties(resource.id(), resource.properties(), values);
      switch (resource.type()) {
        case "AWS::DynamoDB::Table" -> tables.add(StoreReaders.table(resource, properties, values));
        case "AWS::SQS::Queue" -> queues.add(StoreReaders.queue(resource, properties, values));
        case "AWS::S3::Bucket" -> buckets.add(StoreReaders.bucket(resource, properties, values));
        case "AWS::Serverless::Function" ->
            functions.add(FunctionReader.function(resource, properties, globals, values));
        case "AWS::Lambda::Url" -> urls.add(properties.need("TargetFunctionArn"));
        default -> {
          if (!WITHOUT_PART.contains(resource.type())) {
            throw new TemplateException(
                name
                    + ": resource "
                    + resource.id()
                    + " has type "
                    + resource.type()
                    + ", which the local run does not know how to play");
          }
        }
      }
    }
    return new Template(tables, deadLettersFirst(queues), buckets, functions, urls);
  }

  private static Map<String, Resource> resources(Map<?, ?> root, String name) {
    Map<String, Resource> resources = new LinkedHashMap<>();
    section(root, "Resources")
        .forEach(
            (id, declaration) -> {
              if (!(declaration instanceof Map<?, ?> map)
                  || !(map.get("Type") instanceof String type)) {
                throw new TemplateException(name + ": resource " + id + " has no Type");
              }
              resources.put(
                  String.valueOf(id),
                  new Resource(String.valueOf(id), type, section(map, "Properties")));
            });
    if (resources.isEmpty()) {
      throw new TemplateException(name + " declares no Resources");
    }
    return resources;
  }

  private static List<QueueSpec> deadLettersFirst(List<QueueSpec> queues) {
    List<QueueSpec> ordered = new ArrayList<>(queues);
    ordered.sort((a, b) -> Boolean.compare(a.redrive() != null, b.redrive() != null));
    return ordered;
  }

  private static Map<?, ?> section(Map<?, ?> of, String key) {
    return of.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }
}

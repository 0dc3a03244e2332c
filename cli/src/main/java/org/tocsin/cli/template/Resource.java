package org.tocsin.cli.template;

import java.util.Map;

/**
 * A resource as the template writes it.
 *
 * @param id its logical id
 * @param type its type, such as {@code AWS::SQS::Queue}
 * @param properties its properties, functions not yet worked out
 */
record Resource(String id, String type, Map<?, ?> properties) {

  /** Its own name: the property that names it where there is one, else its logical id. */
  String nameProperty() {
    return switch (type) {
      case "AWS::SQS::Queue" -> "QueueName";
      case "AWS::DynamoDB::Table" -> "TableName";
      case "AWS::S3::Bucket" -> "BucketName";
      case "AWS::Serverless::Function" -> "FunctionName";
      case "AWS::SNS::Topic" -> "TopicName";
      case "AWS::Logs::LogGroup" -> "LogGroupName";
      default -> "Name";
    };
  }
}

package org.tocsin.bench.merging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * Read and write units. Reads are as DynamoDB Local accounts for them; the items of a transaction
 * by DynamoDB's rule, two units for each kilobyte begun, since DynamoDB Local counts some only
 * once; indexes as it says. A lost race is counted as if it had been written. Safe for many
 * threads.
 */
final class Units implements ExecutionInterceptor {

  private static final ReturnConsumedCapacity ASK = ReturnConsumedCapacity.INDEXES;
  private static final int KILOBYTE = 1024;

  private final DoubleAdder read = new DoubleAdder();
  private final DoubleAdder written = new DoubleAdder();

  /** Read units since the last call. */
  double read() {
    return read.sumThenReset();
  }

  /** Write units since the last call. */
  double written() {
    return written.sumThenReset();
  }

  @Override
  public SdkRequest modifyRequest(
      Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
    return switch (context.request()) {
      case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(ASK).build();
      case QueryRequest r -> r.toBuilder().returnConsumedCapacity(ASK).build();
      case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(ASK).build();
      case TransactWriteItemsRequest r -> {
        r.transactItems().forEach(item -> written.add(2.0 * kilobytes(item)));
        yield r.toBuilder().returnConsumedCapacity(ASK).build();
      }
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(
      Context.AfterExecution context, ExecutionAttributes executionAttributes) {
    switch (context.response()) {
      case GetItemResponse r -> add(List.of(r.consumedCapacity()));
      case QueryResponse r -> add(List.of(r.consumedCapacity()));
      case BatchGetItemResponse r -> add(r.consumedCapacity());
      case TransactWriteItemsResponse r ->
          r.consumedCapacity()
              .forEach(
                  c ->
                      c.globalSecondaryIndexes()
                          .values()
                          .forEach(index -> written.add(index.capacityUnits())));
      default -> {}
    }
  }

  private void add(List<ConsumedCapacity> consumed) {
    consumed.forEach(c -> read.add(c.capacityUnits()));
  }

  private static long kilobytes(TransactWriteItem item) {
    if (item.put() == null) {
      return 1;
    }
    long bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.put().item().entrySet()) {
      bytes += attribute.getKey().length() + bytes(attribute.getValue());
    }
    return (bytes + KILOBYTE - 1) / KILOBYTE;
  }

  private static long bytes(AttributeValue value) {
    if (value.s() != null) {
      return value.s().getBytes(StandardCharsets.UTF_8).length;
    }
    if (value.n() != null) {
      return value.n().length() / 2 + 2L;
    }
    long bytes = 3;
    for (AttributeValue part : value.l()) {
      bytes += 1 + bytes(part);
    }
    for (Map.Entry<String, AttributeValue> part : value.m().entrySet()) {
      bytes += 1 + part.getKey().length() + bytes(part.getValue());
    }
    return bytes;
  }
}

package org.tocsin.incidents.table;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Asks every call what it cost, and adds it up: units of DynamoDB's own account. */
final class Capacity implements ExecutionInterceptor {

  private static final ReturnConsumedCapacity ASK = ReturnConsumedCapacity.INDEXES;

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
      case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(ASK).build();
      case TransactWriteItemsRequest r -> r.toBuilder().returnConsumedCapacity(ASK).build();
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(
      Context.AfterExecution context, ExecutionAttributes executionAttributes) {
    switch (context.response()) {
      case GetItemResponse r -> add(read, List.of(r.consumedCapacity()));
      case QueryResponse r -> add(read, List.of(r.consumedCapacity()));
      case BatchGetItemResponse r -> add(read, r.consumedCapacity());
      case PutItemResponse r -> add(written, List.of(r.consumedCapacity()));
      case TransactWriteItemsResponse r -> add(written, r.consumedCapacity());
      default -> {}
    }
  }

  private static void add(DoubleAdder sum, List<ConsumedCapacity> consumed) {
    consumed.forEach(c -> sum.add(c.capacityUnits()));
  }
}

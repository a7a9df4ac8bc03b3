package pledge.access;

/** What the operations of an endpoint are named after: {@code Ticket} of {@code TicketEndpoint}. */
final class EndpointName {

  private EndpointName() {}

  static String of(Class<?> endpoint) {
    PartOf part = endpoint.getAnnotation(PartOf.class);
    return part == null ? endpoint.getSimpleName().replaceFirst("Endpoint$", "") : of(part.value());
  }
}

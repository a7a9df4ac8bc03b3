package pledge.access;

/** A request without any sign-in. */
public record Nobody() implements Actor {}

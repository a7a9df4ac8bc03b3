package pledge.access;

import java.util.UUID;

/** A customer's sign-in in a browser has ended; open sockets must not outlive it. */
public record VisitorSignedOut(UUID signIn) {}

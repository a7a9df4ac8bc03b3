package pledge.access;

import java.time.Instant;

/** Sign-ins of this person have ended; open sockets must not outlive them. */
public record SignedOut(StaffId staff, Instant at) {}

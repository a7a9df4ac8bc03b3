package pledge.access;

/**
 * Whether a visitor whose token is genuine may still use it: a signed-in customer's thread is cut
 * off from the browser at once when they sign out, not when the token runs out. Asked at each
 * request, so it answers from memory nearly always.
 */
public interface VisitorStanding {

  boolean stands(Visitor visitor);
}

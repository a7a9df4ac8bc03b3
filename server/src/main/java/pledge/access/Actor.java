package pledge.access;

/**
 * Whoever acts: a person of the staff, a visitor of a shop's page, a machine with a key, the system
 * itself, or nobody known.
 */
public sealed interface Actor permits StaffMember, Visitor, Machine, SystemActor, Nobody {}

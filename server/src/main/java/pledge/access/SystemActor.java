package pledge.access;

/** A worker or rule of the program itself, named for the record. */
public record SystemActor(String name) implements Actor {}

package pledge.standard;

/** A place in a file; line and column count from 1. */
record Position(String file, int line, int column) {}

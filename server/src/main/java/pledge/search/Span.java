package pledge.search;

/** A part of a text, in UTF-16 units, its end not included. */
public record Span(int from, int to) {}

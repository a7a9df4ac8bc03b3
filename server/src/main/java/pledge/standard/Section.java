package pledge.standard;

/** A section of the register. */
public record Section(int number, String titleZh, String titleEn) {}

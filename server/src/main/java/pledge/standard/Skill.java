package pledge.standard;

/** Something a person of the staff is good at, by which work is routed (intake.route). */
public record Skill(String code, String titleZh, String titleEn) {}

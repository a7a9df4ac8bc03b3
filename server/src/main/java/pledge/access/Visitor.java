package pledge.access;

import java.util.UUID;
import pledge.platform.BrandId;

/** A visitor of a shop's page, known by a short-lived token. */
public record Visitor(UUID id, BrandId brand) implements Actor {}

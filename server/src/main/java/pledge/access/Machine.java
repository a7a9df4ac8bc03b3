package pledge.access;

import java.util.Set;
import java.util.UUID;
import pledge.platform.BrandId;

/** Another system, known by an API key with scopes such as {@code orders:write}. */
public record Machine(UUID key, String name, BrandId brand, Set<String> scopes) implements Actor {}

package pledge.demo;

import org.jspecify.annotations.Nullable;

/** Somebody invented, as far as orders need to know. */
record DemoCustomer(
    String account,
    String name,
    String phone,
    @Nullable String email,
    String region,
    String street) {}

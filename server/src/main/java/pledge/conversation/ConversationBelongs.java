package pledge.conversation;

import java.time.Instant;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;

/** It is known whose conversation this is, or known better. */
public record ConversationBelongs(
    ConversationId conversation, BrandId brand, CustomerId customer, Instant at) {}

package pledge.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffMember;
import pledge.channel.Cleared;
import pledge.platform.BrandId;

/** A message on its way into a thread. Its id is the sender's, so that a retry is recognised. */
sealed interface Entry {

  UUID id();

  Instant at();

  /**
   * Lands in the identity's open conversation; opens one when there is none.
   *
   * @param media uploads of this identity that the message shows; the text may be empty with them
   */
  record FromCustomer(
      BrandId brand,
      String channel,
      UUID identity,
      String locale,
      UUID id,
      String text,
      List<UUID> media,
      Instant at)
      implements Entry {

    FromCustomer(
        BrandId brand,
        String channel,
        UUID identity,
        String locale,
        UUID id,
        String text,
        Instant at) {
      this(brand, channel, identity, locale, id, text, List.of(), at);
    }
  }

  /**
   * @param owning whether only the conversation's owner may write this; a ticket's messages come
   *     from whoever works on the ticket
   * @param media this person's uploads for the conversation that the message shows
   */
  record FromStaff(
      UUID conversation,
      StaffMember staff,
      boolean owning,
      UUID id,
      Cleared text,
      List<UUID> media,
      Instant at)
      implements Entry {

    FromStaff(
        UUID conversation, StaffMember staff, boolean owning, UUID id, Cleared text, Instant at) {
      this(conversation, staff, owning, id, text, List.of(), at);
    }
  }

  /**
   * @param answers the sequence number of the customer's message up to which this answers; 0 when
   *     more is to come
   */
  record FromAssistant(
      UUID conversation, UUID id, Cleared text, @Nullable Card card, long answers, Instant at)
      implements Entry {}

  record FromSystem(UUID conversation, UUID id, Cleared text, @Nullable Card card, Instant at)
      implements Entry {}
}

package pledge.ticket;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.ledger.Answerable;
import pledge.platform.PlainText;

/**
 * @param due an instant to come
 * @param owner who takes it; absent: whoever has the ticket
 * @param done whether the step before was taken; otherwise its clock ends without a verdict
 */
@Schema(name = "NewNextStep")
record NextStepBody(
    @Nullable @Size(max = 500) String text,
    @Nullable Instant due,
    @Nullable UUID owner,
    @Nullable Boolean done) {

  StepWish wish() {
    return new StepWish(
        text == null ? null : PlainText.optional("text", text, 500),
        due,
        owner == null ? Answerable.nobody() : Answerable.person(new StaffId(owner)));
  }
}
